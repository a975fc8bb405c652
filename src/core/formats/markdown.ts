/** Everything of ASCII that means something to Markdown, HTML, links that make themselves, or icons in `$(…)`. */
const meaningful = /[!#$&()*+\-.:<=>@[\\\]^_`{|}~]/g;
/** Controls of writing direction could turn round the text of a card that follows them; other controls show as nothing. */
const controls = /[\u0000-\u0008\u000B-\u001F\u007F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * Text of an article (or of anything else that is not ours) as Markdown that shows exactly this text, on one line.
 * Numeric character references instead of backslashes, because they mean nothing to any later pass either: a renderer that
 * looks for icons or links in the finished HTML doesn't find any.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(controls, '')
    .replace(meaningful, (character) => `&#${character.charCodeAt(0)};`);
