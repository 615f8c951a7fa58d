import { countText, text } from '../../messages/catalogue.ts';
import { localDay } from '../../papers/days.ts';

const DAY_MS = 86_400_000;

/** How long an entry has been on its list, in the reader's days: "waits 12 days", "added today". */
export function waitsLabel(added: number, now = Date.now()): string {
  const day = (time: number) => Date.parse(`${localDay(time)}T00:00:00Z`);
  const days = Math.round((day(now) - day(added)) / DAY_MS);
  return days > 0 ? countText('waits', days) : text('added_today');
}
