import type { TextKey } from '../../messages/catalogue.ts';
import { countText, text } from '../../messages/catalogue.ts';
import { SITES } from '../../papers/sources.ts';
import type { Stoppage, StoppageReason } from '../../papers/stoppage.ts';
import { dateOf } from './date-labels.ts';

const TEXTS: Record<Exclude<StoppageReason, 'no-access'>, TextKey> = {
  lost: 'stoppage_lost',
  damaged: 'stoppage_damaged',
  unopened: 'stoppage_unopened',
  outdated: 'stoppage_outdated',
  full: 'stoppage_full',
  failed: 'stoppage_failed',
};

/** Why nothing is recorded, in the reader's words. */
export function stoppageText({ reason, papers, lastWrite }: Stoppage): string {
  if (reason === 'no-access') return text('site_forbidden', SITES[0].hosts[0] ?? '');
  const isKnown = reason === 'lost' && papers !== undefined && lastWrite !== undefined;
  return isKnown ? countText('notice_lost', papers, dateOf(lastWrite)) : text(TEXTS[reason]);
}
