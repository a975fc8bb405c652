import { l10n } from 'vscode';
import type { Claim } from '../../core/analysis/analysis';
import { escapeMarkdown } from '../../core/formats/markdown';
import { commands } from '../commandNames';
import { perCent, scoreWords } from '../words';
import { commandLink, heading, lines, paragraphs, type CardPart, type CardSubject } from './card';

/** Why a statement is worth checking, and who stands behind it. */
export function claimCard({ article, document }: CardSubject, claim: Claim): CardPart {
  const claimant = claim.claimant === null ? undefined : article.entities.get(claim.claimant);
  return paragraphs(
    lines(
      heading('claim', l10n.t('Claim'), `${scoreWords(claim.score)} (${perCent(claim.score)})`),
      claimant ? l10n.t('Claimed by {0}', `**${escapeMarkdown(claimant.name)}**`) : claim.quote ? l10n.t('Claimed by somebody the article quotes') : l10n.t('Claimed by the article itself'),
    ),
    claim.reasons.slice(0, 5).map((reason) => `- ${escapeMarkdown(reason)}`).join('\n'),
    commandLink('copy', l10n.t('Copy as check request'), l10n.t('Copy the claim, who makes it and where, as Markdown'), commands.copyCheckRequestOfCard, document.uri.toString(), claim.id),
  );
}
