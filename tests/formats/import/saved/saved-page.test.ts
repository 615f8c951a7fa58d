import { describe, expect, it } from 'vitest';
import { readImport } from '../../../../formats/import/read-import.ts';
import { dayStart, localDay } from '../../../../papers/days.ts';
import { listingPage } from '../../../../scripts/pages/listing-page.ts';
import { NOW, OPTIONS, pieces, readFile } from '../read-file.ts';
import { asMhtml } from './as-mhtml.ts';

const DAY = 'https://huggingface.co/papers/date/2026-06-03';
const item = (id: string, title: string) => ({
  paper: { id, title, summary: 'Made.', upvotes: 3, authors: [] },
  title,
  numComments: 1,
});
const page = (url = DAY) =>
  listingPage({
    kind: 'day',
    day: '2026-06-03',
    items: [item('2606.01001', 'A Made Paper'), item('2606.01002', 'Another')],
  }).replace(/<meta[^>]+og:url[^>]*>/, `<meta property="og:url" content="${url}" />`);

describe('a saved page of a listing', () => {
  it('gives a sighting of the day that it lists, at noon, where nothing says when it was saved', async () => {
    const { entries } = await readFile('Daily Papers.html', page());
    expect(entries.map(({ ids, seen }) => [...ids, seen?.listing.listing, seen?.day, seen?.at, seen?.rank])).toEqual([
      ['arxiv:2606.01001', 'hf:day:2026-06-03', '2026-06-03', dayStart('2026-06-03') + 43_200_000, 1],
      ['arxiv:2606.01002', 'hf:day:2026-06-03', '2026-06-03', dayStart('2026-06-03') + 43_200_000, 2],
    ]);
  });

  it('gives one of the day on which it was saved, as MHTML and SingleFile say', async () => {
    const savedAt = new Date(2026, 5, 9, 10, 30).getTime();
    const single = `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: ${DAY} \n saved date: ${new Date(savedAt)}\n-->${page()}`;
    for (const [name, text] of [
      ['page.mhtml', asMhtml(page(), { address: DAY, savedAt })],
      ['page.html', single],
    ] as const) {
      const { entries } = await readFile(name, text);
      expect(entries.map(({ seen }) => [seen?.day, seen?.at])).toEqual([
        ['2026-06-09', savedAt],
        ['2026-06-09', savedAt],
      ]);
    }
  });

  it('of today, saved before noon, is dated at the beginning of the day, which is not in the future', async () => {
    const today = localDay(NOW);
    const html = listingPage({ kind: 'day', day: today, items: [item('2606.01001', 'A Made Paper')] });
    const { entries } = await readFile('page.html', html);
    const half = dayStart(today) + 43_200_000;
    expect(entries.map(({ seen }) => [seen?.day, seen?.at])).toEqual([[today, half <= NOW ? half : dayStart(today)]]);
    const before = { ...OPTIONS, now: dayStart(today) + 3_600_000 };
    const [early] = await Array.fromAsync(readImport('page.html', pieces(new TextEncoder().encode(html)), before));
    expect(early).toMatchObject({ seen: { day: today, at: dayStart(today) } });
  });

  it.each([
    ['an hour ahead', NOW + 3_600_000, []],
    ['two days ahead', NOW + 2 * 86_400_000, ['future-date']],
    ['in 1980', Date.UTC(1980, 0, 2), ['early-date']],
  ])('that is dated %s gives no sighting', async (_name, savedAt, doubts) => {
    const { entries } = await readFile('page.mhtml', asMhtml(page(), { address: DAY, savedAt }));
    expect(entries.map((each) => [each.seen, each.doubts])).toEqual([
      [undefined, doubts],
      [undefined, doubts],
    ]);
  });

  it('is known by the address that a browser noted in it', async () => {
    const html = page('https://example.org/').replace('<html', `<!-- saved from url=(0045)${DAY} -->\n<html`);
    const { entries } = await readFile('page.html', html);
    expect(entries[0]?.seen?.listing.listing).toBe('hf:day:2026-06-03');
  });

  it('runs and loads nothing', async () => {
    const html = page().replace(
      '</body>',
      '<script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true"></body>',
    );
    expect((await readFile('page.html', html)).entries).toHaveLength(2);
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  });

  it('is refused where its text is in another encoding than it says', async () => {
    const text = asMhtml(page(), { address: DAY, savedAt: 0 }).replace('A Made Paper', 'A M=E9de Paper');
    const { entries, refused } = await readFile('page.mhtml', text);
    expect(entries).toEqual([]);
    expect(refused).toEqual([{ at: { entry: 0 }, reason: 'bad-encoding', shown: DAY }]);
  });

  it('may be in base64 or plain in its archive', async () => {
    const archive = asMhtml('@', { address: DAY, savedAt: 0 });
    const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(page()))).replace(/.{76}/g, '$&\r\n');
    const texts = [
      archive.replace('quoted-printable', 'base64').replace('\r\n@\r\n', () => `\r\n${base64}\r\n`),
      archive.replace('quoted-printable', '8bit').replace('\r\n@\r\n', () => `\r\n${page()}\r\n`),
    ];
    for (const text of texts) expect((await readFile('page.mht', text)).entries).toHaveLength(2);
  });
});
