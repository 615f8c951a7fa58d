// What of the product's inside the walks name. All else they reach through the entry points, the handlers and the wire,
// so that only this file follows when the engine is renamed.

/** Where the readers of segments and of memory are, and their method that decodes a list of postings. */
export const READERS = /^search\/.*-reader\.ts$/;
export const POSTING_READ = 'decode';

/** The function that makes a Query of what is typed. */
export const PARSE = 'parseQuery';

/** Where searches arrive: calls are counted from what their handler calls. */
export const HANDLERS = 'entrypoints/background/handlers/search-handlers.ts';
