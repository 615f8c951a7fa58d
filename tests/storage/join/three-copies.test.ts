import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../storage/library.ts';
import { runs } from '../../property-runs.ts';
import { countsOfLabels, freshLibrary } from '../made-library.ts';
import { joined, knowledge } from './made-copies.ts';
import type { Step } from './made-histories.ts';
import { history, take } from './made-histories.ts';

const capture = (papers: number[], search: boolean): Step => ({
  do: 'capture',
  papers,
  day: '2026-06-03',
  search,
  now: false,
});
const forgetSearch: Step = { do: 'forget', target: { what: 'listing', listing: 'hf:search:secret wish' } };

/** Histories that did lead to different copies: of a mark that was taken back, of a key that came again,
 * of captures of one time, of a listing of which only a saved page is left, of a note with a key behind it, and of an
 * import's words under the reader's own that are forgotten. */
const mended: [[number, Step][]][] = [
  [
    [
      [0, { do: 'import', entries: [0] }],
      [0, { do: 'mark', paper: 0, mark: { kind: 'auto-tag', name: 'a-rule', value: '' } }],
      [0, { do: 'import', entries: [0] }],
    ],
  ],
  [
    [
      [2, capture([0], true)],
      [0, capture([0], false)],
      [0, forgetSearch],
      [0, { do: 'clock', hours: 1 }],
      [0, { do: 'mark', paper: 0, mark: { kind: 'status', name: '', value: 'read' } }],
      [2, { do: 'mark', paper: 0, mark: { kind: 'tag', name: 'a', value: false } }],
    ],
  ],
  [
    [
      [0, capture([3, 0], true)],
      [0, capture([1, 0], true)],
      [0, { do: 'clock', hours: 1 }],
      [0, forgetSearch],
      [0, capture([3, 0], false)],
    ],
  ],
  [
    [
      [1, capture([0], false)],
      [1, capture([0, 1], false)],
      [0, { do: 'clock', hours: 9 }],
      [1, capture([3], true)],
    ],
  ],
  [
    [
      [0, { do: 'forget', target: { what: 'listing', listing: 'hf:day:2026-06-03' } }],
      [1, capture([0], false)],
      [0, { do: 'clock', hours: 1 }],
      [0, { do: 'import', entries: [0] }],
    ],
  ],
  [
    [
      [0, capture([0], false)],
      [0, { do: 'mark', paper: 0, mark: { kind: 'tag', name: 'a', value: true } }],
      [1, { do: 'join', from: 0 }],
      [1, { do: 'clock', hours: 1 }],
      [1, { do: 'forget', target: { what: 'paper', paperId: 'arxiv:2601.00001' } }],
      [2, { do: 'clock', hours: 2 }],
      [2, { do: 'import', entries: [0] }],
    ],
  ],
];

/** What storage/join/README.md leaves open: orders to forget a site beside imports that were marked or taken back. */
function isLeftOpen(steps: readonly [number, Step][]): boolean {
  const does = (is: (step: Step) => boolean) => steps.some(([, one]) => is(one));
  const isMarking = (one: Step) => one.do === 'mark' || (one.do === 'organise' && one.what.row === 'rename');
  const isOfSite = (one: Step) => one.do === 'forget' && one.target.what === 'source';
  const isUndoing = (one: Step) => one.do === 'undo';
  return does(isOfSite) && does((one) => one.do === 'import') && (does(isMarking) || does(isUndoing));
}

/** What the libraries know once they are joined. */
async function knownTogether(first: Library, ...others: Library[]): Promise<unknown> {
  const library = await joined(first, ...others);
  const known = await knowledge(library);
  await library.delete();
  return known;
}

describe('three copies with any history', () => {
  it('know the same, joined in every order and grouping, and joining again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        fc.pre(!isLeftOpen(steps));
        const libraries = [freshLibrary(), freshLibrary(), freshLibrary()];
        const [a, b, c] = libraries as [Library, Library, Library];
        await Promise.all(libraries.map((library) => library.open()));
        for (const [of, one] of steps) await take(libraries, libraries[of] ?? a, one);
        const first = await joined(a, b, c);
        const known = await knowledge(first);
        const orders = [
          [a, c, b],
          [b, a, c],
          [b, c, a],
          [c, a, b],
          [c, b, a],
        ] as const;
        for (const [x, y, z] of orders) expect(await knownTogether(x, y, z)).toEqual(known);
        for (const [x, y, z] of orders.slice(0, 3)) {
          const two = await joined(y, z);
          expect(await knownTogether(x, two)).toEqual(known);
          await two.delete();
        }
        expect(await knownTogether(first, a, first)).toEqual(known);
        for (const library of libraries) {
          const { kept, counted } = await countsOfLabels(library);
          expect(kept).toEqual(counted);
        }
        // Hundreds of examples do not fit into memory with all their libraries.
        await Promise.all([...libraries, first].map((library) => library.delete()));
      }),
      { numRuns: runs(12), examples: mended },
    );
  });
});
