import { describe, expect, it } from 'vitest';
import { acknowledged, dayPages, PER_PAGE } from './day-pages.ts';
import { newReader } from './daybook.ts';
import { expectWhole } from './whole-library.ts';

describe('the library', () => {
  it('counts one visit to a listing when twenty tabs open at once, with the same listing and with different ones', async () => {
    const browser = await newReader().start();
    const [shared, ...own] = dayPages(21);
    if (!shared) throw new Error('no page');
    const pages = [...Array.from({ length: 20 }, () => shared), ...own];
    const acks = await Promise.all(pages.map((page) => acknowledged(browser, page)));
    const { captures, papers, sightings } = await expectWhole(await browser.openExtensionPage('options.html'));
    expect(captures.map((capture) => capture.captureId).sort()).toEqual(acks.sort());
    expect(papers).toHaveLength(21 * PER_PAGE);
    const together = captures.filter((one) => captures.filter(({ listing }) => listing === one.listing).length === 20);
    const times = sightings.filter(({ listing }) => listing === together[0]?.listing).map((each) => each.times);
    expect(times).toEqual(Array.from({ length: PER_PAGE }, () => 1));
  });
});
