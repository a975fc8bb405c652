import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

const core = join(import.meta.dirname, '../../src/core');

/** The stages, whose code holds no word of a language. */
const stages = ['agreement', 'analysis', 'article', 'claims', 'entities', 'folder', 'formats', 'import', 'language', 'locations', 'quotes', 'report', 'syntax', 'teamList'];

/** Labels that are typed as plain strings, being open sets: parts of speech and relations of Universal Dependencies, tags of the Penn Treebank, feature codes of GeoNames. */
const labels = new Set(
  ('ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X '
  + 'CC CD DT EX FW IN JJ JJR JJS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ADD HYPH NFP '
  + 'acl advcl advmod amod appos aux case cc ccomp compound conj cop csubj dep det discourse expl fixed flat iobj list mark nmod nsubj nummod obj obl parataxis poss pass agent punct root xcomp goeswith preconj relcl '
  + 'PCL PCLI CONT RGN SEA OCN ADM ADM1 ADM2 ADM3 PPL PPLA PPLC PPLX ISL LK STM MTS MT GULF STRT BAY SD VAL BSN RSV DSRT PEN CAPE CNL AIRP PAL BLDG SQR MNMT MSQE STDM PRN BDG INSM PSN RSTN ST').split(' '),
);
/** What a file format calls its parts (elements, attributes, columns, labels): such words stand in the code that writes or reads the format, and in no other. */
const formatWords: ReadonlyMap<string, string> = new Map([
  ['teamList/serialise.ts', 'schema'],
  ['formats/brat.ts', 'Type Sense Check State'],
  ['formats/catma.ts', 'sha xml id type ana target version encoding UTF TEI xmlns tei ns lang en text body ab catma'],
  ['formats/importFormats.ts', 'FORMAT TSV brat zip'],
  ['formats/labelStudio.ts', 'continues rows View name background value granularity'],
  ['formats/ninjs.ts', 'sha'],
  ['formats/parseJson.ts', 'position'],
  ['formats/readBrat.ts', 'who where note type sense'],
  ['formats/bratZip.ts', 'txt ann ann$'],
  ['formats/readConll2003.ts', 'DOCSTART'],
  ['formats/readW3c.ts', 'oa tagging classifying identifying speaker cue'],
  ['formats/readWebAnnoTsv.ts', 'SP RL CH FORMAT TSV Text BT entity sense note'],
  ['formats/tables.ts', 'quote type speaker kind description as mentioned source cue confidence name named aliases gender mentions quotes place sense latitude longitude country region id feature claim claimant evidence score reasons check found checked by'],
  ['formats/tei.ts', 'xml id who direct ana prev next type Made by On the Record when taxonomy otr corresp version encoding UTF TEI xmlns tei ns text body div'],
  ['formats/webAnnoTsv.ts', 'FORMAT TSV'],
]);
/** A name in a program or a file (“takenBack”): no language writes words so. */
const name = /\p{Ll}\p{Lu}/u;
/** Syntax of addresses, code and media: no language's words. */
const syntax = /^(?:https?|www|com|org|net|edu|gov|ftp|mailto|vscode|utf|NFD|NFC|char)$/;

const word = /\p{L}{2,}\$?/gu;

/** The words in a regular expression: runs of letters outside character classes, escapes and names of groups. */
function wordsOfPattern(source: string): string[] {
  const plain = source.replace(/\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\k<\w+>|\\./g, ' ').replace(/\[(?:[^\]])*\]/g, ' ').replace(/\(\?<\w+>/g, '(').replace(/\{\d*,?\d*\}/g, ' ');
  return plain.match(word) ?? [];
}

/** Whether a value of the type is any text, or none: not certain labels only, nor a JSON value. */
const isAnyText = (type: ts.Type | undefined): boolean =>
  type !== undefined && (type.isUnion() ? type.types.some(isAnyText) && type.types.every((one) => (one.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.Undefined)) !== 0) : (type.flags & ts.TypeFlags.String) !== 0);

const comparing = new Set([ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken]);
/** What asks whether a text is, holds or begins with another. */
const asking = new Set(['includes', 'has', 'get', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf', 'split', 'match', 'matchAll', 'search', 'localeCompare']);

/** Whether an object's keys can be any text: not JSON, nor the arrays of a model, whose names are those of a file format. */
function isTableByText(object: ts.ObjectLiteralExpression, checker: ts.TypeChecker): boolean {
  const value = checker.getContextualType(object)?.getStringIndexType();
  return value !== undefined && !(value.isUnion() && value.types.some((one) => (one.flags & ts.TypeFlags.Object) !== 0));
}

/**
 * Whether a text in the code is held against other texts: compared with one, asked for in one, an element of a list, a key of a
 * table. What a program says to a person, and labels that a type lists, are not.
 */
function isHeldAgainstText(node: ts.StringLiteralLike, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && comparing.has(parent.operatorToken.kind)) return isAnyText(checker.getTypeAtLocation(parent.left === node ? parent.right : parent.left));
  if (ts.isCaseClause(parent) && parent.expression === node) return isAnyText(checker.getTypeAtLocation(parent.parent.parent.expression));
  if (ts.isArrayLiteralExpression(parent) && ts.isAsExpression(parent.parent) && ts.isConstTypeReference(parent.parent.type)) return false;
  if (ts.isArrayLiteralExpression(parent)) return isAnyText(checker.getContextualType(node)) || checker.getContextualType(node) === undefined;
  if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression) && asking.has(parent.expression.name.text)) return isAnyText(checker.getContextualType(node));
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return asking.has(parent.name.text);
  if (ts.isPropertyAssignment(parent) && parent.name === node) return isTableByText(parent.parent, checker);
  return false;
}

/** Whether these are the texts that a construction is shown and tested with. */
const isExamples = (node: ts.Node): boolean => ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === 'examples';

/** The natural-language words that a file's code holds texts against, each with its line. */
function wordsIn(file: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const found: string[] = [];
  const tell = (node: ts.Node, words: readonly string[]): void => {
    const strange = words.filter((word) => !labels.has(word) && !syntax.test(word) && !name.test(word));
    if (strange.length) found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${strange.join(' ')}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isExamples(node)) return;
    if (ts.isRegularExpressionLiteral(node)) tell(node, wordsOfPattern(node.text.slice(1, node.text.lastIndexOf('/'))));
    else if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw') tell(node, wordsOfPattern(node.template.getText().replace(/\$\{[^}]*\}/g, ' ')));
    else if (ts.isStringLiteralLike(node) && isHeldAgainstText(node, checker)) tell(node, node.text.split(':').every((part) => labels.has(part)) ? [] : node.text.match(word) ?? []);
    else if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && isTableByText(node.parent, checker)) tell(node, node.name.text.match(word) ?? []);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What {@link wordsIn} finds in each file of a program. */
function wordsByFile(names: readonly string[], options: ts.CompilerOptions, host?: ts.CompilerHost): Map<string, string[]> {
  const program = ts.createProgram({ rootNames: names, options, ...(host ? { host } : {}) });
  const checker = program.getTypeChecker();
  return new Map(names.map((name) => [name, wordsIn(program.getSourceFile(name)!, checker)]));
}

suite('words of a language stand in its folder, not in code', () => {
  const config = ts.readConfigFile(join(core, '../../tsconfig.json'), (path) => ts.sys.readFile(path)).config as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, join(core, '../..'));

  const files = stages.flatMap((stage) => readdirSync(join(core, stage), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => join(core, stage, file)));
  let found = new Map<string, string[]>();
  suiteSetup(function () {
    this.timeout(60_000);
    found = wordsByFile(files, options);
  });
  for (const file of files) {
    const path = relative(core, file).replaceAll(sep, '/');
    test(path, () => {
      const own = formatWords.get(path)?.split(' ') ?? [];
      const foreign = (found.get(file) ?? []).flatMap((line) => line.slice(line.indexOf(' ') + 1).split(' ').filter((each) => !own.includes(each)).map((each) => `${line.slice(0, line.indexOf(' '))} ${each}`));
      assert.deepEqual(foreign, []);
      assert.deepEqual(own.filter((each) => !found.get(file)?.some((line) => line.split(' ').includes(each))), [], 'words that are listed and not there');
    });
  }

  test('every folder of the core is one of the stages or the language’s own', () => {
    const folders = readdirSync(core, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    assert.deepEqual(folders.sort(), [...stages, 'english'].sort());
  });

  const held: readonly (readonly [code: string, words: readonly string[]])[] = [
    ['export const is = (word: string): boolean => word === "according";', ['according']],
    ['export const is = (word: string): boolean => /^(?:said|told)$/u.test(word);', ['said told']],
    ['const heads = new Set(["mayor", "judge"]); export const is = (word: string): boolean => heads.has(word);', ['mayor', 'judge']],
    ['export const is = (word: string): boolean => word.startsWith("spokes");', ['spokes']],
    ['export const kind = (word: string): number => { switch (word) { case "both": return 2; default: return 1; } };', ['both']],
    ['export const all = "neither either".split(" ");', ['neither either']],
    ['export const reports: Record<string, number> = { said: 1, "told": 2 };', ['said', 'told']],
    ['export const pattern = new RegExp(String.raw`^the\\s`, "u");', ['the']],
  ];
  const other = [
    'export const is = (kind: "person" | "place"): boolean => kind === "person";',
    'export const says = (n: number): string => `the only one of ${n} places`;',
    'export const is = (tag: string): boolean => tag === "VBD" || /^(?:NOUN|PROPN)$/.test(tag);',
    'export const is = (relation: string): boolean => relation === "nsubj:pass" || relation.startsWith("obl");',
    'export const letters = /^\\p{Lu}[\\p{L}\\p{M}]+\\u2019?$/u;',
  ];
  const check = (code: string): string[] => {
    const path = join(core, 'check.ts');
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (file, ...rest) => (file === path ? ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true) : read(file, ...rest));
    return (wordsByFile([path], options, host).get(path) ?? []).map((line) => line.slice(line.indexOf(' ') + 1));
  };
  for (const [code, words] of held) test(`finds them in ${code}`, function () { this.timeout(60_000); assert.deepEqual(check(code), words); });
  for (const code of other) test(`finds none in ${code}`, function () { this.timeout(60_000); assert.deepEqual(check(code), []); });
});

suite('a data file says each thing once', () => {
  /** The keys that an object of a JSON file has twice: the last would silently stand for all. */
  function keysSaidTwice(json: string): string[] {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node)) {
        const keys = node.properties.flatMap(({ name }) => (name && ts.isStringLiteral(name) ? [name.text] : []));
        found.push(...keys.filter((key, i) => keys.indexOf(key) !== i));
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.parseJsonText('data.json', json));
    return found;
  }
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  for (const file of files) test(file.replaceAll(sep, '/'), () => assert.deepEqual(keysSaidTwice(readFileSync(join(core, file), 'utf8')), []));
  test('it is seen where one does not', () => assert.deepEqual(keysSaidTwice('{"a": ["x"], "b": {"a": [], "c": [], "a": []}}'), ['a']));
});

suite('a class of words has one list and one name', () => {
  const data = join(core, 'english/data');
  /** The lists of words in a value of a data file, each with where it stands. */
  function listsIn(value: unknown, at: string): (readonly [at: string, words: readonly string[]])[] {
    if (Array.isArray(value)) return value.length && value.every((word) => typeof word === 'string') ? [[at, value.map((word: string) => word.toLowerCase())]] : [];
    return value && typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => listsIn(inner, `${at} ${key}`)) : [];
  }
  const files = readdirSync(data).filter((file) => file !== 'closedClasses.json'); // that one lists the words of each tag
  /** Tables by word: what its bearer is called as well. Many are called the same. */
  const byWord = /^(?:bodyNouns (?:called|nicknames)|titles alsoCalled) /;
  const lists = files.flatMap((file) => listsIn(JSON.parse(readFileSync(join(data, file), 'utf8')), file.replace('.json', ''))).filter(([at]) => !byWord.test(at));
  /** The lists that hold all of the words. */
  const holding = (words: readonly string[]): string[] => lists.filter(([, list]) => words.every((word) => list.includes(word))).map(([at]) => at);

  test('no two lists are of the same words', () => {
    const byWords = new Map<string, string[]>();
    for (const [at, words] of lists) {
      const key = [...new Set(words)].sort().join(' ');
      byWords.set(key, [...byWords.get(key) ?? [], at]);
    }
    assert.deepEqual([...byWords.values()].filter((at) => at.length > 1), []);
  });
  test('days and months stand in the calendar alone', () => {
    assert.deepEqual(holding(['monday', 'tuesday', 'sunday']), ['time classes weekdays']);
    assert.deepEqual(holding(['january', 'february', 'october']), ['time classes months']);
    assert.deepEqual(holding(['jan', 'feb', 'oct']).filter((at) => at !== 'abbreviations mayEnd'), ['time classes shortMonths']); // which of them are written with a full stop
  });
  test('titles stand in the table of titles alone', () => {
    for (const words of [['mr', 'mrs', 'prof'], ['sen', 'rep', 'gov'], ['senator', 'governor', 'captain'], ['rabbi', 'bishop', 'reverend']]) {
      assert.deepEqual(holding(words).filter((at) => !at.startsWith('titles ')), []);
    }
  });
});
