import { LIMITS } from '../../../papers/limits.ts';
import { cut } from '../../../papers/text.ts';
import type { Token } from '../lexer.ts';
import { lex } from '../lexer.ts';
import { parseQuery } from '../parse-query.ts';
import type { Query, QueryProblem } from '../query.ts';
import { nearNames } from './near-names.ts';
import { nearValues } from './near-values.ts';
import type { QueryOffer } from './offer.ts';
import { withOffers } from './offer.ts';
import { recordWords } from './record-words.ts';

const MAX_OFFERS = 6;
const NAME = /^([a-z]+(?:-[a-z]+)?):/i;

/**
 * What could be asked for instead of parts of a typed search and its query, in the order of the text, at most six:
 * filters for names and values that are none but near one, and for words that the record of sightings can answer. Each
 * can be parsed.
 * Nothing is offered for words in quotes, in parentheses, beside `OR` or under a hyphen, but for names and values.
 * Looks at the first 200 characters.
 */
export function queryOffers(text: string, { problems }: Query, now: number): QueryOffer[] {
  const typed = cut(text, LIMITS.query);
  const tokens = lex(typed);
  const offers = [
    ...tokens.flatMap((token, index) => nameOffers(typed, token, tokens[index + 1])),
    ...problems.flatMap((problem) => valueOffers(typed, problem)),
  ].filter((offer) => isUnderstood(typed, offer, now));
  const free = recordOffers(typed, tokens).filter(
    (offer) => offers.every(({ from, to }) => offer.to <= from || to <= offer.from) && isUnderstood(typed, offer, now),
  );
  return [...offers, ...free].sort((a, b) => a.from - b.from).slice(0, MAX_OFFERS);
}

/** `authors:lecun`, `authors: lecun` and `authors:"Yann LeCun"`. */
function nameOffers(typed: string, token: Token, next: Token | undefined): QueryOffer[] {
  if (token.is !== 'bare') return [];
  const [whole = '', name = ''] = NAME.exec(token.text) ?? [];
  if (!whole || token.text.startsWith('//', whole.length)) return [];
  const isAlone = token.text.length === whole.length;
  // Titles have a space behind a colon too, and a capital before it.
  const isBefore = isAlone && next && (next.from === token.to || (/^[a-z]/.test(name) && next.from === token.to + 1));
  const hasValue = !isAlone || (isBefore && (next.is === 'bare' || next.is === 'quoted'));
  if (!hasValue) return [];
  const to = isAlone && next ? next.from : token.from + whole.length;
  const value = typed.slice(to, isAlone && next ? next.to : token.to);
  return nearNames(name.toLowerCase()).map((insert) => ({
    from: token.from,
    to,
    insert,
    label: insert + value,
    why: 'name' as const,
  }));
}

/** `in:daily`, `seen:lst-week`; and `tag: rlhf`, whose value stands behind a space. */
function valueOffers(typed: string, { from, to, why }: QueryProblem): QueryOffer[] {
  if (why !== 'value') return [];
  const [token, next] = lex(typed.slice(from));
  if (token?.is !== 'filter') return [];
  const { name, text } = token;
  if (text.trim() !== '') {
    return nearValues(name, text).map((value) => {
      const insert = `${name}:${value}`;
      return { from, to, insert, label: insert, why };
    });
  }
  const isLower = typed.slice(from, from + name.length) === name;
  if (!isLower || next?.is !== 'bare' || next.from !== token.to + 1) return [];
  return [{ from, to: from + next.from, insert: `${name}:`, label: `${name}:${next.text}`, why }];
}

function recordOffers(typed: string, tokens: readonly Token[]): QueryOffer[] {
  return plainRuns(tokens).flatMap(([start, end]) =>
    recordWords(typed.slice(start, end)).flatMap(({ from, to, filters }) =>
      filters.map((insert) => ({ from: start + from, to: start + to, insert, label: insert, why: 'record' as const })),
    ),
  );
}

/** The extents of words next to each other that are in no group, under no hyphen and beside no OR. */
function plainRuns(tokens: readonly Token[]): [number, number][] {
  const runs: [number, number][] = [];
  let depth = 0;
  let isOpen = false;
  for (const [index, { is, from, to }] of tokens.entries()) {
    if (is === 'open') depth++;
    if (is === 'close') depth = Math.max(0, depth - 1);
    const before = tokens[index - 1]?.is;
    const isPlain =
      is === 'bare' && depth === 0 && before !== 'minus' && before !== 'or' && tokens[index + 1]?.is !== 'or';
    const last = runs.at(-1);
    if (isPlain && isOpen && last) last[1] = to;
    else if (isPlain) runs.push([from, to]);
    isOpen = isPlain;
  }
  return runs;
}

/** The offer makes a part of the query, and no problem. */
function isUnderstood(typed: string, offer: QueryOffer, now: number): boolean {
  const { chips, problems } = parseQuery(withOffers(typed, [offer]), { now });
  const isThere = ({ from, to }: { from: number; to: number }) => from <= offer.from && offer.from < to;
  return chips.some((chip) => isThere(chip) && chip.kind !== 'word') && !problems.some(isThere);
}
