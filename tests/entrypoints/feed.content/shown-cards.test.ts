// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { ShownCards } from '../../../entrypoints/feed.content/shown-cards.ts';
import { captureOf, facts } from '../../storage/made-library.ts';
import { fakeIntersections, setVisibility } from './made-observer.ts';

const SECOND = 1_000;
const BATCH = 5_000;
const ON_SCREEN = { isIntersecting: true };
const OFF_SCREEN = { isIntersecting: false };

const sendMessage = vi.spyOn(browser.runtime, 'sendMessage');
const idOf = (number: number) => facts(number).paperId;

/** What has been reported, as the numbers of the papers of each batch. */
const reported = () =>
  sendMessage.mock.calls.map(([message]) => {
    const { input } = message as { input: { papers: { paperId: string }[] } };
    return input.papers.map(({ paperId }) => Number(paperId.slice(-5)));
  });

function cardsOf(...numbers: number[]) {
  const screen = fakeIntersections();
  const cards = new ShownCards();
  const placed = numbers.map((number) => {
    const article = document.createElement('article');
    const link = document.createElement('a');
    article.append(link);
    document.body.append(article);
    return { element: link, paperId: idOf(number), article };
  });
  cards.watch(placed);
  onTestFinished(() => {
    cards.stop();
    document.body.replaceChildren();
  });
  const card = (place: number) => placed[place]?.article ?? document.body;
  return { cards, screen, placed, card };
}

const capture = captureOf([]);

describe('cards on screen', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: capture.at });
    setVisibility('visible');
    sendMessage.mockReset();
    sendMessage.mockResolvedValue({ ok: true, output: null });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('for one second are reported in a batch with the time, once', () => {
    const { cards, screen, card } = cardsOf(1, 2);
    cards.captured(capture);
    screen.move(card(0), ON_SCREEN);
    vi.advanceTimersByTime(SECOND);
    screen.move(card(1), ON_SCREEN);
    vi.advanceTimersByTime(SECOND);
    expect(sendMessage).not.toHaveBeenCalled();
    vi.advanceTimersByTime(BATCH);
    const papers = [1, 2].map((number) => ({ paperId: idOf(number), at: capture.at + number * SECOND }));
    expect(sendMessage.mock.calls[0]?.[0]).toMatchObject({
      command: 'shown',
      input: { listing: capture.listing.listing, captureAt: capture.at, papers },
    });
    for (const move of [OFF_SCREEN, ON_SCREEN]) screen.move(card(0), move);
    vi.advanceTimersByTime(60 * SECOND);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['that leave before a second has gone', OFF_SCREEN],
    ['of which less than half can be seen', { isIntersecting: true, intersectionRatio: 0.4, height: 300 }],
  ])('%s are not reported', (_which, move) => {
    const { cards, screen, card } = cardsOf(1);
    cards.captured(capture);
    if (!move.isIntersecting) screen.move(card(0), ON_SCREEN);
    vi.advanceTimersByTime(SECOND / 2);
    screen.move(card(0), move);
    vi.advanceTimersByTime(60 * SECOND);
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('that fill half of the window count, however tall they are', () => {
    const { cards, screen, card } = cardsOf(1);
    cards.captured(capture);
    screen.move(card(0), { isIntersecting: true, intersectionRatio: 0.25, height: 400 });
    vi.advanceTimersByTime(SECOND + BATCH);
    expect(reported()).toEqual([[1]]);
  });

  it('of a page that is hidden, or that are gone, are not reported', () => {
    const { cards, screen, card } = cardsOf(1, 2);
    cards.captured(capture);
    screen.move(card(0), ON_SCREEN);
    setVisibility('hidden');
    vi.advanceTimersByTime(SECOND);
    setVisibility('visible');
    screen.move(card(1), ON_SCREEN);
    card(1).remove();
    vi.advanceTimersByTime(60 * SECOND);
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('are reported only after their capture is stored', () => {
    const { cards, screen, card } = cardsOf(1);
    screen.move(card(0), ON_SCREEN);
    vi.advanceTimersByTime(60 * SECOND);
    cards.flush();
    expect(sendMessage).not.toHaveBeenCalled();
    cards.captured(capture);
    vi.advanceTimersByTime(BATCH);
    expect(reported()).toEqual([[1]]);
  });

  it('are reported at once when asked to, as when the page is left', () => {
    const { cards, screen, card } = cardsOf(1);
    cards.captured(capture);
    screen.move(card(0), ON_SCREEN);
    vi.advanceTimersByTime(SECOND);
    cards.flush();
    expect(reported()).toEqual([[1]]);
    vi.advanceTimersByTime(60 * SECOND);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('are reported again with the next batch when no answer came, and not when they were refused', async () => {
    const { cards, screen, card } = cardsOf(1, 2, 3);
    cards.captured(capture);
    sendMessage.mockRejectedValueOnce(new Error('The message port closed'));
    for (const place of [0, 1]) {
      screen.move(card(place), ON_SCREEN);
      await vi.advanceTimersByTimeAsync(SECOND + BATCH);
    }
    expect(reported()).toEqual([[1], [1, 2]]);
    sendMessage.mockResolvedValueOnce({ ok: false, refusal: 'paused' });
    screen.move(card(2), ON_SCREEN);
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    cards.flush();
    expect(reported()).toEqual([[1], [1, 2], [3]]);
  });

  it('of another listing are reported for that one', () => {
    const { cards, screen, placed, card } = cardsOf(1);
    cards.captured(capture);
    screen.move(card(0), ON_SCREEN);
    vi.advanceTimersByTime(SECOND);
    cards.restart();
    expect(reported()).toEqual([[1]]);
    cards.watch(placed);
    screen.move(card(0), ON_SCREEN);
    vi.advanceTimersByTime(60 * SECOND);
    expect(sendMessage).toHaveBeenCalledTimes(1);
    const next = captureOf([], { day: '2026-06-04' });
    cards.captured(next);
    vi.advanceTimersByTime(BATCH);
    expect(sendMessage.mock.calls[1]?.[0]).toMatchObject({
      input: { listing: next.listing.listing, captureAt: next.at, papers: [{ paperId: idOf(1) }] },
    });
  });

  it('are watched no longer once they were reported, were taken away or the watch has stopped', () => {
    const { cards, screen, placed, card } = cardsOf(1, 2);
    cards.captured(capture);
    screen.move(card(0), ON_SCREEN);
    vi.advanceTimersByTime(SECOND);
    expect([...screen.watched]).toEqual([card(1)]);
    cards.watch(placed.slice(0, 1));
    expect([...screen.watched]).toEqual([]);
    cards.watch(placed);
    screen.move(card(1), ON_SCREEN);
    cards.stop();
    vi.advanceTimersByTime(60 * SECOND);
    expect(screen.watched.size).toBe(0);
    expect(sendMessage).not.toHaveBeenCalled();
  });
});
