// The reader of pages, mails, books and texts, and of what the others make of theirs. It runs apart, as a worker or a process.
import { pageLexicon } from '../core/english/pageLexicon';
import { composeArticle } from '../core/import/composeArticle';
import { readDocument } from '../import/readDocument';
import { serve } from '../import/serve';

serve('page', async (request) => composeArticle(await readDocument(request), pageLexicon));
