import { expect, it } from 'vitest';
import { openParts, readRows } from '../../formats/backup/read-backup.ts';
import type { Browser } from '../../scripts/browser/driver.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { random } from '../../scripts/pages/random.ts';
import { chooseBackup, savedZip } from './backup-files.ts';
import { command, eventually, newReader, rowsOf } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import { byRole, Screen } from './screen.ts';

// As many as a machine has time for in each run of the tests; `npm run -s kills -- --kills 60` sets it.
const KILLS = Number(process.env.DAYBOOK_KILLS ?? 3);
const DAYS = Array.from({ length: 12 }, (_, n) => `2025-10-${String(n + 10)}`);
const PER_DAY = 50;
const OWN = madeItems(5, { day: '2025-11-03' });
const ownId = (index: number) => `arxiv:${OWN[index]?.paper.id}`;
const LATEST_MS = 2_500;

const listings = DAYS.map((name) => ({ kind: 'day' as const, name, items: madeItems(PER_DAY, { day: name }) }));
const own = { kind: 'day' as const, name: '2025-11-03', items: OWN };

/** A backup of many papers, some of them marked. */
async function madeBackup(): Promise<{ zip: Buffer<ArrayBuffer>; papers: number }> {
  const browser = await newReader().start();
  const page = await browser.openExtensionPage('options.html');
  await putCaptures(page, ...listings);
  const papers = (await rowsOf(page, 'papers')).length;
  const options = new Screen(page);
  await options.reload();
  await options.click('button', 'Back up now');
  const zip = await savedZip(browser);
  await browser.close();
  expect((await Array.fromAsync(readRows(await openParts([new Blob([zip])])))).flat().length).toBeGreaterThan(papers);
  return { zip, papers };
}

async function star(browser: Browser, index: number): Promise<void> {
  const page = await browser.openExtensionPage('icon/128.png');
  const mark = { kind: 'star', name: '', value: true };
  const { ok } = await command(page, 'mark', { paperId: ownId(index), mark });
  expect(ok).toBe(true);
  await page.close();
}

it(`a backup or a restore in which the browser is killed (${KILLS} times) is done whole or not at all, and no word is lost`, {
  timeout: 120_000 + KILLS * 60_000,
}, async () => {
  const { zip, papers } = await madeBackup();
  const { between } = random('kills of a backup');
  const reader = newReader();
  let browser = await reader.start();
  const outcomes = { whole: 0, nothing: 0 };
  for (let kill = 0; kill < KILLS; kill += 1) {
    const page = await browser.openExtensionPage('options.html');
    await command(page, 'forget-everything', null);
    await putCaptures(page, own);
    await star(browser, 0);
    const options = new Screen(page);
    if (kill % 3 === 2) await options.click('button', 'Back up now');
    else {
      await chooseBackup(options, zip);
      // Half of the kills while the file is still being read.
      if (kill % 2 === 0) await options.click('button', 'Restore', byRole('dialog', 'Restore this backup?'));
    }
    const late = between(0, LATEST_MS);
    await new Promise((resolve) => setTimeout(resolve, late));
    await star(browser, 1);
    await browser.kill();

    browser = await reader.start();
    const after = await browser.openExtensionPage('options.html');
    type Meta = { restoring?: unknown };
    await eventually(
      'a restore that was ordered to be done',
      async () => (await rowsOf<Meta>(after, 'meta')).every(({ restoring }) => !restoring),
      90_000,
    );
    const rows = await rowsOf<{ paperId: string; starred: number }>(after, 'papers');
    const isWhole = rows.length > OWN.length;
    outcomes[isWhole ? 'whole' : 'nothing'] += 1;
    expect(rows.length).toBe(isWhole ? papers + OWN.length : OWN.length);
    expect(
      rows
        .filter(({ starred }) => starred === 1)
        .map(({ paperId }) => paperId)
        .sort(),
    ).toEqual([ownId(0), ownId(1)].sort());
    await after.close();
  }
  process.stderr.write(`kills: ${KILLS}, restored whole ${outcomes.whole}, nothing changed ${outcomes.nothing}\n`);
});
