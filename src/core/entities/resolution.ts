import { eachInSteps, mapInSteps, type Steps } from '../analysis/steps';
import type { FoundQuote } from '../quotes/findQuotes';
import { firstHolding, firstStartingFrom, type Span } from '../span';
import { predicateOf } from '../syntax/relations';
import { reportingVerb } from '../syntax/reportingWords';
import type { Syntax } from '../syntax/syntax';
import { readCopula } from './descriptions';
import { addReference, newDraft } from './drafts';
import { entitiesOf, joinedWith, type Groups } from './groups';
import type { FoundMentions } from './mentions';
import { NominalResolver } from './nominals';
import type { Candidate, PronounContext } from './pronounFeatures';
import { rankCandidates, shippedWeights } from './pronounRanking';
import type { PronounWeights } from './pronounRanking';
import type { EntityDraft, NominalReference, PronounReference, Reference } from './references';
import { indexOf, speakersIn } from './speakers';

/** Looks on while a pronoun is resolved; for fitting the weights. */
export type Observer = (context: Parameters<typeof rankCandidates>[0], index: number) => void;

/** So many mentions are looked at in a quote: quotes within quotes stay linear. */
const mostInQuote = 500;

const noEntities: ReadonlySet<EntityDraft> = new Set();

/** Reads the mentions of an article in order and says what each noun phrase and pronoun stands for. */
export class Resolution {
  private readonly nominals: NominalResolver;
  /** The mention that speaks each quote, once {@link run} has begun; several where they are coordinated ("Smith and Jones"), none where there is no speaker. */
  speakers: readonly (readonly Reference[])[] = [];
  private readonly speaks = new Map<Reference, number>();
  private lastSpeaker: { entity: EntityDraft; sentence: number } | undefined;
  private readonly lastOfGender = new Map<string, EntityDraft>();
  private author: EntityDraft | undefined;
  /** Headlines leave articles out: "Anti-Taliban leader says" waits for the story to name the leader. */
  private readonly headlines: NominalReference[] = [];
  private readonly firstEntity: EntityDraft | undefined;
  private readonly places: PronounContext['places'] = new Map();
  private readonly governors: PronounContext['governors'] = new Map();
  private readonly quoteHolding: (inner: Span) => number;

  constructor(
    private readonly doc: Syntax, private readonly mentions: FoundMentions, private readonly quotes: readonly FoundQuote[],
    private readonly groups: Groups,
    private readonly options: { readonly weights?: PronounWeights; readonly observe?: Observer } = {},
  ) {
    this.nominals = new NominalResolver(mentions.byHead, doc.lexicon);
    this.quoteHolding = firstHolding(quotes);
    this.firstEntity = mentions.references.find((r) => r.entity?.kind === 'person' && this.doc.paragraphs[this.doc.sentences[r.sentence]?.paragraph ?? -1]?.kind === 'body')?.entity;
  }

  /** Resolves what stands outside quotation marks, then what stands within them, where "I" is the speaker. */
  *run(): Steps<void> {
    const { references } = this.mentions;
    yield* this.nominals.rememberNames(references);
    this.speakers = yield* mapInSteps(this.quotes, (q) => (q.speaker ? speakersIn(this.doc, q.speaker, references, this.mentions.byHead) : []));
    yield* eachInSteps(this.speakers, ([r], i) => {
      if (!r || this.speaks.has(r)) return;
      this.speaks.set(r, i);
      if (r.role === 'other') r.role = 'subject';
    });
    for (let i = 0; i < references.length; i++) if ((references[i]?.quotedIn ?? -1) < 0) {
      this.resolve(i);
      yield;
    }
    for (let i = 0; i < references.length; i++) if ((references[i]?.quotedIn ?? -1) >= 0) {
      this.resolve(i);
      yield;
    }
    for (const nominal of this.headlines) {
      this.nominals.resolveHeadline(nominal, this.mentions.references, this.firstToSpeak());
      yield;
    }
  }

  /** Who speaks the first quote of the story proper. */
  private firstToSpeak(): EntityDraft | undefined {
    for (const [r] of this.speakers) if (r?.entity && !this.isHeadline(r)) return r.entity;
    return undefined;
  }

  private isHeadline(r: Reference): boolean {
    return this.doc.paragraphs[this.doc.sentences[r.sentence]?.paragraph ?? -1]?.kind === 'headline';
  }

  private resolve(index: number): void {
    const r = this.mentions.references[index];
    if (!r) return;
    if (r.form === 'nominal') this.resolveNominal(r, index);
    else if (r.form === 'pronoun') this.resolvePronoun(r, index);
    if (!r.entity) return;
    this.nominals.remember(r.entity);
    readCopula(this.doc, r, this.mentions.byHead);
    if (r.quotedIn < 0 && (this.speaks.has(r) || this.isToldToSpeak(r))) this.lastSpeaker = { entity: r.entity, sentence: r.sentence };
  }

  /** Whether it is told by name who speaks, even where nothing of that is given ("Hale has not responded to Brandt's remarks"). */
  private isToldToSpeak({ form, role, head }: Reference): boolean {
    return form === 'name' && role === 'subject' && this.doc.parsed && reportingVerb(this.doc, predicateOf(this.doc, head))?.kind === 'speech';
  }

  private resolveNominal(r: NominalReference, index: number): void {
    if (r.entity) return;
    const owner = r.owner >= 0 ? this.mentions.byHead.get(r.owner) : undefined;
    if (owner && !owner.entity && owner.form === 'pronoun') this.resolve(indexOf(this.mentions.references, owner));
    if (this.isPredicate(r)) return;
    if (r.definiteness === 'bare' && !r.plural && r.nounKind === 'person' && this.isHeadline(r)) { this.headlines.push(r); return; }
    this.nominals.resolve(r, this.mentions.references, index, this.speaks.has(r), this.lastSpeaker?.entity);
  }

  /** "He is the leader": the noun waits for its subject to be known; a subject that comes first has claimed it already. */
  private isPredicate(r: Reference): boolean {
    if (!this.doc.parsed) return false;
    const kids = this.doc.children(r.head);
    return kids.length > 1 && kids.some((c) => this.doc.deprel(c) === 'cop') && kids.some((c) => c > r.head && this.doc.deprel(c).startsWith('nsubj'));
  }

  private resolvePronoun(r: PronounReference, index: number): void {
    if (r.entity) return;
    if (r.word.person === 1) { this.resolveFirstPerson(r); return; }
    if (r.word.person !== 3 || this.isEmpty(r)) return;
    const gender = r.word.gender ?? (r.word.plural ? 'plural' : 'neuter');
    const speaking = this.speaks.has(r);
    const context = {
      doc: this.doc, references: this.mentions.references, speaks: speaking,
      lastSpeaker: speaking && r.quotedIn < 0 && this.lastSpeaker && r.sentence - this.lastSpeaker.sentence <= 6 ? this.lastSpeaker : undefined,
      // a pronoun that speaks the quote around it stands outside, where marks are paired wrongly
      quoteSpeaker: r.quotedIn >= 0 && this.speaks.get(r) !== r.quotedIn ? this.speakers[r.quotedIn]?.[0]?.entity : undefined,
      namedInQuote: speaking && r.quotedIn < 0 ? this.namedIn(this.speaks.get(r) ?? -1) : noEntities,
      lastOfGender: this.lastOfGender.get(gender), firstEntity: this.firstEntity, places: this.places, governors: this.governors,
    };
    this.options.observe?.(context, index);
    const ranked = rankCandidates(context, index, this.options.weights ?? shippedWeights);
    if (!ranked) return;
    const entity = this.joinedBefore(r, index) ?? this.wholeOf(r, ranked.candidate);
    addReference(entity, r);
    if (r.word.gender === 'female' || r.word.gender === 'male') {
      entity.pronouns[r.word.gender]++;
      if (entity.kind === 'other' && entity.named) entity.kind = 'person'; // whoever is "she" is no title of a work
    }
    this.lastOfGender.set(gender, entity);
  }

  /** "Smith and Jones met. They said": those whom the sentence before joins, where "they" opens the next one and nobody else there is several. */
  private joinedBefore({ word, role, sentence }: PronounReference, index: number): EntityDraft | undefined {
    const { references } = this.mentions;
    const paragraph = this.doc.sentences[sentence]?.paragraph;
    if (!word.plural || role !== 'subject' || this.doc.sentences[sentence - 1]?.paragraph !== paragraph) return undefined;
    let joined: readonly Reference[] = [];
    for (let i = index - 1; i >= 0; i--) {
      const r = references[i];
      if (!r || r.sentence < sentence - 1) break;
      if (r.sentence === sentence) return undefined;
      if (joined.includes(r)) continue;
      if (r.plural || r.entity?.plural || r.quotedIn >= 0) return undefined;
      const chain = joinedWith(this.doc, references, i);
      if (chain.length < 2) continue;
      if (joined.length) return undefined;
      joined = chain;
    }
    const members = entitiesOf(joined);
    return members.size > 1 ? this.groups.of(members) : undefined;
  }

  /** "They" means all whom the text joins where it last spoke of the one found: "Smith and Jones". */
  private wholeOf({ word, sentence }: PronounReference, { entity, nearest }: Candidate): EntityDraft {
    if (!word.plural || sentence - nearest.sentence > 2) return entity;
    const members = entitiesOf(joinedWith(this.doc, this.mentions.references, indexOf(this.mentions.references, nearest)));
    return members.size > 1 ? this.groups.of(members) : entity;
  }

  /** Whom the quotation marks of a quote name: few speak of themselves by name. */
  private namedIn(quote: number): ReadonlySet<EntityDraft> {
    const q = this.quotes[quote];
    if (!q || q.type !== 'direct') return noEntities;
    const { references } = this.mentions;
    const named = new Set<EntityDraft>();
    const from = firstStartingFrom(references, q.start);
    for (let i = from; i < references.length && i - from < mostInQuote && references[i]!.start < q.end; i++) {
      const r = references[i]!;
      if (r.form === 'name' && r.entity && r.quotedIn === quote) named.add(r.entity);
    }
    return named;
  }

  /** "I" is whoever speaks the quote around it; outside every quote it is the author. */
  private resolveFirstPerson(r: PronounReference): void {
    const quote = r.quotedIn >= 0 ? r.quotedIn : this.quoteHolding(r);
    const speaker = quote >= 0 ? this.speakers[quote]?.[0] : undefined;
    if (quote >= 0) {
      if (speaker && speaker !== r && speaker.entity) addReference(speaker.entity, r);
      return;
    }
    if (!this.author) {
      this.author = newDraft('person', false);
      this.author.author = true;
    }
    addReference(this.author, r);
  }

  /** "It is clear that", "it rains": nothing stands behind the pronoun. */
  private isEmpty(r: PronounReference): boolean {
    if (r.word.gender !== 'neuter') return false;
    if (this.doc.deprel(r.head) === 'expl') return true;
    const next = this.doc.tokens.slice(r.head + 1, r.head + 3).map((t) => t.lower);
    const { emptyVerbs, emptyPredicates } = this.doc.lexicon.mentionWords;
    return emptyVerbs.has(next[0] ?? '') || emptyPredicates.has(next[1] ?? '');
  }
}
