// How the scripts of Daybook's pages are cut into files. Each file costs a page about a millisecond before its first
// row. The bundler by itself makes one for each set of pages and of parts loaded on use: 42 and eight style sheets for
// the popup, a quarter of all that it computed until that row (2026-11-26).

const LIST_PAGES = ['popup', 'sidepanel'];
const ALL_PAGES = [...LIST_PAGES, 'options'];

/** What the bundler knows of a module. */
interface Modules {
  getModuleInfo(id: string): { isEntry: boolean; importers: string[] } | null;
}

/** The pages that load this module before anything of theirs runs. */
function pagesOf(id: string, modules: Modules, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return new Set();
  seen.add(id);
  const { isEntry = false, importers = [] } = modules.getModuleInfo(id) ?? {};
  const own = isEntry ? ALL_PAGES.filter((page) => id.includes(`/entrypoints/${page}/`)) : [];
  return new Set([...own, ...importers.flatMap((importer) => [...pagesOf(importer, modules, seen)])]);
}

/**
 * For the bundler: one file for what all pages begin with, and one for what popup and side panel do. What is loaded on
 * use stays apart.
 */
export const PAGE_CHUNKS = {
  groups: [
    { pages: ALL_PAGES, name: 'pages', priority: 2 },
    { pages: LIST_PAGES, name: 'lists', priority: 1 },
  ].map(({ pages, name, priority }) => ({
    name(id: string, modules: Modules) {
      const begins = pagesOf(id, modules);
      return pages.every((page) => begins.has(page)) ? name : null;
    },
    tags: ['$initial' as const],
    priority,
  })),
};
