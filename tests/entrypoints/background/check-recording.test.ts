import { describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { failingStore } from '../../storage/failing-store.ts';
import { freshLibrary } from '../../storage/made-library.ts';
import { DAY_PAGE, DONE, expectBadge, startBackground, tab } from './made-background.ts';

describe('check-recording', () => {
  it('finds that there is room again, and has the open listings read', async () => {
    const { daybook, send } = startBackground();
    const sendMessage = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(true);
    vi.mocked(browser.tabs.query).mockResolvedValue([tab({ id: 3, url: DAY_PAGE })]);
    await daybook.recording.stopped('full');
    expect(await send('check-recording', null)).toEqual(DONE);
    expect(await daybook.recording.current()).toEqual([]);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith(3, expect.anything(), { frameId: 0 });
    sendMessage.mockRestore();
  });

  it('finds that there is still no room', async () => {
    const library = freshLibrary();
    const store = failingStore(library, new DOMException('The disk is full.', 'QuotaExceededError'));
    const { daybook, send } = startBackground(library);
    await send('settings', { capturing: true });
    await daybook.recording.stopped('full');
    store.failAt(1);
    expect(await send('check-recording', null)).toEqual(DONE);
    expect(await daybook.recording.current()).toMatchObject([{ reason: 'full' }]);
  });

  it('finds that the browser does not let Daybook read the site, and that it does again', async () => {
    const { daybook, send } = startBackground();
    vi.mocked(browser.permissions.contains).mockResolvedValue(false);
    await send('check-recording', null);
    expect(await daybook.recording.current()).toMatchObject([{ reason: 'no-access' }]);
    await expectBadge('!');
    vi.mocked(browser.permissions.contains).mockResolvedValue(true);
    await send('check-recording', null);
    expect(await daybook.recording.current()).toEqual([]);
  });

  it('finds that the library cannot be opened, and that it can again', async () => {
    const { daybook, library, send } = startBackground();
    vi.spyOn(library, 'open').mockRejectedValueOnce(new DOMException('Internal error', 'UnknownError'));
    await send('check-recording', null);
    expect(await daybook.recording.current()).toMatchObject([{ reason: 'unopened' }]);
    await send('check-recording', null);
    expect(await daybook.recording.current()).toEqual([]);
  });
});
