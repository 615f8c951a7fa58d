import { beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../papers/paper.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { paperAddress, paperPage } from '../../scripts/pages/paper-page.ts';
import { command, rowsOf } from './daybook.ts';
import { knownItems } from './known-items.ts';
import { openDetail } from './open-detail.ts';
import { putCaptures } from './put-captures.ts';
import { byRole } from './screen.ts';
import { listing, sharedBrowser } from './shared-browser.ts';

const DAY = '2025-11-03';
const [OTTER, HERON] = ['Otters hold hands', 'Herons stand still'];
const AUTHORS = Array.from({ length: 14 }, (_, index) => `Author Number${index + 1}`);
const items = knownItems(DAY, [{ title: OTTER }, { title: HERON, abstract: 'On one leg, at dawn.', authors: AUTHORS }]);
const id = (index: number) => items[index]?.paper.id ?? '';
const HOUR = 3_600_000;
const firstPage = listing({ kind: 'day', day: DAY, items });
const reader = sharedBrowser();

beforeEach(async () => {
  await putCaptures(reader.own, { kind: 'day', name: DAY, items });
});

const detailOf = (title: string) => openDetail(reader, title);

describe('a paper’s detail', () => {
  it('has its abstract and all its authors', async () => {
    const panel = await detailOf(HERON);
    expect((await panel.see('region', HERON)).text).toContain('On one leg, at dawn.');
    const named = async () =>
      (await panel.names('button', byRole('region', HERON))).filter((name) => /^Author/.test(name));
    expect(await named()).toEqual(AUTHORS.slice(0, 12));
    await panel.click('button', 'and 2 more');
    await panel.until('all authors', async () => (await named()).join() === AUTHORS.join());
  });

  it('links to wherever the paper is', async () => {
    const panel = await detailOf(HERON);
    const links = await panel.all('link', undefined, byRole('region', HERON));
    const addresses = Object.fromEntries(links.map(({ name, attributes }) => [name, attributes.href]));
    expect(addresses).toMatchObject({
      'Hugging Face': `https://huggingface.co/papers/${id(1)}`,
      arXiv: `https://arxiv.org/abs/${id(1)}`,
      PDF: `https://arxiv.org/pdf/${id(1)}`,
      'Project page': items[1]?.paper.projectPage,
    });
    expect(links.every(({ attributes }) => attributes.rel === 'noopener noreferrer')).toBe(true);
  });

  it('shows every time it was seen: where, at which places and with how many votes', async () => {
    const [otter, heron] = items;
    if (!otter || !heron) throw new Error('no items');
    const risen = { ...heron, paper: { ...heron.paper, upvotes: 987 } };
    const later = listing({ kind: 'day', day: DAY, items: [risen, otter] });
    await reader.record({ ...later, at: (firstPage.at ?? 0) + HOUR });
    await reader.record(listing({ kind: 'week', period: '2025-W45', items: [otter, risen] }, '2025-11-06'));
    const at = new Date('2025-11-08T12:00:00').getTime();
    await reader.record({ url: paperAddress(risen), html: paperPage({ item: risen }), at });

    const panel = await detailOf(HERON);
    await panel.until('three sightings', async () => (await panel.all('row')).length === 4);
    const [, own, week, day] = (await panel.all('row')).map((row) => row.text);
    expect(own).toMatch(/\b8\b.*2025.* Its own page – 987 /);
    expect(week).toMatch(/\b6\b.*2025.* Week 45 of 2025 2 987 /);
    expect(day).toMatch(/\b3\b.*2025.* Daily Papers, .* 2 → 1 /);
    expect(day).toContain(` ${heron.paper.upvotes} → 987 `);
  });

  it('goes back to the list it was opened from', async () => {
    const panel = await detailOf(HERON);
    await panel.gone('article');
    await panel.click('button', 'Back');
    await panel.shows([OTTER, HERON]);
    await panel.gone('region', HERON);
  });

  it('keeps how far the reader is', async () => {
    const panel = await detailOf(HERON);
    expect((await panel.see('combobox', 'Status')).value).toBe('unread');
    await panel.page.evaluate(
      `const select = document.querySelector('select');
       select.value = 'reading';
       select.dispatchEvent(new Event('change', { bubbles: true }));`,
    );
    await panel.announces('Marked as: Reading');
    await panel.click('button', 'Back');
    // The button for the reading list is read out behind it.
    const reading = /\bReading\b(?! list)/;
    await panel.until('the status', async () => reading.test((await panel.see('article', HERON)).text));
  });
});

describe('the tags of a paper', () => {
  beforeEach(async () => {
    for (const name of ['wading birds', 'waders', 'mammals']) {
      await command(reader.own, 'mark', { paperId: `arxiv:${id(0)}`, mark: { kind: 'tag', name, value: true } });
    }
  });

  it('are completed from those in use', async () => {
    const panel = await detailOf(HERON);
    await panel.click('combobox', 'Add a tag');
    await panel.page.type('wad');
    await panel.until('two proposals', async () => (await panel.all('option', /^wad/)).length === 2);
    expect(await panel.names('option', byRole('listbox', 'Tags in use'))).toEqual([
      'waders 1 paper',
      'wading birds 1 paper',
    ]);
    await panel.page.press('ArrowDown');
    await panel.page.press('ArrowDown');
    await panel.until('the second to be chosen', async () => {
      return (await panel.see('option', /^wading/)).attributes['aria-selected'] === 'true';
    });
    await panel.page.press('Enter');
    await panel.announces('Tagged wading birds');
    await panel.see('button', 'Remove the tag wading birds');
    await panel.until('an empty field', async () => (await panel.focused()).value === '');
  });

  it('are added by a comma and removed by a click or Backspace', async () => {
    const panel = await detailOf(HERON);
    await panel.click('combobox', 'Add a tag');
    await panel.page.type('Birds,');
    await panel.see('button', 'Remove the tag birds');
    await panel.page.type('lakes,');
    await panel.see('button', 'Remove the tag lakes');
    await panel.page.press('Backspace');
    await panel.announces('Removed the tag lakes');
    await panel.gone('button', 'Remove the tag lakes');
    await panel.click('button', 'Remove the tag birds');
    await panel.announces('Removed the tag birds');
    await panel.gone('button', 'Remove the tag birds');
    const heron = (await rowsOf<Paper>(reader.own, 'papers')).find((paper) => paper.title === HERON);
    expect(heron?.tags).toEqual([]);
  });
});

describe('the note on a paper', () => {
  it('is stored when the field is left, and is found by a search', async () => {
    const panel = await detailOf(HERON);
    await panel.click('textbox', 'Note');
    await panel.page.type('Persuasive');
    await panel.until('the warning', async () => (await panel.see('region', HERON)).text.includes('Not saved yet'));
    await panel.click('searchbox');
    await panel.announces('Note saved');
    await panel.page.type('persuasive');
    await panel.shows([HERON]);
    const [row] = await panel.all('article');
    expect(row?.text).toContain('your note: Persuasive');
    expect(row?.text).toMatch(/Persuasive/);
  });
});

describe('forgetting', () => {
  it('a paper takes everything that is stored of it, once confirmed', async () => {
    const panel = await detailOf(HERON);
    await panel.click('button', 'Forget this paper…');
    await panel.click('button', 'Cancel', byRole('dialog', 'Forget this paper?'));
    await panel.hasFocus('button', 'Forget this paper…');
    expect(await rowsOf(reader.own, 'papers')).toHaveLength(2);
    await panel.click('button', 'Forget this paper…');
    await panel.click('button', 'Forget', byRole('dialog', 'Forget this paper?'));
    await panel.announces('Forgotten: 1 paper is gone');
    await panel.shows([OTTER]);
    const sightings = await rowsOf<Sighting>(reader.own, 'sightings');
    expect(sightings.map((sighting) => sighting.paperId)).toEqual([`arxiv:${id(0)}`]);
  });

  it.each([
    ['a page', 0],
    ['a day', 1],
  ])('%s takes its sightings, and papers seen nowhere else', async (_, choice) => {
    await reader.record(listing({ kind: 'week', period: '2025-W45', items: items.slice(1) }, '2025-11-06'));
    const panel = await detailOf(HERON);
    await panel.click('button', /^Forget what you saw on: Daily Papers/);
    await panel.see('dialog', 'Forget what you saw');
    const choices = await panel.names('radio');
    expect(choices).toEqual([
      expect.stringMatching(/^On this page: Daily/),
      expect.stringMatching(/^On this day: .*2025/),
    ]);
    await panel.click('radio', choices[choice]);
    await panel.click('button', 'Forget', byRole('dialog'));
    await panel.announces('Forgotten: 1 paper is gone');
    await panel.until('one sighting', async () => (await panel.all('row')).length === 2);
    expect((await rowsOf<Paper>(reader.own, 'papers')).map((paper) => paper.title)).toEqual([HERON]);
  });
});
