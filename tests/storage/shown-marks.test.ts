import { describe, expect, it } from 'vitest';
import { placeNow } from '../../papers/place-between.ts';
import { setWhy } from '../../storage/organise/order-entries.ts';
import { deleteList, setList } from '../../storage/organise/set-list.ts';
import { setTag } from '../../storage/organise/set-tag.ts';
import { paperDetail } from '../../storage/reads/detail.ts';
import { markLabels } from '../../storage/reads/mark-labels.ts';
import { papersById } from '../../storage/reads/papers.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { captureOf, facts, freshLibrary, noon, rows } from './made-library.ts';
import { id, libraryWith, markAll } from './organise/organised.ts';

describe('how rows show marks', () => {
  it('is the colours of tags that have one, and the names of lists that are there', async () => {
    const library = freshLibrary();
    const talk = await setList(library, { name: 'For the talk' });
    const gone = await setList(library, { name: 'Gone' });
    await deleteList(library, gone);
    await setTag(library, 'rlhf', { colour: 'teal' });
    await setTag(library, 'plain', { colour: 'red' });
    await setTag(library, 'plain', { colour: '' });
    expect(await markLabels(library)).toEqual({ colours: { rlhf: 'teal' }, lists: { [talk]: 'For the talk' } });
  });
});

describe('the lists of a paper', () => {
  it('come with its detail, each with when it was added and why', async () => {
    const library = await libraryWith(1);
    const [early, late] = [Date.now() - 5_000, Date.now() - 1_000];
    await markAll(library, { kind: 'list', name: 'one', value: placeNow(early) }, 1);
    await markAll(library, { kind: 'list', name: 'two', value: placeNow(late) }, 1);
    await setWhy(library, 'one', id(1), 'Because');
    expect((await paperDetail(library, id(1)))?.entries).toEqual([
      { list: 'two', added: late, why: '' },
      { list: 'one', added: early, why: 'Because' },
    ]);
    await markAll(library, { kind: 'list', name: 'one', value: '' }, 1);
    expect((await paperDetail(library, id(1)))?.entries.map(({ list }) => list)).toEqual(['two']);
  });
});

describe('the record of a paper in a row', () => {
  it('is when and where it was first seen, with how many votes, and how often it was seen', async () => {
    const library = freshLibrary();
    const seen = rows([facts(1)], 12);
    await recordCapture(library, captureOf(rows([facts(1)], 40), { day: '2026-06-05', kind: 'trending' }));
    await recordCapture(library, captureOf(seen, { day: '2026-06-03' }));
    await recordCapture(library, captureOf(seen, { day: '2026-06-03', at: noon('2026-06-03') + 3 * 3_600_000 }));
    const [one] = await papersById(library, [id(1)]);
    expect(one?.record).toEqual({ day: '2026-06-03', listing: 'hf:day:2026-06-03', votes: 12, times: 3 });
    expect(one?.sighting?.upvotes).toBe(40);
  });
});
