// The four kinds of colour theme.
import { pick, runCommand } from './palette';
import { patience, type Window } from './window';

/** A theme that comes with VS Code for each kind, by the name in its menu, and the class that the window bears under it. */
export const themes = {
  dark: { name: 'Dark Modern', class: 'vs-dark' },
  light: { name: 'Light Modern', class: 'vs' },
  'high-contrast-dark': { name: 'Dark High Contrast', class: 'hc-black' },
  'high-contrast-light': { name: 'Light High Contrast', class: 'hc-light' },
} as const;

export type Theme = keyof typeof themes;

/** Chooses a theme from VS Code's menu and waits until the window wears it. */
export async function wearTheme(window: Window, theme: Theme): Promise<void> {
  await runCommand(window, 'Preferences: Color Theme');
  await pick(window, themes[theme].name);
  await window.page.locator(`.monaco-workbench.${themes[theme].class}`).waitFor({ timeout: patience });
}
