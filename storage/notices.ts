import type { Library } from './library.ts';
import type { Notice } from './rows.ts';
import { write } from './write.ts';

/** Raises a notice, or renews the time of one that stands. */
export function raiseNotice(library: Library, notice: Notice): Promise<void> {
  return write(library, async () => void (await library.notices.put(notice)), { evenWhenLost: true });
}

/** Takes a notice away, because it no longer holds or the reader has read it. */
export function dropNotice(library: Library, notice: string): Promise<void> {
  return write(library, () => library.notices.delete(notice), { evenWhenLost: true });
}
