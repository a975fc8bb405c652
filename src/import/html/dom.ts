import { parseHTML } from 'linkedom';
import { ImportProblem } from '../../core/import/problem';

/** What is used of a node of a parsed page; no types of a browser are known here. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: PageElement | null;
  readonly childNodes: ArrayLike<PageNode>;
}

/** What is used of an element. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly className: string;
  readonly id: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  replaceWith(node: PageNode): void;
}

/** A parsed page. */
export interface Page extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isText = (node: PageNode): boolean => node.nodeType === 3 || node.nodeType === 4;

/** Elements of a page above which it is no article that somebody wrote, and takes longer than anybody waits. */
const mostElements = 50_000;
/** Elements within elements, likewise: what people write is a few dozen levels deep. */
const deepest = 400;

/** Parses HTML, however broken. Nothing in it is run, nothing is fetched. Throws {@link ImportProblem} where there is more of it than anybody writes. */
export function parsePage(html: string): Page {
  const { document } = parseHTML(html) as unknown as { document: Page };
  const depths = new Map<PageElement, number>();
  for (const element of document.querySelectorAll('*')) {
    const depth = (element.parentNode ? depths.get(element.parentNode) ?? 0 : 0) + 1;
    depths.set(element, depth);
    if (depth > deepest || depths.size > mostElements) throw new ImportProblem('tooMuch', depth > deepest ? 'nested deeper than any article' : 'more elements than any article');
  }
  return document;
}

/** Parses a piece of HTML that has no head. */
export function parseFragment(html: string): PageElement {
  const page = parsePage(`<!doctype html><html><head></head><body>${html}</body></html>`);
  return page.body ?? page;
}
