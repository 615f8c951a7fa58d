import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import type { Listing } from '../../storage/rows.ts';
import { eventually, newReader, openCaptured, rowsOf } from './daybook.ts';
import { everyPage, everywhere, titleSays } from './everywhere.ts';
import { listing } from './shared-browser.ts';

const dayPage = (day: string, papers: number) => listing({ kind: 'day', day, items: madeItems(papers, { day }) });

// A page asks for the library once it is painted, and has it when a connection that is asked for later has been given:
// a store gives them in turn. One that is asked for on a full disk may never come (Chromium 156).
const HAS_LIBRARY = `
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await new Promise((resolve, reject) => {
    const request = indexedDB.open('daybook');
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });`;

const mounted = canMount();

describe('a disk that is really full', () => {
  it.runIf(mounted || process.env.CI)(
    `is said by the button and by every page, and what is open is recorded once there is room${mounted ? '' : ' (skipped: this user may not mount)'}`,
    { timeout: 240_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'daybook-full-'));
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'none', folder]);
      const reader = newReader();
      onTestFinished(() => {
        execFileSync('umount', ['-l', folder]);
        rmSync(folder, { recursive: true, force: true });
      });
      const browser = await reader.start({ profile: join(folder, 'profile') });
      await openCaptured(browser, dayPage('2026-06-03', 6));
      const own = await browser.openExtensionPage('options.html');
      const pages = await everyPage(browser);
      for (const { page } of pages) await page.evaluate(HAS_LIBRARY);
      const rest = join(folder, 'rest');
      fill(rest);
      const large = dayPage('2026-06-04', 60);
      const tab = await browser.openTab(large);
      expect((await tab.waitForAck(60_000, 0, 'capture')).reply).toEqual({ ok: false, refusal: 'full' });
      await everywhere(
        own,
        pages,
        'there is no room left',
        /There is no room left on this machine.* 1 page was not recorded\./,
      );
      rmSync(rest);
      await eventually(
        'the page to be recorded',
        async () => (await rowsOf<Listing>(own, 'listings').catch(() => [])).length === 2,
        120_000,
      );
      await titleSays(own, 'new today');
      for (const page of pages) await page.gone('alert');
    },
  );
});

/** Writes until nothing more can be written. */
function fill(path: string): void {
  try {
    execFileSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=4k'], { stdio: 'ignore' });
  } catch {
    // Ends with "no space left on device", as it should.
  }
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
