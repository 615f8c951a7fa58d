import { addDays } from '../../papers/days.ts';
import type { DiaryLoad } from './card-ledger.ts';
import type { PlainPaper } from './independent-reader.ts';

/** A load with what it stands for. */
export interface DiaryStep extends DiaryLoad {
  what: string;
}

const MINUTE = 60_000;
const SECOND = 1_000;

/**
 * What a reader may do with the page of a day, of which three copies were recorded, the oldest first: every way in
 * which a page comes to be loaded again.
 */
export function readerDiary(day: string, copies: readonly (readonly PlainPaper[])[]): DiaryStep[] {
  const [first = [], second = [], last = []] = copies.map((papers) =>
    papers.map(({ id, upvotes }) => ({ id, votes: upvotes })),
  );
  const page = { kind: 'day', place: `hf:day:${day}` } as const;
  const time = (days: number, clock: string) => new Date(`${addDays(day, days)}T${clock}:00`).getTime();
  const onScreen = (at: number, papers: readonly { id: string }[], from: number, to: number) =>
    papers.slice(from, to).map(({ id }, index) => ({ id, at: at + (index + 1) * SECOND }));
  const [morning, midnight, week, opened] = [time(1, '09:00'), time(2, '23:50'), time(3, '10:00'), time(3, '12:05')];
  const evening = time(1, '18:00');
  const half = Math.floor(first.length / 2);
  const tail = last.at(-1);
  const [hidden] = last.slice(-2);
  return [
    {
      what: 'the first visit',
      at: morning,
      until: morning + 20 * MINUTE,
      ...page,
      papers: first,
      onScreen: onScreen(morning, first, 0, half),
    },
    { what: 'Back, a little later', at: morning + 15 * MINUTE, ...page, papers: first },
    { what: 'a second tab', at: morning + 40 * MINUTE, ...page, papers: first },
    {
      what: 'later the same day',
      at: evening,
      ...page,
      papers: first,
      onScreen: onScreen(evening, first, half, half + 4),
    },
    { what: 'a tab restored behind others', at: time(2, '08:00'), ...page, papers: second, behind: true },
    { what: 'the next day', at: time(2, '09:30'), ...page, papers: second },
    {
      what: 'before midnight',
      at: midnight,
      ...page,
      papers: second,
      onScreen: onScreen(midnight, second, half + 4, half + 6),
    },
    { what: 'after midnight', at: midnight + 20 * MINUTE, ...page, papers: second },
    {
      what: 'another listing of the same papers',
      at: week,
      kind: 'week',
      place: `hf:week:${day.slice(0, 4)}-W23`,
      papers: last.toReversed(),
      onScreen: onScreen(week, last.toReversed(), 2, 5),
    },
    { what: 'the day after the other listing', at: time(3, '12:00'), ...page, papers: last },
    ...(tail
      ? [
          {
            what: 'a paper that is opened',
            at: opened,
            kind: 'paper',
            place: `hf:paper:${tail.id}`,
            papers: [tail],
          } as const,
        ]
      : []),
    { what: 'Back from the opened paper', at: opened + 5 * MINUTE, ...page, papers: last },
    ...(hidden
      ? [
          {
            what: 'a paper opened behind others',
            at: time(3, '15:00'),
            kind: 'paper',
            place: `hf:paper:${hidden.id}`,
            papers: [hidden],
            behind: true,
          } as const,
        ]
      : []),
    { what: 'a day later', at: time(4, '12:00'), ...page, papers: last },
  ];
}
