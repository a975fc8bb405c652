import * as vscode from 'vscode';
import type { Entity, EntityKind } from '../../core/analysis/analysis';
import type { Mark } from '../../core/article/mark';
import { canKeepBoth } from '../../core/article/conflicts';
import type { ClaimCheck } from '../../core/article/review/claimCheck';
import { sureLevels } from '../../core/article/sureLevels';
import { countOf } from '../../core/article/narrowing';
import type { Row } from '../../core/article/tree';
import { checkName, checkSigns } from '../checkWords';
import { commands } from '../commandNames';
import { changedIcon, markName, standing, stateIcons, stateName } from '../review/markWords';
import { claimCount, claimKindName, confidenceWords, countryName, entityWords, evidenceWords, kindName, locationCount, mentionCount, perCent, quoteCount, quoteTypeName, scoreDots, scoreWords, senseName, speakerCount, toCheckCount, unattributedCount } from '../words';
import { conflictLooks, conflictsLooks, versionLooks } from './conflictRow';

const { l10n, ThemeIcon } = vscode;
const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
const longestLabel = 120;

const icon = (id: string, color: string): vscode.ThemeIcon => new ThemeIcon(id, new vscode.ThemeColor(`onTheRecord.${color}`));
const warning = new vscode.ThemeColor('list.warningForeground');
const short = (words: string): string => (words.length > longestLabel ? `${words.slice(0, longestLabel).replace(/\s+\S*$/, '')} …` : words);
const joined = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join(' · ');

const sourceIcons: Readonly<Record<EntityKind, string>> = { person: 'person', group: 'organization', organisation: 'library', place: 'location', other: 'note' };
const sourceIcon = (entity: Entity | null): string => (entity ? sourceIcons[entity.kind] : 'question');

export interface Looks {
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon?: vscode.ThemeIcon;
  /** What a screen reader says; label and description where it is absent. */
  readonly spoken?: string;
}

/** Names a row's item. What a filter found is of its own, because VS Code keeps rows of one name as folded as they were. */
export const itemId = ({ key }: Row, isFiltered: boolean): string => (isFiltered ? `found ${key}` : key);

/** Whether a row shows what is below it before a person folds or unfolds anything: groups do, and all that a filter found something in. */
export const isOpenAtFirst = ({ type }: Row, isFiltered: boolean): boolean => isFiltered || type === 'group' || type === 'conflict';

/** How a row looks in the tree. Labels and tooltips are plain text: nothing of the article is read as Markdown here. */
export function rowItem(row: Row, isFiltered: boolean): vscode.TreeItem {
  const { label, description, tooltip, icon: iconPath, spoken } = reviewed(row, looksOf(row));
  const item = new vscode.TreeItem(label, row.children.length ? (isOpenAtFirst(row, isFiltered) ? Expanded : Collapsed) : None);
  item.id = itemId(row, isFiltered);
  item.contextValue = contextOf(row);
  if (description) item.description = description;
  item.tooltip = tooltip ?? label;
  if (iconPath) item.iconPath = iconPath;
  item.accessibilityInformation = { label: spoken ?? joined(label, description) };
  if (row.mark) item.command = { command: commands.revealRow, title: l10n.t('Show in the Article'), arguments: [row] };
  return item;
}

/** What the menus of package.json ask about a row: its type, then the states of its marks ("open" where one is only suggested, "edited" where its words were changed since), and "entity" where one is behind it. */
export function contextOf(row: Row): string {
  const states = new Set(row.marks.flatMap(({ state, wordsThen }) => [state === 'suggested' ? 'open' : state, ...(wordsThen ? ['edited'] : [])]));
  return [row.type, row.type === 'conflict' && canKeepBoth(row.conflict) && 'both', ...[...states].sort(), entityOfRow(row) && 'entity'].filter(Boolean).join(' ');
}

/** The id of the entity that a row is about; undefined when it is about none. */
export function entityOfRow(row: Row): string | undefined {
  if (row.type === 'speaker' || row.type === 'claimant' || row.type === 'mention') return row.entity?.id;
  return row.type === 'place' || row.type === 'location' ? (row.location.entity ?? undefined) : undefined;
}

/** The only mark of a row that has none below. */
const ownMark = (row: Row): Mark | undefined => (row.children.length === 0 && row.marks.length === 1 ? row.marks[0] : undefined);

/** The looks of a row, and how it stands with what it is about: by the shape of its icon, and in words. */
function reviewed(row: Row, looks: Looks): Looks {
  const mark = ownMark(row);
  const { label } = looks;
  if (!mark) {
    const open = row.marks.filter(({ state, wordsThen }) => state === 'suggested' || wordsThen).length;
    const isBegun = open < row.marks.length && row.marks.some(({ state, decision }) => decision !== null && state !== 'suggested');
    if (!isBegun) return looks;
    const left = open ? l10n.t('{0} open', open) : l10n.t('reviewed');
    return { ...looks, description: joined(looks.description, left), spoken: joined(looks.spoken ?? joined(label, looks.description), left) };
  }
  const isOpen = mark.state === 'suggested' && !mark.wordsThen;
  const state = standing(mark);
  const more = [
    ...(mark.wordsThen ? [l10n.t('It said: {0}', mark.wordsThen.join(' … ').replace(/\s+/g, ' '))] : []),
    ...(mark.note ? [l10n.t('Note: {0}', mark.note)] : []),
  ];
  return {
    ...looks,
    description: joined(!isOpen && state, looks.description, mark.note && l10n.t('note')),
    tooltip: [looks.tooltip ?? label, ...(more.length ? [''] : []), ...(isOpen ? [] : [joined(markName(mark.kind), state)]), ...more].join('\n'),
    ...(looks.icon && !isOpen ? { icon: mark.wordsThen ? new ThemeIcon(changedIcon, warning) : new ThemeIcon(mark.state === 'suggested' ? looks.icon.id : stateIcons[mark.state], looks.icon.color) } : {}),
    spoken: joined(looks.spoken ?? joined(label, looks.description), state, ...more),
  };
}

function looksOf(row: Row): Looks {
  const entity = 'entity' in row ? row.entity : null;
  const count = countBelow(row);
  const toCheck = countOf(row, 'toCheck') > 0 && toCheckCount(countOf(row, 'toCheck'));
  const unattributed = countOf(row, 'unattributed') > 0 && unattributedCount(countOf(row, 'unattributed'));
  switch (row.type) {
    case 'group':
      return {
        conflicts: conflictsLooks(count),
        orphans: { label: l10n.t('Not found in the text'), description: String(count), spoken: count === 1 ? l10n.t('1 decision whose words are not in the text any more') : l10n.t('{0} decisions whose words are not in the text any more', count) },
        changed: { label: l10n.t('Changed since the decision'), description: String(count), spoken: count === 1 ? l10n.t('1 mark whose words were changed since somebody decided about it') : l10n.t('{0} marks whose words were changed since somebody decided about them', count) },
        speakers: { label: kindName('speaker'), description: joined(String(count), unattributed), spoken: joined(speakerCount(count), unattributed) },
        locations: { label: kindName('location'), description: String(count), spoken: locationCount(count) },
        claims: { label: kindName('claim'), description: joined(String(claimsBelow(row)), toCheck), spoken: joined(claimCount(claimsBelow(row)), toCheck) },
      }[row.group];
    case 'more': {
      const label = l10n.t('{0} more', count);
      const kind = { speakers: 'speaker', locations: 'location', claims: 'claim' } as const;
      return { label, icon: new ThemeIcon('ellipsis'), spoken: joined(label, kindName(kind[row.group])) };
    }
    case 'speaker': {
      const label = entity?.name ?? l10n.t('Speaker not clear');
      return {
        label,
        description: joined(quoteCount(count), row.merged.length > 0 && l10n.t('merged'), entity?.description ?? (entity?.named === false && l10n.t('not named'))),
        tooltip: [joined(label, entity?.description), entity && entityWords(entity), entity && mentionCount(entity.mentions.length), row.merged.length > 0 && l10n.t('You made them one: {0}', row.merged.join(', '))].filter(Boolean).join('\n'),
        icon: icon(sourceIcon(entity), 'speakerUnderline'),
      };
    }
    case 'claimant': {
      const label = entity?.name ?? l10n.t('The article itself');
      return { label, description: joined(claimCount(count), toCheck), icon: icon(entity ? sourceIcon(entity) : 'book', 'claimUnderline') };
    }
    case 'conflict': return conflictLooks(row, short(row.words));
    case 'version': return versionLooks(row.conflict, row.version);
    case 'orphan': {
      const { state, value, note } = row.decision;
      const what = joined(markName(value.kind), stateName(state));
      return {
        label: short(row.words),
        description: joined(what, note && l10n.t('note')),
        tooltip: [row.words, '', what, note && l10n.t('Note: {0}', note), l10n.t('These words are not in the text any more. Your decision is kept: find them again, attach it to the words that you select, or discard it.')].filter((part) => part !== undefined).join('\n'),
        icon: new ThemeIcon('warning', warning),
        spoken: joined(l10n.t('Not found in the text'), what, row.words, note && l10n.t('Note: {0}', note)),
      };
    }
    case 'mention':
      return { label: row.words, ...(entity && entity.name !== row.words ? { description: entity.name } : {}), icon: icon('person', 'speakerUnderline'), spoken: joined(l10n.t('Speaker'), row.words, entity?.name) };
    case 'quote': {
      const { type, confidence } = row.quote;
      const sure = `${confidenceWords(confidence)} (${perCent(confidence)})`;
      return {
        label: short(row.words),
        description: joined(row.by?.name ?? (row.marks[0]?.entity === null && l10n.t('speaker not clear')), quoteTypeName(type).toLocaleLowerCase(), confidence < sureLevels.sure && confidenceWords(confidence)),
        tooltip: `${row.words}\n\n${joined(quoteTypeName(type), sure)}\n${row.quote.reason}`,
        icon: icon('quote', 'quoteRuler'),
        spoken: joined(quoteTypeName(type), row.by?.name ?? (row.marks[0]?.entity === null && l10n.t('speaker not clear')), row.words),
      };
    }
    case 'place': {
      const { location } = row;
      const where = joined(location.admin1 !== location.name && location.admin1, location.country && countryName(location.country) !== location.name && countryName(location.country));
      return {
        label: location.name,
        description: joined(where, row.mentions > 1 && mentionCount(row.mentions)),
        tooltip: [joined(location.name, where), location.lat === undefined ? l10n.t('It is not clear where this is.') : undefined].filter(Boolean).join('\n'),
        icon: icon('location', 'locationUnderline'),
      };
    }
    case 'location': {
      const { location, words } = row;
      const where = location.country && countryName(location.country);
      return { label: words, description: joined(location.name !== words && location.name, location.sense === 'place' ? where : senseName(location.sense)), icon: icon('location', 'locationUnderline'), spoken: joined(l10n.t('Location'), words, where) };
    }
    case 'claim': {
      const { score, reasons, lowers = [], kind, evidence, contradicts } = row.claim;
      const check = checkOf(row);
      const standing = contradicts?.length ? l10n.t('contradicted in the article') : evidence && evidenceWords(evidence);
      const disputed = evidence === 'disputed' && standing;
      const status = check ? checkName(check.status) : undefined;
      const found = check ? [joined(status, check.by ?? undefined), check.source && l10n.t('Source: {0}', check.source), check.note].filter(Boolean) : [];
      const times = row.children.length > 1 && l10n.t('said {0} times', row.children.length);
      const also = row.alsoBy.length > 0 && l10n.t('also said by {0}', row.alsoBy.map((other) => other?.name ?? l10n.t('the article itself')).join(', '));
      return {
        label: `${check ? checkSigns[check.status] : scoreDots(score)}  ${short(row.isPlace && row.by ? `${row.by.name}: ${row.words}` : row.words)}`, // in front, because a long label leaves no room for a description
        description: joined(row.isPlace ? undefined : row.by?.name, status, times, also, disputed),
        tooltip: [
          `${row.words}\n`, ...found, row.by && l10n.t('Claimed by {0}', row.by.name), joined(times, also), scoreWords(score), joined(kind && claimKindName(kind), standing),
          ...reasons.slice(0, 5).map((reason) => `– ${reason}`), lowers.length > 0 && l10n.t('Against: {0}', lowers.slice(0, 3).join('; ')),
        ].filter(Boolean).join('\n'),
        icon: icon('checklist', 'claimUnderline'),
        spoken: joined(l10n.t('Claim'), row.by?.name, row.words, status, times, also, scoreWords(score), disputed),
      };
    }
  }
}

/** What came of checking the claim, where it is the same of all its places, and of the words that stand there. */
function checkOf({ marks }: Row): ClaimCheck | null {
  const [first] = marks;
  return first?.check && marks.every(({ check, wordsThen }) => check?.status === first.check?.status && !wordsThen) ? first.check : null;
}

/** How many there are below a row, whoever is not told among people left out; what is said of a person are quotes. */
const countBelow = (row: Row): number =>
  row.children.reduce((sum, child) => sum + (child.type === 'more' ? countBelow(child) : Number(row.type === 'speaker' ? child.type === 'quote' : child.type !== 'speaker' || child.entity !== null)), 0);

const claimsBelow = (row: Row): number => (row.type === 'claim' ? 1 : row.children.reduce((sum, child) => sum + claimsBelow(child), 0));
