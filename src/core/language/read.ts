import { runToEnd, type Steps } from '../analysis/steps';
import { classifyParagraphs } from './boilerplate';
import type { Doc, Name, Paragraph, Sentence, Token } from './doc';
import type { Language, Lexicon } from './language';
import type { LanguageModels } from './models';
import type { Lemmatizer, Parse, Tag } from './annotators';
import { splitParagraphs } from './paragraphs';
import { captionStarts, sentenceStarts } from './sentences';
import { tokenizeInSteps, type RawToken } from './tokens';

/** What reading an article takes: its language, and as many of the language's models as could be loaded. */
interface Reads {
  readonly language: Language;
  readonly models?: LanguageModels | undefined;
}

/** Reads an article: paragraphs, sentences, tokens and tags at once, parse and names when first asked for. Any text at all; never throws. */
export function readDoc(text: string, reads: Reads): Doc {
  return new ReadDoc(text, reads, runToEnd(readSentences(text, reads)));
}

/** {@link readDoc} in steps, names among them: asking for these costs nothing afterwards. Sentences are parsed by who asks (readSyntax.ts does, once their tags are mended). */
export function* readDocInSteps(text: string, reads: Reads): Steps<Doc> {
  const doc = new ReadDoc(text, reads, yield* readSentences(text, reads));
  yield* doc.findNames();
  return doc;
}

const kinds = { headline: true, subheading: true, body: true, byline: false, date: false, caption: false, boilerplate: false };

/** What stands when a document is made. */
type Sentences = Pick<Doc, 'paragraphs' | 'sentences' | 'tokens'>;

function* readSentences(text: string, reads: Reads): Steps<Sentences> {
  const { lexicon } = reads.language;
  const paragraphs = yield* classifyParagraphs(text, yield* splitParagraphs(text), lexicon);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const paragraph of paragraphs) {
    const raw = yield* tokenizeInSteps(text, paragraph.start, paragraph.end, lexicon.tokens);
    const starts = paragraph.dateline ? startsWithDateline(text, raw, paragraph.dateline.end, lexicon)
      : paragraph.kind === 'caption' ? captionStarts(text, raw, lexicon) : sentenceStarts(text, raw, lexicon);
    let from = 0;
    for (const start of starts) {
      if (start > from) readSentence(raw.slice(from, start), paragraph, reads, sentences, tokens);
      from = start;
      yield;
    }
    readSentence(raw.slice(from), paragraph, reads, sentences, tokens);
    yield;
  }
  return { paragraphs, sentences, tokens };
}

/** Adds one sentence and its tokens, tagged. */
function readSentence(raw: readonly RawToken[], paragraph: Paragraph, reads: Reads, sentences: Sentence[], tokens: Token[]): void {
  const { language, models } = reads;
  const first = raw[0];
  const last = raw[raw.length - 1];
  if (!first || !last) return;
  const sentence = sentences.length;
  const firstToken = tokens.length;
  const tags = ((kinds[paragraph.kind] && models?.tagger) || language.fallbackTagger).tag(raw.map((t) => t.form));
  const lemmatizer = lemmatizerOf(reads);
  raw.forEach((t, i) => {
    const tag: Tag = tags[i] ?? unknown;
    tokens.push({
      start: t.start, end: t.end, index: firstToken + i, sentence, form: t.form, lower: t.form.toLowerCase(),
      upos: tag.upos, xpos: tag.xpos, lemma: lemmatizer.lemma(t.form, tag),
    });
  });
  sentences.push({ start: first.start, end: last.end, index: sentence, paragraph: paragraph.index, firstToken, endToken: tokens.length });
}

const lemmatizerOf = ({ language, models }: Reads): Lemmatizer => models?.lemmatizer ?? language.fallbackLemmatizer;

/** In {@link ReadDoc.heads}: the token's sentence has not been parsed. */
const unparsed = -2;

class ReadDoc implements Doc {
  readonly lexicon: Lexicon;
  private readonly models: LanguageModels | undefined;
  private readonly lemmatizer: Lemmatizer;
  readonly paragraphs: Doc['paragraphs'];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly parsed: boolean;
  /** Absolute index of each token's head, -1 for roots; written sentence by sentence as they are asked for. */
  private readonly heads: Int32Array;
  private readonly deprels: string[];
  private readonly dependents: (readonly number[])[];
  private foundNames: readonly Name[] | undefined;

  constructor(readonly text: string, reads: Reads, { paragraphs, sentences, tokens }: Sentences) {
    const { language, models } = reads;
    this.lexicon = language.lexicon;
    this.models = models;
    this.lemmatizer = lemmatizerOf(reads);
    this.paragraphs = paragraphs;
    this.tokens = tokens;
    this.sentences = sentences;
    this.parsed = models?.parser !== undefined;
    this.heads = new Int32Array(tokens.length).fill(unparsed);
    this.deprels = new Array<string>(tokens.length).fill('dep');
    this.dependents = new Array<readonly number[]>(tokens.length).fill(none);
  }

  get names(): readonly Name[] {
    return this.foundNames ?? runToEnd(this.findNames());
  }

  /** Looks for the names, of which {@link names} tells from then on. */
  *findNames(): Steps<readonly Name[]> {
    const told = this.sentences.filter((sentence) => this.isTold(sentence));
    return (this.foundNames = this.models?.names ? yield* this.models.names.findInSteps(this.tokens, told) : []);
  }

  head(token: number): number {
    return this.isToken(token) ? this.heads[token]! : -1;
  }

  deprel(token: number): string {
    return this.isToken(token) ? this.deprels[token]! : 'dep';
  }

  children(token: number): readonly number[] {
    return this.isToken(token) ? this.dependents[token]! : none;
  }

  retagged(token: Token, { upos, xpos }: Tag): Token {
    return { ...token, upos, xpos, lemma: this.lemmatizer.lemma(token.form, { upos, xpos }) };
  }

  treeUnder(sentence: Sentence, tags: readonly Tag[]): Parse | undefined {
    if (!this.isTold(sentence)) return undefined;
    return this.models?.parser?.parse(this.tokens.slice(sentence.firstToken, sentence.endToken).map((t) => t.form), tags);
  }

  private isTold(sentence: Sentence): boolean {
    return kinds[this.paragraphs[sentence.paragraph]!.kind];
  }

  /** Whether there is a token at the index; its sentence is parsed then. */
  private isToken(index: number): boolean {
    if (index < 0 || index >= this.tokens.length) return false;
    if (this.heads[index] === unparsed) this.parse(this.sentences[this.tokens[index]!.sentence]!);
    return true;
  }

  /** Parses a sentence, once. What is apart from the story is not parsed: there every token is a root. */
  parse(sentence: Sentence): void {
    const { firstToken, endToken } = sentence;
    if (this.heads[firstToken] !== unparsed) return;
    this.heads.fill(-1, firstToken, endToken);
    const tokens = this.tokens.slice(firstToken, endToken);
    const tree = this.treeUnder(sentence, tokens);
    if (!tree) return;
    const { heads, deprels } = tree;
    const dependents: number[][] = tokens.map(() => []);
    for (let i = 0; i < tokens.length; i++) {
      const head = heads[i] ?? -1;
      this.heads[firstToken + i] = head < 0 ? -1 : firstToken + head;
      this.deprels[firstToken + i] = deprels[i] ?? 'dep';
      dependents[head]?.push(firstToken + i);
    }
    for (let i = 0; i < tokens.length; i++) if (dependents[i]!.length) this.dependents[firstToken + i] = dependents[i]!; // most words have none
  }
}

const none: readonly number[] = [];
const unknown: Tag = { upos: 'X', xpos: 'FW' };

/** As {@link sentenceStarts}, with the dateline as a sentence of its own: it belongs to no clause of the story. */
function* startsWithDateline(text: string, raw: readonly RawToken[], datelineEnd: number, lexicon: Lexicon): Generator<number, void> {
  const story = raw.findIndex((t) => t.start >= datelineEnd);
  if (story > 0) yield 0;
  for (const start of sentenceStarts(text, story > 0 ? raw.slice(story) : raw, lexicon)) yield start + Math.max(story, 0);
}
