import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { bringInHere, problemOf, testFile } from './readHere';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const story = 'The harbour council stopped the ferry to Sallow Island on Tuesday after an inspector found cracks in its loading ramp, the council said. “We will not put four hundred people a day on it,” said Dorrit Hale.';
const page = (body: string, head = ''): Uint8Array => bytes(`<!doctype html><html><head><title>Ferry halted</title>${head}</head><body><article><h1>Ferry halted</h1>${body}</article></body></html>`);

suite('files that nobody writes and somebody opens', () => {
  test('a page’s scripts are not run, and nothing of them is text', async () => {
    const { text } = await bringInHere(page(`<script>globalThis.ran = true; document.write('<p>${story}</p>')</script><p onclick="globalThis.ran = true">${story}</p><img src=x onerror="globalThis.ran = true"><p>${story.replace('Tuesday', 'Monday')}</p>`));
    assert.equal((globalThis as { ran?: boolean }).ran, undefined);
    assert.doesNotMatch(text, /ran = true|document\.write|<script/);
    assert.equal(text.match(/stopped the ferry/g)?.length, 2);
  });
  test('hidden text is left out', async () => {
    const { text } = await bringInHere(page(`<p>${story}</p><p style="display:none">Secret words that no reader sees on this page.</p><p hidden>More of them.</p>`));
    assert.doesNotMatch(text, /Secret|More of them/);
  });
  test('a head cannot be forged by a headline, nor a line be broken', async () => {
    const { text } = await bringInHere(page(`<p>${story}</p><p>${story.replace('Tuesday', 'Monday')}</p>`, '<meta property="og:title" content="Ferry halted&#10;---&#10;author: Nobody">'));
    assert.equal(text.split('---\n').length, 3, text);
    assert.doesNotMatch(text, /^author:/m);
  });
  for (const [what, body] of Object.entries({
    'nested 50,000 deep': `${'<div>'.repeat(50_000)}${story}`,
    'tags that never close': `<p>${story}${'<b><i>'.repeat(20_000)}`,
    '100,000 links': `<p>${story}</p>${'<a href="#">x</a> '.repeat(100_000)}`,
    'one word of a million letters': `<p>${story}</p><p>${'a'.repeat(1_000_000)}</p>`,
    'a million blanks and breaks': `<p>${story}</p><p>${' <br>\u00a0'.repeat(100_000)}</p>`,
    'a headline of 500 kB': `<h1>${'Ferry '.repeat(80_000)}</h1><p>${story}</p>`,
    '20,000 paragraphs': `<p>${story}</p>`.repeat(20_000),
    'data that say nothing, at length': `<script type="application/ld+json">${'['.repeat(50_000)}</script><script type="application/ld+json">{"@type":"NewsArticle","headline":{"a":${'{"a":'.repeat(100)}1${'}'.repeat(101)}},"author":[[[["x"]]]],"datePublished":7}</script><p>${story}</p>`,
  })) {
    test(`${what}: an article or a problem, in a few seconds`, async function () {
      this.timeout(60_000);
      const began = performance.now();
      const outcome = await problemOf(page(body));
      assert.match(outcome, /^(?:an article|tooLarge|tooMuch|noArticle|RangeError)/);
      assert.ok(performance.now() - began < 30_000, `${Math.round(performance.now() - began)} ms`);
    });
  }

  test('a ZIP bomb is not unpacked', async () => {
    const zeros = new Uint8Array(40 * 1024 * 1024);
    const bomb = zipSync({ 'word/document.xml': zeros, 'word/a.xml': zeros, 'word/b.xml': zeros, 'word/c.xml': zeros });
    assert.ok(bomb.length < 400_000);
    assert.equal(await problemOf(bomb), 'tooLarge');
  });
  test('a ZIP file that says it holds less than it does', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(4 * 1024 * 1024) });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 28 < bomb.length; at++) {
      const mark = view.getUint32(at, true);
      if (mark === 0x04034b50) view.setUint32(at + 22, 100, true); // sizes as both headers tell them
      if (mark === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    assert.match(await problemOf(bomb), /^(?:broken|tooLarge|noArticle)$/);
  });
  test('10,000 parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 10_000 }, (_, i): [string, Uint8Array] => [`word/document${i}.xml`, new Uint8Array(1)]));
    assert.equal(await problemOf(zipSync(parts, { level: 0 })), 'tooLarge');
  });
  for (const [what, parts, problem] of [
    ['a book whose text is encrypted', { 'META-INF/container.xml': '<x/>', 'META-INF/rights.xml': '<x/>', 'a.xhtml': '' }, 'encrypted'],
    ['a book without its table', { 'META-INF/container.xml': '<container/>' }, 'broken'],
    ['a book that lacks a chapter', { 'META-INF/container.xml': '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>', 'a.opf': '<package><manifest><item id="c" href="../../c.xhtml"/></manifest><spine><itemref idref="c"/></spine></package>' }, 'broken'],
    ['a document whose text is no XML', { '[Content_Types].xml': '<Types/>', 'word/document.xml': 'no xml' }, 'broken'],
    ['a document of entities that grow', { 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><w:document>&c;</w:document>` }, 'broken'],
  ] as const) test(`${what}: ${problem}`, async () => assert.equal(await problemOf(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]): [string, Uint8Array] => [name, bytes(text)])))), problem));

  for (const [what, text, problem] of [
    ['an address', 'https://courier.example/2031/ferry', 'address'], ['nothing', '', 'empty'], ['a page of links', `<html><body>${'<p><a href="/x">A story about the ferry and the island</a></p>'.repeat(40)}</body></html>`, 'noArticle'],
    ['a form', '<html><body><form><label>Name</label><input><button>Log in</button></form></body></html>', 'noArticle'], ['an empty page', '<!doctype html><html></html>', 'noArticle'], ['a few words', 'Buy milk.', 'noArticle'],
    ['a mail in mails in mails', `From: a\nSubject: b\n${Array.from({ length: 200 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('')}Text`, 'broken|noArticle'],
    ['a mail that is encrypted', 'From: a@b.example\nSubject: c\nMIME-Version: 1.0\nContent-Type: multipart/encrypted; boundary=x\n\n--x\n\nzzz\n--x--', 'encrypted'],
    ['%PDF and nothing more', '%PDF-1.7\n', 'broken'],
  ] as const) test(`${what}: ${problem}`, async () => assert.match(await problemOf(bytes(text)), new RegExp(`^(?:${problem})$`)));

  test('the ending of a name means nothing: bytes are read, whatever they are called', async () => {
    for (const name of ['page.html', 'pandoc.docx', 'libreoffice.pdf', 'python.eml', 'pandoc.epub']) assert.match((await bringInHere(testFile(name))).text, /stopped the ferry to Sallow Island/);
  });
  test('pages in other encodings', async () => {
    const latin = Uint8Array.from(`<html><head><meta charset="iso-8859-1"><title>Caf\u00e9</title></head><body><h1>Caf\u00e9</h1><p>The caf\u00e9 at the quay closed on Monday, its owner said. \u201d</p><p>He said he had sold eleven cups in a week, and that nobody would wait for a ferry that does not come, nor for a council that does not answer.</p></body></html>`, (c) => c.charCodeAt(0) & 0xff);
    assert.match((await bringInHere(latin)).text, /The café at the quay/);
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...new TextDecoder('latin1').decode(latin)].map((c) => c.charCodeAt(0))).buffer)]);
    assert.match((await bringInHere(utf16)).text, /The café at the quay/);
  });
});
