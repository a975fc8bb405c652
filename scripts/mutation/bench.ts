import { board } from './switchboard'; // first: the code asks it from its first line on
import { english } from '../../src/core/english/english';
import verbTable from '../../src/core/english/data/reportingVerbs.json';
import type { Resources } from '../../src/core/analysis/resources';
import { readDoc } from '../../src/core/language/read';
import { findQuotes } from '../../src/core/quotes/findQuotes';
import { verbByForm } from '../../src/core/syntax/reportingWords';
import { loadMedia } from '../../test/loadMedia';

/** Something that can be taken away. */
export interface Place { readonly id: string; readonly told: string }

/** What happens where one place is switched off. */
export type Outcome = 'nothing' | 'noticed' | 'changed';

/** The tests and texts, ready to be run again and again with something taken away. */
export interface Bench {
  readonly words: readonly Place[];
  readonly frames: readonly Place[];
  /** Whether a test or a text met the place in such a way that it matters there: a guard that held, a word that was found in its class. */
  readonly isMet: (id: string) => boolean;
  readonly try: (id: string) => Promise<Outcome>;
}

interface Test { readonly name: string; readonly run: () => unknown }

/** A set whose word can be taken out, and that tells when a word was found in it. */
function watch(set: ReadonlySet<string>, idOf: (word: string) => string): void {
  const has = Set.prototype.has.bind(set);
  (set as unknown as { has: (word: string) => boolean }).has = (word) => {
    if (!has(word)) return false;
    const id = idOf(word);
    if (board.off === id) return false;
    board.met.add(id);
    return true;
  };
}

function watchWords(): Place[] {
  const { syntax, syntaxByWord } = english.lexicon;
  const places: Place[] = [];
  const idOf = (name: string, word: string): string => `${name}/${word}`;
  for (const [name, words] of Object.entries<ReadonlySet<string>>(syntax)) {
    for (const word of words) places.push({ id: idOf(name, word), told: `“${word}” of ${name}` });
    watch(words, (word) => idOf(name, word));
  }
  for (const [word, names] of syntaxByWord) watch(names, (name) => idOf(name, word));
  return places;
}

function watchFrames(): Place[] {
  return Object.keys(verbTable.verbs).flatMap((lemma) => {
    const frames = verbByForm(lemma)?.frames;
    if (!frames || verbByForm(lemma)?.lemma !== lemma) return [];
    const idOf = (frame: string): string => `verb ${lemma}/${frame}`;
    const places = [...frames].map((frame) => ({ id: idOf(frame), told: `“${frame}” of the verb “${lemma}”` }));
    watch(frames, idOf);
    return places;
  });
}

/** What the function gave for the same arguments before. */
function remembered<Args extends readonly unknown[], Result>(of: (...args: Args) => Result): (...args: Args) => Result {
  const known = new Map<string, Result>();
  return (...args) => {
    const key = JSON.stringify(args);
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = of(...args);
    known.set(key, result);
    return result;
  };
}

/** Lets the models, in which nothing is taken away, answer from memory. */
function remember({ models }: Resources): void {
  const { tagger, parser } = models ?? {};
  if (tagger) tagger.tag = remembered(tagger.tag.bind(tagger));
  if (parser) parser.parse = remembered(parser.parse.bind(parser));
}

/** Takes the tests of the files that `load` imports, as mocha's tdd has them. */
async function collect(load: () => Promise<void>): Promise<Test[]> {
  const tests: Test[] = [];
  let title: string[] = [];
  const context = { timeout: () => undefined, skip: () => undefined };
  Object.assign(globalThis, {
    suite: (name: string, define: () => void) => { title.push(name); define.call(context); title = title.slice(0, -1); },
    suiteSetup: (run: () => unknown) => { tests.push({ name: 'setup', run: () => run.call(context) }); },
    test: (name: string, run: () => unknown) => { tests.push({ name: [...title, name].join(': '), run: () => run.call(context) }); },
  });
  await load();
  return tests;
}

/** Runs with what it meets. */
async function meeting(run: () => unknown): Promise<{ readonly met: ReadonlySet<string>; readonly ms: number }> {
  board.met = new Set();
  board.asked = 0;
  const began = performance.now();
  await run();
  return { met: board.met, ms: performance.now() - began };
}

/** More often than this nothing is asked in a test or a text that comes to its end. */
const mostAsked = 3e7;

/** What takes longer measures time, or reads whole articles. */
const longestTest = 3000;

/**
 * Gets ready: runs every test and reads every text once, with nothing taken away.
 *
 * @param tries whether something will be tried: only then is kept what each text gives
 */
export async function bench(load: () => Promise<void>, texts: readonly string[], tries: boolean): Promise<Bench> {
  const { log } = console;
  console.log = () => undefined; // what tests print
  const words = watchWords();
  const frames = watchFrames();
  const resources = await loadMedia();
  if (tries) remember(resources);
  const tests = await collect(load);
  const met = new Set<string>();
  const docs = texts.map((text) => () => readDoc(text, resources));
  const quotes = (doc: () => ReturnType<typeof readDoc>): string => JSON.stringify(findQuotes(doc(), resources.reportScorer));
  const ready: { readonly run: () => unknown; readonly met: ReadonlySet<string> }[] = [];
  for (const { name, run } of tests) {
    const found = await meeting(run).catch((error: unknown) => { throw new Error(`${name} fails as it is`, { cause: error }); });
    for (const id of found.met) met.add(id);
    if (found.ms < longestTest) ready.push({ run, met: found.met });
    else log(`left out, as it takes ${(found.ms / 1000).toFixed(1)} s: ${name}`);
  }
  const read: { readonly doc: () => ReturnType<typeof readDoc>; readonly found: string; readonly met: ReadonlySet<string> }[] = [];
  for (const doc of docs) {
    let found = '';
    const here = await meeting(() => { found = quotes(doc); });
    for (const id of here.met) met.add(id);
    if (tries) read.push({ doc, found, met: here.met });
  }
  console.log = log;
  log(`${ready.length} tests, ${texts.length} texts`);
  const fails = async (run: () => unknown): Promise<boolean> => {
    board.asked = 0;
    board.most = mostAsked;
    try {
      await run();
      return false;
    } catch {
      return true;
    }
  };
  const tryOff = async (id: string): Promise<Outcome> => {
    for (const test of ready) if (test.met.has(id) && await fails(test.run)) return 'noticed';
    for (const text of read) if (text.met.has(id) && (await fails(() => { if (quotes(text.doc) !== text.found) throw new Error('changed'); }))) return 'changed';
    return 'nothing';
  };
  return {
    words, frames,
    isMet: (id) => met.has(id),
    async try(id) {
      board.off = id;
      console.log = () => undefined;
      try {
        return await tryOff(id);
      } finally {
        board.off = '';
        console.log = log;
      }
    },
  };
}
