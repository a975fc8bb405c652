import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { anchorAt } from '../../src/core/article/anchoring/anchor';
import type { Decisions, MarkDecision } from '../../src/core/article/review/decision';
import { laterThan } from '../../src/core/article/review/laterThan';
import { readSidecar } from '../../src/core/article/sidecar/readSidecar';
import { KeptSidecar, type Keeping } from '../../src/editor/review/keptSidecar';
import type { Files } from '../../src/editor/review/sidecarFiles';
import { randomFrom } from '../bench/randomEdits';
import { MemoryDisk } from './memoryFiles';
import { bridge } from '../bridgeArticle';
import { until } from './window';

const ownData = vscode.Uri.file('/own');
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One window, as far as a sidecar knows of it: what is decided there, and what a person is told. */
class Side {
  readonly told: string[] = [];
  readonly logged: string[] = [];
  readonly sidecar: KeptSidecar;
  decisions: Decisions = new Map();
  private readonly turns = new Map<string, Promise<void>>();
  private ids = 0;

  constructor(
    document: vscode.TextDocument,
    files: Files,
    private readonly name: string,
  ) {
    const log = (message: string): void => void this.logged.push(message);
    const keeping: Keeping = {
      articles: {
        decisionsIn: () => this.decisions,
        putDecisions: (_, decisions) => void (this.decisions = decisions),
        statusOf: () => 'read',
      },
      failures: { tell: (what) => void this.told.push(what) },
      log: { info: log, warn: log },
      files, ownData,
      inTurn: (file, work) => {
        const done = (this.turns.get(file.toString()) ?? Promise.resolve()).then(work);
        this.turns.set(file.toString(), done);
        return done;
      },
      tellConflicts: () => undefined,
    };
    this.sidecar = new KeptSidecar(document, keeping);
  }

  /** Adds a claim at the nth place of the text; gives its id. */
  add(nth: number): string {
    const id = `urn:${this.name}:${++this.ids}`;
    const now = new Date().toISOString();
    const anchor = anchorAt(bridge, { start: nth * 5, end: nth * 5 + 12 });
    const decision: MarkDecision = {
      about: 'mark', id, state: 'added', anchor, decidedWords: [anchor.selector.exact], suggestion: null, note: '', by: this.name, created: now, modified: now,
      value: { kind: 'claim', score: 1, reasons: [], lowers: [], claimKind: null, evidence: null, claimant: null, check: null },
    };
    this.decide(new Map(this.decisions).set(id, decision));
    return id;
  }

  /** As many at once as a whole book may have. */
  addMany(count: number): void {
    const id = this.add(0);
    const decision = this.decisions.get(id)!;
    this.decide(new Map([...this.decisions, ...Array.from({ length: count }, (_, i): [string, typeof decision] => [`${id}:${i}`, { ...decision, id: `${id}:${i}` }])]));
  }

  note(id: string, note: string): void {
    const decision = this.decisions.get(id);
    if (decision) this.decide(new Map(this.decisions).set(id, { ...decision, note, modified: laterThan(new Date().toISOString(), [decision]) }));
  }

  takeBack(id: string): void {
    this.decide(new Map([...this.decisions].filter(([each]) => each !== id)));
  }

  private decide(decisions: Decisions): void {
    this.decisions = decisions;
    this.sidecar.writeSoon();
  }
}

suite('a sidecar that is kept', () => {
  let document: vscode.TextDocument;
  let home: vscode.Uri;
  suiteSetup(async () => {
    const article = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'kept.txt');
    await vscode.workspace.fs.writeFile(article, new TextEncoder().encode(bridge));
    document = await vscode.workspace.openTextDocument(article);
    home = article.with({ path: `${article.path}.annotations.json` });
  });
  const quick = (): Promise<void> => Promise.resolve();
  const read = (disk: MemoryDisk, uri = home): Decisions => {
    const result = readSidecar(disk.text(uri) ?? '', bridge);
    return result.outcome === 'read' ? result.sidecar.decisions : new Map();
  };
  const ids = (decisions: Decisions): string[] => [...decisions.keys()].sort();
  const open = async (disk: MemoryDisk, name = 'a', files = disk.writer().files): Promise<Side> => {
    const side = new Side(document, files, name);
    await side.sidecar.load();
    return side;
  };

  test('a decision is on the disk within half a second, however fast others follow', async () => {
    const disk = new MemoryDisk(() => pause(5));
    const side = await open(disk);
    const made = new Map<string, number>();
    const latest: number[] = [];
    const look = (): void => {
      for (const id of read(disk).keys()) {
        const time = made.get(id);
        if (time !== undefined) latest.push(performance.now() - time);
        made.delete(id);
      }
    };
    for (let i = 0; i < 80; i++) {
      made.set(side.add(i % 40), performance.now());
      await pause(25);
      look();
    }
    await until('all written', () => (look(), made.size), (left) => left === 0);
    console.log(`    the latest after ${Math.max(...latest).toFixed(0)} ms`);
    assert.ok(Math.max(...latest) < 500, String(Math.max(...latest)));
  });

  test('a disk that is slower than decisions come is not asked twice at a time, and has them all', async () => {
    let atWork = 0;
    let most = 0;
    const disk = new MemoryDisk(() => pause(60));
    const { files } = disk.writer();
    const side = await open(disk, 'a', { ...files, writeFile: async (uri, bytes) => {
      most = Math.max(most, ++atWork);
      await files.writeFile(uri, bytes);
      atWork--;
    } });
    for (let i = 0; i < 60; i++) {
      side.add(i % 40);
      await pause(20);
    }
    await side.sidecar.flush();
    assert.deepEqual(ids(read(disk)), ids(side.decisions));
    assert.equal(most, 1);
  });

  test('what a killed writer left is taken in and cleared away', async () => {
    const disk = new MemoryDisk(quick);
    const first = await open(disk);
    const kept = first.add(1);
    await first.sidecar.flush();
    const content = disk.text(home)!;
    first.add(2);
    await first.sidecar.flush();
    const name = home.path.slice(home.path.lastIndexOf('/') + 1);
    const beside = (end: string): vscode.Uri => home.with({ path: home.path.replace(name, `.${name}.${end}`) });
    disk.put(beside(`${(Date.now() - 3_600_000).toString(36)}-12345678.new`), disk.text(home)!);
    disk.put(beside('12345678.new'), '{"half');
    disk.put(home, content);
    const second = await open(disk, 'b');
    await second.sidecar.flush();
    assert.deepEqual(ids(read(disk)), ids(first.decisions));
    assert.ok(second.decisions.has(kept));
    assert.deepEqual(disk.names, [name]);
  });

  test('where nothing can be written, decisions are kept with the extension’s own data, and come home when it can be', async () => {
    const disk = new MemoryDisk(quick);
    const side = await open(disk);
    side.add(1);
    await side.sidecar.flush();
    disk.refuse = (action, uri) => {
      if (action === 'writeFile' && !uri.path.startsWith(ownData.path)) throw vscode.FileSystemError.NoPermissions(uri);
    };
    side.add(2);
    await side.sidecar.flush();
    assert.equal(read(disk).size, 1);
    const apart = [...disk.content.keys()].find((path) => path.startsWith(ownData.path));
    assert.deepEqual(ids(read(disk, ownData.with({ path: apart! }))), ids(side.decisions));
    assert.equal(side.sidecar.place.where, 'ownData');
    assert.ok(side.logged.some((words) => words.includes('kept with the data of On the Record')), side.logged.join('\n'));
    disk.refuse = () => undefined;
    side.add(3);
    await side.sidecar.flush();
    assert.equal(side.decisions.size, 3, 'what was kept apart did not count as taken back at home');
    assert.deepEqual(ids(read(disk)), ids(side.decisions));
    assert.equal(disk.names.length, 1);
    assert.ok(!side.logged.some((words) => words.includes('older copy')), 'what is at home is no older copy of what was kept apart');
  });

  test('where nothing can be written at all, a person is told once, nothing is lost, and it is written by itself as soon as it can be', async () => {
    const disk = new MemoryDisk(quick);
    const side = await open(disk);
    side.add(1);
    await side.sidecar.flush();
    const before = disk.text(home);
    disk.refuse = (action, uri) => {
      if (action !== 'writeFile') return;
      disk.content.set(uri.path, new Uint8Array(7)); // a disk that is full in the middle of a file
      throw new vscode.FileSystemError('ENOSPC: no space left on device');
    };
    for (let i = 2; i < 6; i++) {
      side.add(i);
      await side.sidecar.flush();
    }
    assert.equal(side.told.length, 1, side.told.join('\n'));
    assert.match(side.told[0]!, /could not be written.*safe as long as this window is open/);
    assert.equal(disk.text(home), before);
    assert.equal(disk.names.length, 1, disk.names.join(', '));
    assert.equal(side.decisions.size, 5);
    disk.refuse = () => undefined;
    await until('written by itself', () => ids(read(disk)), (found) => found.length === 5);
  });

  test('a file that cannot be read is not written over', async () => {
    const disk = new MemoryDisk(quick);
    disk.put(home, 'what another may not read');
    disk.refuse = (action, uri) => {
      if (action === 'readFile' && uri.path === home.path) throw vscode.FileSystemError.NoPermissions(uri);
    };
    const side = await open(disk);
    side.add(1);
    await side.sidecar.flush();
    assert.equal(disk.text(home), 'what another may not read');
    assert.equal(side.decisions.size, 1);
    assert.equal(side.sidecar.place.where, 'ownData');
  });

  test('an older copy from outside takes nothing away, and a person is told', async () => {
    const disk = new MemoryDisk(quick);
    const side = await open(disk);
    side.add(1);
    await side.sidecar.flush();
    const older = disk.text(home)!;
    side.add(2);
    const noted = side.add(3);
    side.note(noted, 'ask the desk');
    await side.sidecar.flush();
    disk.put(home, older);
    await side.sidecar.check();
    await side.sidecar.flush();
    assert.deepEqual(ids(read(disk)), ids(side.decisions));
    assert.equal(side.decisions.size, 3);
    assert.ok(side.logged.some((words) => words.includes('older copy')), side.logged.join('\n'));
  });

  test('an unsaved article has its decisions in the next window, and never those of another that bore its name', async () => {
    const disk = new MemoryDisk(quick);
    const unsaved = (text: string): vscode.TextDocument => ({ uri: vscode.Uri.parse('untitled:Untitled-7'), getText: () => text }) as vscode.TextDocument;
    const other = 'Another draft of which nobody has decided anything, with words of its own and no others.';
    const [mine, theirs] = [new Side(unsaved(bridge), disk.writer().files, 'a'), new Side(unsaved(other), disk.writer().files, 'b')];
    mine.add(3);
    await mine.sidecar.flush();
    await theirs.sidecar.load();
    assert.equal(theirs.decisions.size, 0);
    await theirs.sidecar.flush();
    mine.add(4);
    await mine.sidecar.flush();
    // both windows are killed; the next one has the first text again
    const next = new Side(unsaved(bridge), disk.writer().files, 'c');
    await next.sidecar.load();
    await next.sidecar.flush();
    assert.deepEqual(ids(next.decisions), ids(mine.decisions));
    assert.equal(disk.names.length, 1, disk.names.join(', '));
    await next.sidecar.drop();
    assert.deepEqual(disk.names, []);
  });

  test('a version that was made elsewhere is listed until a person chooses, and again when that is undone', async () => {
    const disk = new MemoryDisk(quick);
    const [one, two] = [await open(disk, 'a'), await open(disk, 'b')];
    const id = one.add(1);
    await one.sidecar.flush();
    await two.sidecar.check();
    one.note(id, 'mine');
    await pause(2);
    two.note(id, 'theirs');
    await Promise.all([one.sidecar.flush(), two.sidecar.flush()]);
    await Promise.all([one.sidecar.check(), two.sidecar.check()]);
    for (const { sidecar, decisions } of [one, two]) {
      assert.equal(decisions.get(id)?.note, 'theirs');
      assert.deepEqual(sidecar.conflicts.map(({ others }) => others.map(({ decision }) => decision.note)), [['mine']]);
    }
    const [conflict] = one.sidecar.conflicts;
    one.sidecar.settle(conflict!.others);
    await one.sidecar.flush();
    await two.sidecar.check();
    assert.deepEqual([one.sidecar.conflicts.length, two.sidecar.conflicts.length], [0, 0]);
    one.sidecar.reopen(conflict!.others);
    await one.sidecar.flush();
    await two.sidecar.check();
    assert.deepEqual([one, two].map(({ sidecar }) => sidecar.conflicts.map(({ others }) => others.map(({ decision }) => decision.note))), [[['mine']], [['mine']]]);
  });

  test('what is decided while a long file is taken in stays', async () => {
    const disk = new MemoryDisk(quick);
    const [one, two] = [await open(disk, 'a'), await open(disk, 'b')];
    one.addMany(4_000);
    await one.sidecar.flush();
    let isTakenIn = false;
    const taking = two.sidecar.check().then(() => (isTakenIn = true));
    const made: string[] = [];
    while (!isTakenIn) {
      made.push(two.add(made.length % 40));
      await pause(1);
    }
    await taking;
    assert.ok(made.length > 5, `${made.length} decided meanwhile`);
    await two.sidecar.flush();
    assert.deepEqual(made.filter((id) => !two.decisions.has(id)), []);
    assert.equal(two.decisions.size, 4_001 + made.length);
    assert.deepEqual(ids(read(disk)), ids(two.decisions));
  });

  for (const nth of [1, 2]) {
    test(`what another writes in the very moment of the writing (before rename ${nth}) is in the file, too, though nobody looks again`, async () => {
      const disk = new MemoryDisk(quick);
      const two = await open(disk, 'b');
      const { files } = disk.writer();
      let renames = 0;
      const one = await open(disk, 'a', { ...files, rename: async (from, to, options) => {
        if (++renames === 2 + nth) await two.sidecar.flush().then(() => two.sidecar.stop()); // the first two were of the first writing
        return files.rename(from, to, options);
      } });
      one.add(1);
      await one.sidecar.flush();
      await two.sidecar.check();
      two.add(2);
      one.add(3);
      await one.sidecar.flush();
      assert.ok(renames >= 2 + nth);
      assert.deepEqual(ids(read(disk)), ['urn:a:1', 'urn:a:2', 'urn:b:1']);
      assert.equal(disk.names.length, 1, disk.names.join(', '));
    });
  }

  test('two sides at any moments, unwatched: nothing is lost that was decided, nothing comes back that was taken back, and both come to the same', async () => {
    const run = async (seed: number): Promise<void> => {
      const random = randomFrom(seed);
      const disk = new MemoryDisk(() => (random() < 0.3 ? pause(random() * 12) : Promise.resolve()));
      const sides = await Promise.all(['a', 'b'].map((name) => open(disk, name)));
      const added = new Set<string>();
      const takenBack = new Set<string>();
      await Promise.all(sides.map(async (side) => {
        for (let i = 0; i < 14; i++) {
          const known = [...side.decisions.keys()].filter((id) => !takenBack.has(id));
          const any = known[Math.floor(random() * known.length)];
          const what = random();
          if (what < 0.6 || !any) added.add(side.add(Math.floor(random() * 40)));
          else if (what < 0.8) side.note(any, `seen by ${i}`);
          else if (any.startsWith(`urn:${side === sides[0] ? 'a' : 'b'}`)) { // else the other may be changing it at the same time, and then it stays
            takenBack.add(any);
            side.takeBack(any);
          }
          if (random() < 0.1) await side.sidecar.check();
          await pause(random() * 120);
        }
      }));
      await Promise.all(sides.map(({ sidecar }) => sidecar.flush()));
      for (const { sidecar } of sides) await sidecar.check().then(() => sidecar.flush());
      await Promise.all(sides.map(({ sidecar }) => sidecar.check()));
      const [one, two] = sides.map(({ decisions }) => ids(decisions));
      assert.deepEqual(one, two, `seed ${seed}: both windows`);
      assert.deepEqual(ids(read(disk)), one, `seed ${seed}: the file`);
      for (const id of added) if (!takenBack.has(id)) assert.ok(one!.includes(id), `seed ${seed}: ${id} is lost`);
      const back = [...takenBack].filter((id) => one!.includes(id));
      for (const id of back) assert.ok(sides[0]!.decisions.get(id)!.note, `seed ${seed}: ${id} came back though nobody changed it`);
      assert.equal(disk.names.length, 1, `seed ${seed}: ${disk.names.join(', ')}`);
      for (const { sidecar } of sides) sidecar.stop();
    };
    await Promise.all(Array.from({ length: 40 }, (_, i) => run(i + 1)));
  });

  test('a side that is killed at any moment: what was decided more than half a second before is on the disk, whole', async () => {
    const run = async (seed: number): Promise<void> => {
      const random = randomFrom(seed);
      const disk = new MemoryDisk(() => pause(random() * 8));
      const writer = disk.writer(20 + Math.floor(random() * 60));
      const side = await open(disk, 'a', writer.files);
      const made = new Map<string, number>();
      let isDead = false;
      void writer.isDead.then(() => (isDead = true));
      for (let i = 0; i < 60 && !isDead; i++) {
        made.set(side.add(i % 40), performance.now());
        await pause(20 + random() * 40);
      }
      const died = performance.now();
      side.sidecar.stop();
      const after = await open(disk, 'b');
      const lost = [...made].filter(([id, time]) => died - time > 500 && !after.decisions.has(id));
      assert.deepEqual(lost, [], `seed ${seed}`);
      after.sidecar.stop();
    };
    await Promise.all(Array.from({ length: 40 }, (_, i) => run(100 + i)));
  });
});
