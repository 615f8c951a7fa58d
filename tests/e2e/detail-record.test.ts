import { beforeEach, describe, expect, it } from 'vitest';
import type { Mark } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import { command, rowsOf } from './daybook.ts';
import { knownItems } from './known-items.ts';
import { openDetail } from './open-detail.ts';
import { putCaptures } from './put-captures.ts';
import { byRole } from './screen.ts';
import { listing, sharedBrowser } from './shared-browser.ts';

const DAY = '2025-11-03';
const [OTTER, HERON] = ['Otters hold hands', 'Herons stand still'];
const AUTHORS = ['Author Number1', 'Author Number2'];
const items = knownItems(DAY, [{ title: OTTER }, { title: HERON, abstract: 'On one leg, at dawn.', authors: AUTHORS }]);
const id = (index: number) => items[index]?.paper.id ?? '';
const HOUR = 3_600_000;
const reader = sharedBrowser();

beforeEach(async () => {
  await putCaptures(reader.own, { kind: 'day', name: DAY, items });
});

const detailOf = (title: string) => openDetail(reader, title);

describe('a paper’s detail', () => {
  it('says first when and where it was seen, how often, and what changed since', async () => {
    const [otter, heron] = items;
    if (!otter || !heron) throw new Error('no items');
    const risen = { ...heron, paper: { ...heron.paper, upvotes: 987 } };
    const first = listing({ kind: 'day', day: DAY, items });
    const at = (first.at ?? 0) + 3 * 24 * HOUR;
    await reader.record({ ...listing({ kind: 'day', day: DAY, items: [risen, otter] }), at });
    const panel = await detailOf(HERON);
    await panel.see('definition', /^Nov 3, 2025 Daily Papers, Nov 3, 2025 place 2 \d+ votes/);
    await panel.see('definition', /^Nov 6, 2025 Daily Papers, Nov 3, 2025 place 1 987 votes/);
    await panel.see('definition', /^2 times, on 2 days/);
    const change = `${heron.paper.upvotes} → 987 votes in 3 days`;
    await panel.see('definition', new RegExp(`^${change} place 2 → 1`));
    await panel.see('img', `Votes over time: ${change}`);
    const { text } = await panel.see('region', HERON);
    expect(text.indexOf('First seen')).toBeLessThan(text.indexOf('On one leg'));
  });

  it('says when code appeared of a paper that was seen without', async () => {
    const withCode = (githubRepo?: string) =>
      items.map((item) => {
        const { githubRepo: _, ...paper } = item.paper;
        return { ...item, paper: { ...paper, ...(githubRepo && { githubRepo }) } };
      });
    const day = '2025-12-01';
    const first = listing({ kind: 'day', day, items: withCode() });
    const then = listing({ kind: 'day', day, items: withCode('https://github.com/example/herons') });
    await command(reader.own, 'forget', { what: 'day', day: DAY });
    await reader.record(first);
    await reader.record({ ...then, at: (first.at ?? 0) + 4 * 24 * HOUR });
    const panel = await detailOf(HERON);
    await panel.see('definition', /code appeared 4 days after you first saw it$/);
  });

  it('shows its authors as searches for their papers', async () => {
    const panel = await detailOf(HERON);
    await panel.click('button', 'Author Number2');
    await panel.shows([HERON]);
    expect((await panel.see('searchbox')).value).toBe('author:"Author Number2"');
  });

  it('offers the papers of the reader’s history that are like it, and shows them', async () => {
    const [like, unlike] = ['Herons that fish stand still', 'Quantum tunnels'];
    const more = knownItems('2025-11-04', [
      { title: like, abstract: 'On one leg, at dawn, herons stand still.' },
      { title: unlike, abstract: 'Cold wires carry currents.' },
    ]);
    await reader.record(listing({ kind: 'day', day: '2025-11-04', items: more }));
    const panel = await detailOf(HERON);
    await panel.click('button', like, byRole('region', HERON));
    await panel.see('heading', like, byRole('region', like));
  });

  it('shows formulas, and what the site stripped of them, as they were meant', async () => {
    const abstract = String.raw`A 7.6times speedup in $O(\sqrt{n})$ steps. $\href{javascript:alert(1)}{no}$ $$\begin{pmatrix} a & b \end{pmatrix}$$`;
    const sums = knownItems('2025-11-05', [{ title: 'Sums', abstract }]);
    await reader.record(listing({ kind: 'day', day: '2025-11-05', items: sums }));
    const panel = await detailOf('Sums');
    await panel.until('the formula', async () => {
      return panel.page.evaluate(`return document.querySelector('math msqrt') !== null`);
    });
    const { text } = await panel.see('region', 'Sums');
    expect(text).toContain('A 7.6× speedup');
    expect(text).toContain(String.raw`$\href{javascript:alert(1)}{no}$`);
    expect(await panel.page.evaluate(`return document.querySelectorAll('math').length`)).toBe(2);
    expect(await panel.page.evaluate(`return document.querySelector('math[display=block] mtable') !== null`)).toBe(
      true,
    );
  });
});

describe('a note in Markdown', () => {
  it('is shown as it says, and edited as it was typed', async () => {
    const value = '**Read** the [code](https://example.org/code)';
    await command(reader.own, 'mark', { paperId: `arxiv:${id(1)}`, mark: { kind: 'note', name: '', value } });
    const panel = await detailOf(HERON);
    expect((await panel.see('link', 'code')).attributes.href).toBe('https://example.org/code');
    await panel.gone('textbox', 'Note');
    await panel.click('button', 'Edit note');
    await panel.hasFocus('textbox', 'Note');
    expect((await panel.see('textbox', 'Note')).value).toBe(value);
    await panel.page.press('End');
    await panel.page.type(' again');
    await panel.click('searchbox');
    await panel.announces('Note saved');
    await panel.see('button', 'Edit note');
    const heron = (await rowsOf<Paper>(reader.own, 'papers')).find((paper) => paper.title === HERON);
    expect(heron?.note).toBe(`${value} again`);
  });
});

describe('the lists of a paper', () => {
  it('are chosen and made in its detail, with why it is on them', async () => {
    const panel = await detailOf(HERON);
    await panel.click('button', 'Lists');
    await panel.click('textbox', 'New list');
    await panel.page.type('Birds to read');
    await panel.page.press('Enter');
    await panel.click('textbox', 'Why it is on “Birds to read”');
    await panel.page.type('For the talk');
    await panel.page.press('Enter');
    await panel.announces('Why it is on the list is stored');
    const marks = await rowsOf<Mark>(reader.own, 'marks');
    const [list, why] = ['list', 'why'].map((kind) => marks.find((mark) => mark.kind === kind));
    expect(why).toMatchObject({ paperId: `arxiv:${id(1)}`, name: list?.name, value: 'For the talk' });
    await panel.click('button', 'Take off “Birds to read”');
    await panel.gone('textbox', 'Why it is on “Birds to read”');
    const after = await rowsOf<Mark>(reader.own, 'marks');
    expect(after.find((mark) => mark.kind === 'list')?.value).toBe('');
  });
});
