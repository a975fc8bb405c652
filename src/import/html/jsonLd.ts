import type { Page } from './dom';

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
interface JsonObject { readonly [key: string]: Json | undefined }

/** What schema.org's data in a page say of its article; lists in the order of the page, names without what is no name. */
export interface LinkedArticle {
  readonly headline: string | undefined;
  readonly authors: readonly string[];
  readonly published: string | undefined;
  readonly publisher: string | undefined;
  readonly url: string | undefined;
}

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : value === undefined || value === null ? [] : [value]);
const textOf = (value: Json | undefined): string | undefined => {
  const [first] = listOf(value);
  if (typeof first === 'string') return first.trim() || undefined;
  return isObject(first) ? textOf(first['name'] ?? first['@value']) : undefined;
};

/** Types of schema.org that are articles: NewsArticle, BlogPosting, Report … */
const isArticle = (object: JsonObject): boolean => listOf(object['@type']).some((type) => typeof type === 'string' && /(?:Article|Posting|Report|Review)$/.test(type) && !/^ClaimReview$/.test(type));

/** Deeper than this nothing is looked for. */
const deepest = 8;

/** The articles in the data of a page, its own first as far as an address or a headline tells. */
export function linkedArticles(page: Page, ownUrl: string | undefined, ownHeadlines: readonly string[]): LinkedArticle[] {
  const objects: JsonObject[] = [];
  const visit = (value: Json | undefined, depth: number): void => {
    if (depth > deepest) return;
    if (Array.isArray(value)) for (const each of value as readonly Json[]) visit(each, depth + 1);
    else if (isObject(value)) {
      objects.push(value);
      for (const each of Object.values(value)) if (typeof each === 'object') visit(each, depth + 1);
    }
  };
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) visit(parseLoosely(script.textContent ?? ''), 0);
  const byId = new Map(objects.flatMap((object): [string, JsonObject][] => {
    const id = textOf(object['@id']);
    return id && Object.keys(object).length > 1 ? [[id, object]] : [];
  }));
  const resolved = (value: Json | undefined): Json | undefined => {
    if (!isObject(value) || Object.keys(value).length > 1) return value;
    const id = textOf(value['@id']);
    return (id === undefined ? undefined : byId.get(id)) ?? value;
  };
  const articles = objects.filter(isArticle).map((object): LinkedArticle => ({
    headline: textOf(object['headline']) ?? textOf(object['name']),
    authors: listOf(object['author'] ?? object['creator']).flatMap((author) => textOf(resolved(author)) ?? []),
    published: textOf(object['datePublished']) ?? textOf(object['dateCreated']),
    publisher: textOf(resolved(listOf(object['publisher'])[0])) ?? textOf(resolved(listOf(object['sourceOrganization'])[0])),
    url: textOf(object['url']) ?? addressOf(object['mainEntityOfPage']) ?? textOf(object['@id']),
  }));
  const own = (article: LinkedArticle): number =>
    (article.url !== undefined && ownUrl !== undefined && samePlace(article.url, ownUrl) ? 2 : 0) + (article.headline !== undefined && ownHeadlines.includes(article.headline.toLowerCase()) ? 1 : 0);
  return articles.map((article, i) => ({ article, i })).sort((a, b) => own(b.article) - own(a.article) || a.i - b.i).map(({ article }) => article);
}

const addressOf = (value: Json | undefined): string | undefined => (isObject(value) ? textOf(value['@id']) ?? textOf(value['url']) : textOf(value));

/** Whether two addresses lead to one page, as far as can be told without following them. */
const samePlace = (a: string, b: string): boolean => plainAddress(a) === plainAddress(b);
const plainAddress = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[?#].*$/, '').replace(/\/$/, '').toLowerCase();

/** JSON as pages have it: in comments, with line breaks within texts and commas at the ends. */
function parseLoosely(text: string): Json | undefined {
  const json = text.replace(/^\s*(?:\/\*\s*)?(?:<!\[CDATA\[|<!--)?(?:\s*\*\/)?/, '').replace(/(?:\/\*\s*)?(?:\]\]>|-->)?(?:\s*\*\/)?[\s;]*$/, '');
  for (const attempt of [json, json.replace(/[\u0000-\u001f]+/g, ' ').replace(/,(\s*[}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt) as Json;
    } catch {
      // the next attempt, or none: what a page says of itself may be broken
    }
  }
  return undefined;
}
