/** Language ids of documents that may be articles without anyone saying so. */
export const articleLanguages: readonly string[] = ['plaintext', 'markdown', 'news-article'] as const;

/** UTF-16 code units above which a document is read only when a person asks for it. */
export const largestUnasked = 2_000_000;

/** Where VS Code and its extensions keep text that nobody opened as a file: output, versions of source control, input boxes, settings, search results. */
const notFiles: ReadonlySet<string> = new Set(['output', 'git', 'gitlens', 'gitfs', 'review', 'pr', 'scm', 'comment', 'debug', 'search-editor', 'walkThrough', 'walkThroughSnippet', 'extension-output', 'private', 'inmemory'] as const);
/** Schemes of VS Code's own under which files do lie; others of its own have none. */
const files: ReadonlySet<string> = new Set(['vscode-vfs', 'vscode-remote', 'vscode-test-web', 'vscode-local'] as const);

/** Whether a document of this URI scheme can be somebody's text. */
export const isReadableScheme = (scheme: string): boolean => !notFiles.has(scheme) && (!scheme.startsWith('vscode-') || files.has(scheme));
