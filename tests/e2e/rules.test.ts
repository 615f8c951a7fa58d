import { describe, expect, it } from 'vitest';
import type { JournalPart } from '../../papers/journal.ts';
import type { Mark } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import type { ExtensionPage, Json } from '../../scripts/browser/driver.ts';
import { listingAddress, listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { command, eventually, newReader, openCaptured, rowsOf } from './daybook.ts';

const day = (name: string, count: number) => {
  const listing = { kind: 'day', day: name, items: madeItems(count, { day: name }) } as const;
  return { url: listingAddress(listing), html: listingPage(listing) };
};

const tagged = async (page: ExtensionPage, tag: string) =>
  (await rowsOf<Paper>(page, 'papers')).filter(({ tags }) => tags.includes(tag)).map(({ paperId }) => paperId);

const output = async <T>(page: ExtensionPage, name: string, input: Json) =>
  ((await command(page, name, input)) as { output: T }).output;

describe('a saved search that is a rule', { timeout: 240_000 }, () => {
  it('tags the history and what is captured later, leaves off what the reader took off, and is taken back', async () => {
    const reader = newReader();
    const first = await reader.start();
    await openCaptured(first, day('2026-06-03', 6));
    const own = await first.openExtensionPage('options.html');
    const text = 'in:day rank:<4';
    expect(await output(own, 'preview-rule', { text, tag: 'top' })).toMatchObject({ papers: 3, have: 0, refused: 0 });
    const id = await output<string>(own, 'set-smart-list', { name: 'Top three', text });
    await command(own, 'set-rule', { id, tag: 'top', on: true });
    await eventually('the history to be tagged', async () => (await tagged(own, 'top')).length === 3);
    const [off = ''] = await tagged(own, 'top');
    await command(own, 'mark', { paperId: off, mark: { kind: 'tag', name: 'top', value: false } });
    await first.close();

    const browser = await reader.start();
    await openCaptured(browser, day('2026-06-04', 5));
    const page = await browser.openExtensionPage('options.html');
    await eventually('the new papers to be tagged', async () => (await tagged(page, 'top')).length === 5);
    expect(await tagged(page, 'top')).not.toContain(off);
    // What it tagged first is one step with its being switched on, what came later is no step of the reader's.
    const parts = await rowsOf<JournalPart>(page, 'journal');
    expect(parts.filter(({ what }) => what.did === 'rule-on').flatMap(({ papers }) => papers)).toHaveLength(3);
    expect(await output<number>(page, 'take-back-rule', { id })).toBe(6);
    expect(await tagged(page, 'top')).toEqual([]);
    const tags = (await rowsOf<Mark>(page, 'marks')).filter(({ kind }) => kind === 'tag');
    expect(tags.map(({ paperId, value }) => [paperId, value])).toEqual([[off, false]]);
  });
});

describe('a tag that is renamed while the background is killed', { timeout: 240_000 }, () => {
  it('has on all papers its old name, or on all its new one', async () => {
    const browser = await newReader().start();
    await openCaptured(browser, day('2026-06-03', 60));
    const page = await browser.openExtensionPage('options.html');
    const all = (await rowsOf<Paper>(page, 'papers')).map(({ paperId }) => paperId);
    const mark = { kind: 'tag', name: 'name 0', value: true };
    await command(page, 'mark-many', { papers: { are: 'these', ids: all }, mark });
    let name = 'name 0';
    for (let nth = 1; nth <= 6; nth += 1) {
      const next = `name ${nth}`;
      const renaming = command(page, 'rename-tag', { from: name, to: next }).catch(() => undefined);
      await browser.stopBackground();
      await renaming;
      const [before, after] = [await tagged(page, name), await tagged(page, next)];
      expect([before.length, after.length].sort()).toEqual([0, all.length]);
      if (after.length > 0) name = next;
    }
  });
});
