import { paragraphs } from './stories';

/** A page as an outlet's system makes it, with what a careful reader says of it. */
export interface OutletPage {
  readonly html: string;
  readonly headline: string;
  /** Who wrote it: nobody where only an office, a desk or the outlet itself is named. */
  readonly authors: readonly string[];
  /** The day of publication, "2031-03-04"; undefined where the page names none for certain. */
  readonly day: string | undefined;
  readonly story: readonly string[];
}

const ld = (data: object): string => `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`;
const og = (data: Readonly<Record<string, string>>): string => Object.entries(data).map(([name, content]) => `<meta property="${name}" content="${content}">`).join('');
const meta = (data: Readonly<Record<string, string>>): string => Object.entries(data).map(([name, content]) => `<meta name="${name}" content="${content}">`).join('');
const ps = (story: readonly string[], open = '<p>'): string => story.map((text) => `${open}${text}</p>`).join('\n');
const doc = (title: string, head: string, body: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
const menu = '<nav class="site-nav"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>';

const sallow = paragraphs('Sallow Bay', 'Wim Prys', 'rebuild the fishing quay');
const karn = paragraphs('Karn', 'Greta Holm', 'bring the night trains back');
const oster = paragraphs('Oster', 'Ilka Brandt', 'test the river each week');
const tarnow = paragraphs('Tarnow', 'Piet Onderwater', 'build a second bridge');
const fenwick = paragraphs('Fenwick', 'Otto Lenz', 'sell the works to those who run them');

/** Thirty pages in the manner of as many outlets, all written before the reading was first run on them. */
export const outlets: Readonly<Record<string, OutletPage>> = {
  'a WordPress blog whose data name the login': {
    html: doc('Quay to be rebuilt by 2034 – Sallow Bay Post', ld({ '@graph': [{ '@type': 'Article', '@id': 'https://post.example/quay#article', headline: 'Quay to be rebuilt by 2034', author: { '@id': 'https://post.example/#person' }, datePublished: '2031-03-04T06:30:00+00:00', dateModified: '2031-03-05T06:30:00+00:00' }, { '@type': 'Person', '@id': 'https://post.example/#person', name: 'mkincaid' }, { '@type': 'WebSite', name: 'Sallow Bay Post' }] }) + og({ 'og:title': 'Quay to be rebuilt by 2034 - Sallow Bay Post', 'og:site_name': 'Sallow Bay Post', 'article:published_time': '2031-03-04T06:30:00+00:00' }),
      `${menu}<main class="wp-block-group"><h1 class="wp-block-post-title">Quay to be rebuilt by 2034</h1><div class="wp-block-template-part"><p class="wp-block-post-author__name">By Moira Kincaid</p><div class="wp-block-post-date"><time datetime="2031-03-04T06:30:00+00:00">March 4, 2031</time></div></div><div class="entry-content wp-block-post-content">${ps(sallow)}</div></main><div class="sharedaddy"><h3>Share this:</h3></div>`),
    headline: 'Quay to be rebuilt by 2034', authors: ['Moira Kincaid'], day: '2031-03-04', story: sallow,
  },
  'Arc, a date with hour and zone in words': {
    html: doc('Night trains are back. Who will ride them?', og({ 'og:title': 'Night trains are back. Who will ride them?', 'og:site_name': 'The Karn Herald' }),
      `<header class="masthead"><a href="/">The Karn Herald</a></header><main><div data-qa="kicker">Transport</div><h1 data-qa="headline"><span>Night trains are back. Who will ride them?</span></h1><div data-qa="author-byline"><span>By </span><a href="/people/ada-voss"><span data-qa="author-name">Ada Voss</span></a><span> and </span><a href="/people/ben-okri"><span data-qa="author-name">Ben Okri</span></a></div><div class="display-date"><span data-testid="display-date">March 4, 2031 at 6:00 a.m. EST</span></div><article><div class="article-body" data-qa="article-body">${ps(karn, '<p data-el="text" class="font-copy">')}</div></article></main>`),
    headline: 'Night trains are back. Who will ride them?', authors: ['Ada Voss', 'Ben Okri'], day: '2031-03-04', story: karn,
  },
  'AMP with a time that counts': {
    html: `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>River at Oster is green again | Oster Tribune</title><link rel="canonical" href="https://tribune.example/news/river-green-again-1.44017"><style amp-custom>h1{color:red}</style></head><body><header class="amp-header"><a href="/">Oster Tribune</a></header><article class="amp-article"><h1 class="amp-title">River at Oster is green again</h1><ul class="amp-meta"><li class="amp-byline">Nkechi Adeyemi</li><li class="amp-posted-on"><amp-timeago layout="fixed" width="160" height="20" datetime="2031-03-04T18:02:11+01:00" locale="en">March 4, 2031</amp-timeago></li></ul><amp-img src="a.jpg" alt="River"></amp-img>${ps(oster)}</article></body></html>`,
    headline: 'River at Oster is green again', authors: ['Nkechi Adeyemi'], day: '2031-03-04', story: oster,
  },
  'Drupal, submitted by nobody on a day in numbers': {
    html: doc('Ministry orders weekly tests of the Oster | Ministry of Waters', '<meta name="Generator" content="Drupal 10">',
      `${menu}<div class="region region-content"><h1 class="page-header"><span class="field field--name-title">Ministry orders weekly tests of the Oster</span></h1><div class="node__meta">Submitted by <span class="username">admin</span> on <span class="field--name-created">Mon, 25/11/2030 - 14:05</span></div><div class="field field--name-body field--type-text-with-summary">${ps(oster)}</div></div>`),
    headline: 'Ministry orders weekly tests of the Oster', authors: [], day: '2030-11-25', story: oster,
  },
  'Ghost': {
    html: doc('The bridge nobody wants to pay for', ld({ '@type': 'Article', publisher: { '@type': 'Organization', name: 'Tarnow Notes', url: 'https://notes.example/' }, author: { '@type': 'Person', name: 'Ilse Marten', sameAs: [] }, headline: 'The bridge nobody wants to pay for', url: 'https://notes.example/bridge/', datePublished: '2031-03-04T05:00:15.000Z', dateModified: '2031-03-06T05:00:15.000Z' }) + og({ 'og:site_name': 'Tarnow Notes', 'og:title': 'The bridge nobody wants to pay for' }),
      `<main class="gh-main"><article class="gh-article"><header class="gh-article-header"><span class="gh-article-tag">City</span><h1 class="gh-article-title">The bridge nobody wants to pay for</h1><div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author/ilse/">Ilse Marten</a></h4><time class="gh-article-meta-date" datetime="2031-03-04">Mar 4, 2031</time><span class="gh-article-meta-length">— 4 min read</span></div></header><section class="gh-content">${ps(tarnow)}</section></article></main><div class="gh-subscribe"><p>Sign up for Tarnow Notes</p></div>`),
    headline: 'The bridge nobody wants to pay for', authors: ['Ilse Marten'], day: '2031-03-04', story: tarnow,
  },
  'a regional paper with a reporter’s title and address': {
    html: doc('Fenwick works: sale to staff agreed | Fenwick Gazette', og({ 'og:title': 'Fenwick works: sale to staff agreed', 'og:site_name': 'Fenwick Gazette' }),
      `${menu}<div class="mar-article"><h1 class="mar-article__headline">Fenwick works: sale to staff agreed</h1><div class="mar-article__timestamp"><time datetime="2031-03-04T09:30:00">4th March</time></div><div class="author-module"><div class="author-name">By Teun Barlow <a href="https://x.example/teunb">@teunb</a></div><div class="author-role">Chief Reporter</div></div><div class="article-body">${ps(fenwick)}</div><p>Get involved with the news: send us your pictures and stories.</p></div>`),
    headline: 'Fenwick works: sale to staff agreed', authors: ['Teun Barlow'], day: '2031-03-04', story: fenwick,
  },
  'a wire’s own page': {
    html: doc('Sallow Bay votes for a new quay | Coast Wire', og({ 'og:title': 'Sallow Bay votes for a new quay', 'og:site_name': 'Coast Wire' }),
      `<div class="Page-content"><h1 class="Page-headline">Sallow Bay votes for a new quay</h1><div class="Page-byline"><div class="Page-authors">By&nbsp;<span class="Link">ILSE MARTEN</span> and <span class="Link">BEN OKRI</span></div><div class="Page-dateModified"><bsp-timestamp data-timestamp="1930598000000"><span data-date="">Updated 4:13 PM EST, March 5, 2031</span></bsp-timestamp></div><div class="Page-datePublished"><span>Published 3:13 PM EST, March 4, 2031</span></div></div><div class="RichTextStoryBody RichTextBody">${ps(sallow)}</div></div>`),
    headline: 'Sallow Bay votes for a new quay', authors: ['Ilse Marten', 'Ben Okri'], day: '2031-03-04', story: sallow,
  },
  'a government’s press release': {
    html: doc('New rules for night trains - GOV.EXAMPLE', meta({ 'govuk:format': 'press_release' }),
      `<div class="govuk-width-container"><span class="govuk-caption-xl">Press release</span><h1 class="govuk-heading-l">New rules for night trains</h1><p class="gem-c-lead-paragraph">Minister welcomes the return of sleepers to the valley.</p><div class="gem-c-metadata"><dl><dt>From:</dt><dd><a href="/mot">Ministry of Transport</a> and <a href="/p">Greta Holm</a></dd><dt>Published</dt><dd>4 March 2031</dd><dt>Last updated</dt><dd>6 March 2031</dd></dl></div><div class="govspeak">${ps(karn)}</div><h2>Media enquiries</h2><p>Press office 0123 456789</p></div>`),
    headline: 'New rules for night trains', authors: [], day: '2031-03-04', story: karn,
  },
  'an agency’s story with its desk’s names at the end': {
    html: doc('Oster river tests to be weekly, council says', og({ 'og:title': 'Oster river tests to be weekly, council says', 'og:site_name': 'Harbour Press' }),
      `<main><article><div class="article-header"><h1 data-testid="Heading">Oster river tests to be weekly, council says</h1><div class="author-byline"><a href="/authors/lin-wei/">By Lin Wei</a></div><time class="date-line"><span>March 4, 2031</span><span>3:13 PM UTC</span><span>Updated 2 hours ago</span></time></div><div class="article-body__content">${ps(oster)}<p>Reporting by Lin Wei in Oster; Editing by Sam O’Hara</p><p>Our Standards: The Harbour Press Principles.</p></div></article></main>`),
    headline: 'Oster river tests to be weekly, council says', authors: ['Lin Wei'], day: '2031-03-04', story: oster,
  },
  'OpenGraph only, words and pictures': {
    html: doc('A quay of one’s own - Tideline Magazine', og({ 'og:title': 'A quay of one’s own - Tideline Magazine', 'og:type': 'article', 'og:site_name': 'Tideline Magazine', 'og:url': 'https://tideline.example/quay' }),
      `<div class="hero"><h1>A quay of one’s own</h1><p class="credits">Words: Ada Voss | Photography: Wim Prys</p></div><div class="rich-text">${ps(sallow)}</div>`),
    headline: 'A quay of one’s own', authors: ['Ada Voss'], day: undefined, story: sallow,
  },
  '“By Our Correspondent”': {
    html: doc('Second bridge approved for Tarnow', '', `${menu}<div class="story-area"><h1>Second bridge approved for Tarnow</h1><div class="story-meta"><span class="author">By Our Correspondent</span> <span class="story-date">04 Mar 2031 00:00 IST</span></div><div class="story-content">${ps(tarnow)}</div></div>`),
    headline: 'Second bridge approved for Tarnow', authors: [], day: '2031-03-04', story: tarnow,
  },
  '“Staff Reporter”, and an outlet as author': {
    html: doc('Works go to the workers', ld({ '@type': 'NewsArticle', headline: 'Works go to the workers', author: { '@type': 'Organization', name: 'Fenwick Observer' }, publisher: { '@type': 'Organization', name: 'Fenwick Observer' }, datePublished: '2031-03-04T08:00:00+05:30' }),
      `<article><h1>Works go to the workers</h1><div class="byline">Staff Reporter</div>${ps(fenwick)}</article>`),
    headline: 'Works go to the workers', authors: [], day: '2031-03-04', story: fenwick,
  },
  'hours ago and no day': {
    html: doc('Trains through the night once more', og({ 'og:title': 'Trains through the night once more' }),
      `<main><article><h1>Trains through the night once more</h1><p class="meta-line"><strong>Ada Voss</strong>, Transport Correspondent</p><p class="meta-time">3 hours ago</p><div class="text">${ps(karn)}</div></article></main>`),
    headline: 'Trains through the night once more', authors: ['Ada Voss'], day: undefined, story: karn,
  },
  'hours with points, modified in a fold': {
    html: doc('‘It smells of metal’: Oster’s green river | Rivers | The Watchman', og({ 'og:title': '‘It smells of metal’: Oster’s green river', 'og:site_name': 'the Watchman' }),
      `<main><div data-gu-name="headline"><h1>‘It smells of metal’: Oster’s green river</h1></div><div data-gu-name="standfirst"><p>People along the banks want answers, and somebody to give them</p></div><div data-gu-name="meta"><address aria-label="Contributor info"><div><a rel="author" href="/profile/nkechi">Nkechi Adeyemi</a> in Oster</div></address><details><summary><span>Tue 4 Mar 2031 14.05 GMT</span></summary>Last modified on Wed 5 Mar 2031 09.12 GMT</details></div><div id="maincontent" class="article-body-commercial-selector">${ps(oster)}</div></main>`),
    headline: '‘It smells of metal’: Oster’s green river', authors: ['Nkechi Adeyemi'], day: '2031-03-04', story: oster,
  },
  'a broadcaster as author in the data, a reporter on the page': {
    html: doc('Fishing quay to be rebuilt - Coast News', ld({ '@type': 'ReportageNewsArticle', headline: 'Fishing quay to be rebuilt', author: { '@type': 'NewsMediaOrganization', name: 'Coast News' }, publisher: { '@type': 'NewsMediaOrganization', name: 'Coast News' }, datePublished: '2031-03-04T14:05:00.000Z' }),
      `<main id="main-content"><article><div data-component="headline-block"><h1>Fishing quay to be rebuilt</h1></div><div data-component="byline-block"><div><time datetime="2031-03-04T14:05:00.000Z">4 hours ago</time></div><div data-testid="byline-contributors"><div><span>Ada Voss</span><div>Health reporter</div></div><div>Reporting from <span>Sallow Bay</span></div></div></div>${sallow.map((text) => `<div data-component="text-block"><p>${text}</p></div>`).join('')}</article></main>`),
    headline: 'Fishing quay to be rebuilt', authors: ['Ada Voss'], day: '2031-03-04', story: sallow,
  },
  'three names in meta and on the page': {
    html: doc('Tarnow’s Bridge, and the Bill for It - The Valley Times', og({ 'og:title': 'Tarnow’s Bridge, and the Bill for It', 'article:published_time': '2031-03-04T10:00:21.000Z', 'article:modified_time': '2031-03-04T22:12:08.000Z' }) + meta({ byl: 'By Ada Voss, Ben Okri and Ilse Marten' }),
      `<div id="app"><header><p>Advertisement</p></header><main><article id="story"><header><h1 data-testid="headline">Tarnow’s Bridge, and the Bill for It</h1><p id="article-summary">A vote past midnight settles one thing and leaves the rest open.</p><p class="byline">By <span itemprop="name">Ada Voss</span>, <span itemprop="name">Ben Okri</span> and <span itemprop="name">Ilse Marten</span></p><time datetime="2031-03-04T17:12:08-05:00"><span>March 4, 2031</span><span>Updated 5:12 p.m. ET</span></time></header><section name="articleBody">${ps(tarnow)}</section></article></main></div>`),
    headline: 'Tarnow’s Bridge, and the Bill for It', authors: ['Ada Voss', 'Ben Okri', 'Ilse Marten'], day: '2031-03-04', story: tarnow,
  },
  'today’s date above an old table': {
    html: doc('The Karn Echo Online', '', `<table width="760"><tr><td><b>THE KARN ECHO</b></td><td align="right">Thursday, November 27, 2031</td></tr></table><table><tr><td width="120"><a href="1.htm">News</a><br><a href="2.htm">Sport</a><br><a href="3.htm">Letters</a></td><td><font size="5"><b>Sleeper trains to run from May</b></font><br><font size="2"><i>By Jean-Luc d’Aubert</i><br>Tuesday, March 4, 2031</font>${ps(karn)}</td></tr></table>`),
    headline: 'Sleeper trains to run from May', authors: ['Jean-Luc d’Aubert'], day: '2031-03-04', story: karn,
  },
  'microdata, modified first': {
    html: doc('Council hears of metals in the Oster', '', `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Council hears of metals in the Oster</h1><time itemprop="dateModified" datetime="2031-03-07T10:00">Updated 7 March 2031</time> <time itemprop="datePublished" datetime="2031-03-04T10:00">4 March 2031</time><span itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="Sam O’Hara"></span><span itemprop="publisher" itemscope><meta itemprop="name" content="Oster Record"></span><div itemprop="articleBody">${ps(oster)}</div></div>`),
    headline: 'Council hears of metals in the Oster', authors: ['Sam O’Hara'], day: '2031-03-04', story: oster,
  },
  'a newsletter': {
    html: doc('What the works are worth - by Rory Tell - Shop Floor', ld({ '@type': 'NewsArticle', url: 'https://floor.example/p/worth', headline: 'What the works are worth', datePublished: '2031-03-04T07:01:03+00:00', author: [{ '@type': 'Person', name: 'Rory Tell', url: 'https://floor.example/@rory' }], publisher: { '@type': 'Organization', name: 'Shop Floor' } }) + meta({ author: 'Rory Tell' }),
      `<article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">What the works are worth</h1><h3 class="subtitle">A letter from the gate</h3><div class="byline-wrapper"><a href="/@rory">Rory Tell</a><div class="pencraft">Mar 04, 2031</div><a>12</a><a>Share</a></div></div><div class="available-content"><div class="body markup">${ps(fenwick)}</div></div></article>`),
    headline: 'What the works are worth', authors: ['Rory Tell'], day: '2031-03-04', story: fenwick,
  },
  'a platform of many writers': {
    html: doc('Why I will vote against the quay | by Moira Kincaid | Sallow Voices | Mar, 2031 | Medium-like', og({ 'og:title': 'Why I will vote against the quay', 'og:site_name': 'Sallow Voices', 'article:published_time': '2031-03-04T11:22:33.444Z' }) + meta({ author: 'Moira Kincaid' }),
      `<article><h1 class="pw-post-title">Why I will vote against the quay</h1><div class="speechify-ignore"><a href="/@moira">Moira Kincaid</a> · <a>Follow</a><div>5 min read · Mar 4, 2031</div><div>312</div><div>7</div><div>Listen</div><div>Share</div></div>${ps(sallow)}</article>`),
    headline: 'Why I will vote against the quay', authors: ['Moira Kincaid'], day: '2031-03-04', story: sallow,
  },
  'a radio station': {
    html: doc('Who sleeps on the sleeper? : KRN', og({ 'og:title': 'Who sleeps on the sleeper?', 'og:site_name': 'KRN' }),
      `<article class="story"><div class="storytitle"><h1>Who sleeps on the sleeper?</h1></div><div class="story-meta has-byline"><div class="dateblock"><time datetime="2031-03-04T05:04:00-05:00"><span class="date">March 4, 2031</span><span class="time">5:04 AM ET</span></time></div><p class="program">Heard on <a href="/me">Morning in Karn</a></p><div class="bylines"><div class="byline"><p class="byline__name"><a rel="author" href="/people/1">Ben Okri</a></p></div></div></div><div class="storytext"><div class="bucketwrap image"><img src="a.jpg"><span class="credit">Wim Prys for KRN</span></div>${ps(karn)}</div></article>`),
    headline: 'Who sleeps on the sleeper?', authors: ['Ben Okri'], day: '2031-03-04', story: karn,
  },
  'a local television station': {
    html: doc('Green water puzzles Oster | WOST', og({ 'og:title': 'Green water puzzles Oster', 'og:site_name': 'WOST' }),
      `<main><article class="article"><h1 class="article-title">Green water puzzles Oster</h1><div class="article-meta"><p class="article-authors">by: <a href="/author/nk">Nkechi Adeyemi</a></p><div class="article-posted-date">Posted: <time>Mar 4, 2031 / 04:13 PM CST</time></div><div class="article-updated-date">Updated: <time>Mar 5, 2031 / 09:00 AM CST</time></div></div><div class="article-content article-body rich-text"><p>OSTER (WOST) — ${oster[0]}</p>${ps(oster.slice(1))}</div></article></main>`),
    headline: 'Green water puzzles Oster', authors: ['Nkechi Adeyemi'], day: '2031-03-04', story: [`OSTER (WOST) — ${oster[0]}`, ...oster.slice(1)],
  },
  'an agency in a place': {
    html: doc('Tarnow backs second bridge after night-long debate | The Watchman', og({ 'og:title': 'Tarnow backs second bridge after night-long debate', 'og:site_name': 'the Watchman', 'article:published_time': '2031-03-04T03:10:00.000Z' }),
      `<main><h1>Tarnow backs second bridge after night-long debate</h1><div class="meta"><address><div>Agence Nord-Presse in Tarnow</div></address></div><div class="article-body">${ps(tarnow)}</div></main>`),
    headline: 'Tarnow backs second bridge after night-long debate', authors: ['Agence Nord-Presse'], day: '2031-03-04', story: tarnow,
  },
  'an agency’s correspondent': {
    html: doc('Workers to own Fenwick mill', og({ 'article:published_time': '2031-03-04T16:40:00+00:00' }),
      `${menu}<article class="c-article"><h1>Workers to own Fenwick mill</h1><p class="c-byline">By Ilse Marten, CW Business Correspondent</p>${ps(fenwick)}</article>`),
    headline: 'Workers to own Fenwick mill', authors: ['Ilse Marten'], day: '2031-03-04', story: fenwick,
  },
  'data with names in one text and a day in words': {
    html: doc('Quay vote: how each member voted', ld({ '@type': 'NewsArticle', headline: 'Quay vote: how each member voted', author: 'Ada Voss and Ben Okri, avoss@post.example', datePublished: 'Mar 4, 2031, 9:15 PM' }),
      `<main><article><h1>Quay vote: how each member voted</h1>${ps(sallow)}</article></main>`),
    headline: 'Quay vote: how each member voted', authors: ['Ada Voss', 'Ben Okri'], day: '2031-03-04', story: sallow,
  },
  'a student paper, byline and day in one line': {
    html: doc('Night train gets students home', '', `${menu}<div id="content"><h2 class="storyheadline">Night train gets students home</h2><p>By Lin Wei | March 4, 2031</p><div>${ps(karn)}</div></div>`),
    headline: 'Night train gets students home', authors: ['Lin Wei'], day: '2031-03-04', story: karn,
  },
  'written by, edited by, updated, published': {
    html: doc('Oster to test its river each week', og({ 'og:title': 'Oster to test its river each week' }),
      `<div class="sp-cn"><h1 itemprop="headline" class="sp-ttl">Oster to test its river each week</h1><nav class="pst-by"><ul><li class="pst-by_li">Edited by: <span>Ben Okri</span></li><li class="pst-by_li">Written by: <span>Nkechi Adeyemi</span></li><li class="pst-by_li">Updated: <span>Mar 05, 2031 09:10 am IST</span></li><li class="pst-by_li">Published On: <span>Mar 04, 2031 21:02 pm IST</span></li></ul></nav><div class="ins_storybody">${ps(oster)}</div></div>`),
    headline: 'Oster to test its river each week', authors: ['Nkechi Adeyemi'], day: '2031-03-04', story: oster,
  },
  'a university’s release with someone to call': {
    html: doc('Bridges age faster than thought, study finds | EurekaWire', '', `<div class="release"><div class="release_date">News Release 4-Mar-2031</div><h1 class="page_title">Bridges age faster than thought, study finds</h1><p class="meta_institute">University of Tarnow</p><div class="entry">${ps(tarnow)}</div><div class="well contact-info"><h4>Media Contact</h4><p>Ilse Marten<br>University of Tarnow<br>press@uni.example</p></div></div>`),
    headline: 'Bridges age faster than thought, study finds', authors: [], day: '2031-03-04', story: tarnow,
  },
  'only a photographer is named': {
    html: doc('In pictures and words: the last shift', og({ 'og:title': 'In pictures and words: the last shift', 'article:published_time': '2031-03-04T12:00:00Z' }),
      `<article><h1>In pictures and words: the last shift</h1><div class="hero-image"><img src="a.jpg"><p class="image-credit">Photo by Wim Prys</p></div><div class="copy">${ps(fenwick)}</div></article>`),
    headline: 'In pictures and words: the last shift', authors: [], day: '2031-03-04', story: fenwick,
  },
  'an opinion with its label in the headline, and another one in the data': {
    html: doc('Sallow Bay quay vote: why the council got it right - Opinion', og({ 'og:title': 'Sallow Bay quay vote: why the council got it right', 'article:published_time': '2031-03-04' }),
      `<article><h1><span class="label kicker">Opinion</span> <span class="headline-text">For once, they listened</span></h1><div class="byline">Opinion by <span class="author">Dr Greta Holm</span>, guest columnist</div>${ps(sallow)}</article>`),
    headline: 'For once, they listened', authors: ['Dr Greta Holm'], day: '2031-03-04', story: sallow,
  },
};

/** Twenty more, written after the reading had been mended by the first, and before it was run on them. */
export const moreOutlets: Readonly<Record<string, OutletPage>> = {
  'a blog builder': {
    html: doc('The old baths, remembered — Brannock Diary', og({ 'og:site_name': 'Brannock Diary', 'og:title': 'The old baths, remembered — Brannock Diary' }),
      `<main><article class="blog-item"><div class="blog-item-top-wrapper"><div class="blog-meta-primary"><time class="dt-published blog-meta-item--date" datetime="Mar 4, 2031">4 Mar</time></div><h1 class="entry-title" data-content-field="title">The old baths, remembered</h1><div class="blog-meta-item--author">Written By <a class="blog-author-name" href="/a">Moira Kincaid</a></div></div><div class="blog-item-content e-content">${ps(sallow)}</div></article></main>`),
    headline: 'The old baths, remembered', authors: ['Moira Kincaid'], day: '2031-03-04', story: sallow,
  },
  'Joomla with created, modified and hits': {
    html: doc('Night trains: what the union says', '', `<div class="item-page"><div class="page-header"><h2>Night trains: what the union says</h2></div><dl class="article-info"><dt>Details</dt><dd class="createdby">Written by: <span>Ben Okri</span></dd><dd class="modified"><time datetime="2031-03-08T09:00:00+01:00">Last Updated: 08 March 2031</time></dd><dd class="published"><time datetime="2031-03-04T09:00:00+01:00">Published: 04 March 2031</time></dd><dd class="hits">Hits: 1482</dd></dl><div>${ps(karn)}</div></div>`),
    headline: 'Night trains: what the union says', authors: ['Ben Okri'], day: '2031-03-04', story: karn,
  },
  'a county weekly, capitals and an address': {
    html: doc('River board to test weekly | News | ostercounty.example', og({ 'og:title': 'River board to test weekly', 'og:site_name': 'Oster County Weekly' }),
      `<article class="asset story"><header class="asset-header"><h1 class="headline"><span>River board to test weekly</span></h1></header><div class="meta"><span><ul class="list-inline"><li class="hidden-print"><span class="tnt-byline asset-byline">By NKECHI ADEYEMI nadeyemi@weekly.example</span></li><li><time class="tnt-date asset-date text-muted" datetime="2031-03-04T11:15:00-06:00">Mar 4, 2031</time></li><li class="visible-print"><time class="tnt-date asset-date tnt-update-recent" datetime="2031-03-05T08:00:00-06:00">Updated 19 hrs ago</time></li></ul></span></div><div class="asset-content subscriber-premium"><div id="article-body">${ps(oster)}</div></div></article>`),
    headline: 'River board to test weekly', authors: ['Nkechi Adeyemi'], day: '2031-03-04', story: oster,
  },
  'a day only for those who listen': {
    html: doc('Second bridge: what it means for you', og({ 'og:title': 'Second bridge: what it means for you' }),
      `<main class="gnt_cw"><article class="gnt_ar"><h1 class="gnt_ar_hl" elementtiming="ar-headline">Second bridge: what it means for you</h1><div class="gnt_ar_by"><a href="/staff/1" class="gnt_ar_by_a">Ilse Marten</a></div><div class="gnt_ar_pb">Tarnow Daily</div><div class="gnt_ar_dt" aria-label="Published 6:02 a.m. ET March 4, 2031 Updated 9:00 a.m. ET March 5, 2031"></div><div class="gnt_ar_b">${ps(tarnow, '<p class="gnt_ar_b_p">')}</div></article></main>`),
    headline: 'Second bridge: what it means for you', authors: ['Ilse Marten'], day: '2031-03-04', story: tarnow,
  },
  'name, bar, paper': {
    html: doc('Staff buy Fenwick works', og({ 'og:title': 'Staff buy Fenwick works', 'og:site_name': 'The Valley Record' }),
      `<article><h1>Staff buy Fenwick works</h1><div class="story-byline">Rory Tell | The Valley Record</div><div class="story-dates">Mar 4, 2031 Updated Mar 5, 2031</div><div class="lee-article-text">${ps(fenwick)}</div></article>`),
    headline: 'Staff buy Fenwick works', authors: ['Rory Tell'], day: '2031-03-04', story: fenwick,
  },
  'source, time, editor': {
    html: doc('Sallow Bay to rebuild fishing quay - Eastwire', '', `<div class="conTop"><h1 class="Btitle">Sallow Bay to rebuild fishing quay</h1><div class="info">Source: Eastwire<span class="s">|</span><span class="time">2031-03-04 14:05:12</span><span class="s">|</span>Editor: huaxi</div></div><div id="detailContent">${ps(sallow)}</div>`),
    headline: 'Sallow Bay to rebuild fishing quay', authors: [], day: '2031-03-04', story: sallow,
  },
  'a day without a year, and data': {
    html: doc('Karn gets its sleepers back - Capital Agency', ld({ '@type': 'NewsArticle', headline: 'Karn gets its sleepers back', datePublished: '2031-03-04T14:05:00+03:00', dateModified: '2031-03-04T15:20:00+03:00', author: { '@type': 'Organization', name: 'Capital Agency' }, publisher: { '@type': 'Organization', name: 'Capital Agency' } }),
      `<div class="NewsHeader_header__1"><div class="NewsHeader_date__2">4 MAR, 14:05</div><h1>Karn gets its sleepers back</h1><div class="NewsHeader_lead__3">The first leaves in May</div></div><article>${ps(karn)}</article>`),
    headline: 'Karn gets its sleepers back', authors: [], day: '2031-03-04', story: karn,
  },
  'a head of government’s statement': {
    html: doc('Statement on the Oster - The Prime Minister', og({ 'og:title': 'Statement on the Oster - The Prime Minister', 'og:site_name': 'The Prime Minister' }),
      `<main><div class="wp-block-group topper"><h1 class="wp-block-whitehouse-topper__headline">Statement on the Oster</h1><div class="wp-block-whitehouse-topper__meta"><div class="wp-block-whitehouse-byline-subcategory__link"><a rel="tag">Briefings</a></div><div class="wp-block-post-date"><time datetime="2031-03-04T10:00:00-05:00">March 4, 2031</time></div></div></div><div class="entry-content">${ps(oster)}</div></main>`),
    headline: 'Statement on the Oster', authors: [], day: '2031-03-04', story: oster,
  },
  'a union’s press corner': {
    html: doc('Commission approves aid for Tarnow bridge', '', `<div class="ecl-container"><h1 class="ecl-page-header__title">Commission approves aid for Tarnow bridge</h1><ul class="ecl-page-header__meta"><li>Press release</li><li>4 March 2031</li><li>Brussels</li><li>Reading time: 2 min</li></ul><div class="ecl-paragraph">${ps(tarnow)}</div></div>`),
    headline: 'Commission approves aid for Tarnow bridge', authors: [], day: '2031-03-04', story: tarnow,
  },
  'a hosted blog of long ago': {
    html: doc('From the mill floor: Who owns what', '', `<div id="header"><h1 class="title"><a href="/">From the mill floor</a></h1></div><div id="Blog1"><h2 class="date-header"><span>Tuesday, 4 March 2031</span></h2><div class="post hentry"><h3 class="post-title entry-title">Who owns what</h3><div class="post-body entry-content">${ps(fenwick)}</div><div class="post-footer">Posted by <span class="fn">Otto Tell</span> at <a class="timestamp-link" href="/p"><abbr class="published" title="2031-03-04T14:05:00+01:00">14:05</abbr></a></div></div></div>`),
    headline: 'Who owns what', authors: ['Otto Tell'], day: '2031-03-04', story: fenwick,
  },
  'a daily translated, hours at a place': {
    html: doc('In Sallow Bay, the quay divides', og({ 'og:title': 'In Sallow Bay, the quay divides', 'og:site_name': 'Le Quotidien' }),
      `<article><h1 class="article__title">In Sallow Bay, the quay divides</h1><p class="article__desc">Fishers want it, shopkeepers do not</p><span class="meta__authors">By <a class="article__author-link">Ada Voss</a>&nbsp;(Sallow Bay, special correspondent)</span><p class="meta meta__publisher">Published on March 4, 2031, at 6:00 am (Paris), updated on March 5, 2031, at 9:12 am</p>${ps(sallow, '<p class="article__paragraph">')}</article>`),
    headline: 'In Sallow Bay, the quay divides', authors: ['Ada Voss'], day: '2031-03-04', story: sallow,
  },
  'a day in numbers to see and in words to hear': {
    html: doc('Sleeping cars and who pays for them – Wave', og({ 'og:title': 'Sleeping cars and who pays for them – Wave', 'og:site_name': 'Wave' }),
      `<main><article><div class="kicker-row"><span>Transport</span></div><h1>Sleeping cars and who pays for them</h1><div class="author-details"><a class="author-link" href="/a">Ben Okri</a></div><span class="publication"><time aria-hidden="true">03/04/2031</time><span class="sr-only">March 4, 2031</span></span><div class="rich-text">${ps(karn)}</div></article></main>`),
    headline: 'Sleeping cars and who pays for them', authors: ['Ben Okri'], day: '2031-03-04', story: karn,
  },
  'a reporter and agencies': {
    html: doc('What turned the Oster green? | Rivers News | Gulf View', ld({ '@type': 'NewsArticle', headline: 'What turned the Oster green?', datePublished: '2031-03-04T11:40:02Z', author: { '@type': 'Person', name: 'Gulf View' }, publisher: { '@type': 'Organization', name: 'Gulf View' } }),
      `<main><div class="article-header"><h1>What turned the Oster green?</h1><p class="article__subhead"><em>Officials speak of metal, people of the mill.</em></p></div><div class="article-info-block"><div class="article-b-l"><div class="article-author-name">By <a class="author-link">Lin Wei</a> and <span>News Agencies</span></div></div><div class="article-dates"><div class="date-simple"><span class="screen-reader-text">Published On 4 Mar 2031</span><span aria-hidden="true">4 Mar 2031</span></div></div></div><div class="wysiwyg">${ps(oster)}</div></main>`),
    headline: 'What turned the Oster green?', authors: ['Lin Wei'], day: '2031-03-04', story: oster,
  },
  'a correspondent without a name, of a paper': {
    html: doc('Tarnow bridge gets its yes', og({ 'og:title': 'Tarnow bridge gets its yes', 'og:site_name': 'Tarnow Times' }),
      `<div class="fullStory"><h1 class="hdg1">Tarnow bridge gets its yes</h1><div class="storyParagraph authorDesc">By TT Correspondent, Tarnow</div><div class="dateTime">Mar 04, 2031 09:10 PM IST</div><div class="storyDetails">${ps(tarnow)}</div></div>`),
    headline: 'Tarnow bridge gets its yes', authors: [], day: '2031-03-04', story: tarnow,
  },
  'data with an empty name, a byline on the page': {
    html: doc('Mill sale: the small print', ld({ '@graph': [{ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: { '@type': 'NewsArticle', headline: 'Cup tie moved', datePublished: '2029-01-01', author: 'Somebody Else' } }] }, { '@type': ['NewsArticle', 'Article'], headline: 'Mill sale: the small print', datePublished: '2031-03-04T08:00:00Z', author: [{ '@type': 'Person', name: '' }] }] }),
      `<article><header><h1>Mill sale: the small print</h1><p class="attribution">by <b>Teun Barlow</b></p></header>${ps(fenwick)}</article>`),
    headline: 'Mill sale: the small print', authors: ['Teun Barlow'], day: '2031-03-04', story: fenwick,
  },
  'a release by a company': {
    html: doc('Marten & Sons to rebuild Sallow Bay quay', meta({ author: 'Marten & Sons' }) + og({ 'og:title': 'Marten & Sons to rebuild Sallow Bay quay', 'og:site_name': 'Marten & Sons' }),
      `<main><article class="news-release inline-gallery-template"><header class="release-header"><h1>Marten &amp; Sons to rebuild Sallow Bay quay</h1><div class="row detail-headline"><span>News provided by</span> <a><strong>Marten &amp; Sons</strong></a><p class="mb-no">Mar 04, 2031, 08:00 ET</p></div></header><section class="release-body">${ps(sallow)}<p>SOURCE Marten &amp; Sons</p></section></article></main>`),
    headline: 'Marten & Sons to rebuild Sallow Bay quay', authors: [], day: '2031-03-04', story: sallow,
  },
  'story by one, photographs by another': {
    html: doc('The last porter of Karn', og({ 'og:title': 'The last porter of Karn', 'article:published_time': '2031-03-04T00:00:00' }),
      `<article class="feature"><h1>The last porter of Karn</h1><p class="feature-credits">Story by Ada Voss, photographs by Wim Prys</p>${ps(karn)}</article>`),
    headline: 'The last porter of Karn', authors: ['Ada Voss'], day: '2031-03-04', story: karn,
  },
  'a column with the writer’s life below': {
    html: doc('A river is not a drain', meta({ author: 'By Sam O’Hara, Columnist' }) + og({ 'og:title': 'A river is not a drain' }),
      `<article><h1>A river is not a drain</h1><p class="pub">Tue., March 4th, 2031</p>${ps(oster)}<div class="author-bio"><h4>Sam O’Hara</h4><p>Sam O’Hara writes about rivers and has done so since 2011.</p></div></article>`),
    headline: 'A river is not a drain', authors: ['Sam O’Hara'], day: '2031-03-04', story: oster,
  },
  'first published, last updated': {
    html: doc('Tarnow bridge vote as it happened', og({ 'og:title': 'Tarnow bridge vote as it happened', 'article:modified_time': '2031-03-05T01:05:00Z' }),
      `<main><article><h1>Tarnow bridge vote as it happened</h1><p class="byline-block">With Ilse Marten and Ben Okri in the chamber</p><ul class="stamps"><li>Last updated: 5 March 2031 01:05 UTC</li><li>First published: 4 March 2031 18:30 UTC</li></ul><div class="live-body">${ps(tarnow)}</div></article></main>`),
    headline: 'Tarnow bridge vote as it happened', authors: ['Ilse Marten', 'Ben Okri'], day: '2031-03-04', story: tarnow,
  },
  'a headline for wide and for narrow screens': {
    html: doc('Fenwick workers become owners', `<meta itemprop="datePublished" content="March 4, 2031 8:00 PM">${og({ 'article:author': 'Jean-Luc d’Aubert', 'og:title': 'Fenwick workers become owners' })}`,
      `${menu}<div class="mobile-head"><h1>Fenwick workers become owners</h1></div><article><h1 class="desktop">Fenwick workers become owners</h1><div class="content">${ps(fenwick)}</div></article>`),
    headline: 'Fenwick workers become owners', authors: ['Jean-Luc d’Aubert'], day: '2031-03-04', story: fenwick,
  },
};
