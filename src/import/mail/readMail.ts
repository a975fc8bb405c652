import PostalMime, { type Email } from 'postal-mime';
import type { ArticleSource } from '../../core/language/articleHead';
import { authorsOf } from '../../core/import/bylines/authorsOf';
import { knownOf } from '../../core/import/claimed';
import type { ReadDocument } from '../../core/import/document';
import { storyOf } from '../../core/import/furniture';
import { ImportProblem, type ImportNotice } from '../../core/import/problem';
import { blocksOfMail } from '../../core/import/unwrap';
import { pageLexicon as lexicon } from '../../core/english/pageLexicon';
import { blocksOf } from '../html/blocks';
import { parsePage } from '../html/dom';
import { readPage } from '../html/readPage';

/** How deep mails may be within mails. */
const deepest = 64;

/** Reads a mail: the story in it, with its subject as headline; or the web page that a browser saved as one. */
export async function readMail(bytes: Uint8Array): Promise<ReadDocument> {
  const mail = await parsed(bytes);
  const header = (name: string): string | undefined => mail.headers.find(({ key }) => key === name)?.value;
  const type = header('content-type') ?? '';
  if (/multipart\/encrypted|application\/(?:x-)?pkcs7-mime/i.test(type)) throw new ImportProblem('encrypted');
  const savedFrom = header('snapshot-content-location') ?? (/multipart\/related/i.test(type) && !mail.from?.address ? header('content-location') : undefined);
  if (savedFrom !== undefined && mail.html) {
    const page = readPage(mail.html);
    return { ...page, source: { ...(/^https?:/i.test(savedFrom) ? { url: savedFrom } : {}), ...page.source } };
  }
  const attachments = mail.attachments.filter(({ disposition, related }) => disposition !== 'inline' && !related).length;
  const notices: ImportNotice[] = attachments ? [{ kind: 'attachments', count: attachments }] : [];
  return { blocks: storyOfMail(mail), source: sourceOf(mail, header('date')), notices };
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: deepest });
  } catch (error) {
    throw new ImportProblem('broken', error instanceof Error ? error.message : String(error));
  }
}

/** The blocks of a mail without its signature. */
function storyOfMail({ html, text }: Email) {
  const plain = text?.trim() ? withoutSignature(text) : undefined;
  if (!html) return storyOf(blocksOfMail(plain ?? ''), {}, lexicon);
  const page = parsePage(html);
  const blocks = blocksOf(page.body ?? page);
  const signature = blocks.findIndex(({ text: line }) => line.trim() === '--');
  return storyOf(signature < 0 ? blocks : blocks.slice(0, signature), {}, lexicon);
}

/** A mail's text ends where a line of two dashes and a blank begins the signature (RFC 3676). */
const withoutSignature = (text: string): string => text.split(/^-- ?\r?$/m)[0]!;

function sourceOf({ subject, from, date }: Email, sent: string | undefined): ArticleSource {
  return knownOf({
    headlines: [(subject ?? '').replace(/^(?:\s*\p{L}{2,3}\s*(?:\[\d+\])?:\s)+/u, '')], dates: [sent ?? '', date ?? ''], publishers: [], urls: [],
  }, authorsOf([from?.name ?? ''], undefined, lexicon), lexicon);
}
