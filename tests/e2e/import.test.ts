import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../papers/paper.ts';
import { listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import type { DayCount } from '../../storage/rows.ts';
import { asMhtml } from '../formats/import/saved/as-mhtml.ts';
import { eventually, rowsOf } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const DAY = '2025-11-03';
const items = madeItems(3, { day: DAY });
const [seen, other] = items.map(({ paper }) => paper);
const reader = sharedBrowser();
const folder = mkdtempSync(join(tmpdir(), 'daybook-import-'));
let library: Screen;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  await putCaptures(reader.own, { kind: 'day', name: DAY, items });
  library = await reader.open('library.html#import', { width: 1100, height: 900 });
});

/** A file of this name, to be chosen. */
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const rowsOfKind = (kind: string) => library.names('row', byRole('region', kind));
const papers = async () => rowsOf<Paper>(reader.own, 'papers');

describe('importing a file', () => {
  it('shows what would be done, asks what is doubtful, does it, and is found and taken back as one', async () => {
    const bib = file(
      'mine.bib',
      `@article{one, title = {Whalesong transformers for tidal archives}, eprint = {2511.90001}, archivePrefix = {arXiv}}
@misc{two, title = {${seen?.title}}, eprint = {${seen?.id}}, archivePrefix = {arXiv}}
@misc{three, title = {${other?.title}x}}
@misc{four, title = {never closed
@misc{five, title = {Another whalesong archive that nobody has seen}}
`,
    );
    await library.page.chooseFiles('input[type=file]', bib);
    await library.see('button', /^1 ?Doubtful$/);
    await library.until('the entry', async () =>
      (await rowsOfKind('Doubtful')).some((row) => row.includes(`${other?.title}x`)),
    );
    expect((await papers()).length).toBe(3);

    await library.click('button', /^1 ?Refused$/);
    await library.until('the line', async () => (await rowsOfKind('Refused')).some((row) => row.startsWith('Line 4')));
    await library.click('button', /^1 ?Doubtful$/);
    await library.click('radio', 'The same paper');
    await library.click('combobox', 'Tag for all');
    await library.page.type('thesis');
    await library.click('button', 'Import 4 entries');
    await library.announces(/^Imported 4 papers/);
    const stored = await papers();
    expect(stored).toHaveLength(5);
    expect(stored.find(({ paperId }) => paperId === 'arxiv:2511.90001')).toMatchObject({
      tags: ['thesis'],
      unseen: true,
      firstSeen: 0,
    });
    expect(stored.find(({ title }) => title === other?.title)?.mergedFrom).toHaveLength(1);

    const list = await reader.open('library.html#q=whalesong', { width: 1100, height: 900 });
    await list.shows(['Whalesong transformers for tidal archives', 'Another whalesong archive that nobody has seen']);
    await library.click('button', 'Undo');
    await library.announces(/^Undone/);
    await eventually('the papers to be gone', async () => (await papers()).length === 3);
    await list.gone('article');
  });

  it('of a saved listing page counts for its day and says so in the detail, until it is taken back', async () => {
    const [saved] = madeItems(2, { day: '2025-11-04' });
    const address = 'https://huggingface.co/papers/date/2025-11-04';
    const page = listingPage({ kind: 'day', day: '2025-11-04', items: madeItems(2, { day: '2025-11-04' }) });
    const archive = asMhtml(page, { address, savedAt: new Date(2025, 10, 5, 9, 30).getTime() });
    await library.page.chooseFiles('input[type=file]', file('Daily Papers.mhtml', archive));
    await library.click('button', 'Import 2 entries');
    await library.announces(/^Imported 2 papers/);
    const days = async () => (await rowsOf<DayCount>(reader.own, 'days')).map(({ day, papers: count }) => [day, count]);
    expect(await days()).toEqual([
      [DAY, 3],
      ['2025-11-05', 2],
    ]);
    const detail = await reader.open(`library.html#paper=arxiv%3A${saved?.paper.id}`, { width: 1100, height: 900 });
    await detail.until('where it was seen', async () =>
      (await detail.all('row')).some(({ text }) => text.includes('from a saved page')),
    );
    await library.click('button', 'Undo');
    await library.announces(/^Undone/);
    expect(await days()).toEqual([[DAY, 3]]);
  });

  it('joins a paper by its title, and parts it again in its detail', async () => {
    await library.page.chooseFiles('input[type=file]', file('titles.bib', `@misc{one, title = {${seen?.title}}}`));
    await library.click('button', 'Import 1 entry');
    await library.announces(/^Imported 1 paper/);
    expect(await papers()).toHaveLength(3);
    const detail = await reader.open(`library.html#paper=arxiv%3A${seen?.id}`, { width: 1100, height: 900 });
    await detail.click('button', `Part “${seen?.title}” from this paper`);
    await detail.announces(/Parted/);
    expect(await papers()).toHaveLength(4);
    await detail.gone('button', `Part “${seen?.title}” from this paper`);
  });
});
