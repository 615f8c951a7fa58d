import { relative, sep } from 'node:path';

/** What the bundler knows of a module; Rolldown's ChunkingContext. */
export interface ModuleGraph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
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
};
// What pages load once they stand: to read the library, to parse and mark what is typed, and what comes as soon as
// they are idle (components/live/use-load-soon.ts).
const LATER: Readonly<Record<string, Later>> = {
  'storage/reads/reader.ts': 'library-reader',
  'search/query/highlight/highlight.ts': 'search',
  'search/query/parse-query.ts': 'search',
  'components/detail/PaperDetail.tsx': 'soon',
  'components/search/EmptyAnswer.tsx': 'soon',
  'components/search/LooseAnswer.tsx': 'soon',
  'components/search/QueryChips.tsx': 'soon',
  'components/search/QueryOffers.tsx': 'soon',
  'components/search/TakenWords.tsx': 'soon',
  'components/search/completer.ts': 'soon',
  'components/selection/SelectionBar.tsx': 'soon',
};
type Later = 'library-reader' | 'search' | 'soon';

/**
 * The chunk that a module of the pages belongs into: one for what the popup and other pages begin with, one for each
 * set of other pages that begin with the same, one each for what is loaded later to read the library, to parse and
 * mark what is typed, and as soon as pages are idle, and one for what the first of these shares with the others. Null
 * for all others, as for what is loaded on use. The background and content scripts are one file each.
 *
 * Without these groups the bundler makes some forty files of a popup's scripts, and asking for so many took as long as
 * running them; thirty-five more were asked for once it was idle (2026-11).
 */
export function chunkOf(root: string, id: string, graph: ModuleGraph): string | null {
  const { entries, later } = importersOf(root, id, graph);
  if (entries.size > 0) {
    if (entries.size < 2) return null;
    // The popup has to stand soonest: it loads nothing that it does not begin with, but for what three others share,
    // which is little.
    return entries.has('popup') || entries.size > 2 ? 'pages' : [...entries].sort().join('-');
  }
  if (later.has('library-reader')) return later.size > 1 ? 'papers' : 'library-reader';
  return later.has('search') ? 'search' : later.has('soon') ? 'soon' : null;
}

/** What begins with a module, through others too: which pages, and which of what they load later. */
function importersOf(root: string, id: string, graph: ModuleGraph) {
  const entries = new Set<string>();
  const later = new Set<Later>();
  const seen = new Set<string>();
  const left = [id];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const path = relative(root, next).split(sep).join('/');
    const entry = ENTRIES[path];
    if (entry) entries.add(entry);
    const group = LATER[path];
    if (group) later.add(group);
    left.push(...(graph.getModuleInfo(next)?.importers ?? []));
  }
  return { entries, later };
}
