import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import { CALL, withCalls } from '../../../bench/walks/call-source.ts';

/** The names of what is called while `source`, which sets `result`, runs; and the result. */
function run(source: string): { names: string[]; result: unknown } {
  const names: string[] = [];
  const call = (name: string, _file: string, _self: unknown, work: () => unknown) => {
    names.push(name);
    return work();
  };
  const script = stripTypeScriptTypes(withCalls(source, 'made.ts'));
  const result: unknown = new Function(CALL, `let result; ${script}; return result;`)(call);
  return { names, result };
}

describe('a source whose calls are noted', () => {
  it('reports the name of each function that is called', () => {
    const source = `
      function plain(a: number) { return inner(a); }
      const inner = (a: number) => a + 1;
      result = [1].map((each) => plain(each));`;
    expect(run(source)).toEqual({ names: ['', 'plain', 'inner'], result: [2] });
  });

  it('names methods with their class, private ones and getters too', () => {
    const source = `
      class Box {
        #value: number;
        constructor(value: number) { this.#value = value; }
        get size(): number { return this.#read(); }
        #read() { return this.#value; }
        static of(value: number) { return new Box(value); }
        empty(): void {}
      }
      result = Box.of(3).size;`;
    expect(run(source)).toEqual({ names: ['Box.of', 'Box.size', 'Box.#read'], result: 3 });
  });

  it('does the same as before: arguments, objects from arrows, defaults, overloads', () => {
    const source = `
      function count(a?: string): number;
      function count() { return arguments.length; }
      const made = (a = () => 2) => ({ two: a() });
      const curried = (a: number) => (b: number) => a + b;
      result = [count('a'), made(), curried(1)(2)];`;
    expect(run(source).result).toEqual([1, { two: 2 }, 3]);
  });

  it('leaves generators alone and waits where the source waits', async () => {
    const source = `
      function* two() { yield 1; yield 2; }
      const wait = async () => (await Promise.resolve([...two()]));
      result = wait();`;
    const { names, result } = run(source);
    expect(names).toEqual(['wait']);
    expect(await result).toEqual([1, 2]);
  });
});
