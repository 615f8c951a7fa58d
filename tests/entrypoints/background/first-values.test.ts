import { describe, expect, it, vi } from 'vitest';
import type { FirstValuesStore } from '../../../entrypoints/background/first-values.ts';
import { FirstValuesKeeper } from '../../../entrypoints/background/first-values.ts';
import type { FirstValues } from '../../../messages/first-values.ts';
import { readFirstValues } from '../../../messages/first-values.ts';
import type { Paper } from '../../../papers/paper.ts';
import type { Sighting } from '../../../papers/sighting.ts';
import { forget } from '../../../storage/forget/forget.ts';
import { setList } from '../../../storage/organise/set-list.ts';
import { setTag } from '../../../storage/organise/set-tag.ts';
import { RECENT_STEP, readKey } from '../../../storage/reads/first-reads.ts';
import type { SeenPaper } from '../../../storage/reads/papers.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import type { DayCount } from '../../../storage/rows.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { eventually } from '../../eventually.ts';
import { firstValueStore, traces } from '../../storage/forget/walk.ts';
import { captureOf, facts, freshLibrary, rows } from '../../storage/made-library.ts';
import { FEED, papers, sentCapture, withPapers } from './made-background.ts';

const RECENT = readKey('recentPapers', RECENT_STEP);

const id = (number: number) => facts(number).paperId;

function fail(error: unknown): never {
  throw error;
}

/** A store that notes the order of what was done to it. */
function madeStore() {
  const calls: string[] = [];
  let kept: FirstValues | undefined;
  const store: FirstValuesStore = {
    read: async () => kept,
    async write(values) {
      calls.push('write');
      kept = values;
    },
    async drop() {
      calls.push('drop');
      kept = undefined;
    },
  };
  return { store, calls };
}

/** A keeper over a library with these papers, seen on one day. */
async function over(...numbers: number[]) {
  const library = freshLibrary();
  const shown = rows(numbers.map((number) => facts(number, { abstract: `Abstract ${number}. ` })));
  if (numbers.length > 0) await recordCapture(library, captureOf(shown));
  const { store, calls } = madeStore();
  const keeper = new FirstValuesKeeper({ library: async () => library, log: fail, store });
  return { library, store, calls, keeper };
}

const titles = (values: FirstValues | undefined, key: string) =>
  (values?.[key] as SeenPaper[] | undefined)?.map(({ paper }) => paper.title);

describe('the first values', () => {
  it('have what each page draws first, under the keys of the reads', async () => {
    const { keeper, store } = await over(1, 2, 3);
    await keeper.keep();
    const values = await store.read();
    expect(values?.[readKey('libraryState')]).toEqual({ papers: 3, revision: 1 });
    expect(values?.[readKey('readSettings')]).toMatchObject({ capturing: true });
    expect(titles(values, RECENT)).toEqual([1, 2, 3].map((number) => facts(number).title));
    const [{ day } = { day: '' }] = (values?.[readKey('historyDays')] ?? []) as DayCount[];
    const order = (values?.[readKey('orderOfDay', day)] ?? []) as Sighting[];
    const ids = order.map(({ paperId }) => paperId);
    const papers = (values?.[readKey('readPapers', ids)] ?? []) as Paper[];
    expect(papers.map(({ title }) => title)).toEqual(titles(values, RECENT));
  });

  it('have of a paper what a row shows, and no more rows than fit a screen', async () => {
    const { keeper, store, library } = await over(...Array.from({ length: 60 }, (_, number) => number));
    await library.papers.update(id(0), { note: 'n'.repeat(5_000) });
    await keeper.keep();
    const [first, ...others] = ((await store.read())?.[RECENT] ?? []) as SeenPaper[];
    expect(first?.paper.abstract).toBeUndefined();
    expect(first?.paper.note).toHaveLength(300);
    expect(others.length).toBeLessThan(30);
  });

  it('have the names of lists and the colours of tags, so that the first rows show both', async () => {
    const { keeper, store, library } = await over(1);
    const list = await setList(library, { name: 'For the group' });
    await setTag(library, 'rlhf', { colour: 'teal' });
    await keeper.keep();
    expect((await store.read())?.[readKey('markLabels')]).toEqual({
      colours: { rlhf: 'teal' },
      lists: { [list]: 'For the group' },
    });
  });

  it('wait until nothing is asked of the background', async () => {
    const { library, store, calls } = await over(1);
    let isQuiet = () => {};
    const quiet = () =>
      new Promise<void>((resolve) => {
        isQuiet = resolve;
      });
    const asked = vi.fn(quiet);
    new FirstValuesKeeper({ library: async () => library, quiet: asked, log: fail, store }).keepSoon();
    await eventually(() => expect(asked).toHaveBeenCalled());
    expect(calls).toEqual([]);
    isQuiet();
    await eventually(() => expect(calls).toEqual(['write']));
  });

  it('follow a write after which the background was stopped', async () => {
    const { keeper, store, calls, library } = await over(1, 2);
    await keeper.keep();
    const next = () => new FirstValuesKeeper({ library: async () => library, log: fail, store });
    await setMark(library, id(1), { kind: 'star', name: '', value: true });
    await next().keepWhenOutdated();
    await eventually(() => expect(calls).toEqual(['write', 'write']));
    const [first] = ((await store.read())?.[RECENT] ?? []) as SeenPaper[];
    expect(first?.paper).toMatchObject({ paperId: id(1), starred: 1 });
    const again = vi.spyOn(FirstValuesKeeper.prototype, 'keepSoon');
    await next().keepWhenOutdated();
    expect(again).not.toHaveBeenCalled();
    again.mockRestore();
  });

  it('are none of a library that cannot be read', async () => {
    const { store } = madeStore();
    await store.write({});
    const keeper = new FirstValuesKeeper({ library: () => Promise.reject(new Error('gone')), log: fail, store });
    await expect(keeper.keep()).rejects.toThrow('gone');
    expect(await store.read()).toBeUndefined();
  });

  it('are dropped before anything is forgotten, and not kept again until it is', async () => {
    const { keeper, store, calls, library } = await over(1, 2);
    await keeper.keep();
    await keeper.without(async () => {
      expect(await store.read()).toBeUndefined();
      await keeper.keep();
      expect(await store.read()).toBeUndefined();
      await forget(library, { what: 'paper', paperId: id(1) });
    });
    await keeper.keep();
    expect(calls).toEqual(['write', 'drop', 'write']);
    expect(titles(await store.read(), RECENT)).toEqual([facts(2).title]);
  });

  it('that were read before something was forgotten are not kept after it', async () => {
    const { keeper, store, library } = await over(1, 2);
    const keeping = keeper.keep();
    await keeper.without(() => forget(library, { what: 'paper', paperId: id(1) }));
    await keeping;
    expect(await store.read()).toBeUndefined();
  });
});

describe('the background', () => {
  it('keeps first values after a write, and leaves none of a paper that is forgotten', async () => {
    const { send } = await withPapers(1, 2);
    await expect.poll(async () => titles(await readFirstValues(), RECENT)).toHaveLength(2);
    await send('forget', { what: 'paper', paperId: id(1) });
    expect(await traces([firstValueStore({ read: readFirstValues })], [id(1), facts(1).title])).toEqual([]);
    await send('capture', sentCapture(papers(3)), FEED);
    await expect.poll(async () => titles(await readFirstValues(), RECENT)).toEqual([facts(3).title, facts(2).title]);
  });
});
