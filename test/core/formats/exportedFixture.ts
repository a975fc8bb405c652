import { articleOf, type Article } from '../../../src/core/article/article';
import { english } from '../../../src/core/english/english';
import { articleSource } from '../../../src/core/formats/articleSource';
import type { Exported } from '../../../src/core/formats/exported';
import { readDoc } from '../../../src/core/language/read';
import type { Analysis } from '../../../src/core/analysis/analysis';
import { analysis, text as plainText } from '../article/articleFixture';
import { moveAnalysis } from '../../../src/core/article/edits';

/** What is exported of an article whose text and analysis are these. */
export const exportedOf = (text: string, article: Article, name = 'bridge.txt'): Exported =>
  ({ article, text, name, source: articleSource(text, english.lexicon), words: () => readDoc(text, { language: english }) });

/** The fixture article, with an emoji and accents before its marks, with the line ends of Windows, and with a place that has no country. */
const before = '🧾 “Größe” — 👩‍👩‍👧 ﷽\r\n\r\n';
export const hostileText = before + plainText.replaceAll('\n', '\r\n');

function inHostileText(): Analysis {
  const edits = [...plainText.matchAll(/\n/g)].map(({ index }) => ({ start: index, end: index + 1, inserted: 2 })).reverse();
  const widened = edits.reduce((moved, edit) => moveAnalysis(moved, [edit]), analysis);
  return moveAnalysis(widened, [{ start: 0, end: 0, inserted: before.length }]);
}

export const plain = exportedOf(plainText, articleOf(analysis, { minimum: { claim: 0 } }));
export const hostile = exportedOf(hostileText, articleOf(inHostileText(), { minimum: { claim: 0 } }), '<b>=1+1|../"bridge" & co.txt');
export const empty = exportedOf('', articleOf({ quotes: [], entities: [], locations: [], claims: [] }, { minimum: { claim: 0 } }), '');

/** An article whose every name could be taken for something else: markup, formulas, tabs, separators. */
export const named = exportedOf(plainText, articleOf({
  ...analysis,
  entities: analysis.entities.map((entity) => ({ ...entity, name: `=HYPERLINK("x")<script>alert(1)</script>\t|[${entity.name}];_*->\\"'&amp;]]>`, description: '@SUM(1), "mayor"\r\nof <all>', aliases: ['--', '<!-- x', ''] })),
  locations: analysis.locations.map((location) => ({ ...location, name: '</annotation><x>|Tarnow[1]' })),
}, { minimum: { claim: 0 } }));
