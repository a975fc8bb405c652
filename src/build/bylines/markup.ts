import type { Credits } from './credits';

export const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...(data as object) })}</script>`;
export const og = (data: Readonly<Record<string, string>>): string => Object.entries(data).map(([name, content]) => `<meta property="${name}" content="${content}">`).join('');
export const meta = (data: Readonly<Record<string, string>>): string => Object.entries(data).map(([name, content]) => `<meta name="${name}" content="${content}">`).join('');
export const paragraphs = ({ story }: Credits, open = '<p>', close = '</p>'): string => story.map((text) => `${open}${text}${close}`).join('\n');
/** A page of which the makers give title, head and body. */
export const page = (title: string, head: string, body: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
export const url = ({ host, headline }: Credits): string => `https://www.${host}/news/${headline.toLowerCase().replace(/[^a-z]+/g, '-')}`;
export const menu = '<nav class="site-nav"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/opinion">Opinion</a></li></ul></nav>';
export const teasers = ({ other }: Credits): string => `<section class="related"><h3>Related</h3><ul><li><a href="/x">School roof repaired at last</a><span>By ${other}</span></li><li><a href="/y">Cup tie moved to Thursday</a></li></ul></section>`;
export const foot = ({ paper }: Credits): string => `<footer><p>© 2031 ${paper}. All rights reserved.</p><a href="/privacy">Privacy</a></footer>`;
/** "Ada Voss, Ben Okri and Lin Wei" */
export const listed = (names: readonly string[], last = ' and '): string => (names.length > 1 ? `${names.slice(0, -1).join(', ')}${last}${names.at(-1)}` : names[0] ?? '');
/** Who is named where the byline stands: the people, else the office or agency. */
export const named = ({ people, credit }: Credits): readonly string[] => (people.length ? people : [credit]);
export const slug = (name: string): string => name.toLowerCase().replace(/[^\p{L}]+/gu, '-');

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const part = (day: string): readonly [year: string, month: string, date: number] => [day.slice(0, 4), months[Number(day.slice(5, 7)) - 1]!, Number(day.slice(8))];
/** "4 March 2031" */
export const british = (day: string): string => { const [year, month, date] = part(day); return `${date} ${month} ${year}`; };
/** "March 4, 2031" */
export const american = (day: string): string => { const [year, month, date] = part(day); return `${month} ${date}, ${year}`; };
/** "Mar 4, 2031" */
export const short = (day: string): string => { const [year, month, date] = part(day); return `${month.slice(0, 3)} ${date}, ${year}`; };
/** "04 Mar 2031" */
export const shortBritish = (day: string): string => { const [year, month, date] = part(day); return `${String(date).padStart(2, '0')} ${month.slice(0, 3)} ${year}`; };
/** The day after, within the month. */
export const next = (day: string): string => `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, '0')}`;
