import { Readability } from '@mozilla/readability';
import hints from '../../core/import/data/pageHints.json';
import { namesOf } from './blocks';
import { isElement, type Page, type PageElement } from './dom';

const posts = new RegExp(`(?<= )(?:${hints.posts.join('|')})(?= )`, 'u');

/** The part of a page that holds its article, and the byline that was taken out of it. */
export interface ArticleRoot {
  readonly root: PageElement;
  readonly byline: string | undefined;
}

/** What is used of Readability, whose own types are those of a browser. */
interface Reader {
  parse(): { readonly content?: PageElement | null; readonly byline?: string | null } | null;
}

/**
 * The part of a page that holds its article, as Readability finds it; undefined where the page has none. Changes the page: what
 * is to be known of the rest has to be read before.
 */
export function articleRoot(page: Page): ArticleRoot | undefined {
  keepPosts(page);
  const Reading = Readability as unknown as new (page: Page, options: { keepClasses: boolean; disableJSONLD: boolean; serializer: (node: PageElement) => PageElement }) => Reader;
  const found = new Reading(page, { keepClasses: true, disableJSONLD: true, serializer: (node) => node }).parse();
  return found?.content ? { root: found.content, byline: found.byline ?? undefined } : undefined;
}

/** Posts that a story quotes stand in boxes that would be taken for buttons to share the story with: they are taken out of these. */
function keepPosts(page: Page): void {
  for (const quotation of page.querySelectorAll('blockquote')) {
    if (!posts.test(namesOf(quotation))) continue;
    quotation.setAttribute('data-component', 'twitter-tweet');
    quotation.removeAttribute('class');
    for (let box = quotation.parentNode; box && isBox(box); box = quotation.parentNode) box.replaceWith(quotation);
  }
}

/** Whether an element holds one other, and scripts at most. */
const isBox = (element: PageElement): boolean =>
  element.localName === 'div' && Array.from(element.childNodes).filter((node) => isElement(node) && node.localName !== 'script').length === 1;
