const lineFeed = 0x0a;

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/**
 * The text of a file, without its byte order mark, as an editor would open it: UTF-8, or UTF-16 where a mark says so.
 * Throws when the bytes are not text.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : undefined;
  if (!encoding) return decodeUtf8(bytes);
  const text = decode(bytes, encoding);
  if (text === undefined) throw new Error('this is not UTF-16, though its byte order mark says so');
  return text;
}

/**
 * The text of UTF-8 bytes, without their byte order mark. Throws when they are anything else, and says in which line: with
 * characters put in the place of what cannot be read, an analysis would speak of words that nobody wrote.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new Error('this is not a text file (it holds zero bytes)');
  const text = decode(bytes, 'utf-8');
  if (text !== undefined) return text;
  const where = bytes.includes(lineFeed) ? ` (from line ${firstUnreadableLine(bytes)} on)` : '';
  throw new Error(`this is not UTF-8${where}: save it as UTF-8 and try again`);
}

/** Undefined where the bytes are not of the encoding. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined; // what the standard throws for bytes that are not of the encoding
    throw error;
  }
}

/** The number, from 1, of the first line of bytes that are not UTF-8. No character of several bytes holds a line feed. */
function firstUnreadableLine(bytes: Uint8Array): number {
  let number = 1;
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end >= 0 && decode(bytes.subarray(start, end), 'utf-8') !== undefined; end = bytes.indexOf(lineFeed, start)) {
    number++;
    start = end + 1;
  }
  return number;
}
