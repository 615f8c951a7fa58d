import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { eventually } from '../../eventually.ts';

const read = vi.fn();
vi.mock('../../../components/live/reader.ts', () => ({ openedReader: async () => ({ read }) }));

const sent = vi.fn();

/** The module as a page begins with it. */
async function onNewPage() {
  vi.resetModules();
  return import('../../../components/keys/skip-key.ts');
}

beforeEach(() => {
  vi.restoreAllMocks();
  sent.mockReset().mockResolvedValue({ ok: true, output: null });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(sent);
});

function stored(settings: object, hasStars: boolean): void {
  read.mockImplementation(async (name: string) => (name === 'hasStars' ? hasStars : settings));
}

const settings = () => sent.mock.calls.flatMap(([{ command, input }]) => (command === 'settings' ? [input] : []));

describe('that the key which starred now skips', () => {
  it('is told to a reader with stars who skips with it, and kept in mind', async () => {
    stored({}, true);
    const { isSkipKeyNew, skippedByKey } = await onNewPage();
    skippedByKey();
    skippedByKey();
    await eventually(() => expect(isSkipKeyNew.get()).toBe(true));
    await eventually(() => expect(settings()).toEqual([{ knowsSkipKey: true }]));
  });

  it.each([
    ['who has no stars', {}, false],
    ['who was told before', { knowsSkipKey: true }, true],
  ])('is not told to a reader %s', async (_, known, hasStars) => {
    stored(known, hasStars);
    const { isSkipKeyNew, skippedByKey } = await onNewPage();
    skippedByKey();
    await eventually(() => expect(read).toHaveBeenCalledTimes(2));
    await Promise.resolve();
    expect(isSkipKeyNew.get()).toBe(false);
  });

  it('is not told to a reader who stars with the key that does', async () => {
    stored({}, true);
    const { isSkipKeyNew, skippedByKey, starredByKey } = await onNewPage();
    starredByKey();
    await eventually(() => expect(settings()).toEqual([{ knowsSkipKey: true }]));
    skippedByKey();
    expect(isSkipKeyNew.get()).toBe(false);
  });
});
