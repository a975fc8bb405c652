import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { runToEnd, type Steps } from '../../analysis/steps';

/** Code units that are hashed at a time: UTF-8 of it stays small. A surrogate pair is not cut. */
const pieceLength = 65_536;

/** Tells whether an article's text is the one that positions were counted in: SHA-256 of its UTF-8, without a byte order mark. */
export const textHash = (text: string): string => runToEnd(textHashInSteps(text));

/** {@link textHash}, a piece of the text a step. */
export function* textHashInSteps(text: string): Steps<string> {
  const encoder = new TextEncoder();
  const hash = sha256.create();
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + pieceLength);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end--;
    hash.update(encoder.encode(text.slice(start, end)));
    start = end;
    yield;
  }
  return `sha256:${bytesToHex(hash.digest())}`;
}
