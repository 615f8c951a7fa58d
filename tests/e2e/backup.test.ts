import { beforeEach, describe, expect, it } from 'vitest';
import { openParts, readRows } from '../../formats/backup/read-backup.ts';
import type { BackupRow } from '../../papers/backup-row.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { chooseBackup, savedZip, zipsSaved } from './backup-files.ts';
import { command, rowsOf } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const DAY = '2025-11-03';
const items = madeItems(8, { day: DAY });
const paperId = (index: number) => `arxiv:${items[index]?.paper.id}`;
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
