import assert from 'node:assert/strict';
import { formatOf, isAddress } from '../../../src/core/import/format';
import { fileNameOf } from '../../../src/core/import/fileNameOf';
import { ImportProblem } from '../../../src/core/import/problem';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const said = (text: string): string => {
  try {
    return formatOf(bytes(text));
  } catch (error) {
    assert.ok(error instanceof ImportProblem, String(error));
    return error.kind;
  }
};

/** A compound file whose directory has a stream of a name, behind those of a large file. */
const compound = (name: string): string => `\xd0\xcf\x11\xe0${'x'.repeat(508 + 128 * 20_000)}${[...name, '\0'].map((letter) => `${letter}\0`).join('').padEnd(128, '\0')}`;

suite('the format of a file is told by what it holds', () => {
  for (const [text, expected] of [
    ['%PDF-1.7\n', 'pdf'], ['junk before\n%PDF-1.4', 'pdf'],
    ['<!DOCTYPE html><p>', 'page'], ['\n  <html>', 'page'], ['ï»¿<!doctype html>', 'page'], ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', 'page'], ['<!-- saved from url=(0014)about:internet -->\n<html>', 'page'], ["<meta charset='utf-8'><p>copied", 'page'],
    ['\xff\xfe<\0h\0t\0m\0l\0>\0', 'page'],
    ['From: a@b.example\r\nSubject: x\r\n\r\nText', 'mail'], ['Received: from x\n by y\nDate: Mon\n\nText', 'mail'], ['From a@b.example Mon May 4\nFrom: a\nTo: b\n\nText', 'mail'],
    ['Headline: a story\n\nFrom: here to there, it said.', 'text'], ['A story.\n\nMore.', 'text'], ['a < b and <p> is a tag', 'text'],
    ['PK\x03\x04 mimetypeapplication/epub+zip', 'book'], ['PK\x03\x04 ... word/document.xml', 'word'], ['PK\x03\x04 xl/workbook.xml', 'unknown'], ['PK\x05\x06\0\0', 'empty'],
    [compound('WordDocument'), 'oldWord'], [compound('EncryptedPackage'), 'encrypted'], [compound('__substg1.0_0037001F'), 'unknown'], [compound('EncryptedPackageInfo'), 'unknown'],
    ['{\\rtf1 x}', 'unknown'], ['\x89PNG\r\n\x1a\n\0\0', 'unknown'], ['bplist00\0', 'unknown'],
    ['', 'empty'], [' \n\t\r\n', 'empty'], ['ï»¿\n', 'empty'], ['\0\0\0', 'empty'],
    ['https://courier.example/2031/ferry', 'address'], [' www.courier.example/ferry\n', 'address'], ['[InternetShortcut]\r\nURL=https://courier.example', 'address'], ['https://courier.example says so.', 'text'],
  ] as const) test(JSON.stringify(text.slice(0, 40)), () => assert.equal(said(text), expected));

  test('an address is told from a text that has one', () => {
    assert.ok(isAddress('https://courier.example/a?b=c#d'));
    for (const text of ['/home/ada/page.html', 'See https://courier.example', 'page.html', 'C:\\page.html']) assert.ok(!isAddress(text), text);
  });
});

suite('the name of an article’s file', () => {
  for (const [title, expected] of [
    ['Council halts the ferry', 'Council halts the ferry.article'], ['What now? “A/B” <test>: 5*5', 'What now “A B” test 5 5.article'], ['../../etc/passwd', 'etc passwd.article'], ['con', '_con.article'], ['...', 'article.article'], [undefined, 'article.article'],
    [`${'long word '.repeat(20)}`, `${'long word '.repeat(8).trim()}.article`], ['a\u202egpj', 'a gpj.article'],
  ] as const) test(`${title?.slice(0, 30)}`, () => assert.equal(fileNameOf(title), expected));
  test('never cuts a character in two', () => assert.doesNotMatch(fileNameOf('😀'.repeat(60)), /[\ud800-\udbff](?![\udc00-\udfff])/));
});
