import assert from 'node:assert/strict';
import { hoverOver } from './hoverCard';
import { waitForMarks } from './marks';
import { allRows, expandRow, openSidebar, type Row } from './sidebar';
import { windowOfSuite } from './suiteWindow';
import type { Window } from './window';

const markdown = `---
title: Council shuts the Brannock pier
layout: post
---

# Council shuts the [Brannock](https://example.org/brannock) pier

![The pier at dawn](pier.jpg)

**“We are *not* ready,”** said *Marta Hale*, the **mayor** of Brannock, on Monday. The pier carries **12,000** people a day.

Tom Okoro, who [built it](https://example.org/okoro_1) in 1987, wrote:

> The pier is **safe**.
> It always was.

| Votes | For |
|-------|-----|
| Anna Lind | 7 |

**Herald:** When will it open?

**Marta Hale:** In May, I hope.

**Herald:** And the road?

**Marta Hale:** It is shut.
`;

const page = `Home

News

Sport

Ask Marta

Man held after fire on Brannock pier

By Ada Voss

Published May 3, 2031 at 9:10 AM | Updated at 10:25 AM

Share Tweet Email

A man was held on Monday after a fire on the pier of Brannock, police said. "Nobody was hurt," said Tom Okoro, the chief of the harbour.

BRN 1,204.50 +12.20 +1.02%

Our statement

— Brannock Harbour (@harbour) May 3, 2031

"We will open again on Friday," Okoro said.

Two ferries collide off Arlow

Brewer raises $11 billion in share listing

Mayor Anna Lind to step down

Comments (2)

Otto L. says:

The mayor is a liar, Lena Frost said so.

Reply

Anna says:

She is right.
`;

/** Labels and descriptions of all rows. */
async function rowsOf(window: Window): Promise<readonly Row[]> {
  await openSidebar(window);
  await expandRow(window, 'Speakers'); // places and claims there are none
  return allRows(window);
}

suite('an article in Markdown', () => {
  let window: Window;
  windowOfSuite({ 'pier.md': markdown }, 'pier.md', async (opened) => {
    window = opened;
    await waitForMarks(window, ['quote']);
  });

  test('shows its words in the list and in cards, and no mark', async () => {
    const rows = await rowsOf(window);
    await window.screenshot('markdown');
    const told = rows.map(({ label, description }) => `${label} ${description}`);
    for (const row of told) assert.doesNotMatch(row, /\*|\]\(|^#|https?:|\|/, row);
    for (const name of ['Marta Hale', 'Tom Okoro', 'Herald']) assert.ok(told.some((row) => row.includes(name)), `no ${name} in ${told.join('\n')}`);
    assert.doesNotMatch(await hoverOver(window, 'Marta Hale'), /\*/);
    await window.screenshot('markdown-card');
  });
});

suite('a page with what stands around its story', () => {
  let window: Window;
  windowOfSuite({ 'page.txt': page }, 'page.txt', async (opened) => {
    window = opened;
    await waitForMarks(window, ['quote']);
  });

  test('lists nobody and nothing that is not of the story', async () => {
    const told = (await rowsOf(window)).map(({ label, description }) => `${label} ${description}`).join('\n');
    await window.screenshot('page-with-furniture');
    assert.match(told, /Tom Okoro/);
    assert.doesNotMatch(told, /Ask|Lind|Frost|Otto|BRN|statement|ferries/, told);
  });
});
