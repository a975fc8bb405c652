import { getDocumentProxy } from 'unpdf';
import type { Block } from '../../core/import/block';
import type { PrintedPage, PrintedText } from '../../core/import/print/printed';
import { readPrint } from '../../core/import/print/readPrint';
import { ImportProblem, type ImportNotice } from '../../core/import/problem';

/** Pages at most of a PDF that is read as an article. */
export const mostPages = 300;
/** A page with fewer letters is a picture. */
const fewestLetters = 20;

/** A piece of text as PDF.js tells it. */
interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

/** Reads a PDF: the blocks of its pages. Throws {@link ImportProblem} where it is encrypted, broken, too long, or pictures only. */
export async function readPdf(bytes: Uint8Array): Promise<{ readonly blocks: Block[]; readonly notices: ImportNotice[] }> {
  const pdf = await opened(bytes);
  try {
    if (pdf.numPages > mostPages) throw new ImportProblem('tooLarge', `${pdf.numPages} pages`);
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      pages.push({ width: right - left, height: top - bottom, texts: items.flatMap((item) => ('str' in item ? printed(item as TextItem, left, bottom) : [])) });
      page.cleanup();
    }
    const empty = pages.filter(({ texts }) => texts.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0) < fewestLetters).length;
    if (empty === pages.length) throw new ImportProblem('scan');
    return { blocks: readPrint(pages), notices: empty ? [{ kind: 'pagesWithoutText', count: empty }] : [] };
  } catch (error) {
    throw error instanceof ImportProblem ? error : new ImportProblem('broken', error instanceof Error ? error.message : String(error));
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function opened(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, stopAtErrors: false, verbosity: 0 });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new ImportProblem(name === 'PasswordException' ? 'encrypted' : 'broken', error instanceof Error ? error.message : String(error));
  }
}

/** Text that stands upright; what is turned is a picture's credit or an advertisement's. */
function printed({ str, width, transform, fontName }: TextItem, left: number, bottom: number): PrintedText[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d);
  if (!str || Math.abs(b) > 0.2 * Math.abs(a) || size === 0) return [];
  return [{ text: str, x: x - left, y: y - bottom, width, size, font: fontName }];
}
