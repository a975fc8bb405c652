import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { sections, type TeamFile } from './teamFile';
import { entryKey, inOrder, nameKey, statements, type TeamEntry, type TeamPlace } from './teamList';

/**
 * What is wrong with a list. The first three leave nothing of it to be used: not JSON (a merge that is not settled, say), no object, a
 * key of the list's that holds no list. The others concern one entry, and the rest is used: no name (text of some letters), no names
 * (two of them, or more), no place (a name, lat from -90 to 90, lon from -180 to 180), and a name of which the list says the opposite elsewhere.
 */
export type TeamListFault = 'notJson' | 'unsettledMerge' | 'notAnObject' | 'notAList' | 'notAName' | 'notNames' | 'notAPlace' | 'opposite';

export interface TeamListProblem {
  readonly fault: TeamListFault;
  /** Where it is, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Counted from 1. */
  readonly line: number;
  /** The entry or key that it is about, shortened; empty where there is none. */
  readonly what: string;
}

export interface ParsedTeamList {
  /** What could be read. */
  readonly file: TeamFile;
  readonly problems: readonly TeamListProblem[];
  /** Whether it can be written back without loss: false where the text is no list at all. */
  readonly isWhole: boolean;
}

const fatal: ReadonlySet<TeamListFault> = new Set(['notJson', 'unsettledMerge', 'notAnObject', 'notAList']);

/** A name is no longer than this, in UTF-16 code units. */
const longestName = 200;
/** So much of an entry is told, in UTF-16 code units. */
const longestTold = 60;

/** Where two people's lines meet after a merge, and what git writes where it could not put them together. */
const mergeMarks = /^(?:<{7}|={7}|>{7})(?: |$)/m;

/** Reads a team's list. Any text at all; never throws. Commas that are missing or too many are forgiven: two people's lines put together leave such. */
export function parseTeamList(text: string): ParsedTeamList {
  const problems: TeamListProblem[] = [];
  const tell = (fault: TeamListFault, { offset, length }: Pick<Node, 'offset' | 'length'>, what = shortened(text.slice(offset, offset + length))): void => {
    problems.push({ fault, start: offset, end: offset + length, line: text.slice(0, offset).split(/\r\n?|\n/).length, what });
  };
  const empty: TeamFile = { entries: [], others: [], unread: {} };
  const broken = (): ParsedTeamList => ({ file: empty, problems, isWhole: false });
  const merge = mergeMarks.exec(text);
  if (merge) tell('unsettledMerge', { offset: merge.index, length: merge[0].length }, '');
  if (merge) return broken();
  const errors: ParseError[] = [];
  const bare = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text; // as long, so that offsets hold
  const root = parseTree(bare, errors, { disallowComments: true, allowTrailingComma: true });
  const error = errors.find(({ error: code }) => printParseErrorCode(code) !== 'CommaExpected');
  if (!root || error) {
    tell('notJson', error ?? { offset: 0, length: 0 }, '');
    return broken();
  }
  if (root.type !== 'object') {
    tell('notAnObject', root);
    return broken();
  }

  const read: { readonly entry: TeamEntry; readonly node: Node }[] = [];
  const others: [string, unknown][] = [];
  const unread: Partial<Record<TeamEntry['says'], unknown[]>> = {};
  for (const { children: [key, value] = [] } of root.children ?? []) {
    if (!key || !value) continue;
    const says = statements.find((each) => sections[each] === key.value);
    if (!says) others.push([String(key.value), getNodeValue(value)]);
    else if (value.type !== 'array') tell('notAList', key, String(key.value));
    else for (const node of value.children ?? []) {
      const entry = entryOf(says, getNodeValue(node));
      if (typeof entry !== 'string') read.push({ entry, node });
      else {
        tell(entry, node);
        (unread[says] ??= []).push(getNodeValue(node));
      }
    }
  }
  const places = new Set(read.flatMap(({ entry }) => (entry.says === 'place' ? [entryKey(entry)] : [])));
  const bodies = new Set(read.flatMap(({ entry }) => (entry.says === 'organisation' ? [entryKey(entry)] : [])));
  for (const { entry, node } of read) if (entry.says === 'notPlace' && places.has(entryKey(entry)) || entry.says === 'place' && bodies.has(entryKey(entry))) tell('opposite', node);
  const known = new Map<string, TeamEntry>();
  for (const { entry } of read) { // the last of two, as JSON has it
    const key = `${entry.says} ${entryKey(entry)}`;
    known.set(key, entry);
  }
  return {
    file: { entries: [...known.values()].sort(inOrder), others, unread },
    problems: problems.sort((a, b) => a.start - b.start),
    isWhole: !problems.some(({ fault }) => fatal.has(fault)),
  };
}

const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ');
  return line.length > longestTold ? `${line.slice(0, longestTold)} …` : line;
};

/** The name as it is compared and shown; undefined for what is none. */
const nameOf = (value: unknown): string | undefined => {
  const name = typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : '';
  return name.length <= longestName && nameKey(name) !== '' && /\p{L}/u.test(name) ? name : undefined;
};

function entryOf(says: TeamEntry['says'], value: unknown): TeamEntry | TeamListFault {
  if (says === 'place') {
    const place = placeOf(value);
    return place ? { says, place } : 'notAPlace';
  }
  if (says === 'sameName') {
    const names = Array.isArray(value) ? value.map(nameOf) : [];
    const all = names.filter((name) => name !== undefined);
    return all.length === names.length && new Set(all.map(nameKey)).size > 1 ? { says, names: [...new Map(all.map((name) => [nameKey(name), name] as const).reverse()).values()].reverse() } : 'notNames';
  }
  const name = nameOf(value);
  return name === undefined ? 'notAName' : { says, name };
}

function placeOf(value: unknown): TeamPlace | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { name: given, lat, lon, ...rest } = value as Readonly<Record<string, unknown>>;
  const name = nameOf(given);
  const isWithin = (degrees: unknown, most: number): degrees is number => typeof degrees === 'number' && Math.abs(degrees) <= most;
  const isText = (each: unknown): boolean => each === undefined || typeof each === 'string';
  if (name === undefined || !isWithin(lat, 90) || !isWithin(lon, 180)) return undefined;
  const { country, admin1, feature, geonameId } = rest;
  if (![admin1, feature].every(isText) || !(country === undefined || typeof country === 'string' && /^[A-Z]{2}$/.test(country)) || !(geonameId === undefined || typeof geonameId === 'number')) return undefined;
  return { name, lat, lon, ...rest };
}
