import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GONE_AFTER, NoteDrafts } from '../../../entrypoints/background/note-drafts.ts';
import { LIMITS } from '../../../papers/limits.ts';
import { NOTE_DIVIDER } from '../../../papers/note.ts';
import type { NoteDraft } from '../../../papers/note-draft.ts';
import { Drafts } from '../../../storage/drafts.ts';
import { forget } from '../../../storage/forget/forget.ts';
import type { Library } from '../../../storage/library.ts';
import { LibraryError } from '../../../storage/library-error.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { eventually } from '../../eventually.ts';
import { captureOf, facts, freshLibrary, rows } from '../../storage/made-library.ts';

const ID = facts(1).paperId;
const LONG = 'x'.repeat(LIMITS.note + 1);

let now = 1_780_000_000_000;

beforeEach(() => {
  // The stores need the other timers.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now });
  return () => vi.useRealTimers();
});

async function later(ms: number): Promise<void> {
  now += ms;
  vi.setSystemTime(now);
  vi.advanceTimersByTime(ms);
}

interface Made {
  library: Library;
  drafts: Drafts;
  log: unknown[];
  /** a background that has just started */
  start(open?: () => Promise<Library>): NoteDrafts;
  note(): Promise<string | undefined>;
  kept(): Promise<string[]>;
  revision(): Promise<number>;
}

async function made(): Promise<Made> {
  const library = freshLibrary();
  await recordCapture(library, captureOf(rows([facts(1)])));
  const drafts = new Drafts(`test-${crypto.randomUUID()}`);
  const log: unknown[] = [];
  return {
    library,
    drafts,
    log,
    start: (open = async () => library) =>
      new NoteDrafts({ drafts, library: open, wrote: () => {}, log: (error) => log.push(error) }),
    note: async () => (await library.papers.get(ID))?.note,
    kept: async () => (await drafts.all()).map(({ text }) => text),
    revision: async () => (await library.meta.get('library'))?.revision ?? 0,
  };
}

const typed = (text: string, more: Partial<NoteDraft> = {}): NoteDraft => ({
  editor: 'one',
  paperId: ID,
  text,
  was: '',
  ...more,
});

describe('a draft', () => {
  it('costs the library no revision while it is typed, and one when its editor is gone', async () => {
    const { start, note, kept, revision } = await made();
    const before = await revision();
    const background = start();
    for (const text of ['w', 'wh', 'why']) {
      await background.keep(typed(text));
      expect(await kept()).toEqual([text]);
      await later(GONE_AFTER - 1_000);
    }
    expect(await revision()).toBe(before);
    await later(2 * GONE_AFTER);
    await eventually(async () => expect(await note()).toBe('why'));
    await eventually(async () => expect(await kept()).toEqual([]));
    expect(await revision()).toBe(before + 1);
  });

  it('that a background left behind is made a note by the next', async () => {
    const { start, note, kept } = await made();
    await start().keep(typed('why'));
    now += 60_000;
    vi.clearAllTimers();
    vi.setSystemTime(now);
    start().storeSoon();
    await later(GONE_AFTER);
    await eventually(async () => expect(await note()).toBe('why'));
    await eventually(async () => expect(await kept()).toEqual([]));
  });

  it('that was kept before the clock was set back is made a note too', async () => {
    const { start, note } = await made();
    await start().keep(typed('why'));
    now -= 3_600_000;
    await later(GONE_AFTER);
    await eventually(async () => expect(await note()).toBe('why'));
  });

  it('is kept while the library waits', async () => {
    const { start, kept } = await made();
    const background = start(() => new Promise(() => {}));
    void background.store();
    await background.keep(typed('why'));
    expect(await kept()).toEqual(['why']);
    await background.drop('one');
    expect(await kept()).toEqual([]);
  });

  it('stays while the library refuses, and is logged', async () => {
    const { start, kept, log } = await made();
    const background = start(() => Promise.reject(new LibraryError('lost')));
    await background.keep(typed('why'));
    await background.store();
    expect(await kept()).toEqual(['why']);
    expect(log).toMatchObject([{ code: 'lost' }]);
  });

  it('that is too long stays until its paper is opened, which gets it', async () => {
    const { start, note, kept } = await made();
    const background = start();
    await background.keep(typed(LONG));
    await background.store();
    expect(await note()).toBe('');
    expect(await kept()).toEqual([LONG]);
    expect(await background.left(ID)).toMatchObject({ editor: 'one', text: LONG });
    expect(await background.left(facts(2).paperId)).toBeUndefined();
  });

  it('that can be stored is, when its paper is opened', async () => {
    const { start, note } = await made();
    const background = start();
    await background.keep(typed('why'));
    expect(await background.left(ID)).toBeUndefined();
    expect(await note()).toBe('why');
  });

  it('that comes faster than the disk writes is written with those that follow it', async () => {
    const { drafts, start, kept } = await made();
    const put = vi.spyOn(drafts, 'put');
    const background = start();
    await Promise.all([...'what of the rest'].map((_, end, all) => background.keep(typed(all.slice(0, end).join('')))));
    expect(put.mock.calls.length).toBeLessThan(4);
    expect(await kept()).toEqual(['what of the res']);
    await Promise.all([background.keep(typed('a')), background.drop('one'), background.keep(typed('b'))]);
    expect(await kept()).toEqual(['b']);
    await Promise.all([background.keep(typed('c')), background.drop('one')]);
    expect(await kept()).toEqual([]);
  });

  it('is left to its editor while that is open, when all is tidied', async () => {
    const { start, note, kept } = await made();
    const background = start();
    await background.keep(typed('why'));
    await background.tidy();
    expect([await note(), await kept()]).toEqual(['', ['why']]);
    await later(GONE_AFTER);
    await background.tidy();
    expect([await note(), await kept()]).toEqual(['why', []]);
  });

  it('goes with its paper, in any length', async () => {
    const { library, start, kept } = await made();
    const background = start();
    await background.keep(typed('why'));
    await background.keep(typed(LONG, { editor: 'two' }));
    await forget(library, { what: 'paper', paperId: ID });
    await background.store();
    expect(await kept()).toEqual([]);
  });

  it('of two editors stands beside the other, and both become the note', async () => {
    const { start, note } = await made();
    const background = start();
    await background.keep(typed('mine'));
    await later(1);
    await background.keep(typed('theirs', { editor: 'two' }));
    await background.store();
    expect(await note()).toBe(`mine${NOTE_DIVIDER}theirs`);
  });

  it('that was stored already becomes no second text', async () => {
    const { library, start, note, revision, kept } = await made();
    await setMark(library, ID, { kind: 'note', name: '', value: 'why' });
    const before = await revision();
    const background = start();
    await background.keep(typed('why'));
    await background.store();
    expect([await note(), await kept(), await revision()]).toEqual(['why', [], before]);
  });

  it('goes when its editor saves, unless more was typed meanwhile', async () => {
    const { start, note, kept } = await made();
    const background = start();
    await background.keep(typed('wh'));
    expect(await background.save(typed('wh'))).toMatchObject({ note: 'wh', noteAt: expect.any(String) });
    expect(await kept()).toEqual([]);
    await background.keep(typed('why'));
    await background.save(typed('wh'));
    expect([await note(), await kept()]).toEqual(['wh', ['why']]);
    await background.store();
    expect([await note(), await kept()]).toEqual(['why', []]);
  });
});
