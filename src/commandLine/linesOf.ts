const lineFeed = 0x0a;

/** A line that was longer than the most that is kept of one; its bytes are gone. */
export const tooLong = Symbol('too long');

/**
 * The lines of a stream of bytes, without their line feeds; a line feed at the very end begins no further line. Lines stay
 * bytes, so that whoever decodes one learns of it where it is no text: a stream that is decoded as a whole either fails as a
 * whole or replaces what is wrong without a word. Each byte is looked at once, however long a line is.
 *
 * @param longest bytes of a line at most; of a longer one nothing is kept
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Uint8Array | typeof tooLong> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > longest) pieces = [];
    else pieces.push(piece);
  };
  const line = (): Uint8Array | typeof tooLong => {
    const whole = length > longest ? tooLong : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    return whole;
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      add(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length) yield line();
}
