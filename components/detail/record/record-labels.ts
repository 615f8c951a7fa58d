import type { TextKey } from '../../../messages/catalogue.ts';
import { countText, number, text } from '../../../messages/catalogue.ts';
import type { PaperLink } from '../../../papers/link-times.ts';
import type { VotesAt } from './votes-over-time.ts';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** "12 → 140 votes in 5 days". */
export function changeLabel({ from, to }: { from: VotesAt; to: VotesAt }): string {
  return text('change_of_votes', number(from.votes), countText('votes', to.votes), spanLabel(to.at - from.at));
}

const APPEARED: Record<PaperLink, TextKey> = { code: 'code_appeared', project: 'project_appeared' };

/** "code appeared 4 days after you first saw it"; undefined where it did not, or before that. */
export function appearedLabel(link: PaperLink, appearedAt: number | undefined, firstAt: number): string | undefined {
  return appearedAt !== undefined && appearedAt > firstAt
    ? text(APPEARED[link], spanLabel(appearedAt - firstAt))
    : undefined;
}

/** A span of time (milliseconds) in its largest whole unit: "5 days", "3 hours", "less than an hour". */
export function spanLabel(span: number): string {
  const hours = Math.floor(span / HOUR_MS);
  if (hours < 1) return text('span_short');
  return hours < DAY_HOURS ? countText('hours', hours) : countText('days', Math.round(hours / DAY_HOURS));
}
