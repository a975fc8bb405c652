import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { anchorAt } from '../../src/core/article/anchoring/anchor';
import type { Decision, MarkDecision } from '../../src/core/article/review/decision';
import { readSidecar } from '../../src/core/article/sidecar/readSidecar';
import { writeSidecar } from '../../src/core/article/sidecar/writeSidecar';
import { keptOnDisk } from './madeDecisions';
import { waitForMarks } from './marks';
import { runCommand } from './palette';
import { openSidebar, rowInSight } from './sidebar';
import { waitForStatus } from './statusBar';
import { windowOfSuite } from './suiteWindow';
import { themes, wearTheme, type Theme } from './theme';
import { patience, sampleArticle, type Window } from './window';

const name = 'harbour.article';
const text = sampleArticle();

suite('decided differently elsewhere', () => {
  let window: Window;
  windowOfSuite({ [name]: text }, name, async (opened) => {
    window = opened;
    await waitForMarks(window);
    await openSidebar(window);
  });

  const article = (): string => join(window.folder, name);
  const group = (): Locator => window.page.locator('.sidebar .monaco-list-row', { hasText: 'Decided differently elsewhere' });
  /** The row of a version: below a conflict, so at the third level. */
  const version = (words: string): Locator => window.page.locator('.sidebar .monaco-list-row[aria-level="3"]', { hasText: words }).first();
  const kept = async (what: string, isSo: (decisions: readonly Decision[]) => boolean): Promise<void> => {
    const end = performance.now() + patience;
    let last: readonly Decision[] = [];
    do {
      const { decisions, left } = keptOnDisk(article());
      last = [...decisions.values()];
      if (isSo(last) && !left.length) return; // in its place, not only on the way
      await window.page.waitForTimeout(50);
    } while (performance.now() < end);
    assert.fail(`${what}: ${JSON.stringify(last.map((decision) => [decision.about === 'mark' && decision.state, decision.by, decision.note]))}`);
  };

  test('another reviewer’s answers to the same suggestions come in from outside, and are listed beside one’s own', async () => {
    for (const [i, words] of ['We were told nothing', 'that her members'].entries()) {
      await (await rowInSight(window, words)).click();
      await window.page.keyboard.press('a');
      await waitForStatus(window, /Accepted/);
      await kept('accepted', (decisions) => decisions.length === i + 1);
    }
    const file = `${article()}.annotations.json`;
    const result = readSidecar(readFileSync(file, 'utf8'), text);
    assert.ok(result.outcome === 'read');
    const later = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
    const [first, second] = [...result.sidecar.decisions.values()] as MarkDecision[];
    const rejected: MarkDecision = { ...first!, id: 'urn:uuid:otto-1', state: 'rejected', by: 'Otto Lenz', note: 'She told the Gazette otherwise.', created: later(1), modified: later(1) };
    const shorter = { start: second!.anchor.span!.start, end: second!.anchor.span!.end - 6 };
    const narrower: MarkDecision = { ...second!, id: 'urn:uuid:otto-2', state: 'changed', anchor: anchorAt(text, shorter), by: 'Otto Lenz', created: later(2), modified: later(2) };
    const decisions = new Map(result.sidecar.decisions).set(rejected.id, rejected).set(narrower.id, narrower);
    writeFileSync(file, writeSidecar({ ...result.sidecar, decisions }, { text, article: name, newId: () => 'urn:uuid:page' }));
    await group().waitFor({ timeout: patience });
    assert.match((await group().getAttribute('aria-label')) ?? '', /2 decisions that were made differently elsewhere/);
    await version('Rejected').waitFor({ timeout: patience });
    assert.match((await version('Rejected').getAttribute('aria-label')) ?? '', /^Rejected · Otto Lenz · holds now · .*note: She told/);
    assert.match((await version('elsewhere').getAttribute('aria-label')) ?? '', /^Accepted · .* · elsewhere/);
    await runCommand(window, 'Notifications: Show Notifications');
    await window.page.locator('.notifications-center', { hasText: 'made differently here and elsewhere' }).first().waitFor({ timeout: patience });
    await window.screenshot('conflicts-told');
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    test(`in a ${theme} theme`, async () => {
      await wearTheme(window, theme);
      await runCommand(window, 'Notifications: Clear All Notifications');
      await version('elsewhere').hover();
      await version('elsewhere').locator('.action-label[aria-label^="Use This Version"]').waitFor({ timeout: patience });
      await window.screenshot(`conflicts-${theme}`);
    });
  }

  test('the version that a person uses holds; undone, both are there again', async () => {
    await version('elsewhere').hover();
    await version('elsewhere').locator('.action-label[aria-label^="Use This Version"]').click({ timeout: patience });
    await waitForStatus(window, /The version from elsewhere holds now/);
    await kept('one’s own holds', (decisions) => decisions.some((decision) => decision.about === 'mark' && decision.state === 'accepted' && !decision.note));
    await window.page.locator('.sidebar .monaco-list-row[aria-label^="1 decision that was made differently"]').waitFor({ timeout: patience });
    await runCommand(window, 'On the Record: Undo Last Decision');
    await window.page.locator('.sidebar .monaco-list-row[aria-label^="2 decisions that were made differently"]').waitFor({ timeout: patience });
    await kept('Otto’s holds again', (decisions) => decisions.some((decision) => decision.about === 'mark' && decision.state === 'rejected'));
  });

  test('two marks of different words can both be kept', async () => {
    const row = window.page.locator('.sidebar .monaco-list-row[aria-label*="that her members"][aria-level="2"]').first();
    await row.hover();
    await row.locator('.action-label[aria-label^="Keep Both Versions"]').click({ timeout: patience });
    await waitForStatus(window, /Both versions are marked now/);
    await kept('both', (decisions) => decisions.length === 3);
    await window.page.locator('.sidebar .monaco-list-row[aria-label^="1 decision that was made differently"]').waitFor({ timeout: patience });
  });

  test('what is settled stays so in a new window', async () => {
    await version('Rejected').hover();
    await version('Rejected').locator('.action-label[aria-label^="Use This Version"]').click({ timeout: patience });
    await waitForStatus(window, /The version that held stays/);
    await group().waitFor({ state: 'detached', timeout: patience });
    await kept('settled', () => keptOnDisk(article()).others === 0);
    await window.screenshot('conflicts-settled');
  });
});
