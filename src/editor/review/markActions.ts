import * as vscode from 'vscode';
import type { PlacedReading } from '../../core/analysis/analysis';
import type { Mark } from '../../core/article/mark';
import { markKinds, type MarkKind } from '../../core/article/markKind';
import type { CheckFinding, ClaimCheck } from '../../core/article/review/claimCheck';
import type { Operation } from '../../core/article/review/operation';
import { marksLike } from '../../core/article/review/walk';
import { stepEdge, type Edge } from '../../core/article/wordSteps';
import type { Span } from '../../core/span';
import { checkName } from '../checkWords';
import { quoteTypeName } from '../words';
import { askCheck } from './askCheck';
import { askPlace } from './askPlace';
import { askSpeaker } from './askSpeaker';
import type { Planned } from './decide';
import { markName, marksInWords, quoted } from './markWords';
import type { PlaceLookup } from './placeLookup';
import { askKind, askQuoteType, askSameSpeaker, askScope } from './questions';
import type { MarkActionName } from './reviewCommands';
import type { MarkSubject } from './subject';

const { l10n } = vscode;

export interface MarkAction {
  /** The kinds of marks that it can be done to. */
  readonly kinds: readonly MarkKind[];
  /** What a person is told who wants to do it to another kind. */
  readonly onlyFor?: string;
  /** What to do with the marks; asks the person where need be. Undefined when they give up; "select" when they want to select words first. */
  readonly plan: (subject: MarkSubject) => Promise<Plan> | Plan;
  /** Whether review goes on to the next mark: what is settled by it needs no second look. */
  readonly goesOn?: boolean;
}

const keysOf = (marks: readonly Mark[]): string[] => marks.map(({ key }) => key);
const all = markKinds;

/** Everything that can be done to marks: commands, rows, cards and the lightbulb all read this table. */
export function markActions(lookup: PlaceLookup): Readonly<Record<MarkActionName, MarkAction>> {
  const onMarks = (type: 'reject' | 'reopen' | 'remove', done: (words: string) => string, already?: (words: string) => string): MarkAction => ({
    kinds: all,
    goesOn: type !== 'reopen',
    plan: ({ document, marks }) => {
      const words = marksInWords(document, marks);
      return { operation: { type, marks: keysOf(marks) }, done: done(words), ...(already ? { already: already(words) } : {}) };
    },
  });
  const onAlike = (type: 'accept' | 'reject', done: (words: string) => string): MarkAction => ({
    kinds: all,
    goesOn: true,
    plan: ({ article, text, document, marks }) => {
      const alike = [...new Set(marks.flatMap((mark) => marksLike(article, text, mark)))];
      return { operation: { type, marks: keysOf(alike) }, done: done(marksInWords(document, alike)) };
    },
  });
  const step = (edge: Edge, by: 'more' | 'less'): MarkAction => ({
    kinds: all,
    plan: ({ text, document, marks: [mark] }) => {
      if (!mark) return undefined;
      const span = stepEdge(text, mark, edge, by) ?? { start: mark.start, end: mark.end }; // no change: the person is told so
      return spanChosen(document, mark, span);
    },
  });
  const onlyClaims = l10n.t('Only a claim has a check status.');
  const accepted = (words: string): string => l10n.t('Accepted {0}', words);
  const acceptedAnew = (words: string): string => l10n.t('Accepted anew {0}', words);
  const rejected = (words: string): string => l10n.t('Rejected {0}', words);
  return {
    accept: {
      kinds: all,
      goesOn: true,
      plan: ({ document, marks }) => planAccept(document, marks, marks.every(({ wordsThen }) => wordsThen) ? acceptedAnew : accepted),
    },
    acceptAnew: { kinds: all, goesOn: true, plan: ({ document, marks }) => planAccept(document, marks.filter(({ wordsThen }) => wordsThen), acceptedAnew) },
    acceptAlike: onAlike('accept', accepted),
    reject: onMarks('reject', rejected, (words) => l10n.t('Rejected as before: {0}', words)),
    rejectAlike: onAlike('reject', rejected),
    reopen: onMarks('reopen', (words) => l10n.t('Open again: {0}', words)),
    remove: onMarks('remove', (words) => l10n.t('Removed {0}', words)),
    changeKind: { kinds: all, plan: (subject) => planKind(subject, lookup) },
    setSpeaker: { kinds: ['quote', 'claim', 'speaker'], onlyFor: l10n.t('A location has no speaker.'), plan: planSpeaker },
    setQuoteType: { kinds: ['quote'], onlyFor: l10n.t('Only a quote is direct, indirect or mixed.'), plan: planQuoteType },
    choosePlace: { kinds: ['location'], onlyFor: l10n.t('Only a location has a place.'), plan: (subject) => planPlace(subject, lookup) },
    note: { kinds: all, plan: planNote },
    check: { kinds: ['claim'], onlyFor: onlyClaims, plan: planCheck },
    toCheck: { kinds: ['claim'], onlyFor: onlyClaims, plan: (subject) => checkSet(subject, { status: 'toCheck', source: firstCheck(subject)?.source ?? '', note: firstCheck(subject)?.note ?? '' }) },
    extendStart: step('start', 'more'),
    shrinkStart: step('start', 'less'),
    extendEnd: step('end', 'more'),
    shrinkEnd: step('end', 'less'),
    takeSelection: {
      kinds: all,
      plan: ({ document, selection, marks: [mark] }) =>
        selection && mark ? spanChosen(document, mark, selection) : undefined,
    },
  };
}

const planAccept = (document: vscode.TextDocument, marks: readonly Mark[], done: (words: string) => string): Planned => {
  const words = marksInWords(document, marks);
  return { operation: { type: 'accept', marks: keysOf(marks) }, done: done(words), already: l10n.t('Accepted as before: {0}', words) };
};

const spanChosen = (document: vscode.TextDocument, mark: Mark, span: Span): Planned => ({ operation: { type: 'changeSpan', mark: mark.key, span }, done: l10n.t('Now {0}', quoted(document, span)) });

/** What to do when a person has said where the marks are; null is nowhere known. */
export function placeChosen(document: vscode.TextDocument, marks: readonly Mark[], place: PlacedReading | null): Planned {
  const words = marksInWords(document, marks);
  return { operation: { type: 'choosePlace', marks: keysOf(marks), place }, done: place ? l10n.t('{0} is now {1}', words, place.name) : l10n.t('{0} is now without a place', words) };
}

async function planKind(subject: MarkSubject, lookup: PlaceLookup): Promise<Planned | undefined> {
  const { document, marks, text } = subject;
  const kind = await askKind(l10n.t('What is {0}?', marksInWords(document, marks)), marks.length === 1 ? marks[0]?.kind : undefined);
  const chosen = kind && (await askScope(subject));
  const [mark] = chosen ?? [];
  if (!kind || !chosen || !mark) return undefined;
  const place = kind === 'location' ? await placeOfNew(text, mark, lookup) : undefined;
  if (place === 'gaveUp') return undefined;
  const operation: Operation = { type: 'changeKind', marks: keysOf(chosen), kind, ...(place ? { place } : {}) };
  return { operation, done: l10n.t('{0} is now a mark of the kind {1}', marksInWords(document, chosen), markName(kind)) };
}

/** Where a new location is: a person is asked only where the name has several readings. */
export async function placeOfNew(text: string, span: Span, lookup: PlaceLookup): Promise<PlacedReading | 'gaveUp' | undefined> {
  const readings = await lookup.readings(text.slice(span.start, span.end));
  if (readings.length < 2) return readings[0];
  const place = await askPlace(text, span, lookup);
  return place === undefined ? 'gaveUp' : (place ?? undefined);
}

async function planSpeaker(subject: MarkSubject): Promise<Plan> {
  const { article, document } = subject;
  const speaker = await askSpeaker(subject);
  if (speaker === undefined || speaker === 'select') return speaker;
  const chosen = await askSameSpeaker(subject, speaker);
  if (!chosen) return undefined;
  const name = speaker === null ? l10n.t('nobody') : 'entity' in speaker ? (article.entities.get(speaker.entity)?.name ?? '') : 'name' in speaker ? speaker.name : quoted(document, speaker.mention);
  return { operation: { type: 'setSpeaker', marks: keysOf(chosen), speaker }, done: chosen.length > 1 ? l10n.t('{0} are now attributed to {1}', marksInWords(document, chosen), name) : l10n.t('{0} is now attributed to {1}', marksInWords(document, chosen), name) };
}

async function planQuoteType({ article, document, marks }: MarkSubject): Promise<Planned | undefined> {
  const quoteType = await askQuoteType(marks.length === 1 ? article.quotes.get(marks[0]?.id ?? '')?.type : undefined);
  return quoteType && { operation: { type: 'setQuoteType', marks: keysOf(marks), quoteType }, done: l10n.t('{0} is now: {1}', marksInWords(document, marks), quoteTypeName(quoteType)) };
}

async function planPlace({ article, document, text, marks }: MarkSubject, lookup: PlaceLookup): Promise<Planned | undefined> {
  const [mark] = marks;
  const place = mark && (await askPlace(text, mark, lookup, article.locations.get(mark.id)));
  return place === undefined ? undefined : placeChosen(document, marks, place);
}

const firstCheck = ({ marks }: MarkSubject): ClaimCheck | null => marks[0]?.check ?? null;

async function planCheck(subject: MarkSubject): Promise<Planned | undefined> {
  const check = await askCheck(marksInWords(subject.document, subject.marks), firstCheck(subject));
  return check === undefined ? undefined : checkSet(subject, check);
}

function checkSet({ document, marks }: MarkSubject, check: CheckFinding | null): Planned {
  const words = marksInWords(document, marks);
  return { operation: { type: 'check', marks: keysOf(marks), check }, done: check ? l10n.t('{0}: {1}', checkName(check.status), words) : l10n.t('No check status any more: {0}', words) };
}

async function planNote({ document, marks: [mark] }: MarkSubject): Promise<Planned | undefined> {
  if (!mark) return undefined;
  const note = await vscode.window.showInputBox({ title: l10n.t('Note on {0}', quoted(document, mark)), prompt: l10n.t('Kept with your decisions, beside the article. Leave it empty to take the note away.'), value: mark.note });
  return note === undefined ? undefined : { operation: { type: 'note', mark: mark.key, note: note.trim() }, done: note.trim() ? l10n.t('Noted on {0}', quoted(document, mark)) : l10n.t('The note on {0} is gone', quoted(document, mark)) };
}
/** What is to be done: a decision; `select` where the person has to select words in the text first; nothing where they gave up. */
export type Plan = Planned | 'select' | undefined;

