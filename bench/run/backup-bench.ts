import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { READING_LIST } from '../../papers/reading-list.ts';
import { backupContents } from '../../scripts/backup-contents.ts';
import { until } from '../../scripts/browser/wait.ts';
import type { Runner } from '../browser/page.ts';
import { pageReady, runScript } from '../browser/page.ts';
import { askBackground } from './ask-background.ts';
import type { BackupReport } from './backup-report.ts';
import { memoryGrowth } from './process-memory.ts';
import type { Stage } from './stage.ts';

const MOST_MS = 3_600_000;
const POLL_MS = 250;
const NOTES = 200;

const IDS = `
  const opening = indexedDB.open('daybook');
  const library = await new Promise((done) => { opening.onsuccess = () => done(opening.result); });
  const keys = library.transaction('papers').objectStore('papers').getAllKeys();
  const ids = await new Promise((done) => { keys.onsuccess = () => done(keys.result); });
  library.close();
  return ids;`;
const CLICK = `
  const button = [...document.querySelectorAll(args.within + ' button')].find(({ textContent }) => textContent === args.name);
  button?.click();
  return button !== undefined;`;
const SAYS = 'return document.body.textContent.includes(args);';

/** Backs a library with marks up, deletes everything, restores it, backs it up again, and compares the backups. */
export async function measureBackup(
  { browser, page, papers, background }: Stage,
  folder: string,
  log: (text: string) => void,
): Promise<BackupReport> {
  const [load = 0] = loadavg();
  await background.stop();
  log('marking');
  const marks = await markSome(page);
  await browser.root.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const session = await browser.openTab(`chrome-extension://${browser.id}/options.html`);
  const tab: Runner = { session };
  await pageReady(tab, `document.querySelector('input[type=file][accept*=zip]')`);
  log('backing up');
  const first = await memoryGrowth(browser, () => backUp(tab, folder));
  log('deleting');
  const { ms: deleteMs } = await askBackground(page, 'forget-everything', null, MOST_MS);
  log('restoring');
  const restored = await memoryGrowth(browser, () => restore(tab, first.result.path));
  log('backing up again');
  const second = await backUp(tab, folder);
  const [before, after] = [first.result.path, second.path].map((path) => backupContents(readFileSync(path)));
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return {
    papers,
    marks,
    load: Math.max(load, loadavg()[0] ?? 0),
    bytes: readFileSync(first.result.path).length,
    files: names.length,
    backupMs: first.result.ms,
    backupMemory: first.grown,
    deleteMs: Math.round(deleteMs),
    ...restored.result,
    restoreMemory: restored.grown,
    againMs: second.ms,
    differences: names.filter((name) => !isDeepStrictEqual(before?.[name], after?.[name])),
  };
}

/** Marks of every kind, on more papers than a reader marks. Gives how many. */
async function markSome(page: Runner): Promise<number> {
  const ids = await runScript<string[]>(page, IDS, null);
  const every = (step: number) => ids.filter((_, index) => index % step === 0);
  const many = [
    { ids: every(4), mark: { kind: 'tag', name: 'reading group', value: true } },
    { ids: every(7), mark: { kind: 'tag', name: 'thesis/related', value: true } },
    { ids: every(10), mark: { kind: 'star', name: '', value: true } },
    { ids: every(20), mark: { kind: 'status', name: '', value: 'read' } },
    { ids: every(50), mark: { kind: 'list', name: READING_LIST, value: true } },
  ];
  let marks = 0;
  for (const { ids: these, mark } of many) {
    await askBackground(page, 'mark-many', { papers: { are: 'these', ids: these }, mark }, MOST_MS);
    marks += these.length;
  }
  for (const [index, paperId] of ids.slice(0, NOTES).entries()) {
    const mark = { kind: 'note', name: '', value: `Note ${index}: “compare” with\nthe one before.` };
    await askBackground(page, 'mark', { paperId, mark });
  }
  return marks + NOTES;
}

async function backUp(tab: Runner, folder: string): Promise<{ path: string; ms: number }> {
  const zips = () => readdirSync(folder).filter((name) => name.endsWith('.zip'));
  const before = zips();
  const start = performance.now();
  await click(tab, 'Back up now');
  const [name = ''] = await until(
    'the backup',
    MOST_MS,
    () => {
      const added = zips().filter((zip) => !before.includes(zip));
      return added.length > 0 && added;
    },
    POLL_MS,
  );
  return { path: join(folder, name), ms: Math.round(performance.now() - start) };
}

async function restore(tab: Runner, path: string): Promise<{ stageMs: number; restoreMs: number }> {
  const { session } = tab;
  const start = performance.now();
  const { root } = await session.send<{ root: { nodeId: number } }>('DOM.getDocument');
  const { nodeId } = await session.send<{ nodeId: number }>('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'input[type=file][accept*=zip]',
  });
  await session.send('DOM.setFileInputFiles', { nodeId, files: [path] });
  await click(tab, 'Restore', 'dialog[open]');
  const ordered = performance.now();
  await until('the restore', MOST_MS, () => runScript<boolean>(tab, SAYS, 'papers came in'), POLL_MS);
  return { stageMs: Math.round(ordered - start), restoreMs: Math.round(performance.now() - ordered) };
}

async function click(tab: Runner, name: string, within = 'main'): Promise<void> {
  await until(name, MOST_MS, () => runScript<boolean>(tab, CLICK, { name, within }), POLL_MS);
}
