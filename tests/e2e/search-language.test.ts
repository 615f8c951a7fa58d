import { beforeEach, describe, expect, it } from 'vitest';
import { violations } from '../../scripts/screens/axe.ts';
import { command } from './daybook.ts';
import { knownItems } from './known-items.ts';
import { putManyPapers } from './many-papers.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { listing, sharedBrowser } from './shared-browser.ts';

const DAY = '2025-11-03';
const MARTEN = 'Marten tracks in deep snow';
const MARMOT = 'Marmots that whistle';
const OTTER = 'Otters hold hands';
const items = knownItems(DAY, [
  { title: MARTEN, abstract: 'A survey of winter forests. Snow tells of martens.', authors: ['Ada Zeppelin'] },
  { title: MARMOT, abstract: 'Alarm calls on a meadow.' },
  { title: OTTER, abstract: 'Sleep upon a quiet river.' },
]);
const reader = sharedBrowser();
let popup: Screen;

const tag = (index: number, name: string) =>
  command(reader.own, 'mark', {
    paperId: `arxiv:${items[index]?.paper.id}`,
    mark: { kind: 'tag', name, value: true },
  });
const typed = async () => (await popup.see('searchbox')).value;
const options = () => popup.names('option');

beforeEach(async () => {
  await putCaptures(reader.own, { kind: 'day', name: DAY, items });
  for (const index of [0, 1]) await tag(index, 'weasels');
  await tag(1, 'to read');
  popup = await reader.open('popup.html');
  await popup.shows([MARTEN, MARMOT, OTTER]);
  await popup.hasFocus('searchbox');
});

describe('everyday words', () => {
  it('find papers that use other words of the field for it, which are marked', async () => {
    const day = '2025-11-04';
    const folding = 'Robots that fold garments';
    await reader.record(listing({ kind: 'day', day, items: knownItems(day, [{ title: folding, abstract: '' }]) }));
    await popup.page.type('clothes');
    await popup.shows([folding]);
    await popup.marks(['garments']);
    await popup.announces('None has all words as typed');
  });
});

describe('completion', () => {
  it('leads from the first letters of a name to its values, by keys alone', async () => {
    await popup.page.type('se');
    await popup.see('option', /^seen:/);
    await popup.page.press('Tab');
    await popup.see('option', /^yesterday/);
    expect(await typed()).toBe('seen:');
    await popup.page.press('ArrowDown');
    await popup.page.press('ArrowDown');
    const { attributes } = await popup.focused();
    const [chosen] = (await popup.all('option')).filter((option) => option.attributes['aria-selected'] === 'true');
    expect(chosen?.name).toMatch(/^yesterday/);
    expect(chosen?.attributes.id).toBe(attributes['aria-activedescendant']);
    await popup.page.press('Enter');
    await popup.gone('option');
    expect(await typed()).toBe('seen:yesterday ');
    await popup.hasFocus('searchbox');
  });

  it('offers the reader’s tags with the number of their papers', async () => {
    await popup.page.type('tag:');
    await popup.until('both tags', async () => (await options()).length === 2);
    expect(await options()).toEqual(['weasels 2 papers', 'to read 1 paper']);
    await popup.click('option', /^to read/);
    expect(await typed()).toBe('tag:"to read" ');
    await popup.shows([MARMOT]);
    await popup.hasFocus('searchbox');
  });

  it('offers the authors of the papers seen, and searches for the one taken', async () => {
    await popup.page.type('author:zep');
    await popup.see('option', 'Ada Zeppelin 1 paper');
    await popup.page.press('ArrowDown');
    const { attributes } = await popup.focused();
    expect((await popup.see('option')).attributes.id).toBe(attributes['aria-activedescendant']);
    expect(await violations(popup.page)).toEqual([]);
    await popup.page.press('Enter');
    expect(await typed()).toBe('author:"Ada Zeppelin" ');
    await popup.gone('option');
    await popup.shows([MARTEN]);
  });

  it('finds an author among more papers than it reads, also one mistyped', async () => {
    await putManyPapers(reader.own, 5, 50);
    await popup.page.type('author:"zeppelin a');
    await popup.see('option', 'Ada Zeppelin 1 paper');
    await popup.emptySearch();
    await popup.page.type('author:zepeplin');
    await popup.see('option', 'Ada Zeppelin');
    await popup.page.press('Tab');
    await popup.shows([MARTEN]);
  });

  it('is gone through from its end with the arrow up', async () => {
    await popup.page.type('tag:');
    await popup.until('both tags', async () => (await options()).length === 2);
    await popup.page.press('ArrowUp');
    expect((await popup.see('option', /^to read/)).attributes['aria-selected']).toBe('true');
    await popup.page.press('ArrowUp');
    await popup.page.press('ArrowUp');
    expect((await popup.focused()).attributes['aria-activedescendant']).toBeUndefined();
    await popup.hasFocus('searchbox');
  });

  it('is put away with Escape, and then the arrow key leads to the papers', async () => {
    await popup.page.type('ta');
    await popup.see('option', /^tag:/);
    await popup.page.press('Escape');
    await popup.gone('option');
    expect(await typed()).toBe('ta');
    await popup.page.press('Escape');
    await popup.shows([MARTEN, MARMOT, OTTER]);
    await popup.page.press('ArrowDown');
    await popup.hasFocus('article', MARTEN);
  });

  it('breaks no rule while it is open', async () => {
    await popup.page.type('tag:w');
    await popup.see('option', /^weasels/);
    await popup.page.press('ArrowDown');
    expect(await violations(popup.page)).toEqual([]);
  });
});

describe('what was understood', () => {
  it('is shown as chips that can be removed', async () => {
    await popup.page.type('mar tag:weasels -snow ');
    await popup.shows([MARMOT]);
    // What draws them is loaded once the page stands, which on a busy machine is after the first answer.
    await popup.see('list', 'What is asked for');
    expect(await popup.names('button', byRole('list', 'What is asked for'))).toEqual([
      'Remove tag: weasels',
      'Remove not snow',
    ]);
    expect(await violations(popup.page)).toEqual([]);
    await popup.click('button', 'Remove not snow');
    await popup.until('both papers', async () => (await popup.names('article')).length === 2);
    expect(await typed()).toBe('mar tag:weasels ');
    await popup.hasFocus('searchbox');
  });

  it('is shown apart from what was not', async () => {
    await popup.page.type('snow seen:foo ');
    await popup.see('list', 'What was not understood');
    const problems = await popup.names('listitem', byRole('list', 'What was not understood'));
    expect(problems).toEqual(['“seen:foo” is no day; looked for as “seen” and “foo”']);
    await popup.gone('list', 'What is asked for');
  });
});

describe('the help on searching', () => {
  it('gives ten examples, which can be tried', async () => {
    await popup.page.press('?');
    await popup.see('dialog', 'How to search');
    expect(await popup.names('listitem', byRole('dialog'))).toHaveLength(10);
    expect(await violations(popup.page)).toEqual([]);
    await popup.click('button', /^agents -survey/, byRole('dialog'));
    await popup.gone('dialog');
    expect(await typed()).toBe('agents -survey');
    await popup.hasFocus('searchbox');
    await popup.announces('No papers found');
  });

  it('opens next to the box too, and Escape leads back', async () => {
    await popup.click('button', 'How to search');
    await popup.see('dialog', 'How to search');
    await popup.page.press('Escape');
    await popup.gone('dialog');
    await popup.shows([MARTEN, MARMOT, OTTER]);
  });
});

describe('hits', () => {
  it('show the sentence of the abstract that matches, with the words marked', async () => {
    await popup.page.type('martens snow');
    await popup.shows([MARTEN]);
    expect((await popup.see('article')).text).toContain('abstract: Snow tells of martens.');
    await popup.marks(['Marten', 'snow', 'Snow', 'martens']);
  });

  it('show the place in the reader’s note instead of the note', async () => {
    const note = { kind: 'note', name: '', value: 'Wear boots.' };
    await command(reader.own, 'mark', { paperId: `arxiv:${items[0]?.paper.id}`, mark: note });
    await popup.page.type('boots');
    await popup.shows([MARTEN]);
    const { text } = await popup.see('article');
    expect(text).toContain('your note: Wear boots.');
    expect(text.split('Wear boots.')).toHaveLength(2);
  });

  it('show in which names words were found', async () => {
    await popup.page.type('zeppelin');
    await popup.shows([MARTEN]);
    // What finds the places is loaded once the page stands.
    const isSaid = async () => (await popup.see('article')).text.includes('authors: Ada Zeppelin');
    await popup.until('the names where it was found', isSaid);
  });

  it('with all words stand before those with some, which have a heading of their own', async () => {
    await popup.page.type('marten OR marmots');
    await popup.until('both papers', async () => (await popup.names('article')).length === 2);
    await popup.page.press('Escape');
    await popup.page.type('marmots meadow river');
    await popup.announces('None has all words');
    await popup.page.press('Escape');
    await popup.page.type('survey snow forests');
    await popup.shows([MARTEN]);
    await popup.page.press('Escape');
    await popup.page.type('tracks weasels');
    await popup.shows([MARTEN, MARMOT]);
    const [first, second] = await popup.all('article');
    const described = (id = '') =>
      popup.page.evaluate<string>(
        `return args[0].split(' ').map((id) => document.getElementById(id).textContent).join(' ')`,
        id,
      );
    expect(await described(second?.attributes['aria-describedby'])).toContain('Papers with some of the words');
    expect(await described(first?.attributes['aria-describedby'])).not.toContain('Papers with some');
    expect(await violations(popup.page)).toEqual([]);
  });
});
