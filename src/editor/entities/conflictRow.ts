import * as vscode from 'vscode';
import type { QuoteType } from '../../core/analysis/analysis';
import { differingFacts, factsOf, type Conflict, type Fact } from '../../core/article/conflicts';
import type { MarkKind } from '../../core/article/markKind';
import type { CheckStatus } from '../../core/article/review/claimCheck';
import type { Decision, DecisionState } from '../../core/article/review/decision';
import type { OtherVersion } from '../../core/article/sidecar/sidecar';
import type { Row } from '../../core/article/tree';
import { checkName } from '../checkWords';
import { markName, stateIcons, stateName } from '../review/markWords';
import { entityKindName, inQuotationMarks, quoteTypeName } from '../words';
import type { Looks } from './rowItem';

const { l10n, ThemeIcon, ThemeColor } = vscode;

const joined = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join(' · ');
const upper = (words: string): string => words.slice(0, 1).toLocaleUpperCase() + words.slice(1);
const warning = (id: string): vscode.ThemeIcon => new ThemeIcon(id, new ThemeColor('list.warningForeground'));

export const conflictsLooks = (count: number): Looks => ({
  label: l10n.t('Decided differently elsewhere'),
  description: String(count),
  spoken: count === 1 ? l10n.t('1 decision that was made differently elsewhere') : l10n.t('{0} decisions that were made differently elsewhere', count),
});

const versionCount = (count: number): string => l10n.t('{0} versions', count);

/** How a decision of which there are several versions looks in the list; `words` are what it is about, short enough. */
export function conflictLooks(row: Extract<Row, { readonly type: 'conflict' }>, words: string): Looks {
  const { holds, others } = row.conflict;
  const kind = kindOf(holds ?? others[0]!.decision);
  const count = versionCount(row.children.length);
  return {
    label: words,
    description: joined(kind, count),
    tooltip: [words, '', l10n.t('Here and elsewhere this was decided differently, without one knowing of the other. The newer version holds until you choose; all are kept.')].join('\n'),
    icon: warning('git-compare'),
    spoken: joined(l10n.t('Decided differently elsewhere'), kind, words, count),
  };
}

/** How one version looks: what it says where the versions differ, who made it and when. */
export function versionLooks(conflict: Conflict, version: OtherVersion | null): Looks {
  const decision = version?.decision ?? conflict.holds;
  const standing = version ? l10n.t('elsewhere') : l10n.t('holds now');
  if (!decision) return { label: l10n.t('Taken back'), description: standing, icon: new ThemeIcon('discard'), spoken: joined(l10n.t('Taken back'), standing) };
  const facts = factsOf(decision);
  const differing = differingFacts(conflict);
  const isMark = decision.about === 'mark';
  const said = [...facts].filter(([fact]) => differing.has(fact) && fact !== 'state').map(([fact, value]) => factWords(fact, value));
  const who = decision.by || l10n.t('no name given');
  const label = isMark ? joined(upper(stateName(decision.state)), who) : joined(upper(said.join(', ')), who); // in front, because the list leaves little room
  const time = timeOf(decision);
  const description = joined(standing, time, ...(isMark ? said : []));
  return {
    label,
    description,
    tooltip: [...[...facts].map(([fact, value]) => upper(factWords(fact, value))), '', joined(standing, who, time)].join('\n'),
    icon: new ThemeIcon(!isMark ? 'edit' : decision.state === 'suggested' ? 'note' : stateIcons[decision.state]),
    spoken: joined(label, description),
  };
}

const kindOf = (decision: Decision): string => (decision.about === 'entity' ? l10n.t('Name or kind') : markName(decision.value.kind));

function timeOf({ modified }: Decision): string {
  const time = new Date(modified);
  if (Number.isNaN(time.getTime())) return '';
  const isToday = time.toDateString() === new Date().toDateString();
  return time.toLocaleString(vscode.env.language, { ...(isToday ? {} : { dateStyle: 'medium' }), timeStyle: 'short' });
}

const isEntityKind = (kind: string): kind is Parameters<typeof entityKindName>[0] => ['person', 'organisation', 'group', 'place', 'other'].includes(kind);

/** What a version says of one fact. */
export function factWords(fact: Fact, value: string): string {
  switch (fact) {
    case 'state': return stateName(value as DecisionState);
    case 'kind': return isEntityKind(value) ? entityKindName(value) : markName(value as MarkKind);
    case 'words': return inQuotationMarks(value.length > 60 ? `${value.slice(0, 25).replace(/\s+\S*$/, '')} … ${value.slice(-25)}` : value); // versions differ at the ends, as a rule
    case 'speaker': return l10n.t('speaker: {0}', value);
    case 'quoteType': return quoteTypeName(value as QuoteType).toLocaleLowerCase();
    case 'place': return l10n.t('place: {0}', value);
    case 'name': return l10n.t('name: {0}', value);
    case 'description': return value;
    case 'check': return l10n.t('check status: {0}', checkName(value as CheckStatus));
    case 'checkSource': return l10n.t('source: {0}', value);
    case 'checkNote': return l10n.t('found: {0}', value);
    case 'note': return l10n.t('note: {0}', value);
  }
}
