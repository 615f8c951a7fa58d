import type { Library } from '../library.ts';
import type { Notice, Settings } from '../rows.ts';
import { DEFAULT_SETTINGS, NOTICE_KINDS } from '../rows.ts';

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
