// Compiles src/core/english/data/personNouns.json: nouns that mean a person, from Open English WordNet.
//
//   npm run fit -- person-nouns    or    npx tsx src/build/lexicons/personNouns.ts [LEXICON-FOLDER] [--check]
//
// LEXICON-FOLDER defaults to ../shared/lexicons.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keepFitted } from '../fitted';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } });
const lexicons = resolve(positionals[0] ?? join(import.meta.dirname, '../../../../shared/lexicons'));
const target = join(import.meta.dirname, '../../core/english/data/personNouns.json');
if (!existsSync(lexicons)) {
  console.error(`The lexicons are not in ${lexicons}; name their folder as the argument. ${target} stays as it is.`);
  process.exit(1);
}

/** Have a sense that means a person, but mean something else more often. */
const otherwise = new Set(`ace active adder amora apotheosis ass back backs beast beauty bill blade blood body bore brain brass bull call case cat catch
 cell center centre chair charge clone club comic competition computer conditioner connection contact control converter cooler copper cork count counter crab
 crack cracker crown dancer destiny diamond dog dragon dread drip drone duck dynamo dish end enemy engine eye face factor fate fast feeder figure fire fish flake
 flower foot force fox freak fruit generator gem gun hand head heart heavy help hope host image influence inferior instrument iron issue item jack joker joy
 justice kiss knot lamp lay leaf lemon letter life light lion local loser love machine mark match material matter medium mind mirror mite model monitor monkey
 mouth mule muscle mutation name national nature need nut object opposite page parasite party peanut pearl personality pest pet phenomenon pig pillar plant pledge poker
 possession power prayer presence present product prune quality rat reader red relation reminder rest riot risk rock rival ruler second sensation shadow sharp shell shield
 short sister skinner slice snake sort soul source speaker spirit square standard star starter stop stroke study subject success sucker survivor
 switch target terror threat throw timber toast tool toy transfer tree trick trouble trust turn type unknown variable wave whip whistle white wonder worm
 wreck yellow green black brown blue minor major general private grand second first third quick fat thin dead living rich poor right left back contender reporter's
 number thing lot something one great ancient signatory opposition flash bear bird blank block blocker booster boot boss's bottom brick broker's bug cad cake can
 card carrier cap capital cast catcher chance chaser check chip choice clip cloth coach's collector color comfort common company concern crank cutter darling dash
 deal dear dependent double draft draw dream dresser drop dry dummy dwarf elder's equal eraser escape example exhaust express fag fan's filler film flat float follower's foil
 fold folk following fool's gas gasp guide grip grind guts hack ham hanger hard heel hit hold hopeful's hood horn horror ideal idle infinite inside jerk kid's killer
 kind ladder leader's leech light line liner load lock locker log loner look low lump lure magnet major mass matchstick mate's medal mess middle milk mine mixer monster
 mother's mount mover native neutral nick nothing nobody novel nuisance oil old operator's original orphan's pack packer paper part pass past paste patch pawn pedestrian's pick
 picture piece pin pitcher plate play plug point pointer polymorph pop post pot pro producer puncher pup push puzzle quiz racer rag ram ranger rank ray receiver recorder reformer's regular relief
 remover rip roller root rose round royal sample scanner scratch screen screw seal sealer sender sensor sharpie sheet sheep shooter shot shower sight signal
 sleeper slip slow smart smoke smoother soft soldier's sole solid sort sound spark specimen spectacle splitter sport spot spread spring stall stamp stay steady stick
 stiff sting stinker stopper story straight stretcher strike strip subordinate suit sun supply surface sweep sweet swift swing symbol tail tank tape tapper teaser terminal
 text thriller tick tie tiger timer tip tiller top total touch trailer train transmitter trash trimmer tug twist upper vessel volume walker washer watch
 weed weight well wet wing wire witness's wonder word work worth wrapper zero transit tracker treasure trailer charmer escalator elevator server`.split(/\s+/));

const lines = readFileSync(join(lexicons, 'oewn/person_role_nouns.tsv'), 'utf8').split('\n').slice(1);
const nouns = new Set<string>();
for (const line of lines) {
  const [lemma = '', office = ''] = line.split('\t');
  if (!/^[a-z]{3,}(?:-[a-z]+)*$/.test(lemma) || otherwise.has(lemma)) continue;
  if (office === 'prof' || /(?:er|or|ist|ian|man|woman|person|ee|ant|ent|ess|eur|crat|ite|ive|son)$/.test(lemma)) nouns.add(lemma);
}
const everyday = `adolescent adult ally applicant aunt baby bride brother brother-in-law boy boyfriend captive casualty celebrity chair child citizen client colleague
 co-author co-chair co-founder co-worker companion constituent cop cousin coauthor critic daughter daughter-in-law defendant deputy detainee dignitary doctor exile expat expert father father-in-law fellow fiance fiancee
 foe founder freshman friend fugitive girl girlfriend grandchild granddaughter grandfather grandma grandmother grandpa grandparent grandson groom guest guy half-brother half-sister heir
 hero heroine hostage husband immigrant individual infant inmate jihadist junior juror kid lady lad liberal libertarian loyalist maid man member migrant millennial mom mother
 mother-in-law mum dad nephew newcomer niece nominee observer official orphan parent passenger passer-by patient pedestrian pensioner person pilot pilgrim pupil refugee relative
 republican democrat resident rebel sibling sister sister-in-law son son-in-law spouse stepdaughter stepfather stepmother stepson stranger student suspect teen
 teenager toddler tourist twin uncle victim villager volunteer voter widow widower wife witness woman youngster youth insider outsider backer supporter opponent front-runner frontrunner
 runner-up lawmaker policymaker newsman anchorwoman spokesperson spokesman spokeswoman whistleblower whistle-blower first-lady billionaire millionaire mogul tycoon hopeful conservative`.split(/\s+/);
for (const noun of everyday) nouns.add(noun);

const json = {
  source: 'Open English WordNet, nouns below "person" (those of an office or profession, and those with a suffix of agents), without words that more often mean something else; and a list of everyday words for people',
  licence: 'CC BY 4.0 and WordNet licence; the list of everyday words: MIT, this project',
  nouns: [...nouns].sort().join(' '),
};
keepFitted(target, `${JSON.stringify(json, null, 1)}\n`, values.check);
console.log(`${nouns.size} nouns, ${json.nouns.length} bytes in ${target}`);
