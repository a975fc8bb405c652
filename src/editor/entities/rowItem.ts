import * as vscode from 'vscode';
import type { Entity, EntityKind } from '../../core/analysis/analysis';
import type { Row } from '../../core/article/tree';
import { commands } from '../commandNames';
import { claimCount, claimKindName, confidenceWords, countryName, entityWords, evidenceWords, kindName, locationCount, mentionCount, perCent, quoteCount, quoteTypeName, scoreWords, senseName, speakerCount } from '../words';

const { l10n, ThemeIcon } = vscode;
const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
const longestLabel = 120;

const icon = (id: string, color: string): vscode.ThemeIcon => new ThemeIcon(id, new vscode.ThemeColor(`onTheRecord.${color}`));
const short = (words: string): string => (words.length > longestLabel ? `${words.slice(0, longestLabel).replace(/\s+\S*$/, '')} …` : words);
const joined = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join(' · ');

const sourceIcons: Readonly<Record<EntityKind, string>> = { person: 'person', group: 'organization', organisation: 'library', place: 'location', other: 'note' };
const sourceIcon = (entity: Entity | null): string => (entity ? sourceIcons[entity.kind] : 'question');

interface Looks {
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon?: vscode.ThemeIcon;
  /** What a screen reader says; label and description where it is absent. */
  readonly spoken?: string;
}

/** How a row looks in the tree. Labels and tooltips are plain text: nothing of the article is read as Markdown here. */
export function rowItem(row: Row): vscode.TreeItem {
  const { label, description, tooltip, icon: iconPath, spoken } = looksOf(row);
  const item = new vscode.TreeItem(label, row.children.length ? (row.type === 'group' || row.type === 'speaker' ? Expanded : Collapsed) : None);
  item.id = row.key;
  item.contextValue = row.type;
  if (description) item.description = description;
  item.tooltip = tooltip ?? label;
  if (iconPath) item.iconPath = iconPath;
  item.accessibilityInformation = { label: spoken ?? joined(label, description) };
  if (row.mark) item.command = { command: commands.revealRow, title: l10n.t('Show in the Article'), arguments: [row] };
  return item;
}

function looksOf(row: Row): Looks {
  const entity = 'entity' in row ? row.entity : null;
  const count = row.children.filter((child) => child.type !== 'speaker' || child.entity).length;
  switch (row.type) {
    case 'group':
      return {
        speakers: { label: kindName('speaker'), description: String(count), spoken: speakerCount(count) },
        locations: { label: kindName('location'), description: String(count), spoken: locationCount(count) },
        claims: { label: kindName('claim'), description: String(claimsBelow(row)), spoken: claimCount(claimsBelow(row)) },
      }[row.group];
    case 'speaker': {
      const label = entity?.name ?? l10n.t('Speaker not clear');
      return {
        label,
        description: joined(quoteCount(count), entity?.description ?? (entity?.named === false && l10n.t('not named'))),
        tooltip: [joined(label, entity?.description), entity && entityWords(entity), entity && mentionCount(entity.mentions.length)].filter(Boolean).join('\n'),
        icon: icon(sourceIcon(entity), 'speakerUnderline'),
      };
    }
    case 'claimant': {
      const label = entity?.name ?? l10n.t('The article itself');
      return { label, description: claimCount(count), icon: icon(entity ? sourceIcon(entity) : 'book', 'claimUnderline') };
    }
    case 'mention':
      return { label: row.words, ...(entity && entity.name !== row.words ? { description: entity.name } : {}), icon: icon('person', 'speakerUnderline'), spoken: joined(l10n.t('Speaker'), row.words, entity?.name) };
    case 'quote': {
      const { type, confidence } = row.quote;
      const sure = `${confidenceWords(confidence)} (${perCent(confidence)})`;
      return {
        label: short(row.words),
        description: joined(row.by?.name, quoteTypeName(type).toLocaleLowerCase(), confidence < 0.75 && confidenceWords(confidence)),
        tooltip: `${row.words}\n\n${joined(quoteTypeName(type), sure)}\n${row.quote.reason}`,
        icon: icon('quote', 'quoteRuler'),
        spoken: joined(quoteTypeName(type), row.by?.name, row.words),
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
      const standing = contradicts?.length ? l10n.t('contradicted in the article') : evidence && evidenceWords(evidence);
      const disputed = evidence === 'disputed' && standing;
      const worth = `${scoreWords(score)} (${perCent(score)})`;
      return {
        label: `${perCent(score)}  ${short(row.words)}`, // in front, because a long label leaves no room for a description
        description: joined(row.by?.name, disputed),
        tooltip: [
          `${row.words}\n`, row.by && l10n.t('Claimed by {0}', row.by.name), worth, joined(kind && claimKindName(kind), standing),
          ...reasons.slice(0, 5).map((reason) => `– ${reason}`), lowers.length > 0 && l10n.t('Against: {0}', lowers.slice(0, 3).join('; ')),
        ].filter(Boolean).join('\n'),
        icon: icon('checklist', 'claimUnderline'),
        spoken: joined(l10n.t('Claim'), row.by?.name, row.words, worth, disputed),
      };
    }
  }
}

const claimsBelow = (row: Row): number => (row.type === 'claim' ? 1 : row.children.reduce((sum, child) => sum + claimsBelow(child), 0));
