import { afterEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { BACKUP } from '../../../entrypoints/background/scheduled-backups.ts';
import { DONE, withPapers } from './made-background.ts';

const BACK_UP = {
  at: 1_780_000_000_000,
  file: 'daybook-backup-2026-11-26-120000.zip',
  papers: 1,
  files: [{ url: 'blob:x', name: 'daybook-backup-2026-11-26-120000.zip' }],
};

/** Gives the test double downloads, of which these are known before, and notes what is done with them. */
function giveDownloads(before: { id: number; name: string; isOwn?: boolean }[], state = 'complete') {
  const done: string[] = [];
  const known = before.map(({ id, name, isOwn = true }) => ({
    id,
    filename: `/downloads/${name}`,
    state: 'complete',
    byExtensionId: isOwn ? browser.runtime.id : undefined,
  }));
  const downloads = {
    async download({ filename }: { filename: string }) {
      done.push(`save ${filename}`);
      known.push({ id: 99, filename: `/downloads/${filename}`, state, byExtensionId: browser.runtime.id });
      return 99;
    },
    search: async ({ id }: { id?: number }) => known.filter((each) => id === undefined || each.id === id),
    removeFile: async (id: number) => void done.push(`remove ${id}`),
    erase: async ({ id }: { id: number }) => void done.push(`erase ${id}`),
  };
  Object.defineProperty(browser, 'downloads', { value: downloads, configurable: true });
  return done;
}

const named = (day: string) => `daybook-backup-2026-11-${day}-120000.zip`;

describe('backups by themselves', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('have an alarm while the reader wants them, and none else', async () => {
    const { send } = await withPapers(1);
    expect(await send('settings', { backups: 'weekly' })).toEqual(DONE);
    expect(await browser.alarms.get(BACKUP)).toMatchObject({ periodInMinutes: 60 });
    await send('settings', { backups: 'off' });
    expect(await browser.alarms.get(BACKUP)).toBeUndefined();
  });

  it('are saved and noted, and the oldest of those that Daybook saved go', async () => {
    const { send, library } = await withPapers(1);
    const done = giveDownloads([
      { id: 1, name: named('01') },
      { id: 2, name: named('08') },
      { id: 3, name: named('15') },
      { id: 4, name: named('02'), isOwn: false },
    ]);
    expect(await send('save-backup', BACK_UP)).toEqual(DONE);
    expect(done).toEqual([`save ${BACK_UP.file}`, 'remove 1', 'erase 1', 'remove 2', 'erase 2']);
    const { at, file, papers } = BACK_UP;
    expect((await library.meta.get('library'))?.backup).toEqual({ at, file, papers });
  });

  it('that could not be saved are not noted, and remove nothing', async () => {
    const { send, library } = await withPapers(1);
    const done = giveDownloads(
      [
        { id: 1, name: named('01') },
        { id: 2, name: named('08') },
      ],
      'interrupted',
    );
    expect(await send('save-backup', BACK_UP)).toMatchObject({ ok: false });
    expect(await send('save-backup', null)).toEqual(DONE);
    expect(done).toEqual([`save ${BACK_UP.file}`]);
    expect((await library.meta.get('library'))?.backup).toBeUndefined();
  });
});
