/** A JSON object whose fields are not yet known to be anything. */
export type Json = Readonly<Record<string, unknown>>;

/** The data a page carries for one of its parts, and if it cannot be had, why. */
export type Props = { json: Json; trouble?: undefined } | { json?: undefined; trouble: 'no-json' | 'bad-json' };

/**
 * The data-props of the part named `target`. Every listing and paper page since 2024-08 carries them as escaped JSON,
 * and keeps them after Svelte took over (reported 2026-08). The name must match whole: `DailyPapersBannerSubscribe`
 * stands beside `DailyPapers`. Callers pick single fields: the rest may hold the reader's CSRF token.
 */
export function readProps(document: Document, target: string): Props {
  return propsOf(document.querySelector(`[data-target="${target}"][data-props]`));
}

/** The data that one part of the page carries. */
export function propsOf(part: Element | null): Props {
  const text = part?.getAttribute('data-props');
  if (!text) return { trouble: 'no-json' };
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? { json } : { trouble: 'bad-json' };
  } catch {
    return { trouble: 'bad-json' };
  }
}

/** True for a JSON object, false for null, arrays and the rest. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under `key`, or an empty one. */
export function objectAt(json: Json, key: string): Json {
  const value = json[key];
  return isObject(value) ? value : {};
}

/** The array under `key`, or undefined. */
export function arrayAt(json: Json, key: string): readonly unknown[] | undefined {
  const value = json[key];
  return Array.isArray(value) ? value : undefined;
}

/** The string under `key`, or ''. */
export function textAt(json: Json, key: string): string {
  const value = json[key];
  return typeof value === 'string' ? value : '';
}
