import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { isSwitchedOn, registerFurtherSites } from '../../../entrypoints/background/further-sites.ts';

// Daybook has no further site yet.
vi.mock('../../../papers/sources.ts', async (importOriginal) => {
  const { SITES } = await importOriginal<typeof import('../../../papers/sources.ts')>();
  const further = ['one', 'two'].map((source) => ({
    ...SITES[0],
    source,
    hosts: [`${source}.example`],
    isOptional: true,
  }));
  return { SITES: [SITES[0], ...further], SOURCES: ['hf', 'one', 'two'], siteOf: () => SITES[0] };
});
vi.mock('../../../adapters/pages.ts', () => ({
  pagesOf: ({ hosts }: { hosts: string[] }) => hosts.map((host) => ({ matches: [`https://${host}/day/*`] })),
}));

const contains = vi.spyOn(browser.permissions, 'contains');
// The test double has none of these.
const scripting = {
  getRegisteredContentScripts: vi.fn(),
  unregisterContentScripts: vi.fn(),
  registerContentScripts: vi.fn(),
};

describe('a further site', () => {
  beforeEach(() => {
    vi.resetAllMocks();
    Object.assign(browser.scripting, scripting);
    contains.mockImplementation(async ({ origins = [] }) => origins.join() === 'https://one.example/*');
    scripting.getRegisteredContentScripts.mockResolvedValue([]);
  });

  it('gets the content script on its pages where the browser lets Daybook read it', async () => {
    await registerFurtherSites();
    const [script] = scripting.registerContentScripts.mock.calls[0]?.[0] ?? [];
    expect(script).toMatchObject({ id: 'one-0', matches: ['https://one.example/day/*'] });
    expect(scripting.registerContentScripts).toHaveBeenCalledExactlyOnceWith([script]);
  });

  it('has it no longer after the leave was taken back', async () => {
    scripting.getRegisteredContentScripts.mockResolvedValue([{ id: 'one-0' }]);
    contains.mockResolvedValue(false);
    await registerFurtherSites();
    expect(scripting.unregisterContentScripts).toHaveBeenCalledExactlyOnceWith({ ids: ['one-0'] });
    expect(scripting.registerContentScripts).not.toHaveBeenCalled();
  });

  it('is registered after a call that failed', async () => {
    scripting.getRegisteredContentScripts.mockRejectedValueOnce(new Error('busy'));
    await expect(registerFurtherSites()).rejects.toThrow('busy');
    await registerFurtherSites();
    expect(scripting.registerContentScripts).toHaveBeenCalledOnce();
  });

  it('is off until the browser lets Daybook read it, and the first site never is', async () => {
    const on = (url: string) => isSwitchedOn(new URL(url));
    expect(await on('https://one.example/day/2026-06-03')).toBe(true);
    expect(await on('https://two.example/day/2026-06-03')).toBe(false);
    expect(await on('https://huggingface.co/papers')).toBe(true);
  });
});
