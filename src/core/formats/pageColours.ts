/** The colours of pages for the browser, as it asks for dark or light. */
export const pageColours = `
:root{color-scheme:light dark;--ground:#fffdf9;--text:#1d1b18;--faint:#625c53;--line:#ddd5c8;--card:#fff;--speaker:#6b3fa0;--quote:#0b5cad;--claim:#9a4d00;--location:#1c6b43}
@media (prefers-color-scheme:dark){:root{--ground:#191a1d;--text:#e8e6e1;--faint:#a7a39b;--line:#3a3c42;--card:#232529;--speaker:#c9a6f2;--quote:#8cc2ff;--claim:#f0b06a;--location:#7fd6a7}}
@media (forced-colors:active){:root{--ground:Canvas;--text:CanvasText;--faint:CanvasText;--line:CanvasText;--card:Canvas;--speaker:CanvasText;--quote:LinkText;--claim:CanvasText;--location:Highlight}}
`;
