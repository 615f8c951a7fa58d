import type { Paper } from '../../../papers/paper.ts';
import type { SearchField } from '../../../papers/search-answer.ts';
import { SEARCH_FIELDS } from '../../../papers/search-answer.ts';
import { matchName, spelledOut } from '../../analysis/author-name.ts';
import { fieldText } from '../../analysis/field-text.ts';
import { phraseTerms } from '../../analysis/phrases.ts';
import type { Span } from '../../analysis/token-spans.ts';
import type { TermQuery } from '../term-query.ts';
import { exactTermQuery, formKey, typedTermQuery } from '../term-query.ts';
import { isWithinEdits } from './edit-distance.ts';
import type { QueryTerm } from './query-terms.ts';
import type { Occurrence } from './snippets.ts';
import type { TokenOffsets } from './token-offsets.ts';
import { tokenOffsets } from './token-offsets.ts';

/** Where a query term occurs, in the text of a field (search/analysis/field-text.ts). */
interface FieldOccurrence extends Occurrence {
  field: SearchField;
}

interface MatcherTerm extends TermQuery {
  /** the index of its query term */
  queryTerm: number;
  field?: SearchField | undefined;
  /** the terms that the index says it stands for, which then match in place of prefixes and typos */
  forms: ReadonlySet<string>;
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

// The first places of a term in a field: more are not shown, and a page may repeat one word ten thousand times.
const MAX_PLACES = 100;

// While a query is typed, each letter asks for much the same papers.
const tokensByPaper = new WeakMap<Paper, readonly FieldTokens[]>();

function tokensOf(paper: Paper): readonly FieldTokens[] {
  const known = tokensByPaper.get(paper);
  if (known) return known;
  const made = SEARCH_FIELDS.map((field) => {
    const text = fieldText(paper, field);
    return { field, tokens: field === 'authors' ? withSpellings(text) : tokenOffsets(text) };
  });
  tokensByPaper.set(paper, made);
  return made;
}

const NO_FORMS: ReadonlySet<string> = new Set();
/** The tokens of the authors' names, which are also indexed spelled out (indexedTexts). */
function withSpellings(names: string): TokenOffsets[] {
  return tokenOffsets(names).map((token) => {
    const parts = token.terms.flatMap((part) => {
      const written = names.slice(token.start + part.from, token.start + part.to);
      const spelled = spelledOut(written);
      return spelled === written ? [] : [{ ...part, terms: phraseTerms(spelled), isJoined: true, isInSequence: false }];
    });
    return parts.length > 0 ? { ...token, terms: [...token.terms, ...parts] } : token;
  });
}

type TermTest = (query: MatcherTerm, term: string) => boolean;

/**
 * Finds the terms of a query in the texts of papers by the rules of search: exactly and in the forms that the answer
 * named. Before there is an answer, as a prefix too, and with typos where the paper has the term neither way. Keeps the
 * comparisons made, so one matcher should serve many papers.
 */
export class Matcher {
  readonly #queryTerms: readonly QueryTerm[];
  readonly #terms: readonly MatcherTerm[];

  constructor(queryTerms: readonly QueryTerm[]) {
    this.#queryTerms = queryTerms;
    this.#terms = queryTerms.flatMap(({ variants, synonyms = [], isPhrase, field, forms = {} }, queryTerm) => {
      const typed = [...new Set(variants.flat())].map((term) => {
        const key = formKey(term, field);
        const known = Object.hasOwn(forms, key) ? forms[key] : undefined;
        return known
          ? { ...exactTermQuery(term), forms: new Set(known) }
          : { ...typedTermQuery(term), forms: NO_FORMS };
      });
      const queries = [...typed, ...synonyms.map((term) => ({ ...exactTermQuery(term), forms: NO_FORMS }))];
      return isPhrase ? [] : queries.map((query) => ({ ...query, queryTerm, field, typos: new Map() }));
    });
  }

  /**
   * The occurrences in a paper, of each term the first hundred in a field; those of a word only when all terms of one
   * of its variants occur.
   */
  occurrencesIn(paper: Paper): FieldOccurrence[] {
    const texts = tokensOf(paper);
    const asTyped = texts.flatMap((text) => termsIn(text, this.#terms, matchesAsTyped));
    const present = this.#presentIn(asTyped);
    const missing = this.#terms.filter(({ queryTerm, term, edits }) => edits > 0 && !present[queryTerm]?.has(term));
    const withTypos = missing.length > 0 ? texts.flatMap((text) => termsIn(text, missing, matchesWithTypos)) : [];
    return [
      ...this.#ofCompleteVariants([...asTyped, ...withTypos]),
      ...texts.flatMap((text) => this.#phrasesIn(text)),
      ...this.#namesIn(paper),
    ];
  }

  #ofCompleteVariants(found: readonly TermOccurrence[]): TermOccurrence[] {
    const present = this.#presentIn(found);
    const matching = this.#queryTerms.map(({ variants, synonyms = [] }, index) => [
      ...variants.filter((variant) => variant.every((term) => present[index]?.has(term))).flat(),
      ...synonyms,
    ]);
    return found.filter(({ queryTerm, term }) => matching[queryTerm]?.includes(term));
  }

  /** The terms that occur, by query term. */
  #presentIn(found: readonly TermOccurrence[]): Set<string>[] {
    const present = this.#queryTerms.map(() => new Set<string>());
    for (const { queryTerm, term } of found) present[queryTerm]?.add(term);
    return present;
  }

  #namesIn({ authors = [] }: Paper): FieldOccurrence[] {
    const names = this.#queryTerms.flatMap(({ name }, queryTerm) => (name ? [{ name, queryTerm }] : []));
    if (names.length === 0) return [];
    let start = 0;
    return authors.flatMap((author) => {
      const from = start;
      // As fieldText joins them.
      start += author.name.length + 2;
      return names.flatMap(({ name, queryTerm }) =>
        (matchName(name, author.name) ?? []).map((word) => ({
          queryTerm,
          field: 'authors' as const,
          from: from + word.from,
          to: from + word.to,
        })),
      );
    });
  }

  #phrasesIn({ field, tokens }: FieldTokens): FieldOccurrence[] {
    const phrases = this.#queryTerms.flatMap(({ variants: [terms = []], isPhrase, field: only }, queryTerm) =>
      isPhrase && (!only || only === field) ? [{ terms, queryTerm }] : [],
    );
    if (phrases.length === 0) return [];
    const sequence = termSequence(tokens);
    return phrases.flatMap(({ terms, queryTerm }) =>
      placesOf(terms, sequence).map((span) => ({ queryTerm, field, ...span })),
    );
  }
}

// Runs for each token of each row: plain loops, and no allocation where nothing matches.
function termsIn({ field, tokens }: FieldTokens, terms: readonly MatcherTerm[], test: TermTest): TermOccurrence[] {
  const here = terms.filter((query) => !query.field || query.field === field);
  const left = here.map(() => MAX_PLACES);
  const found: TermOccurrence[] = [];
  for (const { start, terms: termsOfToken } of here.length > 0 ? tokens : []) {
    for (let index = 0; index < here.length; index++) {
      const query = here[index];
      let places = left[index] ?? 0;
      if (!query || places === 0) continue;
      let isInPart = false;
      for (const { from, to, terms, isJoined } of termsOfToken) {
        // A match in a part is more exact than one of the joined term, which comes after the parts.
        if ((isJoined && isInPart) || !someMatches(terms, query, test)) continue;
        isInPart = true;
        found.push({ queryTerm: query.queryTerm, term: query.term, field, from: start + from, to: start + to });
        if (--places === 0) break;
      }
      left[index] = places;
    }
  }
  return found;
}

/** Where the terms follow each other. */
function placesOf(terms: readonly string[], sequence: readonly (Span & { term: string })[]): Span[] {
  const places: Span[] = [];
  for (const [start, { from }] of sequence.entries()) {
    const last = sequence[start + terms.length - 1];
    if (!last || places.length === MAX_PLACES) break;
    if (terms.every((term, index) => sequence[start + index]?.term === term)) places.push({ from, to: last.to });
  }
  return places;
}

function someMatches(terms: readonly string[], query: MatcherTerm, test: TermTest): boolean {
  for (const term of terms) if (test(query, term)) return true;
  return false;
}

function matchesAsTyped(query: MatcherTerm, term: string): boolean {
  return query.prefix ? term.startsWith(query.term) : term === query.term || query.forms.has(term);
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
