// The reader of PDFs. It runs apart, as a worker or a process.
import { readPdf } from '../import/pdf/readPdf';
import { serve } from '../import/serve';

serve('pdf', readPdf);
