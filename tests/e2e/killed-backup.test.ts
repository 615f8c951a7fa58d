import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openParts, readRows } from '../../formats/backup/read-backup.ts';
import type { Browser, ExtensionPage } from '../../scripts/browser/driver.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { random } from '../../scripts/pages/random.ts';
import type { LibraryMeta } from '../../storage/rows.ts';
import { chooseBackup, savedZip } from './backup-files.ts';
import { command, eventually, newReader, rowsOf } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import { byRole, Screen } from './screen.ts';

// As many as a machine has time for in each run of the tests; `npm run -s kills -- --kills 60` sets it.
const KILLS = Number(process.env.DAYBOOK_KILLS ?? 4);
const DAYS = Array.from({ length: 12 }, (_, n) => `2025-10-${String(n + 10)}`);
const PER_DAY = 50;
const OWN = madeItems(5, { day: '2025-11-03' });
const ownId = (index: number) => `arxiv:${OWN[index]?.paper.id}`;
const LATEST_MS = 2_500;
const IMPORTED = 1_200;
const importedIds = Array.from({ length: IMPORTED }, (_, n) => `2511.${String(n + 10_000)}`);

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

/** What is under way when the browser is killed, by turns; the reader has agreed to half of what they are asked. */
async function begin(browser: Browser, kill: number, { zip, list }: { zip: Buffer<ArrayBuffer>; list: string }) {
  const isAgreed = kill % 2 === 0;
  const page = await browser.openExtensionPage(kill % 4 < 2 ? 'library.html#import' : 'options.html');
  const screen = new Screen(page);
  if (kill % 4 < 2) {
    await screen.until('a place for files', () =>
      page.evaluate("return document.querySelector('input[type=file]') !== null"),
    );
    await page.chooseFiles('input[type=file]', list);
    if (isAgreed) await screen.click('button', /^Import [\d,]+ entries$/);
  } else if (kill % 8 === 3) await screen.click('button', 'Back up now');
  else {
    await screen.see('button', 'Restore a backup…');
    await chooseBackup(screen, zip);
    if (isAgreed) await screen.click('button', 'Restore', byRole('dialog', 'Restore this backup?'));
  }
}

/** Whether something that was ordered is still to be done, or to be taken back. */
async function isUnderWay(page: ExtensionPage): Promise<boolean> {
  const [meta] = await rowsOf<LibraryMeta>(page, 'meta');
  if (meta?.restoring || (meta?.steps ?? []).length > 0) return true;
  const states = await page.evaluate<string[]>(
    `if (!(await indexedDB.databases()).some(({ name }) => name === 'daybook-staging')) return [];
     const open = indexedDB.open('daybook-staging');
     const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
     const all = database.transaction('imports').objectStore('imports').getAll();
     const rows = await new Promise((done) => { all.onsuccess = () => done(all.result); });
     database.close();
     return rows.map(({ state }) => state);`,
  );
  return states.some((state) => state === 'joining' || state === 'cancelled');
}

it(`a backup, a restore or an import in which the browser is killed (${KILLS} times) is done whole or not at all, and no word is lost`, {
  timeout: 120_000 + KILLS * 60_000,
}, async () => {
  const { zip, papers } = await madeBackup();
  const { between } = random('kills of a backup');
  const reader = newReader();
  const list = `${reader.profile}.txt`;
  writeFileSync(list, importedIds.join('\n'));
  let browser = await reader.start();
  const outcomes = { restored: 0, imported: 0, nothing: 0 };
  for (let kill = 0; kill < KILLS; kill += 1) {
    const page = await browser.openExtensionPage('options.html');
    await command(page, 'forget-everything', null);
    await putCaptures(page, own);
    await star(browser, 0);
    await begin(browser, kill, { zip, list });
    const late = between(0, LATEST_MS);
    await new Promise((resolve) => setTimeout(resolve, late));
    await star(browser, 1);
    await browser.kill();

    browser = await reader.start();
    const after = await browser.openExtensionPage('options.html');
    await eventually('the end of what was ordered', async () => !(await isUnderWay(after)), 120_000);
    const rows = await rowsOf<{ paperId: string; starred: number }>(after, 'papers');
    const came = rows.length - OWN.length;
    outcomes[came === 0 ? 'nothing' : came === papers ? 'restored' : 'imported'] += 1;
    expect(kill % 4 < 2 ? [0, IMPORTED] : [0, papers]).toContain(came);
    expect(
      rows
        .filter(({ starred }) => starred === 1)
        .map(({ paperId }) => paperId)
        .sort(),
    ).toEqual([ownId(0), ownId(1)].sort());
    await after.close();
  }
  const { restored, imported, nothing } = outcomes;
  const counts = `restored whole ${restored}, imported whole ${imported}, nothing changed ${nothing}`;
  process.stderr.write(`kills: ${KILLS}, ${counts}\n`);
});
