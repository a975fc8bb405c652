import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../core/english/english';
import type { NameKind, Token } from '../../core/language/doc';
import { readDoc } from '../../core/language/read';
import { kindOf, labelOf, nameKinds, NamePlace, outside, placeIn, placeOf } from '../../core/language/names/nameLabels';
import type { TokenRange } from '../../core/language/names/nameInput';
import { Fact, lexiconHash, type NameLexicon } from '../../core/language/names/nameLexicon';
import nameTitles from './data/nameTitles.json';

/** A text with labelled names. */
export interface NameText {
  readonly id: string;
  readonly source: string;
  readonly tokens: readonly Pick<Token, 'form'>[];
  readonly sentences: readonly TokenRange[];
  /** A label for each token. */
  readonly labels: Int32Array;
  /** Indices of the kinds of names that its collection does not label. */
  readonly lacks: ReadonlySet<number>;
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string; readonly raw?: string }[];
}

/** What may train: see the README beside the files. */
export const nameSources = ['uner_ewt', 'gum_names', 'redocred', 'crossner_politics', 'crossner_other', 'wikigold', 'btc', 'europarl'] as const;

/** Kinds that a collection does not label. */
const lacking: Readonly<Record<string, readonly NameKind[]>> = { btc: ['MISC'] };

/** Forms of address and offices that stand before a name and are no part of it. Some collections take them in; the standard (Universal NER) doesn't. */
const titles = new Set(nameTitles.titles);

const isTitle = (form: string): boolean => titles.has(form.toLowerCase().replace(/\.$/, ''));

/** Labels of CrossNER that are terms of a field, not names. */
const notNames = /^(?:algorithm|field|task|metrics|musicgenre|literarygenre|discipline|theory|chemicalcompound|chemicalelement|enzyme|protein|programlang|musicalinstrument)$/;

/** Reads the labelled texts of `folder`. Throws, saying which, where one is absent. */
export function readNameTexts(folder: string, sources: readonly string[] = nameSources): NameText[] {
  return sources.flatMap((source) => {
    const file = join(folder, `${source}.jsonl`);
    if (!existsSync(file)) throw new Error(`the name tagger needs ${file}, which is not there`);
    return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => readNameText(JSON.parse(line) as Row, source));
  });
}

/**
 * The texts with one convention for peoples and creeds ("Irish", "Catholic"): these are names of the kind "other". Some collections make
 * organisations or places of them.
 */
export function withPeoplesAsOther(texts: readonly NameText[], lexicon: NameLexicon): NameText[] {
  const other = nameKinds.indexOf('MISC');
  const unlike = Fact.country | Fact.division | Fact.city | Fact.organisation;
  const isPeople = (form: string): boolean => {
    const facts = lexicon.facts(lexiconHash(form));
    return (facts & Fact.demonym) !== 0 && (facts & unlike) === 0;
  };
  return texts.map((text) => ({
    ...text,
    labels: text.labels.map((label, i) => {
      const kind = nameKinds[kindOf(label)];
      if ((kind !== 'ORG' && kind !== 'LOC') || placeOf(label) !== NamePlace.unit || !isPeople(text.tokens[i]!.form)) return label;
      return text.lacks.has(other) ? outside : labelOf(other, NamePlace.unit);
    }),
  }));
}

export function readNameText(row: Row, source: string): NameText {
  const { tokens, sentences } = readDoc(row.text, { language: english });
  const labels = new Int32Array(tokens.length).fill(outside);
  let from = 0;
  for (const entity of [...row.entities].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const kind = nameKinds.indexOf(entity.type as NameKind);
    if (kind < 0 || notNames.test(entity.raw ?? '') || !/[\p{Lu}\p{Nd}]/u.test(row.text.slice(entity.start, entity.end))) continue;
    while (from < tokens.length && tokens[from]!.end <= entity.start) from++;
    let to = from;
    while (to < tokens.length && tokens[to]!.start < entity.end) to++;
    if (entity.type === 'PER') while (to - from > 1 && isTitle(tokens[from]!.form) && /^\p{Lu}/u.test(tokens[from + 1]!.form)) from++;
    if (to === from || labels[from] !== outside || tokens[from]!.sentence !== tokens[to - 1]!.sentence) continue;
    for (let i = from; i < to; i++) labels[i] = labelOf(kind, placeIn(i - from, to - from));
    from = to;
  }
  return { id: row.id, source, tokens, sentences, labels, lacks: new Set((lacking[source] ?? []).map((kind) => nameKinds.indexOf(kind))) };
}
