import { LIMITS } from '../../papers/limits.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { cut } from '../../papers/text.ts';
import type { Sort } from './filters.ts';
import { typedWords } from './lexer.ts';
import type { Node } from './parser.ts';
import { Parser } from './parser.ts';
import type { PastedPart } from './pasted/pasted-part.ts';
import { asWords } from './pasted/pasted-part.ts';
import { pastedParts } from './pasted/pasted-parts.ts';
import type { Clause, Query, QueryProblem, SightingTest, Word } from './query.ts';
import { chipsOf } from './query-chips.ts';
import { withoutSynonyms } from './synonyms.ts';

/**
 * Parses a typed search (grammar in README.md). `now` is in milliseconds and gives the local day of `seen:today`.
 *
 * Never fails: what it cannot use is read as words or ignored, and reported in `problems`. What is unfinished at the
 * very end (`seen:`, `-`, `(`, `OR`) is ignored and no problem. Reads the first 200 characters and 24 terms, some 0.03
 * ms in Node, and 0.1 ms for each filter of days or numbers.
 */
export function parseQuery(text: string, { now }: { now: number }): Query {
  const parts = pastedParts(cut(text, LIMITS.pasted));
  const query = queryOf(text, now, parts);
  const others = parts.flatMap((part) => asWords(part) ?? []);
  if (parts.every((part) => others.includes(part))) return query;
  const { chips, problems } = query;
  return { ...query, instead: { ...queryOf(text, now, others), chips, problems } };
}

function queryOf(text: string, now: number, parts: readonly PastedPart[]): Query {
  const typed = wordsPart(text, parts);
  const read = parts.filter(({ is, from }) => is === 'paper' || from < typed.length);
  const parser = new Parser(typed, now, read);
  const topLevel: TopLevel = { misplaced: [], keys: [], named: [] };
  const { words, clauses, used } = buildConjunction(flattenGroups(parser.parse()), topLevel, true);
  const { near, sort, misplaced, keys, named } = topLevel;
  // Beside words, what is pasted only comes first: a title may not be as the library has it.
  const isFirst = keys.length > 0 && words.length > 0;
  const problems: QueryProblem[] = [
    ...parser.problems,
    ...misplaced.map(({ from, to }): QueryProblem => ({ from, to, why: 'operator' })),
    ...tooLong(text, typed, parts),
  ];
  return {
    words,
    must: keys.length > 0 && !isFirst ? [keysClause(keys), ...clauses] : clauses,
    ...(isFirst && { first: keys.flatMap((node) => node.keys) }),
    ...(named.length > 0 && clauses.length === 0 && { named: [...new Set(named)] }),
    ...(near && { near }),
    ...(sort && { sort }),
    chips: chipsOf(used, text),
    problems: problems.sort((a, b) => a.from - b.from),
  };
}

/** The start of a text that is read whole; behind it only papers are looked for. */
function wordsPart(text: string, parts: readonly PastedPart[]): string {
  const typed = cut(text, LIMITS.query);
  const across = parts.find(({ is, from, to }) => is === 'paper' && from < typed.length && to > typed.length);
  return across ? text.slice(0, across.from) : typed;
}

/** The problem of a text that has more than papers behind the part that is read whole. */
function tooLong(text: string, typed: string, parts: readonly PastedPart[]): QueryProblem[] {
  const behind = parts.filter(({ is, from }) => is === 'paper' && from >= typed.length);
  const ends = [typed.length, ...behind.map(({ to }) => to)];
  const gaps = ends.map((end, at) => text.slice(end, behind[at]?.from ?? text.length));
  const isLeft = behind.length > 0 ? gaps.some((gap) => /[\p{L}\p{N}]/u.test(gap)) : typed.length < text.length;
  return isLeft ? [{ from: typed.length, to: text.length, why: 'too-long' }] : [];
}

type KeysNode = Node & { is: 'keys' };

/** The clause of what is pasted side by side: a list of ids asks for any of them. */
function keysClause(nodes: readonly KeysNode[]): Clause {
  const keys = [...new Set(nodes.flatMap((node) => node.keys))];
  return { is: 'any-key', keys, ...(nodes.some(({ prefix }) => prefix) && { prefix: true }) };
}

/** `near` and `sort`, which apply to the whole query, and the nodes that ask for them where they cannot apply. */
interface TopLevel {
  near?: PaperId;
  sort?: Sort;
  misplaced: Node[];
  /** what is pasted */
  keys: KeysNode[];
  named: PaperId[];
}

/** The parts of a conjunction. At top level its words are optional; elsewhere they are required too. */
interface Conjunction {
  words: Word[];
  clauses: Clause[];
  /** the nodes that took effect */
  used: Node[];
}

/**
 * The nodes of a conjunction with groups replaced by their nodes, except groups with a sighting filter: only sighting
 * filters depend on their neighbours, because one sighting must pass them all.
 */
function flattenGroups(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (node.is !== 'group') return [node];
    const inner = flattenGroups(node.nodes);
    return inner.some(isSightingFilter) ? [{ ...node, nodes: inner }] : inner;
  });
}

/** Builds a conjunction from flattened nodes. Sets `near` and `sort` of `topLevel` when called for the top level. */
function buildConjunction(nodes: readonly Node[], topLevel: TopLevel, isTopLevel: boolean): Conjunction {
  const words: Word[] = [];
  const clauses: Clause[] = [];
  const tests: SightingTest[] = [];
  const used: Node[] = [];
  const keys: KeysNode[] = [];
  const hasKeys = nodes.some(({ is }) => is === 'keys');
  for (const node of nodes) {
    const before = words.length + clauses.length + tests.length;
    if (node.is === 'keys') {
      keys.push(node);
      used.push(node);
      continue;
    }
    if (node.is === 'words') words.push(...(isTopLevel ? node.words : withoutSynonyms(node.words)));
    // A title in quotes beside its id.
    else if (node.is === 'phrase' && isTopLevel && hasKeys) words.push(...typedWords(node.value));
    else if (isSightingFilter(node)) tests.push(node.filter.test);
    else if (isTopLevel && setTopLevel(node, topLevel)) used.push(node);
    else clauses.push(...clausesOf(node, topLevel));
    if (words.length + clauses.length + tests.length > before) used.push(node);
  }
  if (tests.length > 0) clauses.push({ is: 'sighting', tests });
  if (isTopLevel) {
    topLevel.keys = keys;
    topLevel.named = keys.flatMap(({ paperId }) => paperId ?? []);
  } else if (keys.length > 0) clauses.push(keysClause(keys));
  return { words, clauses, used };
}

/** The clause of one node; none when the node has no effect. */
function clausesOf(node: Node, topLevel: TopLevel): Clause[] {
  switch (node.is) {
    case 'words':
      return [{ is: 'words', words: withoutSynonyms(node.words) }];
    case 'phrase':
      return [node.clause];
    case 'filter':
      return filterClauses(node, topLevel);
    case 'keys':
      return [keysClause([node])];
    case 'authors':
      return [...node.clauses];
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
  if (filter.is === 'sighting') return [{ is: 'sighting', tests: [filter.test] }];
  topLevel.misplaced.push(node);
  return [];
}

/** Sets `near` or `sort` from a node, unless it is set: the first counts. */
function setTopLevel(node: Node, topLevel: TopLevel): boolean {
  if (node.is !== 'filter') return false;
  const { filter } = node;
  if (filter.is === 'near' && topLevel.near === undefined) topLevel.near = filter.near;
  else if (filter.is === 'sort' && topLevel.sort === undefined) topLevel.sort = filter.sort;
  else return false;
  return true;
}

function isSightingFilter(node: Node): node is Node & { is: 'filter'; filter: { is: 'sighting' } } {
  return node.is === 'filter' && node.filter.is === 'sighting';
}
