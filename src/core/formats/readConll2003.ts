import { ImportFault, joined, placeIn, type Imported, type Labelled } from './imported';
import { kindOfLabel } from './importLabels';

/**
 * Reads CoNLL-2003: four columns, of which the first is the word and the last the name (BIO, or IOB as in the shared task). The text is made
 * of the words, a blank between them.
 */
export function readConll2003(content: string): Imported {
  let text = '';
  const names: { readonly label: string; start: number; end: number; readonly line: number }[] = [];
  let open: (typeof names)[number] | undefined;
  for (const [i, raw] of content.split(/\r?\n/).entries()) {
    const line = i + 1;
    if (!raw.trim()) {
      open = undefined;
      if (text && !text.endsWith('\n')) text += '\n';
      continue;
    }
    const fields = raw.trim().split(/[ \t]+/);
    if (fields.length !== 4) throw new ImportFault('notThisFormat', { line });
    const [word, tag] = [fields[0]!, fields[3]!];
    if (word === '-DOCSTART-') continue;
    const [, edge, label] = /^([BI])-(.+)$/.exec(tag) ?? [];
    if (!label && tag !== 'O' && tag !== '_') throw new ImportFault('notThisFormat', { line });
    if (text && !text.endsWith('\n')) text += ' ';
    const start = text.length;
    text += word;
    if (!label) open = undefined;
    else if (open && edge === 'I' && open.label === label) open.end = text.length;
    else names.push((open = { label, start, end: text.length, line }));
  }
  let left = 0;
  const spans = names.flatMap(({ label, start, end, line }, i): Labelled[] => {
    const kind = kindOfLabel(label);
    if (!kind) left++;
    return kind ? [{ id: String(i), label: kind, pieces: [placeIn(text, { start, end }, { line })] }] : [];
  });
  return { text, marks: joined(spans, []), left };
}
