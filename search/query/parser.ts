import type { PaperId } from '../../papers/paper-id.ts';
import { phraseTerms } from '../analysis/phrases.ts';
import type { FilterName } from './filters.ts';
import { valueKind } from './filters.ts';
import type { Piece } from './lexer.ts';
import { piecesOf } from './lexer.ts';
import type { Clause, QueryProblem, SightingTest, Sort, Word } from './query.ts';
import { beginsValue, readFilter } from './read-filter.ts';
import { TermBudget, typedWords } from './typed-words.ts';

/** What one name with its value asks for. */
export type Filter =
  | { is: 'clause'; clause: Clause }
  | { is: 'test'; test: SightingTest }
  /** these two are about the whole query */
  | { is: 'near'; near: PaperId }
  | { is: 'sort'; sort: Sort };

/** A query as it is built of pieces, from and to in the typed text. */
export type Node = { from: number; to: number } & (
  | { is: 'words'; words: readonly Word[] }
  | { is: 'phrase'; clause: Clause; value: string }
  | { is: 'filter'; filter: Filter; name: FilterName; value: string }
  | { is: 'not'; node: Node }
  | { is: 'any'; nodes: readonly Node[] }
  /** in parentheses */
  | { is: 'group'; nodes: readonly Node[] }
);

type Of<Is> = Piece & { is: Is };

/** Builds the nodes of a query, by recursive descent, and notes what it could not read. To be used once. */
export class NodeReader {
  readonly problems: QueryProblem[] = [];
  readonly #typed: string;
  readonly #now: number;
  readonly #pieces: readonly Piece[];
  readonly #budget = new TermBudget();
  #next = 0;

  constructor(typed: string, now: number) {
    this.#typed = typed;
    this.#now = now;
    this.#pieces = piecesOf(typed);
  }

  readAll(): Node[] {
    const nodes = this.#sequence();
    for (let close = this.#take('close'); close; close = this.#take('close')) {
      this.#report(close, 'operator');
      nodes.push(...this.#sequence());
    }
    if (this.#budget.left) this.#report(this.#budget.left, 'too-many');
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
    const piece = this.#pieces[this.#next++];
    switch (piece?.is) {
      case 'minus': {
        const node = this.#unary();
        return node && { is: 'not', node, from: piece.from, to: node.to };
      }
      case 'open': {
        const nodes = this.#sequence();
        const to = this.#take('close')?.to ?? this.#typed.trimEnd().length;
        return nodes.length > 0 ? { is: 'group', nodes, from: piece.from, to } : undefined;
      }
      case 'quoted':
        return this.#phrase(piece);
      case 'named':
        return this.#named(piece);
      default:
        return piece && this.#words(piece);
    }
  }

  #words(piece: Piece): Node | undefined {
    const { from, to } = piece;
    const words = this.#budget.words(typedWords(this.#typed.slice(from, to)), piece);
    return words.length > 0 ? { is: 'words', words, from, to } : undefined;
  }

  #phrase(piece: Of<'quoted'>): Node | undefined {
    const { from, to, text } = piece;
    const terms = this.#budget.terms(phraseTerms(text), piece);
    return terms.length > 0 ? { is: 'phrase', clause: { is: 'phrase', terms }, value: text, from, to } : undefined;
  }

  #named(piece: Of<'named'>): Node | undefined {
    const { from, to, name, text, quotes } = piece;
    const filter = this.#inField(piece) ?? readFilter(name, text, this.#now);
    if (filter) return { is: 'filter', filter, name, value: text.trim(), from, to };
    const isEmpty = text.trim() === '';
    if (isEmpty) this.#reportUnlessLast(piece);
    const isTyped = quotes === 'none' && to === this.#typed.length;
    if (isEmpty || (isTyped && beginsValue(name, text))) return undefined;
    this.#report(piece, 'value');
    return this.#words(piece);
  }

  #inField(piece: Of<'named'>): Filter | undefined {
    const kind = valueKind(piece.name);
    if (kind.takes !== 'words') return undefined;
    const { field } = kind;
    if (piece.quotes !== 'none') {
      const terms = this.#budget.terms(phraseTerms(piece.text), piece);
      return terms.length > 0 ? clause({ is: 'phrase', terms, field }) : undefined;
    }
    const words = this.#budget.words(typedWords(piece.text), piece).map((word) => ({ ...word, field }));
    return words.length > 0 ? clause({ is: 'words', words }) : undefined;
  }

  #isNext(is: Piece['is']): boolean {
    return this.#pieces[this.#next]?.is === is;
  }

  #isAtEnd(): boolean {
    return this.#next >= this.#pieces.length;
  }

  #take(is: Piece['is']): Piece | undefined {
    return this.#isNext(is) ? this.#pieces[this.#next++] : undefined;
  }

  /** What is last may only have begun. */
  #reportUnlessLast(piece: Piece): void {
    const isLast = this.#pieces.slice(this.#next).every(({ is }) => is === 'close');
    if (!isLast) this.#report(piece, piece.is === 'named' ? 'value' : 'operator');
  }

  #report({ from, to }: { from: number; to: number }, why: QueryProblem['why']): void {
    this.problems.push({ from, to, why });
  }
}

function clause(clause: Clause): Filter {
  return { is: 'clause', clause };
}
