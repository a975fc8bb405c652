import formats from './data/formats.json';
import { ImportProblem } from './problem';

/** The formats of which an article can be read. */
export type Format = 'page' | 'mail' | 'book' | 'word' | 'pdf' | 'text';

/** So much of a file is looked at, in bytes. */
const looksAtMost = 4096;
/** A directory of what a ZIP file holds stands at its end; that of a document fits into so many bytes. */
const directoryAtMost = 1024 * 1024;

const isRich = new RegExp(formats.rich);
const page = new RegExp(formats.page, 'i');
const mailHead = new RegExp(formats.mailHead);
const mailField = new RegExp(formats.mailField, 'gim');
const shortcut = new RegExp(formats.shortcut, 'i');
/** A byte order mark, read as such or byte by byte. */
const orderMark = /^(?:\ufeff|ï»¿)/;

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);
const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
};

/**
 * The format of a file, by what it holds: endings lie. Throws {@link ImportProblem} where it holds nothing, or nothing that can be read.
 */
export function formatOf(bytes: Uint8Array): Format {
  const beginning = latin(bytes.subarray(0, looksAtMost));
  if (!/[^\s\u0000\u00ef\u00bb\u00bf]/.test(beginning) && bytes.every((byte) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf)) throw new ImportProblem('empty');
  if (beginning.slice(0, 1024).includes(formats.print)) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return packedFormat(bytes, beginning);
  if (startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) throw new ImportProblem('empty', 'a ZIP file that holds nothing');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new ImportProblem(hasStream(bytes, formats.locked) ? 'encrypted' : hasStream(bytes, formats.oldWord) ? 'oldWord' : 'unknown', 'a compound file');
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  const text = isUtf16 ? beginning.slice(2).replaceAll('\0', '') : beginning;
  if (!isUtf16 && beginning.includes('\0')) throw new ImportProblem('unknown', 'no text, and of no format that is known');
  if (isRich.test(text)) throw new ImportProblem('unknown', 'rich text');
  if (isPage(text)) return 'page';
  if (isMail(text)) return 'mail';
  if (bytes.length < looksAtMost && isAddress(text)) throw new ImportProblem('address');
  return 'text';
}

/** Whether a compound file has a stream or storage of a name: entries of its directory are 128 bytes long and begin with it in UTF-16 (MS-CFB 2.6.1). */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const mark = [...name, '\0'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = compoundHeader; at + mark.length <= bytes.length; at += compoundEntry) if (mark.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

const compoundHeader = 512;
const compoundEntry = 128;

/** What a ZIP file is, by the names of what it holds. */
function packedFormat(bytes: Uint8Array, beginning: string): Format {
  const names = latin(bytes.subarray(Math.max(0, bytes.length - directoryAtMost)));
  if (formats.book.some((mark) => beginning.includes(mark) || names.includes(mark))) return 'book';
  if (names.includes(formats.word) || beginning.includes(formats.word)) return 'word';
  throw new ImportProblem('unknown', 'a ZIP file that is neither a Word document nor a book');
}

/** Whether a text begins as pages do, whatever stands before its first element. */
const isPage = (text: string): boolean => page.test(text.replace(orderMark, ''));

/** Whether a text begins with the lines of a mail's head, or is a page that a browser saved as one. */
function isMail(text: string): boolean {
  const head = mailHead.exec(text.trimStart().replaceAll('\r\n', '\n'))?.[1];
  return head !== undefined && (head.match(mailField)?.length ?? 0) >= 2;
}

/** Whether a text is an address and nothing else: typed, dropped from a browser, or as a shortcut that a system writes. */
export function isAddress(text: string): boolean {
  const plain = text.replace(orderMark, '').trim();
  return /^(?:https?:\/\/|www\.)\S+$/i.test(plain) || shortcut.test(plain);
}
