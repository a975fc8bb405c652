import { ThemeColor } from 'vscode';

/** A colour of the extension, as package.json contributes it for each kind of theme. */
export const color = (name: string): ThemeColor => new ThemeColor(`onTheRecord.${name}`);
