import { nameKey, namesOf, type TeamList } from '../teamList/teamList';
import type { Lexicon } from './language';

/** A word as titles and abbreviations are compared: in lower case, without its full stop. */
const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '');

/** The lexicon with a team's own titles and abbreviations; the very same where the team has none. */
export function withTeamWords(lexicon: Lexicon, list: TeamList): Lexicon {
  const titles = namesOf(list, 'title');
  const abbreviations = [...titles, ...namesOf(list, 'abbreviation')].flatMap((name) => name.split(' ').filter((word) => word.endsWith('.')).map(bare));
  if (!titles.length && !namesOf(list, 'abbreviation').length) return lexicon;
  // an abbreviation is meant with its full stop, whether the list has it or not
  const stopped = new Set([...abbreviations, ...namesOf(list, 'abbreviation').filter((name) => !name.includes(' ')).map(bare)]);
  const { inside, open, beforeNumber, afterComma } = lexicon.tokens;
  const without = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].filter((word) => !stopped.has(word)));
  return {
    ...lexicon,
    tokens: stopped.size ? { ...lexicon.tokens, inside: new Set([...inside, ...stopped]), open: without(open), beforeNumber: without(beforeNumber), afterComma: without(afterComma) } : lexicon.tokens,
    titles: titles.length ? withTitles(lexicon.titles, titles) : lexicon.titles,
  };
}

function withTitles(known: Lexicon['titles'], titles: readonly string[]): Lexicon['titles'] {
  const phrases = titles.map((title) => title.split(' ').map(bare));
  const last = new Set(phrases.map((words) => words.at(-1)!));
  const first = new Set(phrases.map(([word]) => word!));
  const whole = new Set(phrases.map((words) => nameKey(words.join(' '))));
  const longest = Math.max(...phrases.map((words) => words.length));
  return {
    ...known,
    has: (word) => last.has(bare(word)) || known.has(word),
    opens: (word) => first.has(bare(word)) || last.has(bare(word)) || known.opens(word),
    ownWords(words) {
      for (let length = Math.min(longest, words.length); length > 0; length--) if (whole.has(nameKey(words.slice(0, length).join(' ')))) return length;
      return 0;
    },
  };
}
