// Two windows, each with an extension host of its own, in which the same article is reviewed at the same time.
//
//   ROUNDS=50 SEED=1 npm run test:e2e -- twoWindows
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { randomFrom } from '../bench/randomEdits';
import { answeredBy, answersSeen, keptOnDisk, leftSeen, watchAnswers, watchLeft } from './madeDecisions';
import { waitForMarks } from './marks';
import { waitForStatus } from './statusBar';
import { patience, sampleArticle, VSCode, type Window } from './window';

const rounds = Number(process.env['ROUNDS'] ?? 2);
const seed = Number(process.env['SEED'] ?? 1);
/** So often a key is pressed in each window. */
const presses = 14;
const name = 'harbour.article';
/** A folder in which nothing is watched, as where files lie on a share or a setting says so. */
const unwatched = { 'files.watcherExclude': { '**': true } };

/** Looks all the while that something lasts, and once more. */
async function watching(look: () => void, lasts: Promise<unknown>): Promise<void> {
  const looking = setInterval(look, 20);
  try {
    await lasts;
  } finally {
    clearInterval(looking);
  }
  look();
}

/** Words as they stand, however they are broken into lines and quoted. */
const plain = (words: string): string => words.replaceAll(/[\s"“”]+/g, ' ').trim();

interface Round {
  readonly pace: 'at once' | 'at a human pace';
  readonly isWatched: boolean;
  /** Both begin at the same mark, and one rejects what the other accepts; else one begins in the middle. */
  readonly isSame: boolean;
}

suite('two windows on one article', () => {
  let vscode: VSCode;
  suiteSetup(async () => {
    vscode = await VSCode.start();
  });
  suiteTeardown(() => vscode.stop());
  teardown(async function () {
    await vscode.lastWindow?.keepFailure(this.currentTest);
  });

  /** Begins review; how many marks there are to review. */
  async function begin(window: Window, line: number): Promise<number> {
    await waitForMarks(window);
    await window.page.keyboard.press('Control+g');
    await window.page.locator('.quick-input-widget .quick-input-box input').fill(`:${line}`);
    await window.page.keyboard.press('Enter');
    await window.page.keyboard.press('Control+Shift+F8');
    await waitForStatus(window, /Reviewing \d+ of/);
    const place = /Reviewing \d+ of (\d+)/.exec((await window.page.locator('.statusbar').innerText()).replaceAll('\u00a0', ' '));
    return Number(place?.[1]);
  }

  /** For a round that fails: what each window shows and has shown, whether the extensions' processes are those of the start, and what the server logged. */
  async function tellWhatIsThere(windows: readonly Window[], hosts: readonly number[]): Promise<void> {
    console.log(`      processes of the extensions at the start ${hosts.join(', ')}, now ${vscode.extensionHosts.join(', ')}`);
    for (const [i, window] of windows.entries()) {
      await window.screenshot(`failed two windows ${i + 1}`.replaceAll(' ', '-'));
      console.log(`      window ${i + 1}: left ${(await leftSeen(window)).join(' ')}; ${(await window.page.locator('.statusbar').innerText()).replaceAll(/\s+/g, ' ')}; ${(await window.page.locator('.notification-list-item').allInnerTexts()).join(' | ')}`);
    }
    console.log(vscode.serverLog.split('\n').slice(-40).join('\n'));
  }

  async function review(round: Round, random: () => number): Promise<{ readonly said: number; readonly kept: number; readonly vanished: string[]; readonly shown: readonly (number | undefined)[] }> {
    const one = await vscode.openWindow({ [name]: sampleArticle() }, name, round.isWatched ? {} : unwatched);
    const two = await vscode.openBeside(one, name);
    const hosts = vscode.extensionHosts;
    const all = await begin(one, 1);
    await begin(two, round.isSame ? 1 : 20);
    await Promise.all([one, two].flatMap((window) => [watchLeft(window), watchAnswers(window)]));
    const article = join(one.folder, name);
    const everKept = new Set<string>();
    const look = (): void => answeredBy(keptOnDisk(article).decisions.values()).forEach((answered) => everKept.add(answered));
    const pressIn = async (window: Window, key: string): Promise<void> => {
      for (let i = 0; i < presses; i++) {
        await window.page.keyboard.press(key);
        await window.page.waitForTimeout(round.pace === 'at once' ? 20 + random() * 60 : 250 + random() * 500);
      }
    };
    await watching(look, Promise.all([pressIn(one, 'a'), pressIn(two, round.isSame ? 'r' : 'a')]));
    // by the time both have come back to their articles they show the same, and it is in the file
    const lefts = async (): Promise<(number | undefined)[]> => [(await leftSeen(one)).at(-1), (await leftSeen(two)).at(-1)];
    const fileLeft = (): number => all - answered().length;
    const answered = (): string[] => [...answeredBy(keptOnDisk(article).decisions.values())].filter((each) => !each.startsWith('speaker'));
    const end = performance.now() + patience;
    let shown = await lefts();
    for (let i = 0; performance.now() < end && !(shown[0] === fileLeft() && shown[1] === fileLeft()); i++) {
      if (i % 10 === 5) for (const { page } of [one, two]) await page.keyboard.press('Control+\\'); // they go to another editor
      await watching(look, one.page.waitForTimeout(200));
      shown = await lefts();
    }
    if (!shown.every((left) => left === fileLeft())) await tellWhatIsThere([one, two], hosts);
    const said = new Set([...(await answersSeen(one)), ...(await answersSeen(two))]);
    const kept = answered();
    await Promise.all([one.close(), two.close()]);
    const { decisions } = keptOnDisk(article);
    const now = answeredBy(decisions.values());
    const words = [...decisions.values()].flatMap((decision) => (decision.about === 'mark' ? [plain(decision.anchor.selector.exact), plain(decision.suggestion?.anchor.selector.exact ?? '')] : []));
    const lost = [...said].filter((each) => !words.some((kept) => kept.startsWith(plain(each)))).map((each) => `never written: ${each}`);
    return { said: said.size, kept: kept.length, vanished: [...lost, ...[...everKept].filter((each) => !now.has(each))], shown: shown.map((left) => (left === undefined ? undefined : all - left)) };
  }

  test(`${rounds} rounds: nothing that was decided in either is lost, in the file or in a window`, async function () {
    this.timeout(rounds * 90_000);
    const random = randomFrom(seed);
    const failed: string[] = [];
    console.log('      round  pace             watched  marks   decided  in the file  shown    vanished');
    for (let i = 0; i < rounds; i++) {
      const round: Round = { pace: i % 2 ? 'at a human pace' : 'at once', isWatched: i % 4 < 2, isSame: i % 8 < 4 };
      const { said, kept, vanished, shown } = await review(round, random);
      const line = `${String(i + 1).padStart(5)}  ${round.pace.padEnd(15)}  ${(round.isWatched ? 'yes' : 'no').padEnd(7)}  ${(round.isSame ? 'same' : 'other').padEnd(5)}${String(said).padStart(10)}${String(kept).padStart(13)}  ${shown.join(', ').padEnd(9)}${String(vanished.length).padStart(7)}`;
      console.log(`      ${line}`);
      if (!said || vanished.length || shown.some((each) => each !== kept)) failed.push(`${line} ${vanished.join(' | ')}`);
    }
    assert.deepEqual(failed, []);
  });
});
