// What a release is made of, and what keeps it back.

/** What a release begins with. */
export interface Beginning {
  /** As package.json has it. */
  readonly version: string;
  readonly publisher: string | undefined;
  /** The whole of CHANGELOG.md. */
  readonly changelog: string;
  /** The tags of the repository. */
  readonly tags: readonly string[];
  /** Whether all that is in the folder is committed. */
  readonly isCommitted: boolean;
  /** From where the stores show the README's pictures; undefined: nowhere. */
  readonly picturesAt: string | undefined;
  /** The names of the tokens that are there. */
  readonly tokens: readonly string[];
}

/** A store, and how a VSIX comes into it. The token stands in the environment, never on the command line, where other programs see it. */
export interface Store {
  readonly name: string;
  readonly token: string;
  readonly command: (vsix: string, isPreRelease: boolean) => readonly string[];
}

/**
 * Both stores that editors of the family of VS Code read. `ovsx` (EPL-2.0) is fetched when it is needed, in a version that runs on Node 20:
 * nothing of it ships or is built upon.
 */
export const stores: readonly Store[] = [
  { name: 'Visual Studio Marketplace', token: 'VSCE_PAT', command: (vsix, isPreRelease) => ['npx', '--no-install', 'vsce', 'publish', '--packagePath', vsix, ...(isPreRelease ? ['--pre-release'] : [])] },
  { name: 'Open VSX', token: 'OVSX_PAT', command: (vsix, isPreRelease) => ['npx', '--yes', 'ovsx@0.9.5', 'publish', vsix, ...(isPreRelease ? ['--pre-release'] : [])] },
];

/** What the changelog says of its newest version: its heading and what stands below, without white space around. */
export function newestIn(changelog: string): { readonly version: string; readonly notes: string } | undefined {
  const [heading, next] = [...changelog.matchAll(/^## +\[?v?(\d[^\s\]]*)\]?.*$/gm)];
  if (!heading) return undefined;
  return { version: heading[1]!, notes: changelog.slice(heading.index + heading[0].length, next?.index).trim() };
}

/** What keeps a release back, each with what to do; none where it can go out. */
export function hindrances({ version, publisher, changelog, tags, isCommitted, picturesAt, tokens }: Beginning): string[] {
  const newest = newestIn(changelog);
  const found: (string | false)[] = [
    !/^\d+\.\d+\.\d+$/.test(version) && `The version "${version}" in package.json is none that the stores take: three numbers, as in 1.2.0. A version to try out is one with --pre-release.`,
    !publisher && 'package.json names no publisher.',
    newest?.version !== version && `CHANGELOG.md begins with ${newest ? `version ${newest.version}` : 'no version'}, package.json has ${version}. Write "## ${version}" above what is new, or run "npm version ${newest?.version ?? 'X.Y.Z'} --no-git-tag-version".`,
    newest?.version === version && !newest.notes && `CHANGELOG.md says nothing of version ${version}.`,
    tags.includes(`v${version}`) && `Version ${version} was released before: there is a tag v${version}. Choose the next one.`,
    !isCommitted && 'Not all is committed: what goes out must be what the tag holds.',
    picturesAt === undefined && 'The stores can show pictures only from the web. Name the repository in package.json ("repository"), or where the pictures lie with README_PICTURES=https://….',
    ...stores.map(({ name, token }) => !tokens.includes(token) && `There is no token for ${name}: put it into the environment as ${token}.`),
  ];
  return found.filter((each) => each !== false);
}
