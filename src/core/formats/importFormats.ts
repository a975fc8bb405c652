import { decodeText } from './decodeText';
import { ImportFault, largestImport, type Imported } from './imported';
import { asObject, listed } from './parseJson';
import { readBratAnn } from './readBrat';
import { readConll2003 } from './readConll2003';
import { readLabelStudio } from './readLabelStudio';
import { readProdigy } from './readProdigy';
import { readW3c } from './readW3c';
import { readWebAnnoTsv } from './readWebAnnoTsv';

/** A form in which annotations of other programs are read. */
export interface ImportFormat {
  /** What it is called on the command line, as in articleFormats.ts. */
  readonly id: string;
  /** As a person reads it; names of programs and standards are not translated. */
  readonly name: string;
  /** Whether a file is of this form, by how it begins. */
  isOne(content: string): boolean;
  /** What the file says, for an article whose text is `article`. Throws an ImportFault, and nothing else, where it cannot be read. */
  read(content: string, article: string): Imported;
}

const jsonOf = (content: string): unknown => {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
};
const beginsAsJson = (content: string): boolean => /^\s*[[{]/.test(content);

const isLabelStudio = (value: unknown): boolean => {
  const [first] = listed(value).map(asObject);
  return first !== undefined && asObject(first['data']) !== undefined && (first['annotations'] !== undefined || first['predictions'] !== undefined || first['completions'] !== undefined);
};
const isProdigy = (value: unknown): boolean => typeof asObject(value)?.['text'] === 'string' && (asObject(value)?.['spans'] !== undefined || asObject(value)?.['tokens'] !== undefined);

/** Every form that is read, the most telling first. A new one is a file with one pure function beside this one, a line here, and its test. */
export const importFormats: readonly ImportFormat[] = [
  { id: 'webanno-tsv', name: 'WebAnno TSV', isOne: (content) => content.startsWith('#FORMAT=WebAnno TSV'), read: readWebAnnoTsv },
  { id: 'label-studio', name: 'Label Studio', isOne: (content) => beginsAsJson(content) && isLabelStudio(jsonOf(content)), read: readLabelStudio },
  { id: 'prodigy', name: 'Prodigy', isOne: (content) => beginsAsJson(content) && isProdigy(jsonOf(content.trimStart().split('\n', 1)[0]!)), read: readProdigy },
  { id: 'w3c', name: 'W3C Web Annotations', isOne: beginsAsJson, read: readW3c },
  { id: 'brat', name: 'brat', isOne: (content) => /^(?:[TREAMN#]\d+|\*)\t/.test(content), read: readBratAnn },
  { id: 'conll2003', name: 'CoNLL-2003', isOne: (content) => /^\s*\S+[ \t]+\S+[ \t]+\S+[ \t]+(?:O|_|[BI]-\S+)[ \t]*\r?\n/.test(content), read: readConll2003 },
];

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What was read, and in which form it was. */
export interface ReadImport {
  readonly imported: Imported;
  readonly name: string;
}

/**
 * Reads annotations that another program made of an article whose text is `article`. `id` names the form; where it does not, the file tells
 * it. `readZip` reads a ZIP of brat's files, where whoever asks can unpack one. Throws an {@link ImportFault} where nothing can be taken
 * from it, and an Error, in words for a person, where it is no text.
 */
export function readImport(bytes: Uint8Array, article: string, id?: string, readZip?: (bytes: Uint8Array) => Imported): ReadImport {
  if (bytes.length > largestImport) throw new ImportFault('tooLarge');
  if (isZip(bytes)) {
    if (id !== undefined && id !== 'brat' && id !== 'brat-zip') throw new ImportFault('notThisFormat');
    if (!readZip) throw new ImportFault('unknownFormat');
    return { imported: readZip(bytes), name: 'brat' };
  }
  const content = decodeText(bytes);
  const format = importFormats.find((each) => (id === undefined ? each.isOne(content) : each.id === id));
  if (!format) throw new ImportFault('unknownFormat');
  return { imported: format.read(content, article), name: format.name };
}
