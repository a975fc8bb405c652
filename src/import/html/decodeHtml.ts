const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** So far into a page its encoding is looked for: browsers look at 1,024 bytes, and pages put scripts before it. */
const looksAtMost = 4096;

/**
 * The text of a page's bytes: in the encoding that a byte order mark, the page itself or `declared` (what carried it, a mail say)
 * tells; else in UTF-8 where the bytes are that, and in Windows-1252, which browsers take for anything, where not.
 */
export function decodeHtml(bytes: Uint8Array, declared?: string): string {
  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 'utf-8' : startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : undefined;
  if (marked) return decode(bytes, marked) ?? '';
  const beginning = String.fromCharCode(...bytes.subarray(0, looksAtMost));
  const told = declared ?? /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(beginning)?.[1] ?? /<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(beginning)?.[1];
  const utf8 = decode(bytes, 'utf-8', true);
  // what says UTF-16 and could be read so far is not
  return (told && !/^(?:utf-?8|utf-?16)/i.test(told) ? decode(bytes, told) : undefined) ?? utf8 ?? decode(bytes, 'windows-1252') ?? '';
}

/** Undefined where the bytes are not of the encoding, or nobody knows it. */
function decode(bytes: Uint8Array, encoding: string, fatal = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}
