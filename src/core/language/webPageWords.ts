/** What the pages of a language say around their stories, as sources of regular expressions. */
export interface WebPageTables {
  readonly authors: Readonly<Record<keyof WebPageWords['authors'], string>>;
  readonly days: Readonly<Record<keyof WebPageWords['days'], string>>;
  /** For a block on one line. */
  readonly asides: readonly string[];
  readonly linked: readonly string[];
  /** Headings, in lower case. */
  readonly endings: readonly string[];
}

/** What the reading of pages knows of a language, besides the furniture of its articles. */
export interface WebPageWords {
  /** What stands before, between and behind the names of those who wrote a story, what names others, and what is no name. */
  readonly authors: { readonly by: RegExp; readonly joins: RegExp; readonly roles: RegExp; readonly office: RegExp; readonly others: RegExp; readonly places: RegExp; readonly nobody: RegExp; readonly label: RegExp; readonly bodies: RegExp; readonly pictures: RegExp; readonly the: RegExp; readonly prefix: RegExp };
  /** What stands before and behind a day in a line of its own. */
  readonly days: { readonly before: RegExp; readonly behind: RegExp };
  /** What is no part of a story. */
  readonly asides: readonly RegExp[];
  /** What is none where it is mostly links. */
  readonly linked: readonly RegExp[];
  /** Headings, in lower case, behind which others have their say. */
  readonly endings: ReadonlySet<string>;
}

const compiled = (pattern: string): RegExp => new RegExp(pattern, 'iu');

/** Compiles a language's tables. */
export const webPageWords = ({ authors, days, asides, linked, endings }: WebPageTables): WebPageWords => ({
  authors: {
    by: compiled(authors.by), joins: compiled(authors.joins), roles: compiled(authors.roles), office: compiled(authors.office),
    others: compiled(authors.others), places: compiled(authors.places), nobody: compiled(authors.nobody), label: compiled(authors.label), bodies: compiled(authors.bodies), pictures: compiled(authors.pictures), the: compiled(authors.the), prefix: compiled(authors.prefix),
  },
  days: { before: compiled(days.before), behind: compiled(days.behind) },
  asides: asides.map(compiled), linked: linked.map(compiled), endings: new Set(endings),
});
