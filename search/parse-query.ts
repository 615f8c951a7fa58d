import { LIMITS } from '../papers/limits.ts';
import { cleanTag } from '../papers/mark.ts';
import { cut } from '../papers/text.ts';
import type { Query } from './query.ts';
import { termsOf } from './terms.ts';

/** The most words one query may ask for; the rest are not looked at. */
const MOST_TERMS = 24;

// An optional `-`, an optional `tag:` or `author:`, then a quoted text (the closing quote may be missing) or one
// without white space. Each alternative starts with another character, so it runs in linear time.
const PART = /(-?)(?:(tag|author):)?(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/giu;

/**
 * Reads a search: words, `"phrases"`, `-not`, `tag:name`, `tag:"two words"`, `author:name`. Never fails: what it does
 * not know is taken as words. Looks at the first 200 characters and 24 words.
 */
export function parseQuery(text: string): Query {
  const typed = cut(text, LIMITS.query);
  const query: Query = { words: [], phrases: [], without: [], tags: [], authors: [] };
  let room = MOST_TERMS;
  for (const [whole, minus, field = '', quoted, bare = ''] of typed.matchAll(PART)) {
    const value = quoted ?? bare;
    const terms = termsOf(value).slice(0, room);
    room -= terms.length;
    const tag = cleanTag(value);
    if (minus && !field) query.without.push(...terms);
    else if (field.toLowerCase() === 'tag' && tag && !minus) query.tags.push(tag);
    else if (terms.length === 0) continue;
    else if (field.toLowerCase() === 'author' && !minus) query.authors.push(terms);
    else if (quoted !== undefined && !field && terms.length > 1) query.phrases.push(terms);
    else query.words.push(...(field ? termsOf(whole) : terms));
  }
  return query;
}
