import { relative, sep } from 'node:path';

/** What the bundler knows of a module; Rolldown's ChunkingContext. */
export interface ModuleGraph {
  getModuleInfo(id: string): { importers: readonly string[]; dynamicImporters: readonly string[] } | null;
}

// A page imports what WXT adds to all of them from its HTML file, everything else from its script.
const ENTRIES: Readonly<Record<string, string>> = {
  'entrypoints/popup/index.html': 'popup',
  'entrypoints/popup/main.tsx': 'popup',
  'entrypoints/sidepanel/index.html': 'sidepanel',
  'entrypoints/sidepanel/main.tsx': 'sidepanel',
  'entrypoints/library/index.html': 'library',
  'entrypoints/library/main.tsx': 'library',
  'entrypoints/options/index.html': 'options',
  'entrypoints/options/main.tsx': 'options',
  'entrypoints/backup/index.html': 'backup',
  'entrypoints/backup/main.ts': 'backup',
  'entrypoints/background/index.ts': 'background',
};
// What each page loads once it is idle (components/live/use-load-soon.ts), and what that imports.
const SOON: ReadonlySet<string> = new Set([
  'components/detail/PaperDetail.tsx',
  'components/search/EmptyAnswer.tsx',
  'components/search/LooseAnswer.tsx',
  'components/search/QueryChips.tsx',
  'components/search/QueryOffers.tsx',
  'components/search/TakenWords.tsx',
  'components/search/completer.ts',
  'components/selection/SelectionBar.tsx',
]);
// WXT's own start of the background, which imports what it adds to all entries (0.21).
const BACKGROUND = /^\0?virtual:wxt-background-entrypoint/;

/**
 * The chunk that a module belongs into: one for what the popup and other pages begin with, one for each set of other
 * pages that begin with the same, one for what the background begins with as well, one each for what it needs of
 * search, of papers and to read the library and pages load later, one for what it shares with imports and backups
 * alone, and one for what all pages load as soon as they are idle. Null for all others, as for what is loaded on use.
 *
 * Without these groups the bundler makes some forty files of a popup's scripts, and asking for so many took as long as
 * running them; thirty-five more were asked for once it was idle (2026-11).
 */
export function chunkOf(root: string, id: string, graph: ModuleGraph): string | null {
  const entries = entriesOf(root, id, ({ importers }) => importers, graph);
  const isSoon = entries.delete('soon');
  if (!entries.delete('background')) {
    if (entries.size === 0 && isSoon) return 'soon';
    if (entries.size < 2) return null;
    // The popup has to stand soonest: it loads nothing that it does not begin with, but for what three others share,
    // which is little.
    return entries.has('popup') || entries.size > 2 ? 'pages' : [...entries].sort().join('-');
  }
  if (entries.size > 0) return 'common';
  const all = entriesOf(root, id, ({ importers, dynamicImporters }) => [...importers, ...dynamicImporters], graph);
  if (all.size < 2) return null;
  const [room = ''] = pathIn(root, id).split('/', 1);
  if (room === 'search' || room === 'papers') return room;
  return all.has('popup') || isSoon ? 'library-reader' : 'imports';
}

type Module = NonNullable<ReturnType<ModuleGraph['getModuleInfo']>>;

/** The entries that import a module, through others too; among them `soon` where what is loaded soon does. */
function entriesOf(
  root: string,
  id: string,
  importersOf: (module: Module) => readonly string[],
  graph: ModuleGraph,
): Set<string> {
  const entries = new Set<string>();
  const seen = new Set<string>();
  const left = [id];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const path = pathIn(root, next);
    const entry = BACKGROUND.test(next) ? 'background' : ENTRIES[path];
    if (entry) entries.add(entry);
    if (SOON.has(path)) entries.add('soon');
    const module = graph.getModuleInfo(next);
    if (module) left.push(...importersOf(module));
  }
  return entries;
}

function pathIn(root: string, id: string): string {
  return relative(root, id).split(sep).join('/');
}
