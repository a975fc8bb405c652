import assert from 'node:assert/strict';
import { found } from './quotesFixture';

/** "says", "denies", "confesses". */
const says = (verb: string): string => /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
/** "warned", "notified". */
const said = (verb: string): string => /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : verb.endsWith('e') ? `${verb}d` : `${verb}ed`;

interface Frame {
  readonly name: string;
  readonly sentence: (verb: string) => string;
  /** What is found in the sentence; nothing where the verb does not tell of speech so. */
  readonly expected?: (verb: string) => string;
  readonly verbs: string;
}

/** What verbs a reader knows to report in which frame: those that news uses most. */
const frames: readonly Frame[] = [
  {
    name: 'words in quotation marks', sentence: (v) => `“The pier is old,” Hale ${says(v)}.`, expected: (v) => `“The pier is old,” [${says(v)}; Hale]`,
    verbs: `say tell add write state ask announce argue claim note report explain warn insist suggest declare acknowledge admit concede confirm deny assert allege contend maintain predict promise
      pledge vow swear threaten offer agree disagree reply respond answer retort counter continue begin conclude interject interrupt persist praise mock scold dismiss question dispute quote recall remember point
      hint imply signal comment remark observe opine muse reflect speculate reason theorize stress emphasize reiterate repeat echo reaffirm elaborate clarify tweet retweet post email text publish read urge beg
      implore plead appeal demand order recommend advise propose caution counsel remind assure reassure dare complain lament protest grumble moan fume rant apologize apologise boast brag gush crow gloat joke quip
      deadpan tease jest sneer scoff taunt jeer shout yell scream cry chant bellow roar thunder bark shriek exclaim whisper murmur mutter mumble growl snap hiss croak stammer recite proclaim smile laugh chuckle grin sigh
      sob shrug wink gasp groan chime volunteer venture testify confess confide disclose reveal estimate recount submit shoot think believe hope fear worry wonder wish inquire query go speak`,
  },
  {
    name: 'a clause', sentence: (v) => `Hale ${says(v)} that the pier is old.`, expected: (v) => `that the pier is old [${says(v)}; Hale]`,
    verbs: `say add write state announce argue claim note report explain insist suggest declare acknowledge admit concede confirm deny assert allege contend maintain predict pledge vow swear threaten disagree reply
      respond answer retort counter conclude dispute mention recall recount point hint imply indicate signal comment remark observe opine speculate stress emphasize reiterate repeat reaffirm clarify tweet post urge
      plead demand order recommend propose complain lament protest grumble boast brag joke quip shout whisper mutter proclaim testify attest confess confide disclose divulge reveal vouch estimate forecast reckon
      project determine find show demonstrate wonder charge tell`,
  },
  {
    name: 'a listener and a clause', sentence: (v) => `Hale ${says(v)} the council that the pier is old.`, expected: (v) => `that the pier is old [${says(v)}; Hale]`,
    verbs: 'tell warn promise instruct advise remind notify assure reassure brief alert',
  },
  {
    name: 'a listener behind the words', sentence: (v) => `“The pier is old,” Hale ${says(v)} the council.`, expected: (v) => `“The pier is old,” [${says(v)}; Hale]`,
    verbs: 'tell ask warn promise instruct advise caution remind inform notify assure reassure convince brief alert',
  },
  {
    name: 'who listens is the subject of the passive', sentence: (v) => `Residents were ${said(v)} by the council that the pier was old.`, expected: (v) => `that the pier was old [were ${said(v)}; the council]`,
    verbs: 'warn advise remind inform assure reassure instruct',
  },
  {
    name: 'what somebody is to do', sentence: (v) => `Hale ${says(v)} the council to close the pier.`, expected: (v) => `the council to close the pier [${says(v)}; Hale]`,
    verbs: 'urge beg implore exhort command direct request invite counsel dare',
  },
  {
    name: 'what one will do', sentence: (v) => `Hale ${says(v)} to close the pier.`, expected: (v) => `to close the pier [${says(v)}; Hale]`,
    verbs: 'ask claim promise pledge vow swear threaten offer refuse beg demand profess guarantee',
  },
  { name: 'what one did', sentence: (v) => `Hale ${says(v)} closing the pier.`, expected: (v) => `closing the pier [${says(v)}; Hale]`, verbs: 'suggest acknowledge admit deny mention recall advocate' },
  {
    name: 'an object', sentence: (v) => `Hale ${says(v)} the findings.`, expected: (v) => `the findings [${says(v)}; Hale]`,
    verbs: 'announce claim report explain suggest declare acknowledge admit concede deny assert allege predict promise pledge vow guarantee describe reject dispute rebut refute cite recall recount stress reiterate repeat clarify outline summarize tweet urge lament tout proclaim divulge estimate forecast',
  },
  { name: 'as what somebody sees it', sentence: (v) => `Hale ${says(v)} the plan as reckless.`, expected: (v) => `the plan as reckless [${says(v)}; Hale]`, verbs: 'describe declare characterize characterise hail proclaim' },
  {
    name: 'praise and blame', sentence: (v) => `Hale ${says(v)} the mayor for the delay.`, expected: (v) => `the mayor for the delay [${says(v)}; Hale]`,
    verbs: 'accuse blame criticize criticise denounce praise commend applaud laud hail slam blast lambast ridicule mock deride decry chide rebuke scold berate castigate chastise disparage deplore excoriate congratulate defend dismiss challenge',
  },
  { name: 'what findings show', sentence: (v) => `The figures ${v} that the pier is old.`, expected: (v) => `that the pier is old [${v}; The figures]`, verbs: 'suggest imply indicate reveal show find demonstrate prove' },
  ...([
    ['to', 'admit reply respond refer allude point attest confess'], ['for', 'ask argue call beg apologize apologise'], ['of', 'say tell write warn notify complain boast speak'],
    ['about', 'say tell write ask warn comment speculate tweet post caution complain grumble moan rant boast brag joke testify speak inquire wonder'],
    ['on', 'insist call comment remark elaborate'], ['against', 'argue warn caution rant'], ['at', 'hint scoff'],
  ] as const).map(([preposition, verbs]): Frame => ({
    name: preposition, sentence: (v) => `Hale ${says(v)} ${preposition} the noise.`, expected: (v) => `the noise [${says(v)} ${preposition}; Hale]`, verbs,
  })),
  { name: 'a thought is no report', sentence: (v) => `Hale ${says(v)} that the pier is old.`, verbs: 'believe think feel hope fear know assume suspect doubt imagine dream decide realize understand learn hear recognize guess regret remember' },
  { name: 'a manner is none without words in quotation marks', sentence: (v) => `Hale ${says(v)} that the pier is old.`, verbs: 'smile sigh shrug grin snap roar gasp chuckle' },
];

suite('verbs report in the frames that they have', () => {
  for (const { name, sentence, expected, verbs } of frames) {
    for (const verb of verbs.split(/\s+/)) test(`${name}: ${sentence(verb)}`, () => assert.deepEqual(found(sentence(verb)), expected ? [expected(verb)] : []));
  }
});

/** Nouns by what may follow them. */
const nouns: readonly (readonly [name: string, sentence: (noun: string) => string, expected: (noun: string) => string, nouns: string])[] = [
  ['a clause', (n) => `Hale's ${n} that the pier was old was false.`, (n) => `that the pier was old [${n}; Hale]`,
    'claim allegation accusation warning statement assertion argument suggestion complaint promise denial admission announcement prediction'],
  ['what one will do', (n) => `Hale made ${/^[aeiou]/.test(n) ? 'an' : 'a'} ${n} to close the pier.`, (n) => `to close the pier [${n}; Hale]`, 'promise vow pledge'],
];

suite('nouns of saying report in the frames that they have', () => {
  for (const [name, sentence, expected, list] of nouns) for (const noun of list.split(' ')) test(`${name}: ${sentence(noun)}`, () => assert.deepEqual(found(sentence(noun)), [expected(noun)]));
});
