import type { NameQuery } from '../../analysis/author-name.ts';
import { STOP_WORDS } from '../../analysis/stop-words.ts';
import type { Sort } from '../../query/filters.ts';
import type { Clause, Query, Word } from '../../query/query.ts';
import type { BooleanQuery, Condition } from './boolean.ts';
import { bitsIn, MAX_BITS } from './boolean.ts';
import type { ColumnFilter } from './column-filter.ts';
import type { Spacing } from './spacing.ts';
import { AS_TYPED } from './spacing.ts';
import type { TermClause } from './term-clause.ts';
import { exactClause, keysClause, nameClause, partsOf, typedClause, weightedClause } from './term-clause.ts';
import type { TitleMatch } from './title-match.ts';
import { titleMatchOf } from './title-match.ts';
import { SPACING_WEIGHT, SYNONYM_WEIGHT } from './weights.ts';

/** A query as Boolean clauses over term clauses, each with a bit of its own. */
export interface Plan extends BooleanQuery {
  /** by number of the bit; filters have none */
  clauses: (TermClause | undefined)[];
  /** by number of the bit, for filters inside of conditions */
  bitFilters: (ColumnFilter | undefined)[];
  /** the bits of the boosts */
  optionalBits: number;
  /** column filters, all of which must pass; they need no bits */
  filters: readonly ColumnFilter[];
  sort?: Sort;
  /** what a title must begin with to come first */
  title?: TitleMatch;
}

/**
 * Plans a query, with other spacings of its words than typed. `like` is the clause of the paper that `near:` names;
 * without it `near:` matches nothing.
 */
export function planQuery(query: Query, like?: TermClause, spacing = AS_TYPED): Plan {
  const builder = new PlanBuilder();
  const isFilter = (clause: Clause): clause is ColumnFilter => clause.is === 'paper' || clause.is === 'sighting';
  // Clauses take their bits first: without a bit a clause matches nothing, while a word is only left out.
  const likeBit = like && builder.bitFor(like);
  const firstBit = query.first && builder.bitFor(keysClause(query.first));
  const must = query.must.filter((clause) => !isFilter(clause)).map((clause) => builder.clause(clause));
  const { should, boosts } = builder.words(query.words, spacing);
  const title = titleMatchOf(query, spacing);
  const titleBits = title ? builder.titleBits() : NO_TITLE_BITS;
  if (query.near !== undefined && likeBit === undefined && should.length === 0) must.push(NOTHING);
  return {
    clauses: builder.clauses,
    queryTerms: builder.queryTerms,
    ...(firstBit !== undefined && { firstBit }),
    bitFilters: builder.bitFilters,
    should,
    synonymBits: builder.synonymBits,
    boosts,
    optionalBits: boosts.reduce((bits, boost) => bits | bitsIn(boost), 0),
    titleBits,
    must: { is: 'all', of: must },
    filters: query.must.filter(isFilter),
    ...(likeBit !== undefined && { likeBit }),
    ...(query.sort && { sort: query.sort }),
    ...(title && titleBits.whole && { title }),
  };
}

class PlanBuilder {
  readonly clauses: (TermClause | undefined)[] = [];
  readonly queryTerms: (string | undefined)[] = [];
  readonly bitFilters: (ColumnFilter | undefined)[] = [];
  synonymBits = 0;
  #bits = 0;

  /** The bit of a term clause, or undefined when there is none left. */
  bitFor(clause: TermClause, queryTerm?: string): number | undefined {
    if (this.#bits === MAX_BITS) return undefined;
    this.clauses[this.#bits] = clause;
    this.queryTerms[this.#bits] = queryTerm;
    return this.#bits++;
  }

  /** The conditions of the words. Stop words only boost, unless there are no others. */
  words(words: readonly Word[], { joined, split } = AS_TYPED): { should: Condition[]; boosts: Condition[] } {
    const stopWords = words.every(isStopWord) ? [] : words.filter(isStopWord);
    const others = words.filter((word) => !stopWords.includes(word));
    const asTyped = others.map((word) => ({ word, typed: this.#word(word) })).filter(({ typed }) => typed !== NOTHING);
    const boosts = stopWords.map((word) => this.#stopWord(word));
    const withSynonyms = asTyped.map(({ word, typed }) => ({ word, condition: this.#withSynonyms(word, typed) }));
    const should = withSynonyms.map(({ word, condition }) =>
      anyOf(condition, this.#otherSpacings(word, words.indexOf(word), { joined, split })),
    );
    return { should, boosts };
  }

  /** Three bits, or none where there are not as many left. */
  titleBits(): Plan['titleBits'] {
    if (this.#bits + 3 > MAX_BITS) return NO_TITLE_BITS;
    return { inside: 1 << this.#bits++, start: 1 << this.#bits++, whole: 1 << this.#bits++ };
  }

  clause(clause: Clause): Condition {
    switch (clause.is) {
      case 'words': {
        const { should, boosts } = this.words(clause.words);
        return should.length > 0 ? { is: 'must-boosted', of: should, boosts } : NOTHING;
      }
      case 'phrase':
        return this.#phrase(clause);
      case 'author':
        return this.#author(clause.name);
      case 'exact':
        return bitCondition(this.bitFor(keysClause([clause.key])));
      case 'any-key':
        return bitCondition(this.bitFor(keysClause(clause.keys, clause.prefix)));
      case 'all':
        return { is: 'all', of: clause.clauses.map((each) => this.clause(each)) };
      case 'any':
        return { is: 'any', of: clause.clauses.map((each) => this.clause(each)) };
      case 'not':
        return { is: 'not', of: this.clause(clause.clause) };
      default:
        return this.#filter(clause);
    }
  }

  // Without a query term it multiplies nothing: else four stop words would weigh more than a rare word.
  #stopWord({ variants }: Word): Condition {
    return { is: 'all', of: (variants[0] ?? []).map((term) => bitCondition(this.bitFor(exactClause(term)))) };
  }

  #word({ variants, field }: Word): Condition {
    const conditions = variants.map((terms): Condition => {
      const bits = terms.map((term) =>
        bitCondition(this.bitFor(typedClause(term, field, partsOf(terms, variants)), term)),
      );
      return bits.length === 1 && bits[0] ? bits[0] : { is: 'all', of: bits };
    });
    const possible = conditions.filter(
      (each) => each.is !== 'nothing' && !(each.is === 'all' && each.of.includes(NOTHING)),
    );
    const [only] = possible;
    return only && possible.length === 1 ? only : only ? { is: 'any', of: possible } : NOTHING;
  }

  // Takes its bit after all words have theirs. It shares the word's query term, so no score is multiplied twice.
  #withSynonyms({ variants, synonyms = [] }: Word, typed: Condition): Condition {
    if (synonyms.length === 0) return typed;
    const clause = weightedClause(synonyms.map((term) => ({ term, weight: SYNONYM_WEIGHT })));
    const synonym = bitCondition(this.bitFor(clause, variants[0]?.[0]));
    if (synonym.is !== 'bit') return typed;
    this.synonymBits |= 1 << synonym.bit;
    return anyOf(typed, [synonym]);
  }

  // A paper with another spacing has the word, at a lower weight. Each of joined words has a bit of its own with its
  // share of the weight, so that each counts as a query term that matched.
  #otherSpacings({ variants }: Word, at: number, { joined, split }: Spacing): Condition[] {
    const queryTerm = variants[0]?.[0];
    const bitOf = (term: string, weight: number) =>
      bitCondition(this.bitFor(weightedClause([{ term, weight }]), queryTerm));
    return [
      ...joined
        .filter(({ from, to }) => from <= at && at < to)
        .map(({ from, to, term }) => bitOf(term, SPACING_WEIGHT / (to - from))),
      ...split
        .filter((each) => each.at === at)
        .map(({ terms }): Condition => ({ is: 'all', of: terms.map((term) => bitOf(term, SPACING_WEIGHT)) })),
    ].filter(({ is }) => is !== 'nothing');
  }

  #phrase({ terms, field }: Clause & { is: 'phrase' }): Condition {
    const conditions = terms.map((term) => bitCondition(this.bitFor(exactClause(term, field), term)));
    if (conditions.length === 0 || conditions.includes(NOTHING)) return NOTHING;
    const bits = conditions.reduce((all, each) => (each.is === 'bit' ? all | (1 << each.bit) : all), 0);
    if (conditions.length === 1) return conditions[0] ?? NOTHING;
    return { is: 'phrase', bits, terms, ...(field && { field }) };
  }

  // The index has the words of all authors together: whether they are of one name only the text can tell.
  #author(name: NameQuery): Condition {
    const { words, initials, isFamilyLast, isOpen = false } = name;
    const conditions = words.map((spellings, at) => {
      const isUnfinished = isOpen && at === words.length - 1;
      return bitCondition(this.bitFor(nameClause(spellings, isUnfinished), spellings[0]));
    });
    if (conditions.length === 0 || conditions.includes(NOTHING)) return NOTHING;
    const bits = conditions.reduce((all, each) => (each.is === 'bit' ? all | (1 << each.bit) : all), 0);
    if (conditions.length === 1 && initials.length === 0 && !isFamilyLast) return conditions[0] ?? NOTHING;
    return { is: 'phrase', bits, terms: [], field: 'authors', name };
  }

  #filter(filter: ColumnFilter): Condition {
    if (this.#bits === MAX_BITS) return NOTHING;
    this.bitFilters[this.#bits] = filter;
    return { is: 'bit', bit: this.#bits++ };
  }
}

const NO_TITLE_BITS = { inside: 0, start: 0, whole: 0 };
const NOTHING: Condition = { is: 'nothing' };

function anyOf(one: Condition, others: readonly Condition[]): Condition {
  return others.length === 0 ? one : { is: 'any', of: [...(one.is === 'any' ? one.of : [one]), ...others] };
}

function bitCondition(bit: number | undefined): Condition {
  return bit === undefined ? NOTHING : { is: 'bit', bit };
}

function isStopWord({ typed, field }: Word): boolean {
  return field === undefined && STOP_WORDS.has(typed.toLowerCase());
}
