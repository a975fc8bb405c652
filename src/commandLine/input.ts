/** The name under which standard input is asked for, and goes in the output. */
export const standardInput = '-';

/** What a file is called in messages. */
export const nameOf = (file: string): string => (file === standardInput ? 'standard input' : file);

/** All bytes of standard input; no more than one beyond `most`, where what comes after tells nothing. */
export async function readStandardInput(most = Infinity): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    if ((length += (chunk as Buffer).length) > most) break;
  }
  return Buffer.concat(chunks);
}
