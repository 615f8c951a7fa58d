import type { Paper } from '../../../papers/paper.ts';
import type { SearchField } from '../../../papers/search-answer.ts';
import { SEARCH_FIELDS } from '../../../papers/search-answer.ts';
import { fieldText } from '../../analysis/field-text.ts';
import type { TermQuery } from '../term-query.ts';
import { exactTermQuery, typedTermQuery } from '../term-query.ts';
import { isWithinEdits } from './edit-distance.ts';
import type { QueryTerm } from './query-terms.ts';
import type { Occurrence } from './snippets.ts';
import type { Span, TokenOffsets } from './token-offsets.ts';
import { tokenOffsets } from './token-offsets.ts';

/** Where a query term occurs, in the text of a field (search/analysis/field-text.ts). */
interface FieldOccurrence extends Occurrence {
  field: SearchField;
}

interface MatcherTerm extends TermQuery {
  /** the index of its query term */
  queryTerm: number;
  field?: SearchField | undefined;
  /** whether a term of a text is within `edits`, for those compared before */
  typos: Map<string, boolean>;
}

interface TermOccurrence extends FieldOccurrence {
  term: string;
}

interface FieldTokens {
  field: SearchField;
  tokens: readonly TokenOffsets[];
}

type TermTest = (query: MatcherTerm, term: string) => boolean;

/**
 * Finds the terms of a query in the texts of papers by the rules of search: exactly or as a prefix, and with typos
 * where the paper has the term neither way. Keeps the comparisons made, so one matcher should serve many papers.
 */
export class Matcher {
  readonly #queryTerms: readonly QueryTerm[];
  readonly #terms: readonly MatcherTerm[];

  constructor(queryTerms: readonly QueryTerm[]) {
    this.#queryTerms = queryTerms;
    this.#terms = queryTerms.flatMap(({ variants, synonyms = [], isPhrase, field }, queryTerm) => {
      const queries = [...[...new Set(variants.flat())].map(typedTermQuery), ...synonyms.map(exactTermQuery)];
      return isPhrase ? [] : queries.map((query) => ({ ...query, queryTerm, field, typos: new Map() }));
    });
  }

  /** All occurrences in a paper; those of a word only when all terms of one of its variants occur. */
  occurrencesIn(paper: Paper): FieldOccurrence[] {
    const texts: FieldTokens[] = SEARCH_FIELDS.map((field) => ({
      field,
      tokens: tokenOffsets(fieldText(paper, field)),
    }));
    const found = texts.flatMap((text) => termsIn(text, this.#terms, matchesAsTyped));
    const has = ({ queryTerm, term }: MatcherTerm) =>
      found.some((each) => each.queryTerm === queryTerm && each.term === term);
    const missing = this.#terms.filter((term) => term.edits > 0 && !has(term));
    if (missing.length > 0) found.push(...texts.flatMap((text) => termsIn(text, missing, matchesWithTypos)));
    return [...this.#ofCompleteVariants(found), ...texts.flatMap((text) => this.#phrasesIn(text))];
  }

  #ofCompleteVariants(found: readonly TermOccurrence[]): TermOccurrence[] {
    const present = this.#queryTerms.map(() => new Set<string>());
    for (const { queryTerm, term } of found) present[queryTerm]?.add(term);
    const matching = this.#queryTerms.map(({ variants, synonyms = [] }, index) => [
      ...variants.filter((variant) => variant.every((term) => present[index]?.has(term))).flat(),
      ...synonyms,
    ]);
    return found.filter(({ queryTerm, term }) => matching[queryTerm]?.includes(term));
  }

  #phrasesIn({ field, tokens }: FieldTokens): FieldOccurrence[] {
    const phrases = this.#queryTerms.flatMap(({ variants: [terms = []], isPhrase, field: only }, queryTerm) =>
      isPhrase && (!only || only === field) ? [{ terms, queryTerm }] : [],
    );
    if (phrases.length === 0) return [];
    const sequence = termSequence(tokens);
    return phrases.flatMap(({ terms, queryTerm }) =>
      sequence.flatMap(({ from }, start) => {
        const last = sequence[start + terms.length - 1];
        const isHere = last !== undefined && terms.every((term, index) => sequence[start + index]?.term === term);
        return isHere ? [{ queryTerm, field, from, to: last.to }] : [];
      }),
    );
  }
}

// Runs for each token of each row: plain loops, and no allocation where nothing matches.
function termsIn({ field, tokens }: FieldTokens, terms: readonly MatcherTerm[], test: TermTest): TermOccurrence[] {
  const here = terms.filter((query) => !query.field || query.field === field);
  const found: TermOccurrence[] = [];
  for (const { start, terms: termsOfToken } of here.length > 0 ? tokens : []) {
    for (const query of here) {
      let isInPart = false;
      for (const { from, to, terms, isJoined } of termsOfToken) {
        // A match in a part is more exact than one of the joined term, which comes after the parts.
        if ((isJoined && isInPart) || !someMatches(terms, query, test)) continue;
        isInPart = true;
        found.push({ queryTerm: query.queryTerm, term: query.term, field, from: start + from, to: start + to });
      }
    }
  }
  return found;
}

function someMatches(terms: readonly string[], query: MatcherTerm, test: TermTest): boolean {
  for (const term of terms) if (test(query, term)) return true;
  return false;
}

function matchesAsTyped(query: MatcherTerm, term: string): boolean {
  return query.prefix ? term.startsWith(query.term) : term === query.term;
}

function matchesWithTypos({ term: typed, edits, typos }: MatcherTerm, term: string): boolean {
  if (Math.abs(term.length - typed.length) > edits) return false;
  const known = typos.get(term);
  if (known !== undefined) return known;
  const matches = isWithinEdits(typed, term, edits);
  typos.set(term, matches);
  return matches;
}

/** The terms of a text in order, as phraseTerms gives them, with their offsets. */
function termSequence(tokens: readonly TokenOffsets[]): (Span & { term: string })[] {
  return tokens.flatMap(({ start, terms: termsOfToken }) =>
    termsOfToken.flatMap(({ from, to, terms, isInSequence }) =>
      !isInSequence ? [] : terms.map((term) => ({ term, from: start + from, to: start + to })),
    ),
  );
}
