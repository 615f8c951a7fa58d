import { LIMITS } from '../../papers/limits.ts';
import { cleanTag } from '../../papers/mark.ts';
import { lex } from './lexer.ts';
import { valueText } from './value-text.ts';

/**
 * A typed search with the tags in it by their new names, wherever `tag:` stands. As it was where it would become longer
 * than what is read of a search.
 */
export function renameInSearch(text: string, renamed: (tag: string) => string): string {
  let after = text;
  for (const token of lex(text).toReversed()) {
    if (token.is !== 'filter' || token.name !== 'tag') continue;
    const tag = cleanTag(token.text);
    const to = renamed(tag);
    if (to === tag) continue;
    after = `${after.slice(0, token.from)}tag:${valueText(to)}${after.slice(token.to)}`;
  }
  return after.length > LIMITS.query ? text : after;
}
