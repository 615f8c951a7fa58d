import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MIDNIGHT, setMidnightAlarm, showBadge, showStoppage } from '../../../entrypoints/background/badge.ts';
import { RecordingWatch } from '../../../entrypoints/background/recording-watch.ts';
import { addDays, dayStart, localDay, weekdayOf } from '../../../papers/days.ts';
import { WEEKDAYS } from '../../../papers/digest-week.ts';
import { STOPPAGE_REASONS } from '../../../papers/stoppage.ts';
import type { Library } from '../../../storage/library.ts';
import { raiseNotice } from '../../../storage/notices.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { recordShown } from '../../../storage/record-shown.ts';
import { changeSettings } from '../../../storage/settings.ts';
import { speakEnglish } from '../../components/english.ts';
import { captureOf, freshLibrary, noon } from '../../storage/made-library.ts';
import { papers } from './made-background.ts';

const today = localDay(Date.now());
const yesterday = addDays(today, -1);

async function shownFor(library: Library): Promise<[badge: string, title: string]> {
  await showBadge(library);
  return [await browser.action.getBadgeText({}), await browser.action.getTitle({})];
}

describe('the badge', () => {
  beforeEach(speakEnglish);
  afterEach(() => {
    fakeBrowser.reset();
    vi.useRealTimers();
  });

  it('counts the papers that are new today: on no screen before', async () => {
    const library = freshLibrary();
    const at = noon(yesterday);
    const before = captureOf(papers(1, 2), { day: yesterday, at });
    await recordCapture(library, before);
    const { captureId, rows } = before;
    const shown = rows.map(({ paper: { paperId } }) => ({ paperId, at: at + 2_000 }));
    await recordShown(library, { listing: before.listing.listing, captureId, captureAt: at, papers: shown });
    await recordCapture(library, captureOf(papers(2, 3, 4), { day: today, at: dayStart(today) }));
    expect(await shownFor(library)).toEqual(['2', expect.stringContaining('2 papers new today')]);
  });

  it('is empty when none is new', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(papers(1), { day: yesterday, at: noon(yesterday) }));
    expect((await shownFor(library))[0]).toBe('');
  });

  it('shows that recording is paused', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(papers(1), { day: today, at: dayStart(today) }));
    await changeSettings(library, { capturing: false });
    expect(await shownFor(library)).toEqual(['❚❚', expect.stringContaining('paused')]);
  });

  it('says in its tooltip that a digest is ready, on the reader’s day', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(papers(1), { day: yesterday, at: noon(yesterday) }));
    const day = WEEKDAYS.find((each) => each === weekdayOf(today)) ?? 1;
    await changeSettings(library, { digestDay: day });
    expect(await shownFor(library)).toEqual(['', 'Daybook: 0 papers new today. Your weekly digest is ready']);
    await changeSettings(library, { digestSeen: addDays(today, -7) });
    expect(await shownFor(library)).toEqual(['', 'Daybook: 0 papers new today']);
  });

  it('shows a notice before anything else', async () => {
    const library = freshLibrary();
    await changeSettings(library, { capturing: false });
    await raiseNotice(library, { notice: 'format:hf-day', kind: 'format', about: 'hf-day', at: 1 });
    const [badge, title] = await shownFor(library);
    expect(badge).toBe('!');
    expect(title).toContain('format');
  });

  it.each(STOPPAGE_REASONS)('shows without the library that recording has stopped: %s', async (reason) => {
    const recording = new RecordingWatch(
      () => {},
      () => {},
    );
    expect(await showStoppage(recording)).toBe(false);
    await recording.stopped(reason);
    expect(await showStoppage(recording)).toBe(true);
    expect(await browser.action.getBadgeText({})).toBe('!');
    expect(await browser.action.getTitle({})).toMatch(/^Daybook: recording has stopped, /);
    await recording.ended(reason);
    expect(await showStoppage(recording)).toBe(false);
  });

  it('is drawn anew at the coming midnight, also on the day that clocks change', async () => {
    for (const day of ['2026-03-29', '2026-06-03', '2026-10-25']) {
      vi.useFakeTimers({ now: noon(day), toFake: ['Date'] });
      await setMidnightAlarm();
      const alarm = await browser.alarms.get(MIDNIGHT);
      expect(localDay(alarm?.scheduledTime ?? 0)).toBe(addDays(day, 1));
      expect(localDay((alarm?.scheduledTime ?? 0) - 2_000)).toBe(day);
    }
  });
});
