declare module 'jsonld' {
  type Loaded = { readonly documentUrl: string; readonly document: unknown };
  const jsonld: { expand(document: unknown, options: { readonly documentLoader: (url: string) => Promise<Loaded>; readonly safe: boolean }): Promise<Record<string, unknown>[]> };
  export default jsonld;
}
