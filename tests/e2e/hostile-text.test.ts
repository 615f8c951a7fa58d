import { describe, expect, it } from 'vitest';
import type { Paper } from '../../papers/paper.ts';
import type { CaptureRecord } from '../../storage/rows.ts';
import { command, rowsOf } from './daybook.ts';
import { knownItems } from './known-items.ts';
import { putCaptures } from './put-captures.ts';
import { byRole } from './screen.ts';
import { listing, sharedBrowser, titled } from './shared-browser.ts';

const DAY = '2026-06-03';

describe('hostile text', () => {
  const reader = sharedBrowser();
  const titles = ['Otters hold hands', 'Herons stand still', 'Martens climb', 'Foxes bark'];
  const items = knownItems(
    DAY,
    titles.map((title) => ({ title })),
  );
  const [otter, heron, marten, fox] = items.map((item) => `arxiv:${item.paper.id}`);

  it('is folded to what can be read, and a title of which nothing would be seen is none', async () => {
    const [one, two, three] = items;
    if (!one || !two || !three) throw new Error('no items');
    const hidden = titled(one, 'Ot\u00adters\u3164hold\u061c \u2800 \ufff9ha\u{e0041}nds\ud800');
    await reader.record(listing({ kind: 'day', day: DAY, items: [hidden, titled(two, '\u3164\u200d\u0301'), three] }));
    const [capture] = await rowsOf<CaptureRecord>(reader.own, 'captures');
    expect(capture).toMatchObject({ cards: 3, unreadable: 1 });
    const popup = await reader.open('popup.html');
    await popup.shows(['Otters hold hands', 'Martens climb']);
  });

  it('stored before there were rules for it is drawn, and can be forgotten from where it stands', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    await reader.own.evaluate(
      `const open = indexedDB.open('daybook');
       const database = await new Promise((done) => { open.onsuccess = () => done(open.result) });
       const transaction = database.transaction(['papers', 'sightings'], 'readwrite');
       const papers = transaction.objectStore('papers');
       const half = String.fromCharCode(0xd800);
       const [otter, heron, marten] = args;
       const change = (id, to) => {
         const found = papers.get(id);
         found.onsuccess = () => papers.put({ ...found.result, ...to });
       };
       change(otter, { doi: 5 });
       change(heron, { title: '\\u0301 \\u3164' });
       papers.delete(marten);
       change(args[3], { paperId: 'doi:10.1145/fox' + half, doi: '10.1145/fox' + half });
       papers.delete(args[3]);
       const places = transaction.objectStore('sightings');
       const all = places.getAll();
       all.onsuccess = () => {
         const seen = all.result.find(({ paperId }) => paperId === args[3]);
         places.put({ ...seen, paperId: 'doi:10.1145/fox' + half, kind: 'search', listing: 'hf:search:fox ' + half });
       };
       await new Promise((done, failed) => {
         transaction.oncomplete = done;
         transaction.onabort = () => failed(transaction.error);
       });
       database.close();`,
      ...[otter ?? '', heron ?? '', marten ?? '', fox ?? ''],
    );
    const broken = `${otter} cannot be shown.`;
    const drawn = [broken, heron, 'Foxes bark'].sort().join();
    const popup = await reader.open('popup.html');
    await popup.until('the three papers', async () => (await popup.names('article')).sort().join() === drawn);
    await popup.page.type('foxes');
    await popup.shows(['Foxes bark']);

    const panel = await reader.open('sidepanel.html', { width: 1200, height: 800 });
    await panel.click('article', broken);
    const beside = byRole('region', 'Otters hold hands');
    expect((await panel.see('alert', undefined, beside)).text).toContain('cannot be shown');
    await panel.see('button', 'Forget this paper…', beside);
    await panel.click('button', /^Forget/, byRole('article', broken));
    await panel.click('button', 'Forget', byRole('dialog', 'Forget this paper?'));
    await panel.announces('Forgotten: 1 paper is gone');
    await panel.gone('article', broken);

    await panel.click('button', 'Show detail', byRole('article', 'Foxes bark'));
    const detail = byRole('region', 'Foxes bark');
    expect((await panel.see('link', 'DOI', detail)).attributes.href).toBe('https://doi.org/10.1145/fox%EF%BF%BD');
    expect((await panel.see('region', 'Foxes bark')).text).toContain('hf:search:fox \ufffd');
    await panel.click('button', 'Forget this paper…', detail);
    await panel.click('button', 'Forget', byRole('dialog', 'Forget this paper?'));
    await panel.gone('article', 'Foxes bark');
    expect((await rowsOf<Paper>(reader.own, 'papers')).map((paper) => paper.paperId)).toEqual([heron]);
  });

  it('that repeats itself without end does not keep the background or the page from answering', async () => {
    const hostile = ['attentiisalyo', 'otter ', "otter's", '1', 'e\u0301\u0323'].map((shape, index) => ({
      title: `Otters ${index}`,
      abstract: shape.repeat(20_000 / shape.length),
    }));
    await reader.record(listing({ kind: 'day', day: DAY, items: knownItems(DAY, hostile) }));
    const popup = await reader.open('popup.html');
    await popup.page.type('"attention is all you need"');
    await popup.see('heading', 'No papers found');
    await popup.click('button', 'Clear the search');
    await popup.page.type('otter');
    await popup.until('all papers', async () => (await popup.names('article')).length === hostile.length);
    expect((await command(reader.own, 'is-listing', { url: 'https://huggingface.co/papers' })).output).toBe(true);
  });
});
