import { STOP_WORDS } from '../../analysis/stop-words.ts';
import type { Sort } from '../../query/filters.ts';
import type { Clause, Query, Word } from '../../query/query.ts';
import type { Condition } from './boolean.ts';
import { MOST_BITS } from './boolean.ts';
import type { DocumentTest } from './column-filter.ts';
import type { Leaf } from './term-clause.ts';
import { exactLeaf, joinedLeaf, keyLeaf, typedLeaf, weightedLeaf } from './term-clause.ts';
import { SYNONYM_WEIGHT } from './weights.ts';

/** A query made ready to be answered. */
export interface Plan {
  /** by number of the bit; tests have none */
  leaves: (Leaf | undefined)[];
  /** by number of the bit, what MiniSearch calls the query's term; a score is multiplied by how many matched */
  sources: (string | undefined)[];
  /** by number of the bit, for tests inside of conditions */
  bitTests: (DocumentTest | undefined)[];
  /** a paper must hold one of them, if there are any; those that hold all come first */
  words: readonly Condition[];
  /** the bits of what words may mean besides: papers pass by it, and do not have all words by it */
  meant: number;
  /** add to the score of papers that pass */
  besides: readonly Condition[];
  /** must hold */
  must: Condition;
  /** must hold besides, and need no bits */
  tests: readonly DocumentTest[];
  /** the bit of a leaf that only adds to the score; finds papers when nothing else does */
  near?: number;
  sort?: Sort;
}

/** Makes a query ready. `near` is what `near:` looks for, made from its paper; without it `near:` finds nothing. */
export function planOf(query: Query, near?: Leaf): Plan {
  const maker = new PlanMaker();
  const isTest = (clause: Clause): clause is DocumentTest => clause.is === 'paper' || clause.is === 'sighting';
  // Clauses take their bits first: without one a clause finds nothing, while a word is only left out.
  const nearBit = near && maker.leaf(near);
  const must = query.must.filter((clause) => !isTest(clause)).map((clause) => maker.clause(clause));
  const { deciding, besides } = maker.words(query.words);
  if (query.near !== undefined && nearBit === undefined && deciding.length === 0) must.push(NOTHING);
  return {
    leaves: maker.leaves,
    sources: maker.sources,
    bitTests: maker.bitTests,
    words: deciding,
    meant: maker.meant,
    besides,
    must: { is: 'all', of: must },
    tests: query.must.filter(isTest),
    ...(nearBit !== undefined && { near: nearBit }),
    ...(query.sort && { sort: query.sort }),
  };
}

class PlanMaker {
  readonly leaves: (Leaf | undefined)[] = [];
  readonly sources: (string | undefined)[] = [];
  readonly bitTests: (DocumentTest | undefined)[] = [];
  meant = 0;
  #bits = 0;

  /** The bit of a leaf, or undefined when there is none left. */
  leaf(leaf: Leaf, source?: string): number | undefined {
    if (this.#bits === MOST_BITS) return undefined;
    this.leaves[this.#bits] = leaf;
    this.sources[this.#bits] = source;
    return this.#bits++;
  }

  /** The conditions of the words that decide, and of those that only add to the score beside them. */
  words(words: readonly Word[]): { deciding: Condition[]; besides: Condition[] } {
    const weak = words.every(isWeak) ? [] : words.filter(isWeak);
    const strong = words.filter((word) => !weak.includes(word));
    const asTyped = strong.map((word) => ({ word, typed: this.#word(word) })).filter(({ typed }) => typed !== NOTHING);
    const besides = weak.map((word) => this.#weakWord(word));
    return { deciding: asTyped.map(({ word, typed }) => this.#orAlso(word, typed)), besides };
  }

  clause(clause: Clause): Condition {
    switch (clause.is) {
      case 'words': {
        const { deciding, besides } = this.words(clause.words);
        return deciding.length > 0 ? { is: 'all-and', of: deciding, besides } : NOTHING;
      }
      case 'phrase':
        return this.#phrase(clause);
      case 'exact':
        return bitOr(this.leaf(keyLeaf(clause.key)));
      case 'all':
        return { is: 'all', of: clause.clauses.map((each) => this.clause(each)) };
      case 'any':
        return { is: 'any', of: clause.clauses.map((each) => this.clause(each)) };
      case 'not':
        return { is: 'not', of: this.clause(clause.clause) };
      default:
        return this.#test(clause);
    }
  }

  // Without a source it multiplies nothing: else four small words would weigh more than a telling one.
  #weakWord({ variants }: Word): Condition {
    return { is: 'all', of: (variants[0] ?? []).map((term) => bitOr(this.leaf(exactLeaf(term)))) };
  }

  #word({ variants, field }: Word): Condition {
    const isCompound = variants.some((terms) => terms.length > 1);
    const conditions = variants.map((terms): Condition => {
      const leafOf = isCompound && terms.length === 1 ? joinedLeaf : typedLeaf;
      const bits = terms.map((term) => bitOr(this.leaf(leafOf(term, field), term)));
      return bits.length === 1 && bits[0] ? bits[0] : { is: 'all', of: bits };
    });
    const possible = conditions.filter(
      (way) => way.is !== 'nothing' && !(way.is === 'all' && way.of.includes(NOTHING)),
    );
    const [only] = possible;
    return only && possible.length === 1 ? only : only ? { is: 'any', of: possible } : NOTHING;
  }

  // Takes a bit only after all words have theirs. As one source with the word it multiplies no score twice.
  #orAlso({ variants, synonyms = [] }: Word, typed: Condition): Condition {
    if (synonyms.length === 0) return typed;
    const meant = bitOr(
      this.leaf(weightedLeaf(synonyms.map((term) => ({ term, weight: SYNONYM_WEIGHT }))), variants[0]?.[0]),
    );
    if (meant.is === 'bit') this.meant |= 1 << meant.bit;
    return meant === NOTHING ? typed : { is: 'any', of: typed.is === 'any' ? [...typed.of, meant] : [typed, meant] };
  }

  #phrase({ terms, field }: Clause & { is: 'phrase' }): Condition {
    const bits = terms.map((term) => bitOr(this.leaf(exactLeaf(term, field), term)));
    if (bits.length === 0 || bits.includes(NOTHING)) return NOTHING;
    const mask = bits.reduce((all, each) => (each.is === 'bit' ? all | (1 << each.bit) : all), 0);
    return bits.length === 1 ? (bits[0] ?? NOTHING) : { is: 'phrase', bits: mask, terms, ...(field && { field }) };
  }

  #test(test: DocumentTest): Condition {
    if (this.#bits === MOST_BITS) return NOTHING;
    this.bitTests[this.#bits] = test;
    return { is: 'bit', bit: this.#bits++ };
  }
}

const NOTHING: Condition = { is: 'nothing' };

function bitOr(bit: number | undefined): Condition {
  return bit === undefined ? NOTHING : { is: 'bit', bit };
}

function isWeak({ typed, field }: Word): boolean {
  return field === undefined && STOP_WORDS.has(typed.toLowerCase());
}
