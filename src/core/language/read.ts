import { runToEnd, type Steps } from '../analysis/steps';
import { emptyTeamList, type TeamList } from '../teamList/teamList';
import { classifyParagraphs } from './boilerplate';
import type { Doc, ListedName, Name, Paragraph, Sentence, Token } from './doc';
import type { Language, Lexicon } from './language';
import type { LanguageModels } from './models';
import type { Lemmatizer, Parse, Tag } from './annotators';
import { splitParagraphs } from './paragraphs';
import { unmarked, type ArticleText } from './markdown/articleText';
import { ListedNames, withListedNames } from './names/listedNames';
import { isWordInCapitals } from './names/wordsInCapitals';
import { captionStarts, sentenceStarts } from './sentences';
import { tokenizeInSteps, type RawToken } from './tokens';
import { Trees } from './trees';

/** What reading an article takes: its language, as many of the language's models as could be loaded, and what a team has settled about names. */
interface Reads {
  readonly language: Language;
  readonly models?: LanguageModels | undefined;
  readonly list?: TeamList;
}

/**
 * Reads an article: paragraphs, sentences, tokens and tags at once, parse and names when first asked for. Any text at all; never throws.
 *
 * @param article its words; a string is read as it stands, marks and all
 */
export function readDoc(article: string | ArticleText, reads: Reads): Doc {
  const read = asArticle(article);
  return new ReadDoc(read.text, reads, runToEnd(readSentences(read, reads)));
}

const asArticle = (article: string | ArticleText): ArticleText => typeof article === 'string' ? unmarked(article) : article;

/** {@link readDoc} in steps, names among them: asking for these costs nothing afterwards. Sentences are parsed by who asks (readSyntax.ts does, once their tags are mended). */
export function* readDocInSteps(article: string | ArticleText, reads: Reads): Steps<Doc> {
  const read = asArticle(article);
  const doc = new ReadDoc(read.text, reads, yield* readSentences(read, reads));
  yield* doc.findNames();
  return doc;
}

const kinds = { headline: true, subheading: true, body: true, byline: false, date: false, caption: false, boilerplate: false };

/** What stands when a document is made. */
type Sentences = Pick<Doc, 'paragraphs' | 'sentences' | 'tokens'>;

function* readSentences(article: ArticleText, reads: Reads): Steps<Sentences> {
  const { lexicon } = reads.language;
  const { text } = article;
  const paragraphs = yield* classifyParagraphs(article, yield* splitParagraphs(article), lexicon);
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

class ReadDoc implements Doc {
  readonly lexicon: Lexicon;
  private readonly models: LanguageModels | undefined;
  private readonly lemmatizer: Lemmatizer;
  readonly paragraphs: Doc['paragraphs'];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly parsed: boolean;
  readonly readsNames: boolean;
  /** Made sentence by sentence as they are asked for. */
  private readonly trees: Trees;
  /** For each sentence whether it has been parsed. */
  private readonly hasTree: Uint8Array;
  private foundNames: { readonly names: readonly Name[]; readonly listed: readonly ListedName[] } | undefined;
  private readonly list: TeamList;

  constructor(readonly text: string, reads: Reads, { paragraphs, sentences, tokens }: Sentences) {
    const { language, models, list = emptyTeamList } = reads;
    this.list = list;
    this.lexicon = language.lexicon;
    this.models = models;
    this.lemmatizer = lemmatizerOf(reads);
    this.paragraphs = paragraphs;
    this.tokens = tokens;
    this.sentences = sentences;
    this.parsed = models?.parser !== undefined;
    this.readsNames = models?.names !== undefined;
    this.trees = new Trees(tokens.length);
    this.hasTree = new Uint8Array(sentences.length);
  }

  get names(): readonly Name[] {
    return (this.foundNames ?? runToEnd(this.findNames())).names;
  }

  get listed(): readonly ListedName[] {
    return (this.foundNames ?? runToEnd(this.findNames())).listed;
  }

  /** Looks for the names, of which {@link names} and {@link listed} tell from then on. */
  *findNames(): Steps<{ readonly names: readonly Name[]; readonly listed: readonly ListedName[] }> {
    const told = this.sentences.filter((sentence) => this.isTold(sentence));
    const found = this.models?.names ? yield* this.models.names.findInSteps(this.tokens, told) : [];
    const names = found.filter((name) => !isWordInCapitals(this, name));
    const list = new ListedNames(this.list, this.lexicon);
    if (list.isEmpty) return (this.foundNames = { names, listed: [] });
    return (this.foundNames = yield* withListedNames(names, yield* list.findIn(this, (sentence) => this.isTold(this.sentences[sentence]!))));
  }

  head(token: number): number {
    return this.treesAround(token).head(token);
  }

  deprel(token: number): string {
    return this.treesAround(token).deprel(token);
  }

  children(token: number): readonly number[] {
    return this.treesAround(token).children(token);
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

  /** The trees, among them that of the sentence in which the token stands. What is apart from the story is not parsed: there every token is a root. */
  private treesAround(token: number): Trees {
    const sentence = this.sentences[this.tokens[token]?.sentence ?? -1];
    if (sentence && !this.hasTree[sentence.index]) {
      this.hasTree[sentence.index] = 1;
      this.trees.add(sentence, this.treeUnder(sentence, this.tokens.slice(sentence.firstToken, sentence.endToken)));
    }
    return this.trees;
  }
}

const unknown: Tag = { upos: 'X', xpos: 'FW' };

/** As {@link sentenceStarts}, with the dateline as a sentence of its own: it belongs to no clause of the story. */
function* startsWithDateline(text: string, raw: readonly RawToken[], datelineEnd: number, lexicon: Lexicon): Generator<number, void> {
  const story = raw.findIndex((t) => t.start >= datelineEnd);
  if (story > 0) yield 0;
  for (const start of sentenceStarts(text, story > 0 ? raw.slice(story) : raw, lexicon)) yield start + Math.max(story, 0);
}
