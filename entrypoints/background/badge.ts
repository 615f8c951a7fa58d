import browser from 'webextension-polyfill';
import { countText, text } from '../../messages/catalogue.ts';
import { dayStart, localDay } from '../../papers/days.ts';
import type { Library } from '../../storage/library.ts';
import { newPapersOn, readNotices, readSettings } from '../../storage/reads/overview.ts';

const QUIET = '#5b6472';
const ALARM = '#b42318';

/** The alarm at the start of each of the reader's days, when the badge begins to count anew. */
export const MIDNIGHT = 'midnight';

/** Sets the alarm for the coming midnight. It rings once: days are not all as long where clocks change. */
export async function setMidnightAlarm(): Promise<void> {
  await browser.alarms.create(MIDNIGHT, { when: dayStart(localDay(Date.now()), 1) + 1_000 });
}

/**
 * Draws the toolbar button: how many papers the reader met today for the first time, or that recording is paused or
 * failing. The tooltip has it in words.
 */
export async function showBadge(library: Library): Promise<void> {
  const [fresh, { capturing }, notices] = await Promise.all([
    newPapersOn(library, localDay(Date.now())),
    readSettings(library),
    readNotices(library),
  ]);
  const trouble = notices[0];
  if (trouble) return draw('!', ALARM, text(trouble.kind === 'format' ? 'tooltip_format' : `tooltip_${trouble.kind}`));
  if (!capturing) return draw('❚❚', QUIET, text('tooltip_paused'));
  return draw(fresh > 0 ? String(fresh) : '', QUIET, countText('tooltip_fresh', fresh));
}

async function draw(badge: string, color: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: badge }),
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setTitle({ title }),
  ]);
}
