import { describe, expect, it } from 'vitest';
import { byFolder, callsOf, ranFiles } from '../../../bench/walks/ran.ts';

const fn = (functionName: string, count: number, startOffset = 10) => ({
  functionName,
  ranges: [{ startOffset, count }],
});
const ran = (url: string, ...functions: ReturnType<typeof fn>[]) => ranFiles([{ url, functions }], 'file:///p/', 'one');

describe('what ran', () => {
  it('is each file in which a function was called, with those functions', () => {
    const files = ran('file:///p/papers/days.ts?life=one', fn('localDay', 3), fn('addDays', 0), fn('', 1));
    expect(files).toEqual([
      {
        file: 'papers/days.ts',
        functions: [
          { name: 'localDay', calls: 3 },
          { name: '', calls: 1 },
        ],
      },
    ]);
  });

  it('is not what was loaded only', () => {
    expect(ran('file:///p/papers/days.ts?life=one', fn('', 1, 0), fn('<static_initializer>', 1))).toEqual([]);
  });

  it('leaves out packages, other starts of the product and what is no code', () => {
    const files = ['node:fs', 'file:///q/a.ts?life=one', 'file:///p/a.ts?life=two', 'file:///p/a.ts'];
    expect(files.flatMap((url) => ran(url, fn('a', 1)))).toEqual([]);
    expect(ran('file:///p/a.css?life=one', fn('a', 1))).toEqual([]);
  });

  it('is counted by folder, most files first', () => {
    const files = ['storage/b.ts', 'papers/a.ts', 'storage/a.ts'].map((file) => ({ file, functions: [] }));
    expect(byFolder(files)).toEqual([
      ['storage', 2],
      ['papers', 1],
    ]);
  });

  it('counts the calls of a function', () => {
    const functions = [
      { name: 'parse', calls: 2 },
      { name: 'other', calls: 1 },
    ];
    expect(callsOf([{ file: 'a.ts', functions }], 'parse')).toBe(2);
    expect(callsOf([], 'parse')).toBe(0);
  });
});
