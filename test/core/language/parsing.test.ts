import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { english } from '../../../src/core/english/english';
import { loadModels } from '../../../src/core/language/models';
import type { Parse, Tag } from '../../../src/core/language/annotators';

const media = join(import.meta.dirname, '../../../media');
const { tagger, lemmatizer, parser, notices } = await loadModels((path) => readFile(join(media, path)), english);
assert.deepEqual(notices, []);

interface Read extends Parse {
  readonly forms: readonly string[];
  readonly tags: readonly Tag[];
}

/** Reads a sentence whose words are set apart by blanks. */
function read(sentence: string): Read {
  const forms = sentence.split(' ');
  const tags = tagger!.tag(forms);
  return { forms, tags, ...parser!.parse(forms, tags) };
}

/** Asserts "dependent relation head" triples, words named by their first occurrence; the root's head is "-". */
function assertRelations(sentence: string, ...triples: readonly string[]): void {
  const { forms, heads, deprels, tags } = read(sentence);
  const found = forms.map((form, i) => `${form} ${deprels[i]} ${forms[heads[i]!] ?? '-'}`);
  for (const triple of triples) assert.ok(found.includes(triple), `"${triple}" is not in: ${found.join(', ')} (${tags.map((t) => t.xpos).join(' ')})`);
}

suite('tagging', () => {
  const tagsOf = (sentence: string): string => tagger!.tag(sentence.split(' ')).map((t) => t.xpos).join(' ');

  test('the same word by its place', () => {
    assert.equal(tagsOf('They report that the report was late .'), 'PRP VBP IN DT NN VBD JJ .');
  });

  test('auxiliaries and verbs are told apart', () => {
    assert.deepEqual(tagger!.tag(['She', 'has', 'a', 'plan', 'and', 'has', 'told', 'them', '.']).map((t) => t.upos), ['PRON', 'VERB', 'DET', 'NOUN', 'CCONJ', 'AUX', 'VERB', 'PRON', 'PUNCT']);
  });

  test('a headline in capitals is read as words, not as names only', () => {
    const tags = tagger!.tag(['MINISTER', 'WARNS', 'OF', 'MORE', 'FLOODS', 'IN', 'THE', 'NORTH']).map((t) => t.upos);
    console.log(`      ${tags.join(' ')}`);
    assert.equal(tags[2], 'ADP');
    assert.equal(tags[6], 'DET');
    assert.notEqual(tags[4], 'PROPN');
  });

  test('curly marks and long dashes change nothing about the words', () => {
    const words = (sentence: string): string => tagger!.tag(sentence.split(' ')).filter((t) => t.upos !== 'PUNCT').map((t) => t.xpos).join(' ');
    assert.equal(words('\u201c We did n\u2019t know , \u201d she said \u2014 twice .'), 'PRP VBD RB VB PRP VBD RB');
    assert.equal(words('" We did n\'t know , " she said -- twice .'), 'PRP VBD RB VB PRP VBD RB');
  });
});

suite('lemmas', () => {
  const lemma = (form: string, upos: Tag['upos'], xpos: string): string => lemmatizer!.lemma(form, { upos, xpos });

  test('regular and irregular forms', () => {
    const cases: [string, Tag['upos'], string, string][] = [
      ['said', 'VERB', 'VBD', 'say'], ['SAYS', 'VERB', 'VBZ', 'say'], ['told', 'VERB', 'VBD', 'tell'], ['denied', 'VERB', 'VBD', 'deny'],
      ['stopped', 'VERB', 'VBD', 'stop'], ['urging', 'VERB', 'VBG', 'urge'], ['was', 'AUX', 'VBD', 'be'], ['\u2019s', 'AUX', 'VBZ', 'be'], ['n\u2019t', 'PART', 'RB', 'not'],
      ['officials', 'NOUN', 'NNS', 'official'], ['parties', 'NOUN', 'NNS', 'party'], ['women', 'NOUN', 'NNS', 'woman'], ['people', 'NOUN', 'NNS', 'people'],
      ['Harbour', 'PROPN', 'NNP', 'Harbour'], ['worse', 'ADJ', 'JJR', 'bad'], ['her', 'PRON', 'PRP$', 'her'], ['them', 'PRON', 'PRP', 'they'],
    ];
    for (const [form, upos, xpos, expected] of cases) assert.equal(lemma(form, upos, xpos), expected, `${form} ${xpos}`);
  });

  test('an unknown word under an unknown tag stays', () => {
    assert.equal(lemma('zxq', 'X', 'no such tag'), 'zxq');
    assert.equal(lemma('', 'NOUN', 'NNS'), '');
  });
});

suite('parsing: what attribution rests on', () => {
  test('a reported clause and its speaker', () => {
    assertRelations('The mayor said that the bridge would reopen in May .', 'mayor nsubj said', 'reopen ccomp said', 'that mark reopen', 'bridge nsubj reopen', 'said root -');
  });

  test('without "that"', () => {
    assertRelations('Officials said the fire had destroyed two houses .', 'Officials nsubj said', 'destroyed ccomp said', 'fire nsubj destroyed', 'houses obj destroyed');
  });

  test('the report after the quote, speaker first', () => {
    assertRelations('" The road is closed , " she said .', 'she nsubj said');
  });

  test('the report after the quote, inverted', () => {
    assertRelations('" The road will stay closed until Monday , " said the minister .', 'minister nsubj said');
  });

  test('who was told what, without "that"', () => {
    assertRelations('Police told the paper the man was armed .', 'Police nsubj told', 'armed ccomp told', 'man nsubj armed');
  });

  test('the agent of a passive', () => {
    assertRelations('The plan was criticised by the opposition .', 'plan nsubj:pass criticised', 'was aux:pass criticised', 'opposition obl:agent criticised');
  });

  test('a relative clause', () => {
    assertRelations('Residents who had lost their homes said they wanted answers .', 'Residents nsubj said', 'lost acl:relcl Residents', 'who nsubj lost', 'homes obj lost', 'wanted ccomp said');
  });

  test('an apposition', () => {
    assertRelations('Ana Torres , a lawyer for the family , denied the report .', 'Ana nsubj denied', 'Torres flat Ana', 'lawyer appos Ana', 'report obj denied');
  });

  test('coordination', () => {
    assertRelations('The company and the union signed a contract and praised the mediator .', 'company nsubj signed', 'union conj company', 'praised conj signed', 'contract obj signed', 'mediator obj praised');
  });

  test('"according to"', () => {
    assertRelations('According to the police , the driver fled .', 'driver nsubj fled', 'police obl fled');
  });
});

suite('parsing: reports as news writes them', () => {
  test('the report as an aside', () => {
    assertRelations('The road , he said , will stay closed .', 'road nsubj stay', 'he nsubj said', 'said parataxis stay', 'stay root -');
    assertRelations('The harbour , officials said , was empty .', 'harbour nsubj empty', 'officials nsubj said', 'said parataxis empty');
    assertRelations('" The bridge , " said Ana Torres , " will open in May . "', 'bridge nsubj open', 'Ana nsubj said', 'said parataxis open');
  });

  test('an addressee before "that"', () => {
    assertRelations('The director told reporters that the museum had lost money .', 'director nsubj told', 'reporters iobj told', 'lost ccomp told', 'museum nsubj lost');
    assertRelations('She told the council that the school needs a new roof .', 'She nsubj told', 'council iobj told', 'needs ccomp told', 'school nsubj needs');
  });

  test('the object of a relative clause before its verb', () => {
    assertRelations('The woman who runs the shelter said it was full .', 'woman nsubj said', 'runs acl:relcl woman', 'shelter obj runs', 'full ccomp said');
    assertRelations('A farmer who lost his barn said the insurance would not pay .', 'farmer nsubj said', 'lost acl:relcl farmer', 'barn obj lost', 'pay ccomp said');
  });

  test('inversion with an apposition', () => {
    assertRelations('The road will stay closed , said Maria Lopez , the mayor .', 'Maria nsubj said', 'mayor appos Maria', 'stay ccomp said', 'road nsubj stay');
  });
});

suite('parsing: any sentence', () => {
  const isTree = ({ heads }: Parse): boolean => {
    let roots = 0;
    for (let i = 0; i < heads.length; i++) {
      if (heads[i] === -1) roots++;
      let steps = 0;
      for (let at = i; at >= 0; at = heads[at]!) if (++steps > heads.length) return false;
    }
    return roots === (heads.length ? 1 : 0);
  };

  test('an empty sentence has no tree, one word is its own root', () => {
    assert.deepEqual(parser!.parse([], []), { heads: new Int32Array(0), deprels: [] });
    const { heads, deprels } = read('Fire');
    assert.deepEqual([[...heads], deprels], [[-1], ['root']]);
  });

  test('whatever the words are, it is a tree with one root', () => {
    let seed = 7;
    const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
    const words = ['said', '"', ',', '.', 'Ana', '', '\u{1f600}', '\ud800', 'the', 'who', '(', '\u202b', 'and', '--', '0', 'that', 'x'.repeat(5000)];
    for (let run = 0; run < 100; run++) {
      const forms = Array.from({ length: random(40) }, () => words[random(words.length)]!);
      const tags = tagger!.tag(forms);
      assert.equal(tags.length, forms.length);
      assert.ok(isTree(parser!.parse(forms, tags)), forms.join(' '));
      forms.forEach((form, i) => assert.equal(typeof lemmatizer!.lemma(form, tags[i]!), 'string'));
    }
  });

  test('the same sentence gives the same tree, whatever was read between', () => {
    const first = read('The mayor said that the bridge would reopen in May .');
    read('" No , " said Ana .');
    assert.deepEqual(read('The mayor said that the bridge would reopen in May .'), first);
  });

  test('time grows with length, not faster', () => {
    const base = 'The mayor , who had been away , said " the bridge would reopen " and left .'.split(' ');
    const cpu = (copies: number): number => {
      const forms = Array.from({ length: copies }, () => base).flat();
      const best = Math.min(...Array.from({ length: 3 }, () => {
        const before = process.cpuUsage();
        const parse = parser!.parse(forms, tagger!.tag(forms));
        const { user, system } = process.cpuUsage(before);
        assert.ok(isTreeRoot(parse));
        return user + system;
      }));
      return best / copies;
    };
    const isTreeRoot = ({ heads }: Parse): boolean => heads.filter((h) => h === -1).length === 1;
    cpu(50);
    const [small, large] = [cpu(100), cpu(1000)];
    console.log(`      a sentence of 1,600 words: ${small.toFixed(0)} \u00b5s a copy; of 16,000 words: ${large.toFixed(0)} \u00b5s`);
    assert.ok(large < 3 * small + 50, `${large} against ${small}`);
  });
});
