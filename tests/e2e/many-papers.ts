import { addDays } from '../../papers/days.ts';
import { listingRef } from '../../papers/listing.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import type { Sighting } from '../../papers/sighting.ts';
import type { ExtensionPage } from '../../scripts/browser/driver.ts';
import { newPaper } from '../../storage/paper-row.ts';
import type { DayCount, LibraryMeta, Listing } from '../../storage/rows.ts';
import { rowsOf } from './daybook.ts';
import { putRows } from './put-rows.ts';

const ADJECTIVES = ['sparse', 'robust', 'latent', 'causal', 'recurrent', 'spectral', 'modular', 'adaptive'];
const NOUNS = ['attention', 'retrieval', 'planning', 'alignment', 'compression', 'distillation', 'routing'];
const AIMS = [
  'speech',
  'proteins',
  'weather',
  'robots',
  'theorems',
  'galaxies',
  'video',
  'tables',
  'code',
  'law',
  'maps',
];
const CHUNK = 2_000;

/** What the library holds after {@link putManyPapers}. */
export interface ManyPapers {
  papers: number;
  days: number;
  /** the title of the paper at a place of a day, both from 0, the newest day first */
  title(day: number, place: number): string;
}

/** Puts many papers into the library, the same number each day, as captures would; much faster than capturing. */
export async function putManyPapers(own: ExtensionPage, days: number, perDay: number): Promise<ManyPapers> {
  const [meta] = await rowsOf<LibraryMeta>(own, 'meta');
  if (!meta) throw new Error('the library has not begun');
  const revision = meta.revision + 1;
  const numbers = Array.from({ length: days * perDay }, (_, index) => index);
  const dayOf = (index: number) => addDays('2025-11-30', -Math.floor(index / perDay));
  const at = (day: string) => new Date(`${day}T12:00:00`).getTime();
  const papers = numbers.map((index) => ({
    ...newPaper(facts(index), at(dayOf(index))),
    revision,
    textRevision: revision,
  }));
  const sightings = numbers.map((index): Sighting => {
    const day = dayOf(index);
    const rank = (index % perDay) + 1;
    const seen = { day, device: meta.device, firstAt: at(day), lastAt: at(day), times: 1 };
    return { paperId: paperId(index), listing: `hf:day:${day}`, kind: 'day', ...seen, rank, upvotes: perDay - rank };
  });
  const seenDays = Array.from({ length: days }, (_, index) => dayOf(index * perDay));
  const listings = seenDays.flatMap((day): Listing[] => {
    const ref = listingRef('hf', 'day', day);
    const seen = {
      firstSeen: at(day),
      lastSeen: at(day),
      times: 1,
      via: 'json',
      cards: perDay,
      unreadable: 0,
    } as const;
    return ref ? [{ ...ref, ...seen }] : [];
  });
  for (let from = 0; from < numbers.length; from += CHUNK) {
    await putRows(own, 'papers', papers.slice(from, from + CHUNK));
    await putRows(own, 'sightings', sightings.slice(from, from + CHUNK));
  }
  await putRows(own, 'listings', listings);
  await putRows(
    own,
    'days',
    seenDays.map((day): DayCount => ({ day, papers: perDay })),
  );
  await putRows(own, 'meta', [{ ...meta, revision, papers: numbers.length } satisfies LibraryMeta]);
  return { papers: numbers.length, days, title: (day, place) => title(day * perDay + place) };
}

function facts(index: number): PaperFacts {
  return {
    paperId: paperId(index),
    title: title(index),
    abstract: `We study ${word(NOUNS, index + 3)} of ${word(AIMS, index + 5)} with ${word(ADJECTIVES, index + 1)} models.`,
    authors: [{ name: 'Ada Example' }],
  };
}

function paperId(index: number): string {
  return `arxiv:2511.${String(index).padStart(5, '0')}`;
}

function title(index: number): string {
  return `Number ${index}: ${word(ADJECTIVES, index)} ${word(NOUNS, index)} for ${word(AIMS, index)}`;
}

function word(words: readonly string[], index: number): string {
  return words[index % words.length] ?? '';
}
