import { beforeEach, describe, expect, it } from 'vitest';
import { violations } from '../../scripts/screens/axe.ts';
import { knownItems } from './known-items.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const DAY = '2025-11-03';
const MARTEN = 'Marten tracks in deep snow';
const MARMOT = 'Marmots that whistle';
const items = knownItems(DAY, [
  { title: MARTEN, abstract: 'A survey of winter forests. Snow tells of martens.' },
  { title: MARMOT, abstract: 'Alarm calls on a meadow.' },
]);
const reader = sharedBrowser();
let popup: Screen;

const typed = async () => (await popup.see('searchbox')).value;

beforeEach(async () => {
  await putCaptures(reader.own, { kind: 'day', name: DAY, items });
  popup = await reader.open('popup.html');
  await popup.shows([MARTEN, MARMOT]);
  await popup.hasFocus('searchbox');
});

describe('what could be asked for instead', () => {
  it('is offered for words and names near those of a filter, and taken with one click', async () => {
    await popup.page.type('marmots 30 votes authors:x');
    await popup.see('list', 'Or ask for');
    expect(await popup.names('button', byRole('list', 'Or ask for'))).toEqual([
      'Ask for votes:24..36 instead of “30 votes”',
      'Ask for author:x instead of “authors:x”',
    ]);
    expect(await violations(popup.page)).toEqual([]);
    await popup.click('button', /^Ask for author:x/);
    await popup.see('button', 'Remove author: x');
    expect(await typed()).toBe('marmots 30 votes author:x');
    await popup.hasFocus('searchbox');
  });

  it('is used where no paper has all the words, which is said and can be undone', async () => {
    await popup.page.type('marmots near the top');
    await popup.shows([MARMOT]);
    await popup.announces('No paper has all these words; 1 paper, with some taken as rank:1..5');
    expect(await violations(popup.page)).toEqual([]);
    await popup.click('button', 'Remove “near the top” as rank:1..5');
    await popup.gone('list', 'Words taken for what you saw');
    expect(await typed()).toBe('marmots ');
  });
});

describe('a search that finds nothing', () => {
  it('says which part is to blame, by keys alone', async () => {
    await popup.page.type('marmots seen:2019');
    await popup.announces('No papers found');
    await popup.see('button', '1 without “seen:2019”');
    expect(await violations(popup.page)).toEqual([]);
    await popup.page.press('Tab');
    await popup.page.press('Tab');
    await popup.page.press('Tab');
    await popup.page.press('Tab');
    await popup.hasFocus('button', '1 without “seen:2019”');
    await popup.page.press('Enter');
    await popup.shows([MARMOT]);
    expect(await typed()).toBe('marmots ');
    await popup.hasFocus('searchbox');
  });

  it('with all its words says which of them no paper has with the others', async () => {
    await popup.page.type('marmots meadow zygote');
    await popup.click('button', '1 without “zygote”');
    await popup.shows([MARMOT]);
    expect(await typed()).toBe('marmots meadow ');
  });
});
