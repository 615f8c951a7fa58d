/**
 * A record with the same fields as `T`, each holding whatever stood where the field's value should be. Picking values
 * out of a page costs the page's time, so the rest is done later: clean.ts makes a `T` of it in the background.
 */
export type Scraped<T> = { [K in keyof T]?: unknown };
