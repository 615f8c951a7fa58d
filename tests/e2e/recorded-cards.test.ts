import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../papers/days.ts';
import type { Sighting } from '../../papers/sighting.ts';
import type { ServedPage, Tab } from '../../scripts/browser/driver.ts';
import { listingAddress, listingPage } from '../../scripts/pages/listing-page.ts';
import type { DiaryLoad, DiaryMark, LedgerEntry } from '../recorded/card-ledger.ts';
import { ledgerEntry } from '../recorded/card-ledger.ts';
import { readIndependently } from '../recorded/independent-reader.ts';
import { HAS_FIXTURES, recordedPages } from '../recorded/recorded-pages.ts';
import { command, eventually, rowsOf } from './daybook.ts';
import { sharedBrowser } from './shared-browser.ts';

// A day that was recorded three times and lost a paper between.
const DAY = '2026-05-08';
const WEEK = '2026-W19';
const reader = sharedBrowser();

// What Svelte takes away when it takes over what the server drew. The site's scripts were not recorded: badges would
// wait ten seconds in each load for what never comes.
const UNTOUCHED = / onload="this\.__e=event"/g;

const copies = [...recordedPages('pages/hf-day-revisits'), ...recordedPages('pages/hf-day')]
  .filter(({ file }) => basename(file).startsWith(DAY))
  .map((page) => ({ html: page.html.replace(UNTOUCHED, ''), papers: readIndependently(page) }));

function timeOf(days: number, clock: string): number {
  return new Date(`${addDays(DAY, days)}T${clock}:00`).getTime();
}

/** The words of each badge by its paper's address, and the line of the bar. */
async function wordsOn(tab: Tab): Promise<{ badges: Record<string, string>; bar: string }> {
  const guests = await tab.guests();
  const badges = guests.filter(({ card }) => card !== '').map(({ card, text }) => [card, text.trim()]);
  return { badges: Object.fromEntries(badges), bar: guests.find(({ card }) => card === '')?.text ?? '' };
}

const MARKS = {
  skipped: (isOn: boolean) => ({ kind: 'status', name: '', value: isOn ? 'skipped' : 'unread' }),
  starred: (isOn: boolean) => ({ kind: 'star', name: '', value: isOn }),
  tagged: (isOn: boolean) => ({ kind: 'tag', name: 'rl', value: isOn }),
} as const;

const MARKED = { skipped: 'Skipped', starred: '★ Starred', tagged: '#rl' } as const;

// Cards count as shown after a second on screen, and are told when a page is left, or five seconds later.
const LEAVE = `
  await new Promise((done) => setTimeout(done, 1_200));
  dispatchEvent(new PageTransitionEvent('pagehide'));`;

/** One reader's days with the page of a day, written down as they pass. */
class Days {
  readonly diary: DiaryLoad[] = [];
  readonly marks: DiaryMark[] = [];

  /** Opens a page at that time and stays until what is on screen has been told. */
  async open(page: ServedPage, load: DiaryLoad): Promise<Tab> {
    this.diary.push(load);
    const tab = await reader.record(page);
    // Each time a little further. Without the site's style sheet its menu fills the window.
    await tab.evaluate(`document.querySelectorAll('main article')[args[0]]?.scrollIntoView()`, 3 * this.diary.length);
    await tab.evaluate(LEAVE);
    await tab.waitForAck(60_000, 0, 'shown');
    await this.#note(load);
    return tab;
  }

  /** A load of a page in a tab that shows it already. */
  async again(load: DiaryLoad): Promise<void> {
    this.diary.push(load);
    await this.#note(load);
  }

  /** Marks a paper of the last load, or takes that back. */
  async mark(says: DiaryMark['says'], id: string | undefined, isOn = true): Promise<void> {
    const { at } = this.diary.at(-1) ?? {};
    if (id === undefined || at === undefined) throw new Error('there is no such paper');
    this.marks.push({ at: at + 1_000, id, says, ...(!isOn && { isTakenBack: true }) });
    await command(reader.own, 'mark', { paperId: `arxiv:${id}`, mark: MARKS[says](isOn) });
  }

  /** The first paper of the last load that is in this state and was not marked. */
  first(state: LedgerEntry['state']): string | undefined {
    const now = this.diary.at(-1);
    const stateOf = (id: string) => now && ledgerEntry(this.diary, now, id).state;
    const known = new Set(this.marks.map(({ id }) => id));
    return now?.papers.find(({ id }) => !known.has(id) && stateOf(id) === state)?.id;
  }

  /** What each badge should say in the last load, and how many papers are new in it. */
  expected(): { badges: Record<string, string>; fresh: number } {
    const now = this.diary.at(-1);
    if (!now) throw new Error('nothing was loaded');
    const entries = now.papers.map(({ id }) => [id, ledgerEntry(this.diary, now, id, this.marks)] as const);
    const words = entries.map(([id, { state, said, times, votes: [then, more] = [0, 0] }]) => {
      const gained = more > then ? ` +${more - then}` : '';
      const seen = said ? MARKED[said] : `Seen ${times}×`;
      return [`/papers/${id}`, state === 'new' ? 'New' : seen + gained] as const;
    });
    return { badges: Object.fromEntries(words), fresh: entries.filter(([, { state }]) => state === 'new').length };
  }

  async #note(load: DiaryLoad): Promise<void> {
    const sightings = await rowsOf<Sighting>(reader.own, 'sightings');
    const shown = sightings.filter(({ listing, shownAt }) => listing === load.place && shownAt !== undefined);
    const told = new Set(this.diary.flatMap(({ place, onScreen = [] }) => onScreen.map(({ id }) => `${place} ${id}`)));
    load.onScreen = shown
      .map(({ paperId, shownAt = 0 }) => ({ id: paperId.slice('arxiv:'.length), at: shownAt }))
      .filter(({ id }) => !told.has(`${load.place} ${id}`));
  }
}

async function sayAsTheDiary(tab: Tab, days: Days): Promise<void> {
  const { badges, fresh } = days.expected();
  let says = await wordsOn(tab);
  await eventually('a badge on each card', async () => {
    says = await wordsOn(tab);
    return Object.keys(says.badges).length === Object.keys(badges).length;
  });
  expect(says.badges).toEqual(badges);
  expect(says.bar).toContain(`${Object.keys(badges).length} papers · ${fresh} new`);
}

describe.runIf(HAS_FIXTURES)('the badges on a recorded day and its later copies', () => {
  it('say what a diary of all loads and marks says, the next day, with Back, in a second tab, over midnight and elsewhere', async () => {
    const days = new Days();
    const address = listingAddress({ kind: 'day', day: DAY, items: [] });
    const page = (copy: number, at: number): [ServedPage, DiaryLoad] => {
      const { html = '', papers = [] } = copies[copy] ?? {};
      const shown = papers.map(({ id, upvotes }) => ({ id, votes: upvotes }));
      return [
        { url: address, html, at },
        { at, kind: 'day', place: `hf:day:${DAY}`, papers: shown },
      ];
    };
    // On the first day nothing is said of any card.
    const first = await days.open(...page(0, timeOf(1, '09:00')));
    expect((await wordsOn(first)).badges).toEqual({});
    await first.close();

    const next = await days.open(...page(1, timeOf(2, '09:00')));
    await sayAsTheDiary(next, days);
    expect(new Set(Object.values(days.expected().badges).map((words) => words.split(' ')[0]))).toEqual(
      new Set(['New', 'Seen']),
    );
    // Between the loads: one of each kind, and one that is taken back later.
    await days.mark('starred', days.first('seen'));
    await days.mark('tagged', days.first('seen'));
    await days.mark('skipped', days.first('new'));
    await days.mark('starred', days.first('new'));
    await next.goto({ url: 'https://huggingface.co/models', html: '<title>Elsewhere</title>' });
    const [back, backLoad] = page(1, timeOf(2, '09:12'));
    next.serve(back);
    await next.evaluate('setTimeout(() => history.back())');
    await eventually('the page again', async () => (await next.acks()).some(({ command }) => command === 'capture'));
    await days.again(backLoad);
    await sayAsTheDiary(next, days);

    const [{ id: takenBack } = {}] = days.marks;
    await days.mark('starred', takenBack, false);
    const second = await days.open(...page(1, timeOf(2, '09:20')));
    await sayAsTheDiary(second, days);
    await second.close();
    await next.close();

    const { papers = [] } = copies[2] ?? {};
    const items = papers.toReversed().map(({ id, title, upvotes }) => ({ paper: { id, title, upvotes } }));
    const week = { kind: 'week', period: WEEK, items } as const;
    const weekAt = timeOf(2, '20:00');
    const other = await days.open(
      { url: listingAddress(week), html: listingPage(week), at: weekAt },
      {
        at: weekAt,
        kind: 'week',
        place: `hf:week:${WEEK}`,
        papers: papers.toReversed().map(({ id, upvotes }) => ({ id, votes: upvotes })),
      },
    );
    await sayAsTheDiary(other, days);
    await other.close();

    const evening = await days.open(...page(2, timeOf(2, '23:50')));
    await sayAsTheDiary(evening, days);
    await evening.close();
    const night = await days.open(...page(2, timeOf(3, '00:10')));
    await sayAsTheDiary(night, days);
  });
});
