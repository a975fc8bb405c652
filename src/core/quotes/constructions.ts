import type { Construction, OfArticle, OfClause, OfQuotation, OfWord } from './construction';
import { after } from './constructions/after';
import { asPutIt } from './constructions/asPutIt';
import { before } from './constructions/before';
import { behind } from './constructions/behind';
import { blockQuote } from './constructions/blockQuote';
import { alone } from './constructions/alone';
import { according } from './constructions/according';
import { charge } from './constructions/charge';
import { clause } from './constructions/clause';
import { document } from './constructions/document';
import { figure } from './constructions/figure';
import { followOn } from './constructions/followOn';
import { fragment } from './constructions/fragment';
import { fronted } from './constructions/fronted';
import { gerund } from './constructions/gerund';
import { headline, quotedHeadline } from './constructions/headline';
import { infinitive } from './constructions/infinitive';
import { interview } from './constructions/interview';
import { introducedAbove, introducedBefore } from './constructions/introduced';
import { inTheWords } from './constructions/inTheWords';
import { label } from './constructions/label';
import { madeKnown } from './constructions/madeKnown';
import { namedBelow } from './constructions/namedBelow';
import { noun } from './constructions/noun';
import { object } from './constructions/object';
import { parenthetical } from './constructions/parenthetical';
import { plea } from './constructions/plea';
import { post } from './constructions/post';
import { preposition } from './constructions/preposition';
import { relative } from './constructions/relative';
import { putQuestion } from './constructions/putQuestion';
import { renewed } from './constructions/renewed';
import { reply } from './constructions/reply';
import { request } from './constructions/request';
import { signed, signedBelow, signedInside } from './constructions/signature';
import { speakerBehindDash, speakerLabel } from './constructions/speakerLabel';
import { stance } from './constructions/stance';
import { toldAbove } from './constructions/toldAbove';
import { toldBefore } from './constructions/toldBefore';
import { toldBehind } from './constructions/toldBehind';
import { transcript } from './constructions/transcript';
import { unattributed } from './constructions/unattributed';

/**
 * The ways of quoting, in the order in which they are asked. Around a quotation the first that is found holds; around a verb each
 * proposes for itself, and what stands further down says to what it gives way. A new one is a file and a line here.
 */
export const constructions: readonly Construction[] = [
  // in quotation marks, with the attribution beside them
  speakerBehindDash, asPutIt, before, after, signed, speakerLabel, document,
  // in quotation marks that stand alone
  introducedAbove, introducedBefore, signedInside, signedBelow, namedBelow, followOn, toldBefore, toldAbove, toldBehind, alone, reply,
  // in other words, around a verb
  putQuestion, figure, plea, renewed, madeKnown, relative, fronted, behind, clause, parenthetical,
  infinitive, gerund, request, label, charge, object, preposition,
  // in other words, around another word
  according, inTheWords, stance, noun,
  // a part of a sentence in quotation marks that none of these has told
  fragment, unattributed,
  // set apart by the layout
  transcript, interview, blockQuote, post,
  headline, quotedHeadline,
];

interface ByTrigger {
  clause: OfClause;
  word: OfWord;
  quotation: OfQuotation;
  'quotation alone': OfQuotation;
  reply: OfQuotation;
  'quotation left over': OfQuotation;
  layout: OfArticle;
  headline: OfArticle;
}

/** The constructions that are asked at one kind of place, in their order. */
export const triggeredBy = <T extends keyof ByTrigger>(triggers: T): readonly ByTrigger[T][] =>
  constructions.filter((c): c is Extract<Construction, ByTrigger[T]> => c.triggers === triggers);
