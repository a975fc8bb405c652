// What a person sees to be decided, and what is kept of it on the disk.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Decision } from '../../src/core/article/review/decision';
import { readSidecar } from '../../src/core/article/sidecar/readSidecar';
import type { Window } from './window';

/** Notes from now on when the status bar says that review has come further. */
export async function watchReview(window: Window): Promise<void> {
  await window.page.evaluate(() => {
    const shown: [number, number][] = [];
    const look = (): void => {
      const place = Number(/Reviewing (\d+) of/.exec(document.querySelector('.statusbar')?.textContent?.replaceAll('\u00a0', ' ') ?? '')?.[1] ?? 0);
      if (place > (shown.at(-1)?.[1] ?? 0)) shown.push([Date.now(), place]);
    };
    look();
    new MutationObserver(look).observe(document.querySelector('.statusbar')!, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { shown });
  });
}

/** When each decision was seen to be made, in ms since 1970, in their order. */
export async function seenDecisions(window: Window): Promise<number[]> {
  const shown = await window.page.evaluate(() => (globalThis as unknown as { shown: [number, number][] }).shown);
  const [first] = shown;
  // the place of the mark that review stands at is one more than what is decided
  return first ? shown.slice(1).flatMap(([time, place], i) => Array.from({ length: place - shown[i]![1] }, () => time)) : [];
}

/** Notes from now on how many marks the sidebar's icon says are left. */
export async function watchLeft(window: Window): Promise<void> {
  await window.page.evaluate(() => {
    const bar = document.querySelector('.activitybar')!;
    const left: number[] = [];
    const look = (): void => {
      const label = [...bar.querySelectorAll('[aria-label]')].map((item) => item.getAttribute('aria-label') ?? '').find((words) => /On the Record/.test(words) && /left to review/.test(words));
      const count = Number(/(\d+) left to review/.exec(label ?? '')?.[1] ?? NaN);
      if (!Number.isNaN(count) && count !== left.at(-1)) left.push(count);
    };
    look();
    new MutationObserver(look).observe(bar, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(globalThis, { left });
  });
}

/** Notes from now on about which marks the status bar says that they were accepted or rejected. */
export async function watchAnswers(window: Window): Promise<void> {
  await window.page.evaluate(() => {
    const bar = document.querySelector('.statusbar')!;
    const answers = new Set<string>();
    const look = (): void => {
      for (const item of bar.querySelectorAll('.statusbar-item')) {
        const words = /^\s*(?:Accepted|Rejected)\s“(.*?)…?”\s*$/s.exec(item.textContent ?? '')?.[1];
        if (words) answers.add(words.replaceAll('\u00a0', ' ').trim());
      }
    };
    new MutationObserver(look).observe(bar, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { answers });
  });
}

/** The beginnings of the marks that were said to be accepted or rejected since {@link watchAnswers}. */
export const answersSeen = (window: Window): Promise<string[]> => window.page.evaluate(() => [...(globalThis as unknown as { answers: Set<string> }).answers]);

/** How many marks were left, one after the other, since {@link watchLeft}. */
export const leftSeen = (window: Window): Promise<number[]> => window.page.evaluate(() => (globalThis as unknown as { left: number[] }).left);

/** The suggestions that decisions answer, by their kind and place. */
export function answeredBy(decisions: Iterable<Decision>): Set<string> {
  const answered = new Set<string>();
  for (const decision of decisions) {
    if (decision.about !== 'mark' || !decision.suggestion) continue;
    const { kind, anchor } = decision.suggestion;
    answered.add(`${kind} ${anchor.span ? `${anchor.span.start}–${anchor.span.end}` : anchor.selector.exact}`);
  }
  return answered;
}

/** What is kept of an article's decisions on the disk. */
export interface KeptOnDisk {
  readonly decisions: ReadonlyMap<string, Decision>;
  /** How many versions are set aside. */
  readonly others: number;
  /** Files that are there under the sidecar's name, and cannot be read. */
  readonly broken: readonly string[];
  /** Files beside it that a writer left. */
  readonly left: readonly string[];
}

/** A file's content; undefined where somebody has just put another in its place. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Reads the sidecar as the extension does when it opens the article, with what a writer left beside it. */
export function keptOnDisk(article: string): KeptOnDisk {
  const text = readFileSync(article, 'utf8');
  const folder = dirname(article);
  const sidecar = `${article}.annotations.json`;
  const left = readdirSync(folder).filter((name) => name.startsWith(`.${basename(sidecar)}.`));
  const names = [...(existsSync(sidecar) ? [basename(sidecar)] : []), ...left];
  const decisions = new Map<string, Decision>();
  const others = new Set<string>();
  const broken: string[] = [];
  for (const name of names) {
    const content = readIfThere(join(folder, name));
    if (content === undefined) continue;
    const result = readSidecar(content, text);
    if (result.outcome === 'read') {
      for (const [id, decision] of result.sidecar.decisions) decisions.set(id, decision);
      for (const { id } of result.sidecar.others) others.add(id);
    }
    else broken.push(name);
  }
  return { decisions, others: others.size, broken: broken.filter((name) => name === basename(sidecar) || broken.length === names.length), left };
}
