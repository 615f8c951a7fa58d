import type { PaperId } from '../../papers/paper-id.ts';
import type { SearchAnswer } from '../../papers/search-answer.ts';
import { until } from '../../scripts/browser/wait.ts';
import { readKey } from '../../storage/reads/first-reads.ts';
import { runScript } from '../browser/page.ts';
import { askBackground } from '../run/ask-background.ts';
import type { Stage } from '../run/stage.ts';

const LISTS = 20;
const ENTRIES = 40;
const TAGS = 300;
/** how many papers the tag of most papers has; the n-th has the n-th part */
const TAGGED = 600;
const RULES = ['rank:1', 'rank:<4 has:code', 'votes:>100', 'times:>3', 'is:listed'];
const PATIENCE_MS = 300_000;

const READ = `
  const open = indexedDB.open('daybook');
  const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
  const store = database.transaction(args.table).objectStore(args.table);
  const request = args.keys ? store.getAllKeys() : store.getAll();
  const rows = await new Promise((done) => { request.onsuccess = () => done(request.result); });
  database.close();
  return rows;`;

const COPIED = `
  const { 'first-values': copy } = await chrome.storage.session.get('first-values');
  return copy ? (JSON.parse(copy.values)[${JSON.stringify(readKey('libraryState'))}]?.revision ?? null) : null;`;

/** Fills a library as a reader of years would: lists, tags of which few have many papers, and rules that have run. */
export async function organiseLibrary({ page }: Stage): Promise<void> {
  const ids = await runScript<PaperId[]>(page, READ, { table: 'papers', keys: true }, PATIENCE_MS);
  const some = (count: number, nth: number) => {
    const step = Math.max(1, Math.floor(ids.length / count));
    return Array.from({ length: Math.min(count, ids.length) }, (_, i) => ids[(i * step + nth) % ids.length]);
  };
  const markMany = (these: unknown, mark: object) =>
    askBackground(page, 'mark-many', { papers: { are: 'these', ids: these }, mark }, PATIENCE_MS);
  for (let nth = 0; nth < TAGS; nth += 1) {
    const name = nth % 3 === 0 ? `tag ${nth}` : `tag ${nth - (nth % 3)}/part ${nth}`;
    await markMany(some(Math.ceil(TAGGED / (nth + 1)), nth), { kind: 'tag', name, value: true });
  }
  for (let nth = 0; nth < LISTS; nth += 1) {
    const list = await askBackground<string>(page, 'set-list', { name: `List ${nth}` });
    await markMany(some(ENTRIES, nth), { kind: 'list', name: list.output, value: true });
  }
  for (const text of RULES) {
    const list = await askBackground<string>(page, 'set-smart-list', { name: text, text, pinned: true });
    await askBackground(page, 'set-rule', { id: list.output, tag: `by rule/${RULES.indexOf(text)}`, on: true });
  }
  await until('the rules to have run', PATIENCE_MS, async () => {
    const runs = await runScript<{ text: string }[]>(page, READ, { table: 'ruleRuns' });
    return runs.filter(({ text }) => text !== '').length === RULES.length;
  });
  // The rules tag thousands, which the index takes in at once: a reader's rules run with each capture.
  await until('the index to hold what the rules did', PATIENCE_MS, async () => {
    const found = await askBackground<SearchAnswer>(page, 'search', { text: 'paper', from: 0, limit: 1 }, PATIENCE_MS);
    return !found.output.incomplete;
  });
  // The copy follows a write, unless the background is stopped before; what is measured stops it.
  await until('the copy of what pages show first', PATIENCE_MS, async () => {
    const [meta] = await runScript<{ revision: number }[]>(page, READ, { table: 'meta' });
    return (await runScript<number | null>(page, COPIED, null)) === meta?.revision;
  });
}
