import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bridge } from '../bridgeArticle';
import { cardAbout, cardsAt, closeAll, configure, marked, open, shown, until, valley } from './window';

suite('hover cards', () => {
  let document: vscode.TextDocument;
  setup(async () => {
    ({ document } = await open(bridge));
    await marked(document);
  });
  teardown(async () => {
    await configure('claims.marked', undefined);
    await closeAll();
  });

  const card = async (words: string, nth = 1): Promise<string> => {
    const cards = await cardsAt(document, words, nth);
    assert.equal(cards.length, 1, `one card at “${words}”, not ${cards.length}`);
    return shown(cards[0]);
  };

  test('a speaker: name, role or kind, quotes, mentions, and the way to them', async () => {
    const text = await card('Mayor Ilka');
    assert.match(text, /Ilka Brandt/);
    assert.match(text, /\d+ quotes?\b.*\d+ mentions?/);
    assert.match(text, /Next mention\]\(command:onTheRecord\.card\.revealSpan/);
    assert.match(text, /Previous mention/);
  });

  test('a quote: type, speaker, cue, confidence in words and per cent, reason', async () => {
    const text = await card('kept our word');
    assert.match(text, /Direct quote/);
    assert.match(text, /Said by \*\*Ilka Brandt\*\*/);
    assert.match(text, /Reported with “said”/);
    assert.match(text, /(?:sure|guess) \(\d+\s?%\)/i);
    assert.match(text, /Copy with attribution\]\(command:onTheRecord\.card\.copyQuote/);
  });

  test('a location: country, coordinates, sense, a map that opens on a click', async () => {
    const text = await card('Poland');
    assert.match(text, /Poland/);
    assert.match(text, /\d+\.\d\d° N, \d+\.\d\d° E/);
    assert.match(text, /Meant as a place/);
    assert.match(text, /\]\(https:\/\/www\.openstreetmap\.org\/\?mlat=/);
  });

  test('overlapping marks share one card: the smallest whole, the others by their headings, which open', async () => {
    const text = await card('40 million');
    assert.match(text, /^\W*Indirect quote[^]*Said by \*\*Ilka Brandt\*\*[^]*---[^]*Claim\*\*[^\n]*worth checking[^\n]*Show\]\(command:onTheRecord\.card\.open/);
    assert.doesNotMatch(text, /Claimed by/);
    const claim = shown(await cardAbout(document, '40 million', 'Claim'));
    assert.match(claim, /^\W*Claim\*\*[^\n]*worth checking[^]*Claimed by \*\*Ilka Brandt\*\*[^]*---[^]*Indirect quote[^\n]*Show\]/);
    assert.doesNotMatch(claim, /worth checking[^\n]*\d\s?%/, 'a number there reads as how true it is');
    assert.doesNotMatch(claim, /Said by/);
    await card('Poland');
    assert.match(await card('40 million'), /^\W*Indirect quote/, 'opened for as long as the card is there');
    for (const bad of [[], ['file:///nowhere', 3, 'x'], [document.uri.toString(), 'x', 3], [document.uri.toString(), 1e9, 'no such mark']]) await vscode.commands.executeCommand('onTheRecord.card.open', ...bad);
  });

  test('a claim: its kind, how the article stands to it, who says the opposite, and what speaks against it', async () => {
    await configure('claims.marked', 'many'); // what much speaks against is marked then, too
    ({ document } = await open(valley));
    await marked(document);
    const claim = async (words: string): Promise<string> => shown(await cardAbout(document, words, 'Claim'));
    const contradicted = await claim('launched an offensive');
    assert.match(contradicted, /Claimed by \*\*the ministry\*\*/);
    assert.match(contradicted, /disputed in the article/i);
    const link = /Ada Holm says the opposite: “there was no fighting[^\]]*\]\(command:onTheRecord\.card\.revealSpan\?([^ ]+) /.exec(contradicted);
    const [uri, start, end] = JSON.parse(decodeURIComponent(link?.[1] ?? 'null')) as [string, number, number];
    assert.equal(uri, document.uri.toString());
    assert.equal(document.getText().slice(start, end), 'there was no fighting in the Karn valley on Monday');
    assert.match(await claim('there was no fighting'), /The ministry says the opposite: /);
    const forecast = await open('KARN, Norland — The ministry said its army had launched an offensive on the Karn valley on Monday.\n\nShe said 900 workers will lose their jobs in the Karn valley in 2031.\n');
    await marked(forecast.document);
    assert.match(shown(await cardAbout(forecast.document, '900 workers', 'Claim')), /Against: prediction/);
    const disputed = await claim('900 workers');
    assert.match(disputed, /About a number or an amount .*disputed in the article/);
    assert.doesNotMatch(disputed, /says the opposite/);
  });

  test('a speaker whom the article does not name: what kind of source it is, in words', async () => {
    ({ document } = await open(valley));
    await marked(document);
    assert.match(await card('The ministry'), /organisation, not named in the article/);
    assert.match(await card('Ada Holm'), /named person/);
  });

  test('links may run the commands of the cards and no others', async () => {
    const [first] = await cardsAt(document, 'Mayor Ilka');
    const names = ['revealSpan', 'open', 'copyQuote', 'copyCheckRequest', 'exportClaimReview', 'copyCoordinates', 'always', 'accept', 'reject', 'reopen', 'setSpeaker', 'choosePlace', 'note', 'check', 'toCheck'];
    assert.deepEqual(first?.isTrusted, { enabledCommands: names.map((name) => `onTheRecord.card.${name}`) });
  });

  test('nothing where there is no mark, and nothing of a kind that is switched off', async () => {
    assert.deepEqual(await cardsAt(document, 'opens the new'), []);
    await configure('marks.locations', false);
    try {
      assert.deepEqual(await cardsAt(document, 'Poland'), []);
    } finally {
      await configure('marks.locations', undefined);
    }
    await until('the location again', () => cardsAt(document, 'Poland'), (cards) => cards.length === 1);
  });

  test('text of the article shows as it is written: no link, image, icon or tag of its own', async () => {
    const hostile = 'Ilka $(trash) [Brandt](command:workbench.action.closeWindow) <img src=x> ![i](https://evil.example/i.png)';
    const editor = await open(`“We kept our **word** <b>and</b> [it](command:x) $(zap) www.evil.example,” ${hostile} said on Monday. ${bridge}`);
    await marked(editor.document);
    for (const words of ['kept our **', 'Ilka $(', 'Mayor Ilka']) {
      for (const { value } of await cardsAt(editor.document, words)) {
        assert.doesNotMatch(value, /command:(?!onTheRecord\.card\.)/);
        assert.doesNotMatch(value, /<(?!\/?span\b)|evil\.example|\$\((?:trash|zap)\)|\*\*word/);
      }
    }
  });
});
