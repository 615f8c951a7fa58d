import browser from 'webextension-polyfill';
import type { TextKey } from '../../messages/catalogue.ts';
import { countText, text } from '../../messages/catalogue.ts';
import { dayStart, localDay } from '../../papers/days.ts';
import type { StoppageReason } from '../../papers/stoppage.ts';
import { worst } from '../../papers/stoppage.ts';
import type { Library } from '../../storage/library.ts';
import { digestOnOffer } from '../../storage/reads/digest.ts';
import { newPapersOn } from '../../storage/reads/new-papers.ts';
import { readNotices, readSettings } from '../../storage/reads/overview.ts';
import type { Notice } from '../../storage/rows.ts';
import type { RecordingWatch } from './recording-watch.ts';

const QUIET = '#5b6472';
const ALARM = '#b42318';
const GOOD = '#2c6839';

/** What was done, or with `!` not done, at an order given outside of Daybook's pages; the tooltip has it in words. */
export interface Said {
  badge: '✓' | '!';
  title: string;
}

const TOOLTIPS: Record<StoppageReason, TextKey> = {
  'no-access': 'tooltip_no_access',
  lost: 'tooltip_lost',
  damaged: 'tooltip_damaged',
  unopened: 'tooltip_unopened',
  outdated: 'tooltip_outdated',
  full: 'tooltip_full',
  failed: 'tooltip_failed',
};

// That a backup would be good is said on the pages alone.
const NOTICE_TOOLTIPS: Record<Exclude<Notice['kind'], 'backup'>, TextKey> = {
  fewer: 'tooltip_fewer',
  format: 'tooltip_format',
  'too-many': 'tooltip_too_many',
};

/** The alarm at the start of each of the reader's days, when the badge begins to count anew. */
export const MIDNIGHT = 'midnight';

/** Sets the alarm for the coming midnight. It rings once: days are not all as long where clocks change. */
export async function setMidnightAlarm(): Promise<void> {
  await browser.alarms.create(MIDNIGHT, { when: dayStart(localDay(Date.now()), 1) + 1_000 });
}

/**
 * Draws the toolbar button: how many papers were new to the reader today, or that recording is paused, or that a page
 * could not be read. The tooltip has it in words, and says when a digest is ready. Draws nothing when
 * `isNewest` no longer holds once the library is read.
 */
export async function showBadge(library: Library, isNewest: () => boolean = () => true): Promise<void> {
  const today = localDay(Date.now());
  const [fresh, { capturing }, notices, digest] = await Promise.all([
    newPapersOn(library, today),
    readSettings(library),
    readNotices(library),
    digestOnOffer(library, today),
  ]);
  if (!isNewest()) return;
  const [kind] = notices.flatMap((notice) => (notice.kind === 'backup' ? [] : [notice.kind]));
  if (kind) return draw('!', ALARM, text(NOTICE_TOOLTIPS[kind]));
  if (!capturing) return draw('❚❚', QUIET, text('tooltip_paused'));
  const counted = countText('tooltip_fresh', fresh);
  return draw(fresh > 0 ? String(fresh) : '', QUIET, digest ? text('tooltip_digest', counted) : counted);
}

/** Draws why recording has stopped, without the library; false when nothing stops it. */
export async function showStoppage(recording: RecordingWatch): Promise<boolean> {
  const stoppage = worst(await recording.current());
  if (stoppage) await draw('!', ALARM, text(TOOLTIPS[stoppage.reason]));
  return stoppage !== undefined;
}

/** Draws what was said. */
export function showSaid({ badge, title }: Said): Promise<void> {
  return draw(badge, badge === '✓' ? GOOD : ALARM, title);
}

async function draw(badge: string, color: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: badge }),
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setTitle({ title }),
  ]);
}
