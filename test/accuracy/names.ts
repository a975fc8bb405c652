// Prints how well names are found: exact spans and kinds, and which kind is taken for which, on the gold texts that have them.
//
//   npx tsx test/accuracy/names.ts [GOLD-FOLDER] [--only NAME[,NAME]] [--every N] [--misses N]
//   npx tsx test/accuracy/names.ts [GOLD-FOLDER] --ablate [--every N] [--only NAME[,NAME]]
//
// GOLD-FOLDER defaults to ../shared/gold. --misses shows some of what was missed, false or of another kind.
// --ablate trains on five sixths of the labelled texts in the folder names beside GOLD-FOLDER, once with everything and once without each group
// of features and each list of the lexicon, and prints the figures of each on the last sixth; --only chooses among these trainings, and
// --every N trains on each Nth of the texts only (for a quick look).
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileNameLexicon } from '../../src/build/models/nameLexicon';
import { nameSources, readNameTexts, withPeoplesAsOther } from '../../src/build/models/nameTexts';
import { patternSettings, patternTexts } from '../../src/build/models/newsPatterns';
import { nameSettings, trainNames } from '../../src/build/models/trainNames';
import { english } from '../../src/core/english/english';
import { runToEnd } from '../../src/core/analysis/steps';
import type { NameKind } from '../../src/core/language/doc';
import type { ModelContent } from '../../src/core/language/model/modelFile';
import { createNameFinder } from '../../src/core/language/names/findNames';
import { allGroups, FeatureGroup } from '../../src/core/language/names/nameFeatures';
import { nameKinds, spelled } from '../../src/core/language/names/nameLabels';
import { createNameLexicon, Fact } from '../../src/core/language/names/nameLexicon';
import { readDoc } from '../../src/core/language/read';
import { loadMedia } from '../loadMedia';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, every: { type: 'string', default: '1' }, misses: { type: 'string', default: '0' }, ablate: { type: 'boolean' } },
});
const folder = resolve(positionals[0] ?? join(import.meta.dirname, '../../../shared/gold'));
const none = 'none';
const kinds: readonly NameKind[] = nameKinds;

/** How often a kind (or none) of the gold was found as another: keys are "PER as ORG". */
class Confusion {
  private readonly counts = new Map<string, number>();

  /** Counts the spans of a text; keys are spans, values kinds. Returns the spans on which the two differ. */
  add(gold: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): { span: string; from: string; to: string }[] {
    const differing: { span: string; from: string; to: string }[] = [];
    for (const span of new Set([...gold.keys(), ...found.keys()])) {
      const [from, to] = [gold.get(span) ?? none, found.get(span) ?? none];
      this.counts.set(`${from} as ${to}`, this.of(from, to) + 1);
      if (from !== to) differing.push({ span, from, to });
    }
    return differing;
  }

  of(from: string, to: string): number {
    return this.counts.get(`${from} as ${to}`) ?? 0;
  }

  figures(kind: string): { P: number; R: number; F1: number; gold: number } {
    const all = [...kinds, none];
    const gold = all.reduce((sum, to) => sum + this.of(kind, to), 0);
    const found = all.reduce((sum, from) => sum + this.of(from, kind), 0);
    const hits = this.of(kind, kind);
    return { P: hits / found, R: hits / gold, F1: 2 * hits / (gold + found), gold };
  }

  /** The table, gold down and found across. */
  table(): string {
    const row = (cells: readonly (string | number)[]): string => `    ${cells.map((cell, i) => (i === 0 ? String(cell).padEnd(8) : String(cell).padStart(6))).join('')}`;
    const columns = [...kinds, none];
    return [row(['gold as', ...columns]), ...columns.map((from) => row([from, ...columns.map((to) => (from === none && to === none ? '' : this.of(from, to)))]))].join('\n');
  }
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

async function measure(): Promise<void> {
  const { models, notices } = await loadMedia();
  for (const notice of notices) console.log(`notice: ${notice}`);
  for (const name of (values.only ?? 'worldwide,uner_pud,uner_ewt_test,gmb_voa_test').split(',')) {
    const file = join(folder, `${name}.jsonl`);
    if (!existsSync(file)) {
      console.log(`names: skipped ${name}, ${file} is not there`);
      continue;
    }
    const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean).filter((_, i) => i % Number(values.every) === 0).map((line) => JSON.parse(line) as Row)
      .filter(({ entities }) => entities.some((e) => e.type === 'PER')); // as the score script does: the others may be unlabelled
    const confusion = new Confusion();
    const misses: string[] = [];
    let tokens = 0;
    let ms = 0;
    for (const { id, text, entities } of rows) {
      const doc = readDoc(text, { language: english, models });
      const began = process.cpuUsage();
      const found = doc.names;
      ms += process.cpuUsage(began).user / 1000;
      tokens += doc.tokens.length;
      const gold = entities.filter((e) => kinds.includes(e.type as NameKind));
      const differing = confusion.add(new Map(gold.map((e) => [`${e.start}-${e.end}`, e.type])), new Map(found.map((n) => [`${n.start}-${n.end}`, n.kind])));
      for (const { span, from, to } of differing) {
        const [start = 0, end = 0] = span.split('-').map(Number);
        misses.push(`  ${from} as ${to}: ${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}  (${id})`.replace(/\s+/g, ' '));
      }
    }
    console.log(`${name}: ${rows.length} texts, ${(tokens / ms).toFixed(0)},000 tokens a second for the names alone`);
    for (const kind of kinds) {
      const { P, R, F1, gold } = confusion.figures(kind);
      if (gold) console.log(`  ${kind.padEnd(5)} P ${P.toFixed(3)}  R ${R.toFixed(3)}  F1 ${F1.toFixed(3)}  (${gold} gold)`);
    }
    console.log(confusion.table());
    const step = Math.max(1, Math.ceil(misses.length / Math.max(1, Number(values.misses))));
    if (Number(values.misses)) for (let i = 0; i < misses.length; i += step) console.log(misses[i]);
  }
}

/** What is left out, one at a time: groups of features, and lists of the lexicon by the facts that they give. */
const groups = { words: FeatureGroup.words, neighbours: FeatureGroup.neighbours, shapes: FeatureGroup.shapes, affixes: FeatureGroup.affixes, lexicon: FeatureGroup.lexicon, evidence: FeatureGroup.evidence, runs: FeatureGroup.runs, roles: FeatureGroup.roles };
const lists = {
  'given names': Fact.commonGivenName | Fact.rareGivenName, surnames: Fact.commonSurname | Fact.rareSurname, 'famous people': Fact.famousPerson, 'countries and regions': Fact.country,
  divisions: Fact.division, 'cities and villages': Fact.city | Fact.town | Fact.village, 'rivers, mountains, other places': Fact.nature | Fact.otherPlace, organisations: Fact.organisation, peoples: Fact.demonym,
  'nouns for people and titles': Fact.personNoun | Fact.title, 'nouns for organisations, company forms': Fact.organisationNoun | Fact.companySuffix,
  'acronyms of common words': Fact.commonAcronym,
};

function ablate(): void {
  const lexiconFolder = join(folder, '../lexicons');
  const lexicon = compileNameLexicon(lexiconFolder);
  const read = nameSources.flatMap((source) => withPeoplesAsOther(readNameTexts(join(folder, '../names'), [source]), createNameLexicon(lexicon)).map((text, i) => ({ text, heldBack: i % 6 === 3 && text.lacks.size === 0 })));
  const heldBack = read.filter((r) => r.heldBack).map((r) => r.text);
  const labelled = read.filter((r) => !r.heldBack).map((r) => r.text).filter((_, i) => i % Number(values.every) === 0);
  const patterns = patternTexts(labelled, lexiconFolder, { ...patternSettings, sentences: Math.round(patternSettings.sentences / Number(values.every)) });
  console.log(`names: ${labelled.length} labelled texts and ${patterns.length} sentences of patterns to train on, ${heldBack.length} texts held back; F1 by kind`);
  const without = (mask: number): ModelContent => ({ ...lexicon, arrays: { ...lexicon.arrays, sets: (lexicon.arrays['sets'] as Uint32Array).map((facts) => facts & ~mask) } });
  const runs: { name: string; texts: typeof labelled; lexicon: ModelContent; groups: number }[] = [
    { name: 'everything', texts: [...labelled, ...patterns], lexicon, groups: allGroups },
    { name: 'without patterns of news', texts: labelled, lexicon, groups: allGroups },
    ...Object.entries(groups).map(([name, group]) => ({ name: `without ${name}`, texts: [...labelled, ...patterns], lexicon, groups: allGroups & ~group })),
    { name: 'without any list of the lexicon', texts: [...labelled, ...patterns], lexicon: without(~0), groups: allGroups },
    ...Object.entries(lists).map(([name, mask]) => ({ name: `without list of ${name}`, texts: [...labelled, ...patterns], lexicon: without(mask), groups: allGroups })),
  ];
  for (const run of runs) {
    if (values.only && !values.only.split(',').includes(run.name)) continue;
    const model = trainNames(run.texts, createNameLexicon(run.lexicon), { ...nameSettings, groups: run.groups });
    const finder = createNameFinder(model, run.lexicon, english.lexicon);
    const confusion = new Confusion();
    for (const { tokens, sentences, labels } of heldBack) {
      const found = runToEnd(finder.findInSteps(tokens.map((t, i) => ({ ...t, start: i, end: i + 1 })), sentences));
      confusion.add(new Map(spelled(labels).map((n) => [`${n.firstToken}-${n.endToken}`, kinds[n.kind]!])), new Map(found.map((n) => [`${n.firstToken}-${n.endToken}`, n.kind])));
    }
    console.log(`${run.name.padEnd(52)} ${kinds.map((kind) => `${kind} ${confusion.figures(kind).F1.toFixed(3)}`).join('  ')}`);
  }
}

if (values.ablate) ablate();
else await measure();
