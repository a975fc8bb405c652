// Texts that nobody writes and somebody opens: each kind makes much of one thing, so that work which grows with the square of it shows.

/** Text of a kind, of about `length` UTF-16 code units, the same each time. */
export type MakeText = (length: number) => string;

/** `piece(0) + piece(1) + …`, cut at the length. */
const numbered = (piece: (i: number) => string): MakeText => (length) => {
  const pieces: string[] = [];
  for (let i = 0, made = 0; made < length; i++) {
    pieces.push(piece(i));
    made += pieces[i]!.length;
  }
  return pieces.join('').slice(0, length);
};

const repeated = (unit: string): MakeText => numbered(() => unit);

/** Opening half, closing half: brackets or quotation marks within one another. */
const nested = (open: string, close: string): MakeText => (length) => open.repeat(Math.ceil(length / 2 / open.length)) + close.repeat(Math.ceil(length / 2 / close.length));

/** A whole number that looks drawn at random and depends on `i` alone, below `limit` (a Weyl sequence, put through a multiply and shift). */
const drawn = (i: number, limit: number): number => {
  const x = Math.imul(i + 1, 0x9e3779b9);
  return (Math.imul(x ^ (x >>> 15), 0x85ebca6b) >>> 8) % limit;
};

const consonants = 'bcdfghjklmnprstvwz';
const vowels = 'aeiou';

/** A name that no other `i` has: syllables as digits. */
const surname = (i: number): string => {
  let name = '';
  for (let rest = i + 1; rest > 0; rest = Math.floor(rest / 90)) name += consonants[(rest % 90) % 18]! + vowels[Math.floor((rest % 90) / 18)]!;
  return `${name[0]!.toUpperCase()}${name.slice(1)}ton`;
};

const givenNames = ['Anna', 'Bruno', 'Carla', 'David', 'Elena', 'Frank', 'Grace', 'Henry', 'Irene', 'Jacob', 'Karen', 'Louis', 'Maria', 'Nathan', 'Olivia', 'Peter'];
const givenName = (i: number): string => givenNames[i % givenNames.length]!;
/** A given name that no other `i` has. */
const ownGivenName = (i: number): string => surname(i).slice(0, -3) + 'ra';
const cities = ['Paris', 'London', 'Springfield', 'Moscow', 'Nairobi', 'Lima', 'Georgia', 'Columbus', 'Hamburg', 'Osaka', 'Portland', 'Cairo'];
const months = ['January', 'March', 'May', 'August', 'October', 'December'];
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const letters = (length: number, alphabet: string): string => Array.from({ length }, (_, i) => alphabet[drawn(i, alphabet.length)]).join('');
const markKinds = ['"', '“', '”', "'", '‘', '’', '«', '»', '„', '``', "''"];

/** Each kind of hostile text by its name. */
export const hostileTexts: Readonly<Record<string, MakeText>> = {
  'joined emoji': repeated('👩‍👩‍👧‍👦‍'),
  'joined emoji, one after the other': repeated('👩‍🚒👨‍👩‍👧🏳️‍🌈'),
  'emoji with spaces': repeated('👩‍🚒 🎉 '),
  'flags': repeated('🇫🇷'),

  'people of one surname': numbered((i) => `${ownGivenName(i)} Miller met the mayor. Miller said the bridge was late.\n\n`),
  'people of one surname, who are called by it only once': numbered((i) => `${ownGivenName(i)} Miller, `),
  'people of one given name': numbered((i) => `Anna ${surname(i)} met the mayor. Anna said the bridge was late.\n\n`),
  'surnames that differ in a letter': numbered((i) => `${givenName(i)} Keller${'abcdefgh'[i % 8]}${'aeiou'[i % 5]} met ${givenName(i * 7)} Kellr${'mnop'[i % 4]}. `),
  'organisations': numbered((i) => `The ${surname(i)} Harbor Authority said it would sue the ${surname(i + 1)} Energy Company.\n\n`),
  'organisations and what they are called for short': numbered((i) => `The ${surname(i)} ${surname(3 * i)} Bank (${surname(i)[0]}${surname(3 * i)[0]}B) said so. The ${surname(i)[0]}${surname(3 * i)[0]}B paid the bank.\n\n`),
  'a new speaker each paragraph': numbered((i) => `“We are late,” said ${givenName(i)} ${surname(i)}, who runs the harbor.\n\n`),
  'a new speaker each paragraph, speaking on': numbered((i) => `${givenName(i)} ${surname(i)}, a teacher, said the bridge was late. “It is late,” she said. “We wait,” the teacher added.\n\n`),
  'names that all differ': numbered((i) => `${ownGivenName(i)} ${surname(2 * i + 1)} `),
  'names that all differ, in lists': numbered((i) => `${ownGivenName(i)} ${surname(2 * i + 1)}, `),
  'one name, in a list': repeated('Ann Lee, '),
  'one name, in sentences': repeated('Ann Lee said so. '),
  'one noun, each time of somebody else': numbered((i) => `A spokesman for ${surname(i)} said it rained. The spokesman left.\n\n`),
  'an aide to an aide': repeated('an aide to '),
  'descriptions without end': numbered((i) => `${givenName(i)} ${surname(i)}, the ${surname(i)} chief of the ${surname(2 * i)} office, a former teacher, `),
  'pronouns': repeated('He told her that she saw him and they knew it. '),
  'nothing but pronouns': repeated('he '),
  'said': repeated('said '),
  'he said': repeated('he said '),
  'said, with commas': repeated('he said, '),
  'according to': repeated('according to '),
  'somebody said that somebody said': numbered((i) => `${surname(i)} said that `),
  'claims of one sort': numbered((i) => `Unemployment rose by ${drawn(i, 90)} percent in ${1900 + drawn(i, 120)}. `),
  'claims that contradict each other': numbered((i) => `${givenName(i)} ${surname(i % 90)} said the new bridge was ${i % 2 ? 'not safe' : 'safe'}. `),
  'quotes told within the paragraph': repeated('“We are late,” she said. '),
  'one quote of all the text': (length) => `“${numbered((i) => `We saw ${surname(i)} at the harbor. `)(length - 12)}” she said.`,

  'brackets within brackets': nested('(', ')'),
  'brackets within brackets, with words': nested('(see ', 'it) '),
  'square brackets that never close': repeated('['),
  'quotes in quotes': nested('“', '”'),
  'quotes in quotes, with words': nested('“he said ', 'now” '),
  'quotes in quotes of two sorts': nested('“he said ‘she said ', 'now’ then” '),
  'opening quotation marks': repeated('“'),
  'closing quotation marks': repeated('”'),
  'straight quotation marks': repeated('"'),
  'single quotation marks': repeated("'"),
  'opening quotation marks, with words': repeated('“a '),
  'straight quotation marks, with words': repeated('"a '),
  'single quotation marks, with words': repeated("'a "),
  'quotation marks of every sort': numbered((i) => markKinds[drawn(i, markKinds.length)]!),
  'quotation marks of every sort, with words': numbered((i) => `${markKinds[drawn(i, markKinds.length)]!}${i % 3 ? 'said' : ' we '}`),
  'a quotation mark each paragraph': repeated('“We go on\n\n'),

  'one line with spaces': numbered((i) => `${'the people of the harbor want a new bridge'.split(' ')[i % 9]} `),
  'one line without spaces': (length) => letters(length, 'abcdefghijklmnopqrstuvwxyz'),
  'one line of capitals': (length) => letters(length, 'ABCDEFGH'),
  'one letter': repeated('a'),
  'one capital letter each word': repeated('A '),
  'very long words': numbered((i) => `${letters(5_000 + drawn(i, 500), 'abcdefgh-')} `),
  'words with apostrophes': repeated("o'clock's'"),
  'words with hyphens': repeated('well-known-'),
  'words with full stops': repeated('a.b.'),
  'abbreviations': repeated('U.S. Sen. Dr. '),
  'no word that is alike': numbered((i) => `${surname(i).toLowerCase()} `),
  'digits': (length) => letters(length, '0123456789'),
  'numbers with commas': repeated('1,000,'),

  'tables of numbers': numbered((i) => `${drawn(i, 9999)}\t${drawn(i + 7, 100)}.${drawn(i + 3, 100)}\t${drawn(i + 5, 1000)}\t-${drawn(i + 1, 10)}\n`),
  'tables in Markdown': numbered((i) => `| ${surname(i)} | ${drawn(i, 999)} | ${cities[i % 12]} | **${drawn(i, 9)} %** |\n`),
  'rows separated by commas': numbered((i) => `${i},${surname(i)},${drawn(i, 1000)},"${cities[i % 12]}"\n`),
  'lists in Markdown': numbered((i) => `${'  '.repeat(i % 7)}- ${surname(i)} [said](http://x.example/${i})\n`),
  'quotes in Markdown': numbered((i) => `${'>'.repeat(1 + (i % 40))} we said so\n`),
  'dates': numbered((i) => `On ${months[i % 6]} ${1 + (i % 28)}, ${1900 + (i % 120)}, it rained. `),
  'places': numbered((i) => `It rained in ${cities[i % 12]} and ${cities[drawn(i, 12)]}. `),
  'places, in a list': numbered((i) => `${cities[drawn(i, 12)]}, `),
  'places that no map has': numbered((i) => `It rained in ${surname(i)}, near ${surname(2 * i + 1)}. `),
  'addresses on the web': numbered((i) => `https://example.org/${surname(i)}/${i}?q=${drawn(i, 999)} `),
  'one address on the web': (length) => `https://example.org/${letters(length - 20, 'abc/?&=%._-')}`,
  'mail addresses': numbered((i) => `${surname(i)}.${i}@example.org, `),
  'mail address without an end': repeated('a.b-c_d'),
  'base64': (length) => letters(length, base64),
  'base64, in lines': (length) => letters(length, base64).replace(/.{75}./g, (line) => `${line.slice(0, 75)}\n`),
  'the same paragraph': repeated('Mayor Ann Lee said on Monday that the bridge in Paris would cost $3 million. “It is late,” she said.\n\n'),
  'the same short line': repeated('The bridge\n'),
  'headlines': numbered((i) => `${surname(i)} Bridge Opens In ${cities[i % 12]}\n\n`),
  'a dialogue': numbered((i) => `“Is it late?”\n\n“It is ${i}.”\n\n`),
  'an interview': numbered((i) => `${i % 2 ? 'LEE' : 'Q'}: Is it true that it rained?\n\n`),
  'an interview with a new voice each time': numbered((i) => `${surname(i).toUpperCase()}: It is late.\n\n`),

  'Chinese': repeated('王晓明说：“我们明天去北京参加会议。”'),
  'Japanese': repeated('田中さんは「明日東京へ行きます」と言った。'),
  'Hangul': repeated('김 시장은 "다리가 늦었다"고 말했다. '),
  'Hangul, letter by letter': repeated('\u1112\u1161\u11ab'),
  'Arabic': repeated('قال الوزير «نحن جاهزون» ثم غادر. '),
  'Devanagari': repeated('मंत्री ने कहा, "पुल देर से बना।" '),
  'Thai': repeated('นายกรัฐมนตรีกล่าวว่าสะพานล่าช้า'),
  'Cyrillic': repeated('Министр Иванов сказал: «Мост опаздывает». '),
  'combining marks': repeated('e\u0301\u0302\u0303\u0304\u0305\u0306'),
  'combining marks on one letter': (length) => `Z${'\u0301'.repeat(length - 1)}`,
  'combining marks, without a letter': repeated(' \u0301\u0302'),
  'marks that cannot be seen': repeated('a\u200b\u00ad\u2060'),
  'nothing to be seen': repeated('\u200b'),
  'half of a pair': repeated('\ud83d'),
  'marks of direction': repeated('\u202eabc\u202c '),

  'punctuation': (length) => letters(length, '.,;:!?-–—…()[]{}/\\*#@%&$€~^_=+<>|'),
  'full stops': repeated('.'),
  'full stops, with spaces': repeated('. '),
  'commas': repeated(','),
  'dashes': repeated('-'),
  'dashes, with words': repeated('we — '),
  'colons': repeated(': '),
  'colons, with words': repeated('He said: '),
  'question marks, with words': repeated('Why? '),
  'line ends': repeated('\n'),
  'line ends and spaces': repeated(' \n'),
  'line ends of the old sort': repeated('\r'),
  'spaces': repeated(' '),
  'tabs': repeated('\t'),
  'a word each line': repeated('word\n'),
  'a word each paragraph': repeated('word\n\n'),
  'control characters': repeated('\u0000\u0001'),
};
