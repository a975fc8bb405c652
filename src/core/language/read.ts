import { classifyParagraphs } from './boilerplate';
import type { Doc, Name, Sentence, Token } from './doc';
import { fallbackLemmatizer, fallbackTagger } from './fallbackTags';
import type { LanguageModels, Tag } from './models';
import { splitParagraphs } from './paragraphs';
import { captionStarts, sentenceStarts } from './sentences';
import { tokenize, type RawToken } from './tokens';

/** Reads an article: paragraphs, sentences, tokens and tags at once, parse and names when first asked for. Any text at all; never throws. */
export function readDoc(text: string, models: LanguageModels | undefined): Doc {
  return new ReadDoc(text, models);
}

const kinds = { headline: true, subheading: true, body: true, byline: false, date: false, caption: false, boilerplate: false };

class ReadDoc implements Doc {
  readonly paragraphs: Doc['paragraphs'];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly parsed: boolean;
  /** Absolute index of each token's head, -1 for roots; written sentence by sentence as they are asked for. */
  private readonly heads: Int32Array;
  private readonly deprels: string[] = [];
  private readonly dependents: (readonly number[])[] = [];
  private readonly isParsed: Uint8Array;
  private foundNames: readonly Name[] | undefined;

  constructor(readonly text: string, private readonly models: LanguageModels | undefined) {
    this.paragraphs = classifyParagraphs(text, splitParagraphs(text));
    const tokens: Token[] = [];
    const sentences: Sentence[] = [];
    for (const paragraph of this.paragraphs) {
      const raw = tokenize(text, paragraph.start, paragraph.end);
      const starts = paragraph.dateline ? startsWithDateline(text, raw, paragraph.dateline.end)
        : paragraph.kind === 'caption' ? captionStarts(text, raw) : sentenceStarts(text, raw);
      starts.forEach((from, i) => {
        const to = starts[i + 1] ?? raw.length;
        this.readSentence(raw.slice(from, to), kinds[paragraph.kind], paragraph.index, sentences, tokens);
      });
    }
    this.tokens = tokens;
    this.sentences = sentences;
    this.parsed = models?.parser !== undefined;
    this.heads = new Int32Array(tokens.length).fill(-1);
    this.isParsed = new Uint8Array(sentences.length);
  }

  get names(): readonly Name[] {
    return (this.foundNames ??= this.models?.names?.find(this.tokens, this.sentences.filter((s) => kinds[this.paragraphs[s.paragraph]!.kind])) ?? []);
  }

  head(token: number): number {
    this.parse(token);
    return this.heads[token] ?? -1;
  }

  deprel(token: number): string {
    this.parse(token);
    return this.deprels[token] ?? 'dep';
  }

  children(token: number): readonly number[] {
    this.parse(token);
    return this.dependents[token] ?? none;
  }

  private readSentence(raw: readonly RawToken[], inStory: boolean, paragraph: number, sentences: Sentence[], tokens: Token[]): void {
    const first = raw[0];
    const last = raw[raw.length - 1];
    if (!first || !last) return;
    const sentence = sentences.length;
    const firstToken = tokens.length;
    const forms = raw.map((t) => t.form);
    const tags = ((inStory && this.models?.tagger) || fallbackTagger).tag(forms);
    const lemmatizer = this.models?.lemmatizer ?? fallbackLemmatizer;
    raw.forEach((t, i) => {
      const tag: Tag = tags[i] ?? unknown;
      tokens.push({
        start: t.start, end: t.end, index: firstToken + i, sentence, form: t.form, lower: t.form.toLowerCase(),
        upos: tag.upos, xpos: tag.xpos, lemma: lemmatizer.lemma(t.form, tag),
      });
    });
    sentences.push({ start: first.start, end: last.end, index: sentence, paragraph, firstToken, endToken: tokens.length });
  }

  /** Parses the sentence of `token`, once. What is apart from the story is not parsed. */
  private parse(token: number): void {
    const parser = this.models?.parser;
    const sentence = this.sentences[this.tokens[token]?.sentence ?? -1];
    if (!parser || !sentence || this.isParsed[sentence.index]) return;
    this.isParsed[sentence.index] = 1;
    const { kind } = this.paragraphs[sentence.paragraph]!;
    if (!kinds[kind]) return;
    const tokens = this.tokens.slice(sentence.firstToken, sentence.endToken);
    const { heads, deprels } = parser.parse(tokens.map((t) => t.form), tokens);
    const dependents: number[][] = tokens.map(() => []);
    tokens.forEach((t, i) => {
      const head = heads[i] ?? -1;
      this.heads[t.index] = head < 0 ? -1 : sentence.firstToken + head;
      this.deprels[t.index] = deprels[i] ?? 'dep';
      dependents[head]?.push(t.index);
    });
    tokens.forEach((t, i) => { this.dependents[t.index] = dependents[i]!; });
  }
}

const none: readonly number[] = [];
const unknown: Tag = { upos: 'X', xpos: 'FW' };

/** As {@link sentenceStarts}, with the dateline as a sentence of its own: it belongs to no clause of the story. */
function startsWithDateline(text: string, raw: readonly RawToken[], datelineEnd: number): number[] {
  const story = raw.findIndex((t) => t.start >= datelineEnd);
  if (story <= 0) return sentenceStarts(text, raw);
  return [0, ...sentenceStarts(text, raw.slice(story)).map((s) => s + story)];
}
