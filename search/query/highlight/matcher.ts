import type { Paper } from '../../../papers/paper.ts';
import type { SearchField } from '../../../papers/search-answer.ts';
import { SEARCH_FIELDS } from '../../../papers/search-answer.ts';
import { fieldText } from '../../analysis/field-text.ts';
import type { TermQuery } from '../term-query.ts';
import { exactTermQuery, typedTermQuery } from '../term-query.ts';
import { isWithinEdits } from './edit-distance.ts';
import type { QueryTerm } from './query-terms.ts';
import type { Span, TokenOffsets } from './token-offsets.ts';
import { tokenOffsets } from './token-offsets.ts';

/** Where something wanted stands: its number, and the place in the field's text (field-text.ts). */
export interface Found extends Span {
  wanted: number;
  field: SearchField;
}

interface WantedTerm extends TermQuery {
  /** the number of the word it is of */
  of: number;
  field?: SearchField | undefined;
  /** whether other terms are its typos, as far as was looked */
  near: Map<string, boolean>;
}

interface FoundTerm extends Found {
  term: string;
}

interface Text {
  field: SearchField;
  tokens: readonly TokenOffsets[];
}

type Fits = (wanted: WantedTerm, term: string) => boolean;

/**
 * Finds what is wanted in the texts of papers, in the sense in which search finds it: a term as it is or as the start of
 * a longer one, and with typos where a paper has it in neither way.
 */
export class Matcher {
  readonly #wanted: readonly QueryTerm[];
  readonly #terms: readonly WantedTerm[];

  constructor(wanted: readonly QueryTerm[]) {
    this.#wanted = wanted;
    this.#terms = wanted.flatMap(({ variants, synonyms = [], isPhrase, field }, of) => {
      const patterns = [...[...new Set(variants.flat())].map(typedTermQuery), ...synonyms.map(exactTermQuery)];
      return isPhrase ? [] : patterns.map((pattern) => ({ ...pattern, of, field, near: new Map() }));
    });
  }

  /** All places of all that the paper has, a word only when all terms of one of its variants are there. */
  findIn(paper: Paper): Found[] {
    const texts: Text[] = SEARCH_FIELDS.map((field) => ({ field, tokens: tokenOffsets(fieldText(paper, field)) }));
    const found = texts.flatMap((text) => termsIn(text, this.#terms, isPlain));
    const has = ({ of, term }: WantedTerm) => found.some((each) => each.wanted === of && each.term === term);
    const missing = this.#terms.filter((term) => term.edits > 0 && !has(term));
    if (missing.length > 0) found.push(...texts.flatMap((text) => termsIn(text, missing, isTypo)));
    return [...this.#whole(found), ...texts.flatMap((text) => this.#phrasesIn(text))];
  }

  /** Without the terms of names of which other terms are missing. */
  #whole(found: readonly FoundTerm[]): FoundTerm[] {
    const there = this.#wanted.map(() => new Set<string>());
    for (const { wanted, term } of found) there[wanted]?.add(term);
    const used = this.#wanted.map(({ variants, synonyms = [] }, number) => [
      ...variants.filter((way) => way.every((term) => there[number]?.has(term))).flat(),
      ...synonyms,
    ]);
    return found.filter(({ wanted, term }) => used[wanted]?.includes(term));
  }

  #phrasesIn({ field, tokens }: Text): Found[] {
    const phrases = this.#wanted.flatMap(({ variants: [terms = []], isPhrase, field: only }, wanted) =>
      isPhrase && (!only || only === field) ? [{ terms, wanted }] : [],
    );
    if (phrases.length === 0) return [];
    const stream = termsInOrder(tokens);
    return phrases.flatMap(({ terms, wanted }) =>
      stream.flatMap(({ from }, start) => {
        const last = stream[start + terms.length - 1];
        const isHere = last !== undefined && terms.every((term, index) => stream[start + index]?.term === term);
        return isHere ? [{ wanted, field, from, to: last.to }] : [];
      }),
    );
  }
}

// Runs for each token of each row: plain loops, and nothing made where nothing fits.
function termsIn({ field, tokens }: Text, terms: readonly WantedTerm[], fits: Fits): FoundTerm[] {
  const here = terms.filter((wanted) => !wanted.field || wanted.field === field);
  const found: FoundTerm[] = [];
  for (const { at, places } of here.length > 0 ? tokens : []) {
    for (const wanted of here) {
      let isInPart = false;
      for (const { from, to, terms, isJoined } of places) {
        // Of a name the part is told that was meant; the joined word comes after them.
        if ((isJoined && isInPart) || !hasFitting(terms, wanted, fits)) continue;
        isInPart = true;
        found.push({ wanted: wanted.of, term: wanted.term, field, from: at + from, to: at + to });
      }
    }
  }
  return found;
}

function hasFitting(terms: readonly string[], wanted: WantedTerm, fits: Fits): boolean {
  for (const term of terms) if (fits(wanted, term)) return true;
  return false;
}

function isPlain({ term: wanted, prefix }: WantedTerm, term: string): boolean {
  return prefix ? term.startsWith(wanted) : term === wanted;
}

function isTypo({ term: wanted, edits, near }: WantedTerm, term: string): boolean {
  if (Math.abs(term.length - wanted.length) > edits) return false;
  const before = near.get(term);
  if (before !== undefined) return before;
  const isIt = isWithinEdits(wanted, term, edits);
  near.set(term, isIt);
  return isIt;
}

/** The terms of a text one after the other, as phrases are made of them, with their places. */
function termsInOrder(tokens: readonly TokenOffsets[]): (Span & { term: string })[] {
  return tokens.flatMap(({ at, places }) =>
    places.flatMap(({ from, to, terms, isInSequence }) =>
      !isInSequence ? [] : terms.map((term) => ({ term, from: at + from, to: at + to })),
    ),
  );
}
