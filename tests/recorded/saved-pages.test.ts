import { expect, it } from 'vitest';
import { readFile } from '../formats/import/read-file.ts';
import { asMhtml } from '../formats/import/saved/as-mhtml.ts';
import { expectedPages, recordedPages, title } from './recorded-pages.ts';

const pages = [...recordedPages('pages/hf-day'), ...recordedPages('pages/hf-day-revisits')];
const SAVED_AT = Date.UTC(2026, 5, 2, 9, 30);

it.runIf(pages.length > 0)(
  title('gives the papers that a saved page shows, in its order, as HTML and as MHTML', pages),
  async () => {
    const expected = expectedPages();
    for (const { file, html, url } of pages.filter((_, index) => index % 6 === 0)) {
      const { ids = [], listing = '', upvotesTotal = 0 } = expected.get(file) ?? {};
      const saved = await readFile('Daily Papers.html', html);
      const archived = await readFile('Daily Papers.mhtml', asMhtml(html, { address: url.href, savedAt: SAVED_AT }));
      for (const { entries, refused } of [saved, archived]) {
        expect([file, ...entries.map((entry) => entry.ids[0])]).toEqual([file, ...ids.map((id) => `arxiv:${id}`)]);
        expect(refused).toEqual([]);
        expect(entries.map(({ seen }) => seen?.listing.listing)).toEqual(ids.map(() => `hf:day:${listing}`));
        expect(entries.map(({ seen }) => seen?.rank)).toEqual(ids.map((_, index) => index + 1));
        expect(entries.reduce((sum, { seen }) => sum + (seen?.upvotes ?? 0), 0)).toBe(upvotesTotal);
      }
      expect(new Set(saved.entries.map(({ seen }) => seen?.day))).toEqual(new Set([listing]));
      expect(new Set(archived.entries.map(({ seen }) => seen?.day))).toEqual(new Set(['2026-06-02']));
      expect(new Set(archived.entries.map(({ seen }) => seen?.at))).toEqual(new Set([SAVED_AT]));
      expect(archived.entries.map(({ facts }) => facts)).toEqual(saved.entries.map(({ facts }) => facts));
    }
  },
);

it.runIf(pages.length > 0)(title('does not need to be told where a page was', pages), async () => {
  const [page] = pages.slice(-1);
  const nameless = page?.html.replace(/<meta[^>]+og:url[^>]*>/, '').replace(/<link[^>]+canonical[^>]*>/, '') ?? '';
  const { entries } = await readFile('page.html', nameless);
  expect(entries.map(({ ids: [id] }) => id)).toEqual(
    expectedPages()
      .get(page?.file ?? '')
      ?.ids.map((id) => `arxiv:${id}`),
  );
});
