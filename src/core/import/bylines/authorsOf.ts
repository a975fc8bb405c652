import type { PageLexicon } from '../../language/language';
import { plainWords } from '../../language/plainWords';
import { namesIn } from './namesIn';

/** Whom the bylines of a document name that has no more than these: the first part of each that tells of writing. */
export function authorsOf(bylines: readonly string[], publisher: string | undefined, lexicon: PageLexicon): string[] {
  const { authors } = lexicon.webPage;
  const found = new Map<string, string>();
  for (const byline of bylines) {
    const names = namesIn(byline, publisher, lexicon).filter(({ did }) => did !== 'other');
    const people = names.filter(({ name, part, index }) => part === names[0]?.part && isName(name) && !authors.nobody.test(name) && !authors.office.test(name) && !(index > 0 && (authors.roles.test(name) || authors.office.test(names[0].name))));
    for (const { name } of people) if (plainWords(name) !== plainWords(publisher ?? '') && !found.has(plainWords(name))) found.set(plainWords(name), name);
  }
  return [...found.values()];
}

/** Whether words can name somebody: no login. */
const isName = (name: string): boolean => /\p{Lu}|\p{Lo}/u.test(name) && !/\p{N}/u.test(name);
