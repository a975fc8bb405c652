import { DOMParser } from 'linkedom';
import { pageLexicon as lexicon } from '../../core/english/pageLexicon';
import type { Block } from '../../core/import/block';
import { authorsOf } from '../../core/import/bylines/authorsOf';
import { knownOf, publisherOf } from '../../core/import/claimed';
import type { ReadDocument } from '../../core/import/document';
import { storyOf } from '../../core/import/furniture';
import { ImportProblem } from '../../core/import/problem';
import { blocksOf } from '../html/blocks';
import { decodeHtml } from '../html/decodeHtml';
import { parsePage, type Page, type PageElement } from '../html/dom';
import { unpack } from '../unpack';

/** What is read of a book: its text, and what says in which order. */
const isRead = (name: string): boolean => /\.(?:x?html?|opf|xml|ncx)$/i.test(name) || name === 'mimetype';

/** Reads a book in the format EPUB: its chapters in the order in which they are to be read. */
export function readBook(bytes: Uint8Array): ReadDocument {
  const parts = unpack(bytes, isRead);
  const text = (name: string): string => decodeHtml(parts.get(name) ?? new Uint8Array(), 'utf-8');
  const encryption = parts.has('META-INF/encryption.xml') ? text('META-INF/encryption.xml') : '';
  if (parts.has('META-INF/rights.xml') || /URI\s*=\s*["'][^"']*\.x?html?["']/i.test(encryption)) throw new ImportProblem('encrypted');
  const packageFile = elementsOf(parseXml(text('META-INF/container.xml')), 'rootfile')[0]?.getAttribute('full-path') ?? [...parts.keys()].find((name) => name.endsWith('.opf'));
  if (!packageFile || !parts.has(packageFile)) throw new ImportProblem('broken', 'a book without a table of its parts');
  const book = parseXml(text(packageFile));
  const folder = packageFile.slice(0, packageFile.lastIndexOf('/') + 1);
  const items = new Map(elementsOf(book, 'item').map((item) => [item.getAttribute('id') ?? '', item]));
  const chapters = elementsOf(book, 'itemref').filter((each) => each.getAttribute('linear') !== 'no').flatMap((each) => items.get(each.getAttribute('idref') ?? '') ?? []);
  const blocks: Block[] = [];
  for (const chapter of chapters) {
    if (/(?:^|\s)(?:nav|cover-image)(?:\s|$)/.test(chapter.getAttribute('properties') ?? '')) continue;
    const name = inFolder(folder, chapter.getAttribute('href') ?? '');
    if (!parts.has(name)) throw new ImportProblem('broken', 'a chapter is missing');
    const page = parsePage(text(name));
    blocks.push(...blocksOf(page.body ?? page));
  }
  const told = (name: string): string[] => elementsOf(book, `dc:${name}`).map((element) => element.textContent?.trim() ?? '').filter(Boolean);
  const claimed = { headlines: told('title'), dates: told('date'), publishers: told('publisher'), urls: [...told('source'), ...told('identifier')] };
  const source = knownOf(claimed, authorsOf(told('creator'), publisherOf(claimed), lexicon), lexicon);
  return { blocks: storyOf(blocks, { headline: source.headline }, lexicon), source, notices: [] };
}

const parseXml = (xml: string): Page => new DOMParser().parseFromString(xml, 'text/xml') as unknown as Page;
const elementsOf = (xml: Page, name: string): PageElement[] => [...xml.querySelectorAll('*')].filter((element) => element.nodeName.toLowerCase() === name || element.nodeName.toLowerCase().endsWith(`:${name}`));

/** The name of a part, from its address within the book. */
function inFolder(folder: string, href: string): string {
  const path: string[] = [];
  for (const step of `${folder}${decoded(href.replace(/#.*$/, ''))}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href; // a per cent sign that is one
  }
}
