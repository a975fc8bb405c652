/** What a page that stands by itself holds; `title` and `body` are HTML. */
interface StandalonePage {
  /** The language of its words, as HTML names it. */
  readonly language: string;
  readonly title: string;
  readonly style: string;
  readonly body: string;
}

/** A web page in one file: no script runs in it, nothing is loaded from elsewhere, and it is dark or light as the reader has it. */
export const standalonePage = ({ language, title, style, body }: StandalonePage): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
