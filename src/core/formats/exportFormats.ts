import { articleFormats, type ArticleFormat } from './articleFormats';
import { bratZipFormat } from './bratZip';

/** A format whose file is text or bytes. */
export type ExportFormat = ArticleFormat<string | Uint8Array>;

/** Every form in which marks go out, as they are offered: those of text, and what is packed. */
export const exportFormats: readonly ExportFormat[] = [...articleFormats, bratZipFormat];
