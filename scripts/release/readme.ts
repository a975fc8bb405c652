// The README as the stores and the extension's page in VS Code can show it.

/** Where the pictures of a README can be seen on the web: where a person says, else at the repository; undefined: nowhere. */
export function picturesAt(repository: unknown, given: string | undefined): string | undefined {
  if (given) return given;
  const address = typeof repository === 'object' && repository !== null && 'url' in repository ? repository.url : repository;
  const [, place] = /^(?:git\+)?(https:\/\/(?:github|gitlab)\.com\/[\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(typeof address === 'string' ? address : '') ?? [];
  return place && `${place}/${place.includes('gitlab.com') ? '-/' : ''}raw/HEAD`;
}

/**
 * The README for the VSIX. VS Code shows it on the extension's page, which has no folder beside it and takes no picture but from the web
 * (neither a relative address nor `data:`); the stores do the same. So vsce makes the addresses of our own pictures absolute, where it is
 * known at which they lie; else they are left out, since a broken picture says less than none.
 */
export const readmeForVsix = (readme: string, at: string | undefined): string => (at ? readme : readme.replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n+/gm, ''));
