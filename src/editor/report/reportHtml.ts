import * as vscode from 'vscode';
import { escapeMarkup as h } from '../../core/formats/markup';
import type { World } from '../../core/locations/world';
import { reportMap } from '../../core/report/reportMap';
import type { Report } from '../../core/report/report';
import { reportSections, reportStyle } from '../../core/report/reportSections';
import { reportWords } from './reportWords';

const { l10n } = vscode;

/** What the page looks like: the colours are the theme's, of every kind of theme. */
const style = `
:root{--ground:var(--vscode-editor-background);--text:var(--vscode-editor-foreground);--faint:var(--vscode-descriptionForeground);--line:var(--vscode-contrastBorder,var(--vscode-editorWidget-border,var(--vscode-descriptionForeground)));--card:var(--vscode-editorWidget-background);--quote:var(--vscode-charts-blue);--location:var(--vscode-charts-green)}
body{padding:1em 1.5em 3em;font:var(--vscode-font-weight) var(--vscode-font-size)/1.5 var(--vscode-font-family);color:var(--text);background:var(--ground)}
h1{font-size:1.6em;line-height:1.25;font-weight:600;margin:.4em 0}
.tools{display:flex;gap:.6em;margin:.2em 0 1em}
button{font:inherit;padding:.25em .9em;color:var(--vscode-button-secondaryForeground);background:var(--vscode-button-secondaryBackground);border:1px solid var(--vscode-button-border,transparent);border-radius:2px;cursor:pointer}
button:hover{background:var(--vscode-button-secondaryHoverBackground)}
a:focus-visible,button:focus-visible{outline:1px solid var(--vscode-focusBorder);outline-offset:2px}
${reportStyle}`;

/** The parts of the report that change while a person works: every link bears the key of the mark that it leads to. */
export function reportBody(report: Report, world: World | undefined): string {
  const words = reportWords();
  const to = (mark: string): string => ` href="#" data-mark="${h(mark)}"`;
  return `<h1 dir="auto">${h(report.title) || h(words.report)}</h1>\n${reportSections(report, { words, to, map: reportMap(report, { words, to }, world) })}`;
}

/** The page around `body`, which holds HTML. One script runs in it, the extension's own; nothing is loaded from elsewhere. */
export function reportPanelPage(webview: vscode.Webview, script: vscode.Uri, article: vscode.Uri | undefined, body: string): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  return `<!doctype html>
<html lang="${h(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${h(reportWords().report)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body data-article="${h(article?.toString() ?? '')}">
<div class="tools"><button data-do="save">${h(l10n.t('Save as HTML…'))}</button><button data-do="copy">${h(l10n.t('Copy as Markdown'))}</button></div>
<main>${body}</main>
<script nonce="${nonce}" src="${h(webview.asWebviewUri(script).toString())}"></script>
</body>
</html>
`;
}
