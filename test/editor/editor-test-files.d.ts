declare module 'editor-test-files' {
  /** Imports every test file of test/editor; made by scripts/build.ts. */
  export function load(): Promise<void>;
}

declare module '*.html' {
  const bytes: Uint8Array;
  export default bytes;
}
declare module '*.mhtml' {
  const bytes: Uint8Array;
  export default bytes;
}
declare module '*.docx' {
  const bytes: Uint8Array;
  export default bytes;
}
declare module '*.doc' {
  const bytes: Uint8Array;
  export default bytes;
}
declare module '*.pdf' {
  const bytes: Uint8Array;
  export default bytes;
}
declare module '*.epub' {
  const bytes: Uint8Array;
  export default bytes;
}
declare module '*.eml' {
  const bytes: Uint8Array;
  export default bytes;
}
declare module '*.txt' {
  const bytes: Uint8Array;
  export default bytes;
}
