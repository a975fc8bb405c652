import { l10n } from 'vscode';
import type { Claim } from '../../core/analysis/analysis';
import { checkOn } from '../../core/article/article';
import { saidAgain } from '../../core/article/saidAgain';
import { claimantName } from '../../core/formats/claimSource';
import { escapeMarkdown } from '../../core/formats/markdown';
import { checkName, checkSigns } from '../checkWords';
import { commands } from '../commandNames';
import { claimKindName, evidenceWords, inQuotationMarks, scoreDots, scoreWords, sentenceCase } from '../words';
import { commandLink, heading, joined, linkRow, lines, paragraphs, shortWords, type CardPart, type CardSubject } from './card';

/** So many other places of the same claim are linked. */
const mostAgain = 4;

/** Why a statement is worth checking, who stands behind it, and how the article stands to it. */
export function claimCard(subject: CardSubject, claim: Claim, review: CardPart): CardPart {
  const { article, document } = subject;
  const text = document.getText();
  const uri = document.uri.toString();
  const claimant = claimantName(article, claim, text);
  const check = checkOn(article, claim.id);
  const standing = joined(claim.kind && claimKindName(claim.kind), claim.evidence && evidenceWords(claim.evidence));
  const opposite = (other: Claim): string =>
    commandLink(
      'arrow-swap',
      l10n.t('{0} says the opposite: {1}', escapeMarkdown(sentenceCase(claimantName(article, other, text) ?? l10n.t('Somebody else'))), inQuotationMarks(shortWords(subject, other))),
      l10n.t('Go there'), commands.revealSpan, uri, other.start, other.end,
    );
  const again = saidAgain(article, claim);
  const same = (other: Claim): string => {
    const words = inQuotationMarks(shortWords(subject, other));
    const isTheirs = other.claimant === claim.claimant && (other.claimant !== null || (other.quote === null) === (claim.quote === null));
    const label = isTheirs ? l10n.t('Said again: {0}', words) : l10n.t('{0} says the same: {1}', escapeMarkdown(sentenceCase(claimantName(article, other, text) ?? l10n.t('The article itself'))), words);
    return commandLink(isTheirs ? 'sync' : 'person', label, l10n.t('Go there'), commands.revealSpan, uri, other.start, other.end);
  };
  return paragraphs(
    lines(
      heading('claim', l10n.t('Claim'), check ? `${checkSigns[check.status]} ${checkName(check.status)}` : `${scoreDots(claim.score)} ${scoreWords(claim.score)}`), // of a folded card, the heading alone is seen
      claimant ? l10n.t('Claimed by {0}', `**${escapeMarkdown(claimant)}**`) : claim.quote ? l10n.t('Claimed by somebody the article quotes') : l10n.t('Claimed by the article itself'),
      sentenceCase(standing),
    ),
    review,
    lines(...(claim.contradicts ?? []).map((id) => article.claims.get(id)).filter((other) => other !== undefined).slice(0, 3).map(opposite)),
    lines(...again.slice(0, mostAgain).map(same), again.length > mostAgain ? l10n.t('and {0} times more', again.length - mostAgain) : undefined),
    claim.reasons.slice(0, 5).map((reason) => `- ${escapeMarkdown(reason)}`).join('\n'),
    claim.lowers?.length ? l10n.t('Against: {0}', claim.lowers.slice(0, 3).map(escapeMarkdown).join('; ')) : undefined,
    linkRow(
      commandLink('copy', l10n.t('Copy as check request'), l10n.t('Copy the claim, who makes it and where, as Markdown'), commands.copyCheckRequestOfCard, uri, claim.id),
      commandLink('json', l10n.t('Export as ClaimReview'), l10n.t('Open the claim as ClaimReview (JSON-LD) beside the article'), commands.exportClaimReviewOfCard, uri, claim.id),
    ),
  );
}
