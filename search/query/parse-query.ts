import { LIMITS } from '../../papers/limits.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { cut } from '../../papers/text.ts';
import type { Sort } from './filters.ts';
import type { Node } from './parser.ts';
import { Parser } from './parser.ts';
import type { Clause, Query, QueryProblem, SightingTest, Word } from './query.ts';
import { chipsOf } from './query-chips.ts';

/**
 * Reads a search, `now` in milliseconds; days are the reader's own. Never fails: what it cannot read it takes as words
 * or leaves out, and says so in `problems`. Looks at the first 200 characters and 24 terms. Names may be in any case.
 * What has only begun at the very end, as `seen:`, `-`, `(` or `OR`, asks for nothing yet and is no problem.
 *
 * `OR` joins what stands right beside it, all else must hold together. Parentheses matter to `OR`, to `-` and to what
 * one sighting must be; around anything else they change nothing.
 */
export function parseQuery(text: string, { now }: { now: number }): Query {
  const typed = cut(text, LIMITS.query);
  const parser = new Parser(typed, now);
  const topLevel: TopLevel = { misplaced: [] };
  const { words, clauses, used } = buildConjunction(flattenGroups(parser.parse()), topLevel, true);
  const { near, sort, misplaced } = topLevel;
  const problems: QueryProblem[] = [
    ...parser.problems,
    ...misplaced.map(({ from, to }): QueryProblem => ({ from, to, why: 'operator' })),
    ...(typed.length < text.length ? [{ from: typed.length, to: text.length, why: 'too-long' } as const] : []),
  ];
  return {
    words,
    must: clauses,
    ...(near && { near }),
    ...(sort && { sort }),
    chips: chipsOf(used, typed),
    problems: problems.sort((a, b) => a.from - b.from),
  };
}

/** What holds for the whole query, and the nodes that would say such a thing where it cannot apply. */
export interface TopLevel {
  near?: PaperId;
  sort?: Sort;
  misplaced: Node[];
}

/** What must hold together: words, of which most will do at the top of a query, and clauses. */
export interface Conjunction {
  words: Word[];
  clauses: Clause[];
  /** the nodes that ask for something */
  used: Node[];
}

/**
 * The nodes of a conjunction with those of parentheses that hold nothing together: sighting filters are the only ones
 * to which it matters what stands beside them.
 */
export function flattenGroups(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (node.is !== 'group') return [node];
    const inner = flattenGroups(node.nodes);
    return inner.some(isSightingFilter) ? [{ ...node, nodes: inner }] : inner;
  });
}

/** What flattened nodes ask for together. Says in `whole` what is about the whole query, if that may stand here. */
export function buildConjunction(nodes: readonly Node[], topLevel: TopLevel, isTopLevel: boolean): Conjunction {
  const words: Word[] = [];
  const clauses: Clause[] = [];
  const tests: SightingTest[] = [];
  const used: Node[] = [];
  for (const node of nodes) {
    const made = words.length + clauses.length + tests.length;
    if (node.is === 'words') words.push(...node.words);
    else if (isSightingFilter(node)) tests.push(node.filter.test);
    else if (isTopLevel && takesTopLevel(node, topLevel)) used.push(node);
    else clauses.push(...clausesOf(node, topLevel));
    if (words.length + clauses.length + tests.length > made) used.push(node);
  }
  return { words, clauses: tests.length > 0 ? [...clauses, { is: 'sighting', tests }] : clauses, used };
}

/** The one clause that says what a node says, or none. */
function clausesOf(node: Node, topLevel: TopLevel): Clause[] {
  switch (node.is) {
    case 'words':
      return [{ is: 'words', words: node.words }];
    case 'phrase':
      return [node.clause];
    case 'filter':
      return filterClauses(node, topLevel);
    case 'not':
      return clausesOf(node.node, topLevel).map((clause) => ({ is: 'not', clause }));
    case 'any': {
      const clauses = node.nodes.flatMap((each) => clausesOf(each, topLevel));
      return clauses.length > 1 ? [{ is: 'any', clauses }] : clauses;
    }
    case 'group': {
      const { words, clauses } = buildConjunction(flattenGroups(node.nodes), topLevel, false);
      const all: Clause[] = words.length > 0 ? [{ is: 'words', words }, ...clauses] : clauses;
      return all.length > 1 ? [{ is: 'all', clauses: all }] : all;
    }
  }
}

function filterClauses(node: Node & { is: 'filter' }, topLevel: TopLevel): Clause[] {
  const { filter } = node;
  if (filter.is === 'clause') return [filter.clause];
  if (filter.is === 'test') return [{ is: 'sighting', tests: [filter.test] }];
  topLevel.misplaced.push(node);
  return [];
}

/** Takes in what is about the whole query; the first of its kind counts. */
function takesTopLevel(node: Node, topLevel: TopLevel): boolean {
  if (node.is !== 'filter') return false;
  const { filter } = node;
  if (filter.is === 'near' && topLevel.near === undefined) topLevel.near = filter.near;
  else if (filter.is === 'sort' && topLevel.sort === undefined) topLevel.sort = filter.sort;
  else return false;
  return true;
}

function isSightingFilter(node: Node): node is Node & { is: 'filter'; filter: { is: 'test' } } {
  return node.is === 'filter' && node.filter.is === 'test';
}
