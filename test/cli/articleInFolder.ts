import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const story = 'Mayor Ana Brandt said on Monday that the bridge in Krakow would cost 40 million euros 🧾.\r\n\r\n"It is safe," Brandt said.\r\n';

/** A new folder for each test of a suite, with the story in it as an article. */
export function articleInFolder(): { folder: string; article: string } {
  const place = { folder: '', article: '' };
  setup(() => {
    place.folder = mkdtempSync(join(tmpdir(), 'on-the-record-story-'));
    place.article = join(place.folder, 'bridge.txt');
    writeFileSync(place.article, story);
  });
  teardown(() => rmSync(place.folder, { recursive: true }));
  return place;
}
