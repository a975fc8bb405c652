// The four kinds of colour theme.
import { patience, type Window } from './window';

/** A theme that comes with VS Code for each kind, and the class that the window bears under it. */
export const themes = {
  dark: { name: 'Default Dark Modern', class: 'vs-dark' },
  light: { name: 'Default Light Modern', class: 'vs' },
  'high-contrast-dark': { name: 'Default High Contrast', class: 'hc-black' },
  'high-contrast-light': { name: 'Default High Contrast Light', class: 'hc-light' },
} as const;

export type Theme = keyof typeof themes;

/** Chooses a theme in the user's settings and waits until the window wears it. */
export async function wearTheme(window: Window, theme: Theme): Promise<void> {
  window.changeSettings({ 'workbench.colorTheme': themes[theme].name });
  await window.page.locator(`.monaco-workbench.${themes[theme].class}`).waitFor({ timeout: patience });
}
