import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, OURS } from './imports.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** The groups of files that import each other in a loop, by Tarjan's algorithm for strongly connected components. */
function loopsIn(graph: Graph): string[][] {
  const loops: string[][] = [];
  const order = new Map<string, number>();
  const path: string[] = [];
  function visit(file: string): number {
    const own = order.size;
    order.set(file, own);
    path.push(file);
    let lowest = own;
    for (const target of graph.get(file) ?? []) {
      if (!order.has(target)) lowest = Math.min(lowest, visit(target));
      else if (path.includes(target)) lowest = Math.min(lowest, order.get(target) ?? own);
    }
    if (lowest < own) return lowest;
    const loop = path.splice(path.indexOf(file));
    if (loop.length > 1 || graph.get(file)?.includes(file)) loops.push(loop.sort());
    return lowest;
  }
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return loops;
}

describe('imports', () => {
  it('never come back to the file they start from, those of types included', () => {
    const files = filesBelow(...OURS).filter((file) => /\.(tsx?|mjs)$/.test(file));
    const graph = new Map(files.map((file) => [file, importsOf(file).map(({ target }) => target)]));
    expect(loopsIn(graph)).toEqual([]);
  });

  it('are reported where they come back', () => {
    const loops = loopsIn(
      new Map([
        ['a', ['b', 'd']],
        ['b', ['c']],
        ['c', ['a', 'd']],
        ['d', ['e']],
        ['e', []],
        ['f', ['f']],
      ]),
    );
    expect(loops).toEqual([['a', 'b', 'c'], ['f']]);
  });
});
