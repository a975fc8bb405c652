import { analysisJson } from './analysisJson';
import { bratAnn } from './brat';
import { catma } from './catma';
import { claimReviews } from './claimReview';
import { conll2003 } from './conll2003';
import type { Exported } from './exported';
import { geoJson } from './geoJson';
import { htmlPage } from './htmlPage';
import { inceptionLayers } from './inceptionLayers';
import { labelStudio, labelStudioConfig } from './labelStudio';
import { ninjs } from './ninjs';
import { prodigy } from './prodigy';
import { claimsMarked, summary } from './summary';
import { claimsTable, entitiesTable, placesTable, quotesTable } from './tables';
import { tei } from './tei';
import { w3cPage } from './w3cPage';
import { webAnnoTsv } from './webAnnoTsv';

/** What a format is for, in the order in which they are offered. */
export const purposes = ['read', 'table', 'publish', 'annotate', 'program'] as const;
export type Purpose = (typeof purposes)[number];

/** A form in which the marks of an article are kept in a file for other programs: text, unless it says bytes. */
export interface ArticleFormat<Written extends string | Uint8Array = string> {
  /** What it is called on the command line. */
  readonly id: string;
  /** As a person reads it in a list, in English: the editor translates it. */
  readonly title: string;
  /** What it is good for, on one line, in English. */
  readonly detail: string;
  readonly purpose: Purpose;
  /** Of its files, without the dot. */
  readonly extension: string;
  /** As what an editor shows it, by VS Code's name for the language; undefined where it is no text. */
  readonly language: 'json' | 'xml' | 'html' | 'markdown' | 'plaintext' | undefined;
  /** The whole file. Throws nothing, whatever the article holds. */
  write(exported: Exported): Written;
}

/** Every form, as it is offered. A new one is a file with one pure function beside this one, a line here, and its test. */
export const articleFormats: readonly ArticleFormat[] = [
  { id: 'html', title: 'Web page (HTML)', detail: 'The article with its marks and a card for each, in one file without scripts, to send or print', purpose: 'read', extension: 'html', language: 'html', write: htmlPage },
  { id: 'markdown', title: 'Summary (Markdown)', detail: 'Who says what, what is claimed by whom, and where', purpose: 'read', extension: 'summary.md', language: 'markdown', write: summary },
  { id: 'csv-quotes', title: 'Table of quotes (CSV)', detail: 'For spreadsheets: one quote a row, with its speaker', purpose: 'table', extension: 'quotes.csv', language: 'plaintext', write: quotesTable },
  { id: 'csv-claims', title: 'Table of claims (CSV)', detail: 'For spreadsheets: one claim a row, with claimant, score and check', purpose: 'table', extension: 'claims.csv', language: 'plaintext', write: claimsTable },
  { id: 'csv-entities', title: 'Table of people, organisations and places (CSV)', detail: 'For spreadsheets: one a row, with how often each is mentioned and quoted', purpose: 'table', extension: 'entities.csv', language: 'plaintext', write: entitiesTable },
  { id: 'csv-places', title: 'Table of place mentions (CSV)', detail: 'For spreadsheets: one mention a row, with coordinates', purpose: 'table', extension: 'places.csv', language: 'plaintext', write: placesTable },
  { id: 'geojson', title: 'Map (GeoJSON)', detail: 'The places, for QGIS and other maps', purpose: 'table', extension: 'geojson', language: 'json', write: geoJson },
  { id: 'ninjs', title: 'ninjs 3.0 (IPTC)', detail: 'The article with people, organisations and places, for newsroom systems', purpose: 'publish', extension: 'ninjs.json', language: 'json', write: ninjs },
  { id: 'claimreview', title: 'ClaimReview (schema.org)', detail: 'Every claim, with the verdict where it was checked', purpose: 'publish', extension: 'claimreview.json', language: 'json', write: ({ article, text, source }) => claimReviews(article, claimsMarked(article), text, source) },
  { id: 'w3c', title: 'W3C Web Annotations (JSON-LD)', detail: 'A page of annotations that any program reads which knows the standard', purpose: 'annotate', extension: 'jsonld', language: 'json', write: w3cPage },
  { id: 'webanno-tsv', title: 'WebAnno TSV 3.3', detail: 'For INCEpTION; load “Layers for INCEpTION” into the project first', purpose: 'annotate', extension: 'tsv', language: 'plaintext', write: webAnnoTsv },
  { id: 'inception-layers', title: 'Layers for INCEpTION (JSON)', detail: 'What WebAnno TSV fills; loaded once a project, in its settings', purpose: 'annotate', extension: 'layers.json', language: 'json', write: inceptionLayers },
  { id: 'brat', title: 'brat standoff (.ann)', detail: 'Lies beside the article’s text file in brat; offsets are code points', purpose: 'annotate', extension: 'ann', language: 'plaintext', write: bratAnn },
  { id: 'tei', title: 'TEI P5', detail: 'For Recogito Studio and editions: said, lists of people and places, standoff annotations', purpose: 'annotate', extension: 'tei.xml', language: 'xml', write: tei },
  { id: 'catma', title: 'TEI for CATMA', detail: 'An annotation collection with its tag set', purpose: 'annotate', extension: 'catma.xml', language: 'xml', write: catma },
  { id: 'label-studio', title: 'Label Studio task (JSON)', detail: 'The marks as predictions to correct; load “Labelling configuration” first', purpose: 'annotate', extension: 'labelstudio.json', language: 'json', write: labelStudio },
  { id: 'label-studio-config', title: 'Labelling configuration for Label Studio (XML)', detail: 'What its tasks are labelled with; pasted once a project', purpose: 'annotate', extension: 'labelstudio.xml', language: 'xml', write: labelStudioConfig },
  { id: 'prodigy', title: 'Prodigy task (JSONL)', detail: 'Text, tokens, spans and relations on one line', purpose: 'annotate', extension: 'jsonl', language: 'json', write: prodigy },
  { id: 'conll2003', title: 'CoNLL-2003', detail: 'A word a line with its part of speech and name, for training name taggers', purpose: 'program', extension: 'conll', language: 'plaintext', write: conll2003 },
  { id: 'json', title: 'Analysis (JSON)', detail: 'What the command line prints, with your decisions: offsets are UTF-16 code units', purpose: 'program', extension: 'json', language: 'json', write: analysisJson },
];
