import { beforeEach, describe, expect, it } from 'vitest';
import { openParts, readRows } from '../../formats/backup/read-backup.ts';
import type { BackupRow } from '../../papers/backup-row.ts';
import { backupContents } from '../../scripts/backup-contents.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import type { LibraryMeta } from '../../storage/rows.ts';
import { chooseBackup, savedZip, zipsSaved } from './backup-files.ts';
import { BROWSER, command, rowsOf } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const DAY = '2025-11-03';
const items = madeItems(8, { day: DAY });
const paperId = (index: number) => `arxiv:${items[index]?.paper.id}`;
// Enough for more pieces than are joined until a button is pressed.
const DAYS = Array.from({ length: 16 }, (_, n) => new Date(Date.UTC(2025, 8, n + 1)).toISOString().slice(0, 10));
const MANY = DAYS.length * 50;
const many = DAYS.map((name) => ({ kind: 'day' as const, name, items: madeItems(50, { day: name }) }));
const reader = sharedBrowser();
let options: Screen;

beforeEach(async () => {
  await putCaptures(reader.own, { kind: 'day', name: DAY, items });
  for (const mark of [
    { kind: 'tag', name: 'rlhf', value: true },
    { kind: 'star', name: '', value: true },
    { kind: 'note', name: '', value: 'A “quoted” note\nof two lines' },
  ]) {
    await command(reader.own, 'mark', { paperId: paperId(0), mark });
  }
  options = await reader.open('options.html', { width: 800, height: 900 });
});

/** Makes a backup by the button, and gives its bytes. */
async function backUp(): Promise<Buffer<ArrayBuffer>> {
  const before = zipsSaved(reader.browser);
  await options.click('button', 'Back up now');
  await options.announces(/Backed up and checked/);
  return savedZip(reader.browser, before);
}

/** Chooses a backup and agrees to restoring it. */
async function restore(zip: Buffer<ArrayBuffer>): Promise<void> {
  await chooseBackup(options, zip);
  await options.click('button', 'Restore', byRole('dialog', 'Restore this backup?'));
}

const backupText = async () => (await options.see('region', 'Backup')).text;

async function rowsIn(zip: Buffer<ArrayBuffer>): Promise<BackupRow[]> {
  return (await Array.fromAsync(readRows(await openParts([new Blob([zip])])))).flat();
}

describe('a backup made in Options', () => {
  it('is checked, saved, and brings everything back after everything was deleted', async () => {
    const zip = await backUp();
    const rows = await rowsIn(zip);
    expect(rows.filter(({ table }) => table === 'facts')).toHaveLength(8);
    await options.until('when it was made', async () =>
      (await options.see('region', 'Backup')).text.includes('Last backup: '),
    );
    await command(reader.own, 'forget-everything', null);
    await chooseBackup(options, zip);
    const dialog = byRole('dialog', 'Restore this backup?');
    expect((await options.see('dialog', dialog.name)).text).toMatch(/Papers that are not here\s*8/);
    await options.click('button', 'Restore', dialog);
    await options.until('what came of it', async () =>
      (await options.see('region', 'Backup')).text.includes(': 8 papers came in'),
    );
    expect(await rowsOf(reader.own, 'papers')).toContainEqual(
      expect.objectContaining({
        paperId: paperId(0),
        tags: ['rlhf'],
        starred: 1,
        note: 'A “quoted” note\nof two lines',
      }),
    );
    expect(await rowsIn(await backUp())).toEqual(rows);
  });

  it('has the same files as a second one of what it was restored into, but for what names the library and the time', async () => {
    const zip = await backUp();
    await command(reader.own, 'forget-everything', null);
    await restore(zip);
    await options.until('the end', async () => (await backupText()).includes(': 8 papers came in'));
    expect(backupContents(await backUp())).toEqual(backupContents(zip));
  });

  // Firefox takes half a minute for it, and does nothing of it otherwise.
  const inChromium = it.runIf(BROWSER === 'chromium');

  inChromium(
    'is stopped by a button while it is restored, says what stands, and is joined to the end later',
    async () => {
      await command(reader.own, 'forget-everything', null);
      await putCaptures(reader.own, ...many);
      const zip = await backUp();
      await command(reader.own, 'forget-everything', null);
      await options.reload();
      await options.see('button', 'Restore a backup…');
      await restore(zip);
      await options.see('button', 'Stop restoring');
      await options.page.evaluate(
        `[...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Stop restoring').focus()`,
      );
      await options.page.press('Enter');
      await options.announces('Restoring has stopped. What was joined stays.');
      await options.until('what stands', async () =>
        /Stopped \(.* pieces are joined and stay/.test(await backupText()),
      );
      expect(await options.page.evaluate('return document.activeElement.textContent')).toMatch(/^Stopped \(/);
      const papers = await rowsOf(reader.own, 'papers');
      expect(papers.length).toBeLessThan(MANY);
      const [own] = await rowsOf<LibraryMeta>(reader.own, 'meta');
      expect(own).toMatchObject({ papers: papers.length });
      expect(own).not.toHaveProperty('restoring');

      await restore(zip);
      await options.until('the end', async () => (await backupText()).includes('papers came in'));
      expect(await rowsOf(reader.own, 'papers')).toHaveLength(MANY);
      expect(await rowsIn(await backUp())).toEqual(await rowsIn(zip));
    },
  );

  it('is refused with the reason when it is damaged, and changes nothing', async () => {
    const zip = await backUp();
    const before = await rowsOf(reader.own, 'papers');
    const flipped = Buffer.from(zip);
    flipped[Math.floor(zip.length / 2)] = (zip[Math.floor(zip.length / 2)] ?? 0) ^ 16;
    await chooseBackup(options, flipped);
    await options.announces(/The file is damaged/);
    await chooseBackup(options, zip.subarray(0, -30));
    await options.announces(/The file is cut short/);
    expect(await rowsOf(reader.own, 'papers')).toEqual(before);
  });
});
