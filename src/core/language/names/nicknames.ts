import type { Name, Token } from '../doc';

const opening = /^["“”'‘]$/;
const closing = /^["”'’]$/;
const word = /^\p{Lu}[\p{L}’'-]*\p{Ll}/u;
/** A nickname has at most so many words. */
const longest = 3;

/** The names of an article with their nicknames: "Rosa “Rosie” Koll", of which the tagger has two names or a part, is one. */
export function withNicknames(names: readonly Name[], tokens: readonly Pick<Token, 'start' | 'end' | 'form'>[]): Name[] {
  const whole: Name[] = [];
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    if (name.firstToken < (whole.at(-1)?.endToken ?? 0)) continue; // a part of the one before
    const surname = name.kind === 'PER' ? behindNickname(tokens, name.endToken) : -1;
    if (surname < 0) {
      whole.push(name);
      continue;
    }
    const rest = names.slice(i + 1, i + 3).find(({ firstToken, kind }) => firstToken === surname && kind === 'PER');
    const endToken = rest?.endToken ?? surname + 1;
    whole.push({ ...name, endToken, end: tokens[endToken - 1]!.end });
  }
  return whole;
}

/** The word behind the words in marks that begin at token `from`, a space apart on either side; -1 where there is none. */
function behindNickname(tokens: readonly Pick<Token, 'start' | 'end' | 'form'>[], from: number): number {
  const open = tokens[from], first = tokens[from + 1];
  if (!open || !first || !opening.test(open.form) || open.end !== first.start || open.start === tokens[from - 1]?.end) return -1;
  for (let i = from + 1; i <= from + 1 + longest; i++) {
    const token = tokens[i], next = tokens[i + 1];
    if (!token || !next) return -1;
    if (closing.test(token.form)) return i > from + 1 && token.start === tokens[i - 1]!.end && token.end < next.start && word.test(next.form) ? i + 1 : -1;
    if (!word.test(token.form)) return -1;
  }
  return -1;
}
