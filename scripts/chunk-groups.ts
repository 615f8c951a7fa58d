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
  'entrypoints/options/index.html': 'options',
  'entrypoints/options/main.tsx': 'options',
  'entrypoints/background/index.ts': 'background',
};

/**
 * The chunk that a module belongs into: one for what several pages begin with, one for what the background begins with
 * as well. Null for all others, as for what is loaded on use.
 *
 * Without these groups the bundler makes some forty files of a popup's scripts, and asking for so many took as long as
 * running them (2026-11).
 */
export function chunkOf(root: string, id: string, graph: ModuleGraph): string | null {
  const entries = entriesOf(root, id, graph);
  if (entries.delete('background')) return entries.size > 0 ? 'common' : null;
  return entries.size > 1 ? 'pages' : null;
}

/** The entries that import a module at their start, through others too. */
function entriesOf(root: string, id: string, graph: ModuleGraph): Set<string> {
  const entries = new Set<string>();
  const seen = new Set<string>();
  const left = [id];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const entry = ENTRIES[relative(root, next).split(sep).join('/')];
    if (entry) entries.add(entry);
    left.push(...(graph.getModuleInfo(next)?.importers ?? []));
  }
  return entries;
}
