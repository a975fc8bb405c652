import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseTeamList, type TeamListFault } from '../core/teamList/parse';
import { teamListName } from '../core/teamList/teamFile';
import { emptyTeamList, type TeamList } from '../core/teamList/teamList';
import { decodeUtf8 } from '../core/formats/decodeText';
import { standardInput } from './input';
import { reasonOf, tell } from './output';

/** Gives the team's list that holds for an article, by its file; the one of the folder where the command runs for standard input. Rejects, in words for a person, where it is there and cannot be used. */
export type TeamListOf = (article: string) => Promise<TeamList>;

const faults: Readonly<Record<TeamListFault, string>> = {
  notJson: 'no JSON from here on',
  unsettledMerge: 'a merge that is not settled: keep the lines of both sides, and take the marks of git out',
  notAnObject: 'a team’s list is an object ({ … })',
  notAList: 'a list ([ … ]) belongs here',
  notAName: 'left out, no name',
  notNames: 'left out: two names belong here, or more, in a list ([ … ])',
  notAPlace: 'left out, no place: it has a name, lat from -90 to 90, lon from -180 to 180, and a country as two capitals or none',
  opposite: 'left out: the list says the opposite of this name elsewhere',
};

/** What is wrong with a list, a line each: where, and what. */
function problemLines(path: string, { problems }: ReturnType<typeof parseTeamList>): string[] {
  const near = relative('', path);
  return problems.map(({ line, fault, what }) => `${near.startsWith('..') ? path : near}:${line}: ${faults[fault]}${what ? `: ${what}` : ''}`);
}

/** The content of a file; undefined where there is none. */
const contentOf = async (path: string): Promise<string | undefined> => {
  try {
    return decodeUtf8(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
};

/** The list in a file; what is wrong with single entries is told, and the rest used, unless `strict`. */
function listIn(path: string, content: string, strict: boolean): TeamList {
  const parsed = parseTeamList(content);
  const lines = problemLines(path, parsed);
  if (!parsed.isWhole || strict && lines.length) throw new Error(`${lines.join('; ')}; nothing was analysed: mend the list, or give --no-list`);
  lines.forEach(tell);
  return parsed.file;
}

/**
 * The lists of articles: the one that is named, none at all, or for each article the nearest {@link teamListName} in its folder or
 * above. Each is read once.
 */
export function teamLists({ list, 'no-list': none = false, strict = false }: { readonly list?: string | undefined; readonly 'no-list'?: boolean; readonly strict?: boolean }): TeamListOf {
  const known = new Map<string, Promise<TeamList | undefined>>();
  const once = (path: string): Promise<TeamList | undefined> => {
    const read = known.get(path) ?? contentOf(path).then((content) => (content === undefined ? undefined : listIn(path, content, strict)));
    known.set(path, read);
    return read;
  };
  if (none) return () => Promise.resolve(emptyTeamList);
  if (list !== undefined) {
    return async () => {
      const named = await once(resolve(list));
      if (!named) throw new Error(`there is no list ${list}`);
      return named;
    };
  }
  return async (article) => {
    for (let folder = article === standardInput ? resolve() : dirname(resolve(article)); ; folder = dirname(folder)) {
      const found = await once(join(folder, teamListName));
      if (found) return found;
      if (folder === dirname(folder)) return emptyTeamList;
    }
  };
}
