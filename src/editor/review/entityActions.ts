import * as vscode from 'vscode';
import type { Entity, EntityKind } from '../../core/analysis/analysis';
import { mentionsOf, type Article } from '../../core/article/article';
import type { Span } from '../../core/span';
import { entityKindName, inQuotationMarks } from '../words';
import { entityItem, nearestFirst } from './askSpeaker';
import type { Planned } from './decide';
import { quoted } from './markWords';
import { askSeveral } from './questions';
import type { EntityActionName } from './reviewCommands';

const { l10n } = vscode;

/** What a decision about entities is about. */
export interface EntitySubject {
  readonly document: vscode.TextDocument;
  readonly article: Article;
  /** At least one; several when several rows were selected. */
  readonly entities: readonly [Entity, ...Entity[]];
  /** The mentions that a person points at; none when they point at the entity as a whole. */
  readonly mentions: readonly Span[];
}

type EntityAction = (subject: EntitySubject) => Promise<Planned | undefined> | Planned | undefined;

/** Everything that can be done to entities; each asks where need be and gives undefined when the person gives up. */
export const entityActions: Readonly<Record<EntityActionName, EntityAction>> = {
  async rename({ entities: [entity] }) {
    const name = await vscode.window.showInputBox({ title: l10n.t('Rename “{0}”', entity.name), prompt: l10n.t('The name under which lists and cards show it. The article itself stays as it is.'), value: entity.name });
    return name?.trim() ? { operation: { type: 'renameEntity', entity: entity.id, name }, done: l10n.t('“{0}” is now called “{1}”', entity.name, name.trim()) } : undefined;
  },

  async describe({ entities: [entity] }) {
    const description = await vscode.window.showInputBox({ title: l10n.t('Describe “{0}”', entity.name), prompt: l10n.t('Role or description, as lists and cards show it'), value: entity.description ?? '' });
    return description === undefined ? undefined : { operation: { type: 'describeEntity', entity: entity.id, description }, done: l10n.t('“{0}” is described anew', entity.name) };
  },

  async changeKind({ entities: [entity] }) {
    const kinds: readonly EntityKind[] = ['person', 'organisation', 'group', 'place', 'other'];
    const items = kinds.filter((kind) => kind !== entity.kind).map((kind) => ({ label: entityKindName(kind), value: kind }));
    const choice = await vscode.window.showQuickPick(items, { placeHolder: l10n.t('What is “{0}”?', entity.name) });
    return choice && { operation: { type: 'changeEntityKind', entity: entity.id, kind: choice.value }, done: l10n.t('“{0}” is now: {1}', entity.name, choice.label) };
  },

  async merge({ article, entities }) {
    const [first] = entities;
    let merged: readonly Entity[] = entities;
    if (entities.length === 1) {
      const near = nearestFirst(article, first.mentions[0] ?? { start: 0, end: 0 }).filter(({ id }) => id !== first.id).sort((a, b) => Number(a.kind !== first.kind) - Number(b.kind !== first.kind));
      const choices = await askSeveral(near.map((entity) => ({ ...entityItem(article, entity), entity })), l10n.t('Who else is “{0}”?', first.name));
      if (!choices.length) return undefined;
      merged = [first, ...choices.map(({ entity }) => entity)];
    }
    const names = [...new Map(merged.map((entity) => [entity.name, entity])).values()];
    const into = names.length === 1 ? first : (await vscode.window.showQuickPick(names.map((entity) => ({ ...entityItem(article, entity), entity })), { placeHolder: l10n.t('They are one. Under which name?') }))?.entity;
    if (!into) return undefined;
    const ids = merged.map(({ id }) => id);
    return { operation: { type: 'mergeEntities', entities: ids, into: into.id }, done: l10n.t('{0} are now one: “{1}”', merged.map(({ name }) => inQuotationMarks(name)).join(', '), into.name) };
  },

  async split({ article, document, entities: [entity], mentions: given }) {
    let mentions = given;
    if (!mentions.length) {
      const items = mentionsOf(article, entity).map((span) => ({ label: quoted(document, span), description: l10n.t('line {0}', document.positionAt(span.start).line + 1), span }));
      mentions = (await askSeveral(items, l10n.t('Which of these are not “{0}”?', entity.name))).map(({ span }) => span);
    }
    const [first] = mentions;
    return first && { operation: { type: 'splitMentions', entity: entity.id, mentions }, done: l10n.t('{0} is not “{1}” any more', quoted(document, first), entity.name) };
  },
};
