import type { Day } from '../../papers/days.ts';
import { dayStart } from '../../papers/days.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { isImporter } from '../../papers/sighting.ts';
import type { Library } from '../library.ts';
import type { Notice, Settings } from '../rows.ts';
import { DEFAULT_SETTINGS, NOTICE_KINDS } from '../rows.ts';

/**
 * How many papers a page showed for the first time on the reader's `day`: those of which only a saved page was imported
 * are not among them. Reads one small row beside the count, and keys where something was imported.
 */
export async function newPapersOn(library: Library, day: Day): Promise<number> {
  const first = library.papers.where('firstSeen').between(dayStart(day), dayStart(day, 1));
  if (!(await library.meta.get('library'))?.hasImports) return first.count();
  const [ids, keys] = await Promise.all([
    first.primaryKeys(),
    library.sightings.where('day').equals(day).primaryKeys(),
  ]);
  const shown = new Set<PaperId>();
  const imported = new Set<PaperId>();
  for (const [paperId, , , device] of keys) (isImporter(device) ? imported : shown).add(paperId);
  return ids.filter((id) => shown.has(id) || !imported.has(id)).length;
}

/** What the reader set, or what holds until they do. */
export async function readSettings(library: Library): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await library.settings.get('settings')) };
}

/** What the reader must know now, newest first. Kinds that only older versions knew are left out. */
export async function readNotices(library: Library): Promise<Notice[]> {
  return (await library.notices.toArray())
    .filter(({ kind }) => NOTICE_KINDS.includes(kind))
    .sort((a, b) => b.at - a.at);
}

/** How large the library is, and the revision of its last write. */
export interface LibraryState {
  papers: number;
  revision: number;
}

/** The state of the library. To be followed by what must look again after each change. Reads one small row. */
export async function libraryState(library: Library): Promise<LibraryState> {
  const { papers = 0, revision = 0 } = (await library.meta.get('library')) ?? {};
  return { papers, revision };
}
