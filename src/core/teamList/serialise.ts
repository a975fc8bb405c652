import { sections, type TeamFile } from './teamFile';
import { entriesOf, inOrder, statements, type TeamEntry } from './teamList';

/**
 * The file of a team's list: sorted, every section there, an entry a line, so that git puts together what two people added at different
 * places. The same list gives the same file, byte by byte.
 */
export function serialiseTeamFile({ entries, others, unread }: TeamFile): string {
  const sorted = { entries: [...entries].sort(inOrder) };
  const known = statements.map((says): [string, unknown[]] => [sections[says], [...entriesOf(sorted, says).map(valueOf), ...(unread[says] ?? [])]]);
  const isSchema = ([key]: readonly [string, unknown]): boolean => key === '$schema';
  const properties = [
    ...others.filter(isSchema).map(([key, value]) => property(key, JSON.stringify(value, null, 2).replaceAll('\n', '\n  '))),
    ...known.map(([key, values]) => property(key, values.length ? `[\n${values.map((value) => `    ${onOneLine(value)}`).join(',\n')}\n  ]` : '[]')),
    ...others.filter((other) => !isSchema(other)).map(([key, value]) => property(key, JSON.stringify(value, null, 2).replaceAll('\n', '\n  '))),
  ];
  return `{\n${properties.join(',\n')}\n}\n`;
}

const property = (key: string, value: string): string => `  ${JSON.stringify(key)}: ${value}`;

/** What the file has for an entry. */
const valueOf = (entry: TeamEntry): unknown => (entry.says === 'sameName' ? entry.names : entry.says === 'place' ? entry.place : entry.name);

/** JSON with a space behind each comma and colon. */
function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const properties = Object.entries(value).filter(([, each]) => each !== undefined).map(([key, each]) => `${JSON.stringify(key)}: ${onOneLine(each)}`);
  return properties.length ? `{ ${properties.join(', ')} }` : '{}';
}
