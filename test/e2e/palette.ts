// The command palette, and the lists that commands ask to choose from.
import { patience, type Window } from './window';

/** Runs the command with exactly this title (category included), as typed into the palette. */
export async function runCommand(window: Window, title: string): Promise<void> {
  await window.page.keyboard.press('F1');
  await choose(window, `>${title}`, title);
}

/** Opens a file of the folder by its name, as typed into Go to File. */
export async function openFile(window: Window, name: string): Promise<void> {
  await window.page.keyboard.press('Control+P');
  await window.page.locator('.quick-input-widget input').first().fill(name);
  await window.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click({ timeout: patience });
  await window.page.locator('.tab.active', { hasText: name }).waitFor({ timeout: patience });
}

/** Chooses the entry with exactly this label from the open list. */
export async function pick(window: Window, label: string): Promise<void> {
  await choose(window, label, label);
}

async function choose(window: Window, typed: string, label: string): Promise<void> {
  const list = window.page.locator('.quick-input-widget');
  const input = list.locator('.quick-input-filter input');
  await input.waitFor({ timeout: patience });
  await input.fill(typed);
  const row = list.locator('.monaco-list-row').filter({ has: window.page.locator('.label-name').getByText(label, { exact: true }) }).first();
  await row.waitFor({ timeout: patience }).catch(async () => {
    throw new Error(`There is no "${label}" to choose; the list shows:\n${await list.innerText()}`);
  });
  await row.click();
}
