import type { PaperId } from '../../papers/paper-id.ts';
import { arxivPaperId } from '../../papers/paper-id.ts';
import type { SearchField } from '../../papers/search-answer.ts';
import type { NameQuery } from '../analysis/author-name.ts';
import { phraseVariants } from '../analysis/phrases.ts';
import { exactKey } from './fields.ts';
import type { FilterName } from './filters.ts';
import { valueKind } from './filters.ts';
import type { Token } from './lexer.ts';
import { lex, typedWords } from './lexer.ts';
import { authorsNamed } from './pasted/author-names.ts';
import type { PastedPart } from './pasted/pasted-part.ts';
import type { Clause, QueryProblem, Word } from './query.ts';
import type { Filter } from './read-filter.ts';
import { beginsValue, readFilter } from './read-filter.ts';
import { withoutSynonyms } from './synonyms.ts';
import { TermBudget } from './term-budget.ts';

/** A node of the syntax tree; `from` and `to` are its offsets in the typed text. */
export type Node = { from: number; to: number } & (
  | { is: 'words'; words: readonly Word[] }
  | { is: 'phrase'; clause: Clause; value: string }
  | { is: 'filter'; filter: Filter; name: FilterName; value: string }
  /** what is pasted: one of these keys; `paperId` where it names a paper */
  | { is: 'keys'; keys: readonly string[]; paperId?: PaperId; prefix?: true }
  /** authors as a citation has them */
  | { is: 'authors'; clauses: readonly Clause[] }
  | { is: 'not'; node: Node }
  /** joined by OR */
  | { is: 'any'; nodes: readonly Node[] }
  /** in parentheses */
  | { is: 'group'; nodes: readonly Node[] }
);

const SEVERAL_WORDS = /\s|,\p{L}/u;

type Of<Is> = Token & { is: Is };

/**
 * A recursive descent parser of the grammar in README.md. Accepts any text; what it cannot use is recorded in
 * `problems`. To be used once.
 */
export class Parser {
  readonly problems: QueryProblem[] = [];
  readonly #typed: string;
  readonly #now: number;
  readonly #tokens: readonly Token[];
  readonly #budget = new TermBudget();
  #next = 0;

  /** `parts` are what is pasted, in order; those behind the text are read too. */
  constructor(typed: string, now: number, parts: readonly PastedPart[] = []) {
    this.#typed = typed;
    this.#now = now;
    const behind = parts.filter(({ from }) => from >= typed.length);
    this.#tokens = [
      ...lex(typed, parts),
      ...behind.map((part): Token => ({ is: 'pasted', from: part.from, to: part.to, part })),
    ];
  }

  /** The nodes of the whole query. A closing parenthesis without an opening one is dropped. */
  parse(): Node[] {
    const nodes = this.#sequence();
    for (let close = this.#take('close'); close; close = this.#take('close')) {
      this.#report(close, 'operator');
      nodes.push(...this.#sequence());
    }
    if (this.#budget.dropped) this.#report(this.#budget.dropped, 'too-many');
    return nodes;
  }

  /** Up to a closing parenthesis or the end. */
  #sequence(): Node[] {
    const nodes: Node[] = [];
    while (!this.#isAtEnd() && !this.#isNext('close')) {
      const or = this.#take('or');
      if (or) this.#reportUnlessLast(or);
      const node = or ? undefined : this.#alternatives();
      if (node) nodes.push(node);
    }
    return nodes;
  }

  /** One node, or several joined by OR. */
  #alternatives(): Node | undefined {
    const first = this.#unary();
    if (!first) return undefined;
    const nodes = [first];
    let last = first;
    for (let or = this.#take('or'); or; or = this.#take('or')) {
      for (let again = this.#take('or'); again; again = this.#take('or')) this.#reportUnlessLast(again);
      const node = this.#isAtEnd() || this.#isNext('close') ? undefined : this.#unary();
      if (!node) {
        this.#reportUnlessLast(or);
        break;
      }
      nodes.push(node);
      last = node;
    }
    return nodes.length > 1 ? { is: 'any', nodes, from: first.from, to: last.to } : first;
  }

  #unary(): Node | undefined {
    const token = this.#tokens[this.#next++];
    switch (token?.is) {
      case 'minus': {
        const node = this.#unary();
        return node && { is: 'not', node, from: token.from, to: node.to };
      }
      case 'open': {
        const nodes = this.#sequence();
        const to = this.#take('close')?.to ?? this.#typed.trimEnd().length;
        return nodes.length > 0 ? { is: 'group', nodes, from: token.from, to } : undefined;
      }
      case 'quoted':
        return this.#phrase(token);
      case 'filter':
        return this.#filter(token);
      case 'pasted':
        return this.#pasted(token);
      default:
        return token && this.#words(token);
    }
  }

  #words(token: Token): Node | undefined {
    const { from, to } = token;
    const words = this.#budget.words(typedWords(this.#typed.slice(from, to)), token);
    return words.length > 0 ? { is: 'words', words, from, to } : undefined;
  }

  #pasted(token: Of<'pasted'>): Node | undefined {
    const { from, to, part } = token;
    switch (part.is) {
      case 'paper':
        return { is: 'keys', keys: [exactKey('paper', part.paperId)], paperId: part.paperId, from, to };
      case 'id-start':
        return { is: 'keys', keys: [exactKey('paper', arxivPaperId(part.start))], prefix: true, from, to };
      case 'address':
        return { is: 'keys', keys: part.keys.map((key) => exactKey('address', key)), from, to };
      case 'authors':
        return { is: 'authors', clauses: this.#authors(part.names, token), from, to };
      case 'words': {
        const words = this.#budget.words(typedWords(part.text), token);
        return words.length > 0 ? { is: 'words', words, from, to } : undefined;
      }
      case 'nothing':
        return undefined;
    }
  }

  #phrase(token: Of<'quoted'>): Node | undefined {
    const { from, to, text } = token;
    const clause = this.#phraseClause(token);
    return clause && { is: 'phrase', clause, value: text, from, to };
  }

  #filter(token: Of<'filter'>): Node | undefined {
    const { from, to, name, text, quotes } = token;
    const filter = this.#fieldFilter(token) ?? readFilter(name, text, this.#now);
    if (filter) return { is: 'filter', filter, name, value: text.trim(), from, to };
    const isEmpty = text.trim() === '';
    if (isEmpty) this.#reportUnlessLast(token);
    const isUnfinished = quotes === 'none' && to === this.#typed.length;
    if (isEmpty || (isUnfinished && beginsValue(name, text))) return undefined;
    this.#report(token, 'value');
    return this.#words(token);
  }

  #fieldFilter(token: Of<'filter'>): Filter | undefined {
    const kind = valueKind(token.name);
    if (kind.takes !== 'words') return undefined;
    const { field } = kind;
    if (token.name === 'author' && (token.quotes !== 'none' || SEVERAL_WORDS.test(token.text))) {
      const [first, ...others] = this.#authors(authorsNamed(token.text, { isOpen: token.quotes === 'open' }), token);
      if (first) return clause(others.length > 0 ? { is: 'all', clauses: [first, ...others] } : first);
    }
    if (token.quotes !== 'none') {
      const phrase = this.#phraseClause(token, field);
      return phrase && clause(phrase);
    }
    const words = withoutSynonyms(this.#budget.words(typedWords(token.text), token)).map((word) => ({
      ...word,
      field,
    }));
    return words.length > 0 ? clause({ is: 'words', words }) : undefined;
  }

  /** The phrase in each of its variants. */
  #phraseClause(token: Of<'quoted' | 'filter'>, field?: SearchField): Clause | undefined {
    const phrases = phraseVariants(token.text).flatMap((variant): Clause[] => {
      const terms = this.#budget.terms(variant, token);
      return terms.length > 0 ? [{ is: 'phrase', terms, ...(field && { field }) }] : [];
    });
    const [only, second] = phrases;
    return second ? { is: 'any', clauses: phrases } : only;
  }

  #authors(names: readonly NameQuery[], token: Token): Clause[] {
    return names.flatMap((name) => {
      const granted = this.#budget.terms(name.words.map(String), token).length;
      return granted > 0 ? [{ is: 'author', name: { ...name, words: name.words.slice(0, granted) } } as const] : [];
    });
  }

  #isNext(is: Token['is']): boolean {
    return this.#tokens[this.#next]?.is === is;
  }

  #isAtEnd(): boolean {
    return this.#next >= this.#tokens.length;
  }

  #take(is: Token['is']): Token | undefined {
    return this.#isNext(is) ? this.#tokens[this.#next++] : undefined;
  }

  /** The last token may be unfinished, which is no problem. */
  #reportUnlessLast(token: Token): void {
    const isLast = this.#tokens.slice(this.#next).every(({ is }) => is === 'close');
    if (!isLast) this.#report(token, token.is === 'filter' ? 'value' : 'operator');
  }

  #report({ from, to }: { from: number; to: number }, why: QueryProblem['why']): void {
    this.problems.push({ from, to, why });
  }
}

function clause(clause: Clause): Filter {
  return { is: 'clause', clause };
}
