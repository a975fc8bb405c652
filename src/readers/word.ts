// The reader of Word documents. It runs apart, as a worker or a process.
import { serve } from '../import/serve';
import { readWord } from '../import/word/readWord';

serve('word', readWord);
