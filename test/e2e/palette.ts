// The command palette.
import { patience, type Window } from './window';

/** Runs the command with exactly this title (category included), as typed into the palette. */
export async function runCommand(window: Window, title: string): Promise<void> {
  const { page } = window;
  await page.keyboard.press('F1');
  const palette = page.locator('.quick-input-widget');
  const input = palette.locator('input.input');
  await input.waitFor({ timeout: patience });
  await input.fill(`>${title}`);
  const row = palette.locator('.monaco-list-row', { has: page.locator('.label-name').getByText(title, { exact: true }) }).first();
  await row.waitFor({ timeout: patience }).catch(async () => {
    throw new Error(`The palette has no command "${title}"; it shows:\n${await palette.innerText()}`);
  });
  await row.click();
}

/** Picks the entry with this label of the list that a command asks to choose from. */
export async function pick(window: Window, label: string): Promise<void> {
  const row = window.page.locator('.quick-input-widget .monaco-list-row', { hasText: label }).first();
  await row.waitFor({ timeout: patience });
  await row.click();
}
