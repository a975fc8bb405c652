// Kills the extension host of a window while a person reviews, and looks what is left on the disk.
//
//   KILLS=50 SEED=1 npm run test:e2e -- kills
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptOnDisk, seenDecisions, watchReview } from './madeDecisions';
import { waitForMarks } from './marks';
import { randomFrom } from '../bench/randomEdits';
import { waitForStatus } from './statusBar';
import { sampleArticle, VSCode } from './window';

const kills = Number(process.env['KILLS'] ?? 3);
const seed = Number(process.env['SEED'] ?? 1);
/** What was decided so long before the end may be lost, in ms. */
const mayBeLost = 1_000;

/** How a person presses keys: how long between two, in ms. */
const paces = { held: [30, 30], fast: [150, 450], slow: [700, 1_500] } as const;

interface Kill {
  readonly pace: keyof typeof paces;
  readonly keys: number;
  readonly made: number;
  readonly kept: number;
  /** How long before the end the oldest of the lost decisions was made, in ms. */
  readonly oldestLost: number;
  readonly broken: readonly string[];
  readonly left: readonly string[];
}

/** Several articles in one, so that review does not come to its end. */
const long = (): string => [sampleArticle(), ...['flood-levee', 'tunnel-inquiry', 'vaccine-trial', 'river-interview'].map((name) => readFileSync(join(import.meta.dirname, '../articles', `${name}.txt`), 'utf8'))].join('\n\n');

suite('an extension host that is killed', () => {
  let vscode: VSCode;
  suiteSetup(async () => {
    vscode = await VSCode.start();
  });
  suiteTeardown(() => vscode.stop());

  async function reviewAndKill(random: () => number, pace: Kill['pace']): Promise<Kill> {
    const before = new Set(vscode.extensionHosts);
    const window = await vscode.openWindow({ 'long.article': long() }, 'long.article');
    await waitForMarks(window);
    const [host] = vscode.extensionHosts.filter((id) => !before.has(id));
    assert.ok(host, `no extension host of this window among ${vscode.extensionHosts.join(', ')}`);
    await window.page.keyboard.press('Control+Home');
    await window.page.keyboard.press('Control+Shift+F8');
    await waitForStatus(window, /Reviewing 1 of/);
    await watchReview(window);
    const end = Date.now() + 300 + random() * (pace === 'slow' ? 8_000 : 5_000);
    let keys = 0;
    let next = Date.now();
    while (next < end) {
      await window.page.waitForTimeout(Math.max(0, next - Date.now()));
      await window.page.keyboard.press(random() < 0.8 ? 'a' : 'r');
      keys++;
      const [least, most] = paces[pace];
      next += least + random() * (most - least);
    }
    await window.page.waitForTimeout(Math.max(0, end - Date.now()));
    process.kill(host, 'SIGKILL');
    const killed = Date.now();
    const seen = (await seenDecisions(window)).filter((time) => time <= killed);
    const { decisions, broken, left } = keptOnDisk(join(window.folder, 'long.article'));
    const lost = seen.slice(decisions.size);
    await window.close();
    return { pace, keys, made: seen.length, kept: decisions.size, oldestLost: lost.length ? killed - lost[0]! : 0, broken, left };
  }

  test(`${kills} times: nothing is lost that was decided more than a second before, and no file is broken`, async function () {
    this.timeout(kills * 60_000);
    const random = randomFrom(seed);
    const done: Kill[] = [];
    console.log('      kill  pace   keys  decided  kept  lost  oldest lost  broken  left beside');
    for (let i = 1; i <= kills; i++) {
      const pace = (['held', 'fast', 'slow'] as const)[(i - 1) % 3]!;
      const kill = await reviewAndKill(random, pace);
      done.push(kill);
      const { keys, made, kept, oldestLost, broken, left } = kill;
      console.log(`      ${String(i).padStart(4)}  ${pace.padEnd(5)}${String(keys).padStart(6)}${String(made).padStart(9)}${String(kept).padStart(6)}${String(Math.max(0, made - kept)).padStart(6)}${`${oldestLost} ms`.padStart(13)}${String(broken.length).padStart(8)}${String(left.length).padStart(13)}`);
    }
    const sum = (count: (kill: Kill) => number): number => done.reduce((total, kill) => total + count(kill), 0);
    console.log(`      ${sum(({ made }) => made)} decided, ${sum(({ made, kept }) => Math.max(0, made - kept))} lost, the oldest ${Math.max(...done.map(({ oldestLost }) => oldestLost))} ms before the end, ${sum(({ broken }) => broken.length)} files broken`);
    assert.ok(sum(({ made }) => made) >= 2 * kills, 'the keys decided something');
    assert.deepEqual(done.filter(({ oldestLost, broken }) => oldestLost > mayBeLost || broken.length), []);
  });
});
