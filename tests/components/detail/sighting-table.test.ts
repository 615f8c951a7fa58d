// @vitest-environment jsdom
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { SightingTable } from '../../../components/detail/SightingTable.tsx';
import type { Sighting } from '../../../papers/sighting.ts';
import { speakEnglish } from '../english.ts';

const AT = Date.UTC(2026, 5, 3, 12);
const sighting = (listing: string): Sighting => ({
  ...{ paperId: 'arxiv:2601.00001', listing, kind: 'day', day: '2026-06-03', device: 'abcdefghij' },
  ...{ firstAt: AT, lastAt: AT, times: 1 },
});

describe('the table of sightings', () => {
  it('says of a page that nobody looked at that it was in the background only', () => {
    speakEnglish();
    const element = document.createElement('div');
    const root = createRoot(element);
    onTestFinished(() => root.unmount());
    const own = { ...sighting('hf:paper:2601.00001'), kind: 'paper' as const };
    const sightings = [own, { ...own, day: '2026-06-02', times: 0, hidden: true as const }];
    flushSync(() => root.render(createElement(SightingTable, { sightings })));
    const cells = Array.from(element.querySelectorAll('tbody tr'), (row) => row.children[1]?.textContent);
    expect(cells).toEqual(['Its own page', 'Its own page, in the background only']);
  });

  it('shows one that cannot be drawn by its key, with a way to forget it, and draws the others', () => {
    speakEnglish();
    const caught = vi.fn();
    const element = document.body.appendChild(document.createElement('div'));
    const root = createRoot(element, { onCaughtError: caught });
    onTestFinished(() => {
      root.unmount();
      element.remove();
    });
    const sightings = [sighting('hf:week:2026-W23'), sighting(5 as unknown as string), sighting('hf:search:\ud800')];
    flushSync(() => root.render(createElement(SightingTable, { sightings })));
    expect(caught).toHaveBeenCalledOnce();
    const rows = Array.from(element.querySelectorAll('tbody tr'));
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('Week 23 of 2026'),
      '5 cannot be shown.',
      expect.stringContaining('hf:search:\ufffd'),
    ]);
    expect(rows.every((row) => row.querySelector('button'))).toBe(true);
  });
});
