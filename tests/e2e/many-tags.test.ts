import { beforeEach, describe, expect, it } from 'vitest';
import { newDevice, tick } from '../../papers/clock.ts';
import { LIMITS } from '../../papers/limits.ts';
import { newPaper } from '../../storage/paper-row.ts';
import type { LibraryMeta } from '../../storage/rows.ts';
import { command, rowsOf } from './daybook.ts';
import { putRows, putTables } from './put-rows.ts';
import { sharedBrowser } from './shared-browser.ts';

const PAPERS = 100;
const TAGS = PAPERS * LIMITS.tagsPerPaper;
const paperId = (number: number) => `arxiv:2601.${String(number).padStart(5, '0')}`;
const tagName = (number: number) => `tag ${String(number).padStart(5, '0')}`;
const reader = sharedBrowser();

beforeEach(async () => {
  const papers = Array.from({ length: PAPERS }, (_, number) => ({
    ...newPaper({ paperId: paperId(number), title: `Paper ${number}` }, Date.UTC(2026, 0) + number),
    tags: Array.from({ length: LIMITS.tagsPerPaper }, (_, tag) => tagName(number * LIMITS.tagsPerPaper + tag)),
    revision: 1,
    textRevision: 1,
  }));
  const labelCounts = papers.flatMap(({ tags }) => tags).map((name) => ({ kind: 'tag', name, papers: 1 }));
  await putTables(reader.own, { papers, labelCounts });
  const [meta] = await rowsOf<LibraryMeta>(reader.own, 'meta');
  await putRows(reader.own, 'meta', [{ ...meta, papers: PAPERS }]);
});

describe('ten thousand tags', () => {
  it('stand in one line of a narrow panel, with the button for all of them in sight, until the reader asks', async () => {
    const panel = await reader.open('sidepanel.html', { width: 360, height: 900 });
    await panel.see('button', 'All 10,000 tags');
    const { lines, isInSight, isWide } = await panel.page.evaluate<{
      lines: number;
      isInSight: boolean;
      isWide: boolean;
    }>(`
      const bar = document.querySelector('fieldset');
      const [chip] = bar.querySelectorAll('button');
      const all = bar.querySelector('[aria-expanded]').getBoundingClientRect();
      return {
        lines: bar.clientHeight / chip.offsetHeight,
        isInSight: all.right <= innerWidth,
        isWide: document.documentElement.scrollWidth > innerWidth,
      };`);
    expect(lines).toBeLessThan(2);
    expect([isInSight, isWide]).toEqual([true, false]);
  });

  it('are offered as filters in part, the rest counted, and all are found by typing', async () => {
    const panel = await reader.open('sidepanel.html', { width: 700, height: 900 });
    await panel.click('button', 'All 10,000 tags');
    const names = async () => (await panel.all('button', /^tag \d/)).map(({ name }) => name);
    await panel.until('many tags', async () => (await names()).length > 20);
    const drawn = (await names()).length;
    expect(drawn).toBeLessThan(100);
    const more = new Intl.NumberFormat('en').format(TAGS - drawn);
    expect((await panel.see('main')).text).toContain(`and ${more} more: type to narrow`);
    await panel.click('textbox', 'Find a tag');
    await panel.page.type('g 0987');
    await panel.until('ten tags', async () => (await names()).length === 10);
    await panel.click('button', /^tag 09876/);
    await panel.announces('1 paper');
  });

  it('leave a paper no room for another, whoever asks', async () => {
    const set = { paperId: paperId(7), kind: 'tag', value: true, at: tick(undefined, Date.UTC(2026, 0), newDevice()) };
    const marks = Array.from({ length: LIMITS.tagsPerPaper }, (_, tag) => ({
      ...set,
      name: tagName(7 * LIMITS.tagsPerPaper + tag),
    }));
    await putRows(reader.own, 'marks', marks);
    const mark = { kind: 'tag', name: 'one more', value: true };
    const refused = await command(reader.own, 'mark', { paperId: paperId(7), mark });
    expect(refused).toEqual({ ok: false, refusal: 'too-many-tags' });
  });
});
