import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../../src/core/english/english';
import { readsLikeProse } from '../../../src/core/article/readsLikeProse';

const lines = (...all: readonly string[]): string => all.join('\n');

const prose: Readonly<Record<string, string>> = {
  'a single sentence': 'The mayor resigned on Friday after a vote in the council.',
  'an article with headline, byline and quotes': lines('Harbour strike ends', 'By Ada Moss', '', '“It is over,” the union’s leader said on Monday. The port will open again at noon, and the crews are to be paid for the days they lost.'),
  'CRLF and a BOM': '\uFEFFThe harbour opened again on Monday.\r\n\r\n“It is over,” the union said in a statement to the press.\r\n',
  'Markdown with a heading, links and a list': lines('# The harbour', '', 'The port [opened again](https://example.org) on Monday, as the union had said it would.', '', '- The crews are back at work.', '- The company has agreed to pay.'),
  'one long line': 'The crews were back at work on Monday, and the port said it would take a week until the ships were on time. '.repeat(60),
  'a transcript': lines('Moss: We have been here for a week. What do you want from them?', 'Reed: I want them to talk to us, and to do it now.'),
  'an article with a table of figures in it': lines('The port lost money in each of the last three years, a report says.', '', 'Year, loss', '2019, 3.1', '2020, 4.5', '', 'The owners have said that they will not put in any more of their own.'),
};

const other: Readonly<Record<string, string>> = {
  'nothing': '',
  'white space': ' \n\t\r\n ',
  'one word': 'Harbour',
  'a headline alone': 'Harbour strike ends',
  'a log': lines(...Array.from({ length: 50 }, (_, i) => `2026-03-0${(i % 9) + 1} 12:00:0${i % 10} INFO The server is listening on port 8080 and was started by the user.`)),
  'a log with levels first': lines(...Array.from({ length: 50 }, () => '[ERROR] the connection to the database was closed by the server.')),
  'syslog': lines(...Array.from({ length: 50 }, (_, i) => `Mar  3 12:00:0${i % 10} host kernel: the device was not ready.`)),
  'requirements.txt': lines('numpy==1.26.4', 'pandas>=2.0', '# the one that is used in the tests', 'pytest', 'requests[security]~=2.31', '-r base.txt'),
  'a CSV table': lines('name,age,city,country,notes', ...Array.from({ length: 30 }, (_, i) => `Ann ${i},${20 + i},Tarnow,PL,"was here"`)),
  'CMakeLists.txt': lines('# This is the build of the project. It is used by all of the tools.', 'cmake_minimum_required(VERSION 3.20)', 'project(harbour)', 'set(CMAKE_CXX_STANDARD 20)', 'add_executable(harbour', '  main.cpp', '  port.cpp', ')', 'target_link_libraries(harbour PRIVATE fmt)'),
  'JavaScript': lines('// the price of a thing', 'export function price(item) {', '  const sum = item.price * item.count;', '  if (sum > 10) {', '    return sum;', '  }', '  return 0;', '}'),
  'Python': lines('import os', '', 'def main():', '    for name in os.listdir("."):', '        if name.endswith(".txt"):', '            print(name)', '', 'if __name__ == "__main__":', '    main()'),
  'a robots file': lines('User-agent: *', 'Disallow: /private/', 'Allow: /', 'Sitemap: https://example.org/sitemap.xml'),
  'a word list': lines(...'harbour strike port ship crew union mayor bridge river stone paper board'.split(' ')),
  'numbers': lines(...Array.from({ length: 100 }, (_, i) => String(i * 37))),
  'a stack trace': lines('TypeError: x is not a function', ...Array.from({ length: 20 }, (_, i) => `    at run${i} (/app/the/main.js:${i}:3)`)),
  'binary opened as text': String.fromCharCode(...Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)),
  'XML': lines('<?xml version="1.0"?>', '<items>', ...Array.from({ length: 20 }, () => '  <item id="1"><name>The port</name></item>'), '</items>'),
  'a list of licences of packages': lines(...Array.from({ length: 20 }, (_, i) => `package-${i} 1.0.${i} MIT https://example.org/package-${i}`)),
};

suite('reads like prose', () => {
  for (const [name, text] of Object.entries(prose)) test(`yes: ${name}`, () => assert.equal(readsLikeProse(text, english.lexicon), true));
  for (const [name, text] of Object.entries(other)) test(`no: ${name}`, () => assert.equal(readsLikeProse(text, english.lexicon), false));

  test('yes: every sample article', () => {
    const folder = join('media', 'sample');
    for (const name of readdirSync(folder)) assert.equal(readsLikeProse(readFileSync(join(folder, name), 'utf8'), english.lexicon), true, name);
  });

  test('a megabyte in one line takes a moment', () => {
    for (const text of ['a'.repeat(1e6), 'the, '.repeat(2e5), '('.repeat(1e6), ' '.repeat(1e6), '-.'.repeat(5e5), 'a,'.repeat(5e5), 'a='.repeat(5e5)]) {
      const start = performance.now();
      readsLikeProse(text, english.lexicon);
      const taken = performance.now() - start;
      assert.ok(taken < 200, `“${text.slice(0, 6)}…” took ${Math.round(taken)} ms`);
    }
  });
});
