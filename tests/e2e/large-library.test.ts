import { describe, expect, it } from 'vitest';
import { addDays } from '../../papers/days.ts';
import { command } from './daybook.ts';
import { putManyPapers } from './many-papers.ts';
import type { Screen } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

// Eighty times what may be drawn; `npm run bench` has a hundred thousand.
const [DAYS, PER_DAY] = [50, 100];
const HISTORY = 'All papers by day';
const reader = sharedBrowser();

const drawn = (page: Screen) => page.page.evaluate<number>(`return document.querySelectorAll('article').length`);

// One test, because making such a library takes longer than all the checks.
describe('a library of 5,000 papers', () => {
  it('is drawn only where the reader looks, scrolled and stepped through to its end, and searched', async () => {
    const many = await putManyPapers(reader.own, DAYS, PER_DAY);
    const [first, last] = [many.title(0, 0), many.title(DAYS - 1, PER_DAY - 1)];
    const panel = await reader.open('sidepanel.html', { width: 500, height: 800 });
    await panel.announces(/^5\D000 papers, 50 days/);
    await panel.see('article', first);
    expect(await drawn(panel)).toBeLessThan(60);

    await panel.until('the last paper', async () => {
      await panel.scroll('region', HISTORY);
      return (await panel.all('article', last)).length > 0;
    });
    expect(await drawn(panel)).toBeLessThan(60);
    expect(await panel.all('article', many.title(0, 1))).toEqual([]);

    await panel.page.press('ArrowDown');
    await panel.hasFocus('article', first);
    await panel.page.press('End');
    await panel.hasFocus('article', last);
    await panel.page.press('Home');
    await panel.hasFocus('article', first);
    // Held down, a key comes again before the row it asked for is drawn.
    for (let times = 0; times < 6; times += 1) await panel.page.press('PageDown');
    await panel.hasFocus('article', many.title(0, 48));

    await panel.page.evaluate(
      `const field = document.querySelector('input[type=date]');
       Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, args[0]);
       field.dispatchEvent(new Event('input', { bubbles: true }));`,
      addDays('2025-11-30', -25),
    );
    await panel.see('article', many.title(25, 0));
    expect((await panel.see('article', many.title(25, 1))).attributes['aria-posinset']).toBe('2');
    expect(await drawn(panel)).toBeLessThan(60);

    // The first search makes the index, which the page would not wait for on every machine.
    await command(reader.own, 'search', { text: 'galaxies', from: 0, limit: 1 });
    await panel.click('searchbox');
    await panel.page.type('number 2345');
    await panel.until('the paper', async () => (await panel.names('article'))[0] === many.title(23, 45));
    await panel.page.press('Escape');
    await panel.page.type('galaxies');
    await panel.see('article', /galaxies/);
    await panel.announces(/^(At least )?\d{3} papers$/);
    expect(await drawn(panel)).toBeLessThan(120);
  });
});
