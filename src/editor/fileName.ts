import type { Uri } from 'vscode';

/** The last part of a path: what a person calls the file. */
export const fileName = ({ path }: Uri): string => path.split('/').at(-1) ?? path;
