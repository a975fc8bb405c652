declare module 'editor-test-files' {
  /** Imports every test file of test/editor; made by scripts/build.ts. */
  export function load(): Promise<void>;
}
