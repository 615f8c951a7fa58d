import { describe, expect, it } from 'vitest';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { desk, listing } from './desk.ts';

const DAY = '2026-06-03';
const items = madeItems(12, { day: DAY });
const reader = desk();

describe('the popup', () => {
  it('explores', async () => {
    await reader.record(listing({ kind: 'day', day: DAY, items }));
    const popup = await reader.open('popup.html');
    console.log(await popup.focused());
    await popup.see('article');
    console.log(await popup.names('article'));
    console.log(items.map((i) => i.title));
    console.log(await popup.status());
    console.log(await popup.names('button'));
    console.log((await popup.all('article')).slice(0,2));
    expect(1).toBe(1);
  });
});
