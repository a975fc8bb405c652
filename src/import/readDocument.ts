import { pageLexicon as lexicon } from '../core/english/pageLexicon';
import { decodeText } from '../core/formats/decodeText';
import { readArticleHead } from '../core/language/articleHead';
import type { Block } from '../core/import/block';
import { authorsOf } from '../core/import/bylines/authorsOf';
import { knownOf } from '../core/import/claimed';
import type { ReadDocument } from '../core/import/document';
import { storyOf } from '../core/import/furniture';
import { ImportProblem, type ImportNotice } from '../core/import/problem';
import { takeHead } from '../core/import/takeHead';
import { blocksOfText } from '../core/import/unwrap';
import { readBook } from './book/readBook';
import { blocksOf } from './html/blocks';
import { decodeHtml } from './html/decodeHtml';
import { parseFragment } from './html/dom';
import { readPage } from './html/readPage';
import { readMail } from './mail/readMail';
import type { Requests } from './request';

/** Reads a file of any format, or what another reader made of it. */
export async function readDocument(request: Requests['page']): Promise<ReadDocument> {
  switch (request.format) {
    case 'page': return readHtml(decodeHtml(request.bytes));
    case 'mail': return withByline(await readMail(request.bytes));
    case 'book': return readBook(request.bytes);
    case 'text': return readText(request.bytes);
    case 'pdf': return headed(request.pages.blocks, request.pages.notices);
    case 'word': return headed(blocksOf(parseFragment(request.page.html)), request.page.notices);
  }
}

/** A piece of a page, as browsers put it into the clipboard, has no head; what was chosen to be copied is read whole, unless menus came with it. */
function readHtml(html: string): ReadDocument {
  if (/<(?:html|head|title)\b/i.test(html)) return readPage(html);
  const blocks = blocksOf(parseFragment(html));
  const inLinks = blocks.filter(({ text, linked }) => linked > 0.8 * text.length).length;
  return inLinks > mostLinks * blocks.length ? readPage(`<html><body>${html}</body></html>`) : headed(blocks, []);
}

/** A piece of a page of which more blocks than this share are links has menus. */
const mostLinks = 0.3;

/** A document whose first lines tell what is known of it. */
function headed(blocks: readonly Block[], notices: readonly ImportNotice[], hasHeadline = false): ReadDocument {
  const { headline, bylines, dates, story } = takeHead(blocks, lexicon, hasHeadline);
  const source = knownOf({ headlines: headline ? [headline] : [], dates, publishers: [], urls: [] }, authorsOf(bylines, undefined, lexicon), lexicon);
  return { blocks: storyOf(story, { headline }, lexicon), source, notices };
}

/** A mail whose story may begin with a byline of its own. */
function withByline({ blocks, source, notices }: ReadDocument): ReadDocument {
  const inText = headed(blocks, notices, source.headline !== undefined);
  return { blocks: inText.blocks, source: { ...inText.source, ...source, ...(inText.source.author ? { author: inText.source.author } : {}) }, notices };
}

function readText(bytes: Uint8Array): ReadDocument {
  const text = textOf(bytes);
  const head = readArticleHead(text);
  const read = headed(blocksOfText(head ? text.slice(head.end) : text), []);
  return { ...read, source: { ...read.source, ...head?.source } };
}

function textOf(bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch (error) {
    throw new ImportProblem('broken', error instanceof Error ? error.message : String(error));
  }
}
