import type { Library } from './library.ts';
import type { Notice } from './rows.ts';
import { NOTICE_KINDS } from './rows.ts';
import { write } from './write.ts';

/** The key of the notice that the pages of an adapter cannot be read. */
export function formatNotice(adapter: string): `format:${string}` {
  return `format:${adapter}`;
}

/**
 * Drops notices that nothing else would drop: about adapters that are not among these, and of kinds that are no more.
 * Versions before 2026-12 named such a notice by the kind of its listing, which for three kinds was no adapter, and
 * kept here, too, that the library was lost or the disk full.
 */
export function dropNoticesOfOthers(library: Library, adapters: readonly string[]): Promise<void> {
  const isOfOther = (notice: Notice) =>
    notice.kind === 'format' ? !adapters.includes(notice.about) : !NOTICE_KINDS.includes(notice.kind);
  return write(library, async () => void (await library.notices.filter(isOfOther).delete()));
}

/** Raises a notice, or renews the time of one that stands. */
export function raiseNotice(library: Library, notice: Notice): Promise<void> {
  return write(library, async () => void (await library.notices.put(notice)));
}

/** Takes a notice away, because it no longer holds or the reader has read it. */
export function dropNotice(library: Library, notice: string): Promise<void> {
  return write(library, () => library.notices.delete(notice));
}
