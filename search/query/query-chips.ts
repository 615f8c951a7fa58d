import { cleanTag } from '../../papers/mark.ts';
import { lex } from './lexer.ts';
import type { Node } from './parser.ts';
import type { QueryChip } from './query.ts';

/** A chip for each top-level node, whose groups must be flattened (parse-query.ts). */
export function chipsOf(nodes: readonly Node[], typed: string): QueryChip[] {
  return nodes.map((node) => ({ from: node.from, to: node.to, ...chipContent(node, typed) }));
}

function chipContent(node: Node, typed: string): Omit<QueryChip, 'from' | 'to'> {
  const whole = typed.slice(node.from, node.to);
  switch (node.is) {
    case 'words':
      return { kind: 'word', value: whole };
    case 'phrase':
      return { kind: 'phrase', value: node.value };
    case 'keys':
      return node.paperId
        ? { kind: 'paper', value: node.paperId.replace(/^\w+:/, '') }
        : { kind: 'word', value: whole };
    case 'authors':
      return { kind: 'word', value: whole };
    case 'filter': {
      const { name, filter } = node;
      const kind = filter.is === 'near' || filter.is === 'sort' ? filter.is : 'filter';
      const value = name === 'tag' ? cleanTag(node.value) : node.value;
      return { kind, name, value, ...(filter.read && { read: filter.read }) };
    }
    case 'not': {
      const { from, to } = node.node;
      return node.node.is === 'filter'
        ? { ...chipContent(node.node, typed), kind: 'not' }
        : { kind: 'not', value: typed.slice(from, to) };
    }
    case 'any':
      return { kind: 'any', value: whole };
    case 'group': {
      const [only, second] = node.nodes;
      return only && !second ? chipContent(only, typed) : { kind: 'group', value: whole };
    }
  }
}

const OPENING = /(^|\s)\($/;
const CLOSING = /^\)/;
// A value goes on over one space, and a word broken at its hyphen over more.
const APART = [' ', '  ', ' -- '];

/**
 * The text without one of its chips, and without parentheses that held nothing else. Ends with a space when the chip
 * was the last, ready for typing on. The other chips keep their meaning.
 */
export function withoutChip(text: string, { from, to }: Pick<QueryChip, 'from' | 'to'>): string {
  let before = text.slice(0, from).trimEnd();
  let after = text.slice(to).trimStart();
  while (OPENING.test(before) && CLOSING.test(after)) {
    before = before.replace(OPENING, '').trimEnd();
    after = after.replace(CLOSING, '').trimStart();
  }
  if (before && !after) return `${before} `;
  if (!before) return after;
  const isApart = (rest: string) => !lex(rest).some(({ from, to }) => from < before.length && to > before.length);
  return APART.map((gap) => before + gap + after).find(isApart) ?? `${before} ${after}`;
}
