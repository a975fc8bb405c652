import { ImportFault } from './imported';

/** What JSON text says. Throws an {@link ImportFault} that names the line, counted from `firstLine`. */
export function parseJson(content: string, firstLine = 1): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = /position (\d+)/.exec(message);
    const before = content.slice(0, at ? Number(at[1]) : content.trimEnd().length);
    throw new ImportFault('notJson', { line: firstLine + (before.match(/\n/g)?.length ?? 0) });
  }
}

/** An object of JSON, to be looked into; undefined where it is something else. */
export const asObject = (value: unknown): Readonly<Record<string, unknown>> | undefined => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined);
/** The objects among one thing or a list of things. */
export const objectsIn = (value: unknown): Readonly<Record<string, unknown>>[] => listed(value).flatMap((each) => { const object = asObject(each); return object ? [object] : []; });
/** One thing, or a list of things, as a list. */
export const listed = (value: unknown): readonly unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
export const asText = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() ? value : undefined);
