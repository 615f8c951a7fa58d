import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openParts, readRows } from '../../formats/backup/read-backup.ts';
import type { Browser, ExtensionPage } from '../../scripts/browser/driver.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { random } from '../../scripts/pages/random.ts';
import type { LibraryMeta } from '../../storage/rows.ts';
import { IS_THOROUGH } from '../thoroughness.ts';
import { chooseBackup, savedZip } from './backup-files.ts';
import { command, eventually, newReader, rowsOf } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import { byRole, Screen } from './screen.ts';

// What is under way at each kill, by turns. Imports are killed in killed-import.test.ts too; so the first two are
// enough for each run of the tests.
const WORKS = [
  'a restore',
  'a backup',
  'an import',
  'a restore not agreed to',
  'a restore',
  'an import not agreed to',
] as const;
type Work = (typeof WORKS)[number];
const EACH_RUN = 2;
// `npm run -s kills -- --kills 60` sets it.
const KILLS = Number(process.env.DAYBOOK_KILLS ?? (IS_THOROUGH ? 4 * WORKS.length : EACH_RUN));
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

/** Has the work begun by the reader, who has agreed to it or is being asked. */
async function begin(browser: Browser, work: Work, { zip, list }: { zip: Buffer<ArrayBuffer>; list: string }) {
  const isImport = work.startsWith('an import');
  const page = await browser.openExtensionPage(isImport ? 'library.html#import' : 'options.html');
  const screen = new Screen(page);
  if (isImport) {
    await screen.until('a place for files', () =>
      page.evaluate("return document.querySelector('input[type=file]') !== null"),
    );
    await page.chooseFiles('input[type=file]', list);
    if (work === 'an import') await screen.click('button', /^Import [\d,]+ entries$/);
  } else if (work === 'a backup') await screen.click('button', 'Back up now');
  else {
    await screen.see('button', 'Restore a backup…');
    await chooseBackup(screen, zip);
    if (work === 'a restore') await screen.click('button', 'Restore', byRole('dialog', 'Restore this backup?'));
  }
}

/** How many papers there are that were not there before. */
async function came(page: ExtensionPage): Promise<number> {
  return (await rowsOf(page, 'papers')).length - OWN.length;
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
    const work = WORKS[kill % WORKS.length] ?? 'a restore';
    await begin(browser, work, { zip, list });
    // The first is killed in its midst, whatever the machine.
    if (kill === 0) await eventually('some of it', async () => (await isUnderWay(page)) || (await came(page)) > 0);
    else await new Promise((resolve) => setTimeout(resolve, between(0, LATEST_MS)));
    await star(browser, 1);
    await browser.kill();

    browser = await reader.start();
    const after = await browser.openExtensionPage('options.html');
    await eventually('the end of what was ordered', async () => !(await isUnderWay(after)), 120_000);
    const rows = await rowsOf<{ paperId: string; starred: number }>(after, 'papers');
    const more = await came(after);
    outcomes[more === 0 ? 'nothing' : more === papers ? 'restored' : 'imported'] += 1;
    expect(work.startsWith('an import') ? [0, IMPORTED] : [0, papers]).toContain(more);
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
