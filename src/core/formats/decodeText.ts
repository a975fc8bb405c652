const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/**
 * The text of a file, without its byte order mark, as an editor would open it: UTF-8, or UTF-16 where a mark says so.
 * Throws when the bytes are not text.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0)) throw new Error('this is not a text file (it holds zero bytes)');
  return new TextDecoder(encoding).decode(bytes);
}
