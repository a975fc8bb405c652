import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { ImportProblem, type ImportNotice } from '../../core/import/problem';
import { unpack } from '../unpack';

/** What is read of a document: its text and what is needed to tell headings and lists; no pictures, fonts or programs. */
const isRead = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

/** A Word document as a page, and what was left out of it. */
export interface WordPage {
  readonly html: string;
  readonly notices: readonly ImportNotice[];
}

/** Reads a Word document (DOCX). What was deleted under "track changes" is left out, and so are comments: the notices say so. */
export async function readWord(bytes: Uint8Array): Promise<WordPage> {
  const parts = unpack(bytes, isRead);
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  const main = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/i.test(name));
  if (!main) throw new ImportProblem('broken', 'a Word document without its text');
  const notices: ImportNotice[] = [];
  const changed = text(main);
  if (/<w:(?:ins|del|moveFrom|moveTo)\s/.test(changed)) notices.push({ kind: 'trackedChanges' });
  if (/<w:comment\s/.test([...parts.keys()].filter((name) => /^word\/comments/i.test(name)).map(text).join(''))) notices.push({ kind: 'comments' });
  // packed anew from what was read within bounds, so that nothing else of the file is unpacked
  const packed = zipSync(Object.fromEntries([...parts].map(([name, part]): [string, [Uint8Array, { level: 0 }]] => [name, [part, { level: 0 }]])));
  try {
    const { value } = await mammoth.convertToHtml(source(packed), {
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", "p[style-name='Quote'] => blockquote:fresh", "p[style-name='Intense Quote'] => blockquote:fresh", "p[style-name='caption'] => figure:fresh", "p[style-name='Caption'] => figure:fresh"],
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    const html = withoutNotes(value);
    return { html, notices: html === value ? notices : [...notices, { kind: 'notes' }] };
  } catch (error) {
    throw new ImportProblem('broken', error instanceof Error ? error.message : String(error));
  }
}

/** A converted document without its footnotes and endnotes: the marks that lead to them, and the list at its end, as mammoth writes both. */
const withoutNotes = (html: string): string =>
  html.replace(/<sup><a href="#(?:foot|end)note-[^"]*" id="[^"]*">\[\d+\]<\/a><\/sup>/g, '').replace(/<ol>(?:<li id="(?:foot|end)note-[^"]*">(?:(?!<\/li>)[^])*<\/li>)+<\/ol>$/, '');

/** What is read, under both names that it has: in Node and in a browser. */
const source = (packed: Uint8Array): Parameters<typeof mammoth.convertToHtml>[0] => {
  const arrayBuffer = packed.slice().buffer;
  return { arrayBuffer, buffer: arrayBuffer } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
};
