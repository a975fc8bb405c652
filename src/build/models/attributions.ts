import type { TreebankSentence } from './conllu';
import type { Upos } from '../../core/language/doc';

/*
 * News reports in ways that web text and encyclopedias hardly know: "The road, he said, will stay closed". The treebanks have too few
 * of them to learn from, so training adds sentences of those forms, filled with words of the treebanks. They make no sense, and need not.
 */

/** A word of a sentence to be, with its dependents. */
interface Node {
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  readonly xpos: string;
  readonly relation: string;
  readonly before: readonly Node[];
  readonly after: readonly Node[];
}

type Word = readonly [form: string, upos: Upos, xpos: string];

const node = ([form, upos, xpos]: Word, relation: string, before: readonly Node[] = [], after: readonly Node[] = []): Node => ({ form, lemma: form, upos, xpos, relation, before, after });
const comma = (): Node => node([',', 'PUNCT', ','], 'punct');
const opening = (): Node => node(['"', 'PUNCT', '``'], 'punct');
const closing = (): Node => node(['"', 'PUNCT', "''"], 'punct');
const fullStop = (): Node => node(['.', 'PUNCT', '.'], 'punct');

/** The tree of a node as a treebank sentence. */
function sentenceOf(top: Node): TreebankSentence {
  const nodes: { node: Node; head: Node | undefined }[] = [];
  const visit = (at: Node, head: Node | undefined): void => {
    for (const dependent of at.before) visit(dependent, at);
    nodes.push({ node: at, head });
    for (const dependent of at.after) visit(dependent, at);
  };
  visit(top, undefined);
  const first = nodes[0]!.node;
  const place = new Map(nodes.map((entry, i) => [entry.node, i]));
  return {
    forms: nodes.map(({ node: { form } }, i) => (i === 0 || (i === 1 && first.xpos === '``') ? form.slice(0, 1).toUpperCase() + form.slice(1) : form)),
    lemmas: nodes.map(({ node: { lemma } }) => lemma),
    tags: nodes.map(({ node: { upos, xpos } }) => ({ upos, xpos })),
    heads: nodes.map(({ head }) => (head ? place.get(head)! : -1)),
    deprels: nodes.map(({ node: { relation } }) => relation),
  };
}

/** The words that fill the forms: those that the treebank itself uses in such places. */
interface Stock {
  readonly nouns: readonly string[];
  readonly plurals: readonly string[];
  readonly adjectives: readonly string[];
  readonly firstNames: readonly string[];
  readonly surnames: readonly string[];
  /** Verbs in the past tense with an object, and in the base form; nouns that were such an object. */
  readonly past: readonly string[];
  readonly base: readonly string[];
  readonly objects: readonly string[];
}

function stockOf(sentences: readonly TreebankSentence[]): Stock {
  const lists: Record<keyof Stock, Map<string, number>> = {
    nouns: new Map(), plurals: new Map(), adjectives: new Map(), firstNames: new Map(), surnames: new Map(), past: new Map(), base: new Map(), objects: new Map(),
  };
  const add = (list: keyof Stock, form: string): void => { if (/^[A-Za-z]{2,}$/.test(form)) lists[list].set(form, (lists[list].get(form) ?? 0) + 1); };
  for (const { forms, tags, heads, deprels } of sentences) {
    forms.forEach((form, i) => {
      const { xpos } = tags[i]!;
      const head = heads[i]!;
      if (deprels[i] === 'nsubj' && xpos === 'NN') add('nouns', form);
      if (deprels[i] === 'nsubj' && xpos === 'NNS') add('plurals', form);
      if (deprels[i] === 'amod' && xpos === 'JJ') add('adjectives', form);
      if (deprels[i] === 'flat' && xpos === 'NNP' && head === i - 1 && deprels[head] === 'nsubj') {
        add('firstNames', forms[head]!);
        add('surnames', form);
      }
      if (deprels[i] === 'obj' && head >= 0 && (xpos === 'NN' || xpos === 'NNS')) {
        add('objects', form);
        if (tags[head]!.xpos === 'VBD') add('past', forms[head]!);
        if (tags[head]!.xpos === 'VB') add('base', forms[head]!);
      }
    });
  }
  const frequent = (list: keyof Stock): string[] => [...lists[list]].filter(([form, count]) => count >= 2 && (form === form.toLowerCase() || list.endsWith('ames'))).map(([form]) => form).sort();
  return {
    nouns: frequent('nouns'), plurals: frequent('plurals'), adjectives: frequent('adjectives'), firstNames: frequent('firstNames'), surnames: frequent('surnames'),
    past: frequent('past'), base: frequent('base'), objects: frequent('objects'),
  };
}

const saying = ['said', 'said', 'said', 'added', 'explained', 'says', 'warned', 'noted', 'argued', 'insisted'];
const telling = ['told', 'told', 'told', 'reminded', 'informed', 'assured', 'warned', 'tells'];
const roles = ['mayor', 'minister', 'lawyer', 'chairman', 'spokeswoman', 'spokesman', 'professor', 'director', 'senator', 'coach', 'farmer', 'analyst'];
/** Roles as one holds them for somebody, each with the words that stand before it. */
const heldRoles: readonly (readonly [role: string, ...before: string[]])[] = [['executive', 'chief'], ['executive', 'chief'], ['lawyer'], ['director'], ['spokeswoman'], ['chairman', 'former'], ['manager', 'new'], ['founder'], ['mother'], ['mayor'], ['coach', 'assistant']];
const people = ['reporters', 'lawmakers', 'voters', 'residents', 'investors', 'journalists', 'workers', 'parents', 'officers', 'students'];
const organisations = ['company', 'council', 'court', 'committee', 'ministry', 'hospital', 'party', 'union', 'agency', 'club'];

/** `count` sentences that report what somebody says, in the forms of news, filled with words of `treebank`; the same ones for the same random numbers. */
export function attributions(treebank: readonly TreebankSentence[], count: number, random: () => number): TreebankSentence[] {
  const stock = stockOf(treebank);
  const of = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const chance = (share: number): boolean => random() < share;
  const the = (): Node => node([of(['the', 'the', 'the', 'a', 'this']), 'DET', 'DT'], 'det');
  const adjective = (): Node[] => (chance(0.3) ? [node([of(stock.adjectives), 'ADJ', 'JJ'], 'amod')] : []);

  const thing = (relation: string): Node =>
    chance(0.3)
      ? node([of(stock.plurals), 'NOUN', 'NNS'], relation, chance(0.5) ? [the(), ...adjective()] : adjective())
      : node([of(stock.nouns), 'NOUN', 'NN'], relation, [the(), ...adjective()], chance(0.2) ? [place('nmod')] : []);
  const place = (relation: string): Node => node([of(stock.nouns), 'NOUN', 'NN'], relation, [node([of(['in', 'of', 'for', 'at', 'near']), 'ADP', 'IN'], 'case'), the()]);
  const object = (relation = 'obj'): Node => {
    const form = of(stock.objects);
    return node([form, 'NOUN', form.endsWith('s') ? 'NNS' : 'NN'], relation, chance(0.7) ? [the(), ...adjective()] : adjective());
  };
  const fullName = (relation: string, apposition: readonly Node[] = []): Node =>
    node([of(stock.firstNames), 'PROPN', 'NNP'], relation, [], [node([of(stock.surnames), 'PROPN', 'NNP'], 'flat'), ...apposition]);
  const role = (relation: string): Node => node([of(roles), 'NOUN', 'NN'], relation, [the()], chance(0.4) ? [node([of(organisations), 'NOUN', 'NN'], 'nmod', [node([of(['of', 'for']), 'ADP', 'IN'], 'case'), the()])] : []);
  const pronoun = (relation: string): Node => node([of(['he', 'she', 'they']), 'PRON', 'PRP'], relation);
  const withApposition = (relation: string): Node => {
    const inner = role('appos');
    return fullName(relation, [node([inner.form, inner.upos, inner.xpos], 'appos', [comma(), ...inner.before], [...inner.after, ...(chance(0.5) ? [comma()] : [])])]);
  };
  /** "Harbour 's chief executive", and who that is. */
  const ownedRole = (relation: string, isNamed: boolean): Node => {
    const owner = node([of(stock.surnames), 'PROPN', 'NNP'], 'nmod:poss', [], [node([of(["'s", "'s", '\u2019s']), 'PART', 'POS'], 'case')]);
    const [inner, ...rest] = of(heldRoles);
    const who = fullName('appos');
    return node([inner, 'NOUN', 'NN'], relation, [owner, ...rest.map((word) => node([word, 'ADJ', 'JJ'], 'amod'))], isNamed ? [node([who.form, who.upos, who.xpos], 'appos', [comma()], [...who.after, comma()])] : []);
  };
  const ofAge = (relation: string, goesOn = true): Node => {
    const age = (): Node => node([String(18 + Math.floor(random() * 72)), 'NUM', 'CD'], 'amod', [comma()], goesOn ? [comma()] : []);
    return chance(0.5) ? fullName(relation, [age()]) : node([of(stock.surnames), 'PROPN', 'NNP'], relation, [], [age()]);
  };
  /** ", which it called a mistake" */
  const calling = (): Node =>
    node([of(['called', 'called', 'considered', 'labeled', 'termed']), 'VERB', 'VBD'], 'acl:relcl', [comma(), node(['which', 'PRON', 'WDT'], 'obj'), chance(0.5) ? node([of(['he', 'she', 'it', 'they']), 'PRON', 'PRP'], 'nsubj') : role('nsubj')], [node([of(stock.nouns), 'NOUN', 'NN'], 'xcomp', [the(), ...adjective()])]);
  const relativeClause = (): Node =>
    node([of(stock.past), 'VERB', 'VBD'], 'acl:relcl', [node(['who', 'PRON', 'WP'], 'nsubj')], [object()]);
  const witness = (relation: string): Node => node([of(roles), 'NOUN', 'NN'], relation, [the()], [relativeClause()]);
  const source = (relation: string): Node => {
    const r = random();
    if (r < 0.25) return pronoun(relation);
    if (r < 0.5) return fullName(relation);
    if (r < 0.75) return role(relation);
    return node([of(people), 'NOUN', 'NNS'], relation, adjective());
  };
  /** A clause with a subject: "the bridge will close", "it was full", "they had lost money". */
  const clause = (relation: string, before: readonly Node[] = [], subject: Node = chance(0.25) ? pronoun('nsubj') : thing('nsubj'), inside: readonly Node[] = [], after: readonly Node[] = []): Node => {
    const r = random();
    if (r < 0.3) return node([of(stock.past), 'VERB', 'VBD'], relation, [...before, subject, ...inside], [object(), ...after]);
    if (r < 0.6) return node([of(stock.base), 'VERB', 'VB'], relation, [...before, subject, ...inside, node([of(['will', 'would', 'could', 'must', 'should', 'can']), 'AUX', 'MD'], 'aux')], [object(), ...(chance(0.3) ? [place('obl')] : []), ...after]);
    if (r < 0.8) return node([of(stock.adjectives), 'ADJ', 'JJ'], relation, [...before, subject, ...inside, node([of(['was', 'is']), 'AUX', chance(0.5) ? 'VBD' : 'VBZ'], 'cop')], after);
    return node([of(stock.past), 'VERB', 'VBN'], relation, [...before, subject, ...inside, node(['had', 'AUX', 'VBD'], 'aux')], [object(), ...after]);
  };
  const say = (): Word => {
    const form = of(saying);
    return [form, 'VERB', form === 'says' ? 'VBZ' : 'VBD'];
  };
  const that = (): Node[] => (chance(0.6) ? [node(['that', 'SCONJ', 'IN'], 'mark')] : []);

  const forms: (() => Node)[] = [
    // The road , he said , will stay closed .
    () => clause('root', [], thing('nsubj'), [node(say(), 'parataxis', [comma(), source('nsubj')], [comma()])], [fullStop()]),
    // " The road , " said Ana Torres , " will stay closed . "
    () => clause('root', [opening()], thing('nsubj'), [node(say(), 'parataxis', [comma(), closing()], [source('nsubj'), comma(), opening()])], [fullStop(), closing()]),
    // The director told reporters that the museum had lost money .
    () => {
      const form = of(telling);
      const addressee = chance(0.6) ? node([of(people), 'NOUN', 'NNS'], 'iobj') : node([of(organisations), 'NOUN', 'NN'], 'iobj', [the()]);
      return node([form, 'VERB', form === 'tells' ? 'VBZ' : 'VBD'], 'root', [chance(0.3) ? fullName('nsubj') : role('nsubj')], [addressee, clause('ccomp', that()), fullStop()]);
    },
    // The woman who runs the shelter said it was full .
    () => node(say(), 'root', [witness('nsubj')], [clause('ccomp', that()), fullStop()]),
    // " The road will stay closed , " said Maria Lopez , the mayor .
    () => node(say(), 'root', [clause('ccomp', [opening()], undefined, [], [comma(), closing()])], [withApposition('nsubj'), fullStop()]),
    // The road will stay closed , said Maria Lopez , the mayor of the city .
    () => node(say(), 'root', [clause('ccomp', [], undefined, [], [comma()])], [chance(0.5) ? withApposition('nsubj') : source('nsubj'), fullStop()]),
    // Maria Lopez , the mayor , said the road would stay closed .
    () => node(say(), 'root', [fullName('nsubj', [node([of(roles), 'NOUN', 'NN'], 'appos', [comma(), the()], [comma()])])], [clause('ccomp', that()), fullStop()]),
    // Harbour 's director , Maria Lopez , said the road would stay closed .
    () => node(say(), 'root', [ownedRole('nsubj', true)], [clause('ccomp', that()), fullStop()]),
    // Lopez 's lawyer said the road would stay closed .
    () => node(say(), 'root', [ownedRole('nsubj', chance(0.2))], [clause('ccomp', that()), fullStop()]),
    // Maria Lopez , 71 , said the road would stay closed .
    () => node(say(), 'root', [ofAge('nsubj')], [clause('ccomp', that()), fullStop()]),
    // " The road is closed , " said Maria Lopez , 71 .
    () => node(say(), 'root', [clause('ccomp', [opening()], undefined, [], [comma(), closing()])], [ofAge('nsubj', false), fullStop()]),
    // The mayor praised the offer , which it called a mistake .
    () => node([of(stock.past), 'VERB', 'VBD'], 'root', [source('nsubj')], [node([of(stock.nouns), 'NOUN', 'NN'], 'obj', [the()], [calling()]), fullStop()]),
    // " The road is closed , " she told the company .
    () => node(['told', 'VERB', 'VBD'], 'root', [clause('ccomp', [opening()], undefined, [], [comma(), closing()]), source('nsubj')], [node([of(organisations), 'NOUN', 'NN'], 'iobj', [the()]), fullStop()]),
  ];
  return Array.from({ length: count }, (_, i) => sentenceOf(forms[i % forms.length]!()));
}
