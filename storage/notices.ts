import type { Library } from './library.ts';
import type { Notice } from './rows.ts';
import { write } from './write.ts';

/** The key of the notice that the pages of an adapter cannot be read. */
export function formatNotice(adapter: string): `format:${string}` {
  return `format:${adapter}`;
}

/**
 * Drops format notices about adapters that are not among these: no capture can come of them that would drop them.
 * Versions before 2026-12 named such a notice by the kind of its listing, which for three kinds was no adapter.
 */
export function dropNoticesOfOthers(library: Library, adapters: readonly string[]): Promise<void> {
  const isOfOther = (notice: Notice) => notice.kind === 'format' && !adapters.includes(notice.about);
  return write(library, async () => void (await library.notices.filter(isOfOther).delete()), { evenWhenLost: true });
}

/** Raises a notice, or renews the time of one that stands. */
export function raiseNotice(library: Library, notice: Notice): Promise<void> {
  return write(library, async () => void (await library.notices.put(notice)), { evenWhenLost: true });
}

/** Takes a notice away, because it no longer holds or the reader has read it. */
export function dropNotice(library: Library, notice: string): Promise<void> {
  return write(library, () => library.notices.delete(notice), { evenWhenLost: true });
}
