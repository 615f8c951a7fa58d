import { beforeEach, describe, expect, it } from 'vitest';
import { violations } from '../../scripts/screens/axe.ts';
import { knownItems } from './known-items.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const DAY = '2025-11-03';
const MARTEN = 'Marten tracks in deep snow';
const MARMOT = 'Marmots that whistle';
const items = knownItems(DAY, [
  { title: MARTEN, authors: ['Ada Zeppelin', 'Finn Brookmere'] },
  { title: MARMOT, authors: ['Ada Brookmere', 'Finn Zeppelin'] },
]);
const idOf = (index: number) => items[index]?.paper.id ?? '';
const NEVER = '2401.99999';
const reader = sharedBrowser();
let popup: Screen;

beforeEach(async () => {
  await putCaptures(reader.own, { kind: 'day', name: DAY, items });
  popup = await reader.open('popup.html');
  await popup.shows([MARTEN, MARMOT]);
  await popup.hasFocus('searchbox');
});

describe('what is pasted into the box', () => {
  it('finds exactly the paper whose address it is', async () => {
    await popup.page.type(`https://arxiv.org/abs/${idOf(1)}v2`);
    await popup.shows([MARMOT]);
    await popup.announces('1 paper');
  });

  it('is said to be never seen, and can be opened on the site', async () => {
    await popup.page.type(`arXiv:${NEVER} [cs.LG]`);
    await popup.see('heading', `You have not seen ${NEVER} yet`);
    await popup.announces('Not seen yet');
    await popup.gone('article');
    expect(await violations(popup.page)).toEqual([]);
    const url = `https://huggingface.co/papers/${NEVER}`;
    const tab = await reader.opened(() => popup.click('button', `Open on Hugging Face: ${NEVER}`), url);
    expect(tab.active).toBe(true);
  });

  it('finds the papers of one author, and not those of two who share the name', async () => {
    await popup.page.type('author:"Brookmere, Finn"');
    await popup.shows([MARTEN]);
    await popup.emptySearch();
    await popup.page.type('A. Brookmere');
    await popup.shows([MARMOT]);
  });
});
