/** Reads one file below `media/`, named with forward slashes; rejects when it cannot be read. */
export type ReadMedia = (path: string) => Promise<Uint8Array>;
