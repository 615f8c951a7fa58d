import fc from 'fast-check';
import { MAKE_CITE_KEYS } from '../../../entrypoints/background/make-cite-keys.ts';
import type { ImportedSighting } from '../../../papers/imported-entry.ts';
import { listingRef } from '../../../papers/listing.ts';
import type { MarkValue } from '../../../papers/mark.ts';
import type { PaperFacts } from '../../../papers/paper.ts';
import { READING_LIST } from '../../../papers/reading-list.ts';
import type { TagColour } from '../../../papers/tag-colour.ts';
import type { Forgettable } from '../../../storage/forget/forget.ts';
import { forget } from '../../../storage/forget/forget.ts';
import { giveCiteKeys } from '../../../storage/give-cite-keys.ts';
import { partPapers } from '../../../storage/imports/part-papers.ts';
import { joinCopy } from '../../../storage/join/join-copy.ts';
import { undo } from '../../../storage/journal/take-back.ts';
import type { Library } from '../../../storage/library.ts';
import { LibraryError } from '../../../storage/library-error.ts';
import { renameTag } from '../../../storage/organise/rename-tag.ts';
import { setRule } from '../../../storage/organise/rules.ts';
import { deleteList, setList } from '../../../storage/organise/set-list.ts';
import { deleteSmartList, setSmartList } from '../../../storage/organise/set-smart-list.ts';
import { setTag } from '../../../storage/organise/set-tag.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { recordShown } from '../../../storage/record-shown.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { entry, joinEntries } from '../imports/made-import.ts';
import { captureOf, facts, noon, rows } from '../made-library.ts';
import { rowsOf } from './made-copies.ts';

const DAYS = ['2026-06-03', '2026-06-04'] as const;
const LIST = 'a-list';
const RULE = 'a-rule';
const MINUTE = 60_000;
const HOUR = 3_600_000;

// Two papers that all copies can see, one known by its title first, and captures that are old, of now, or both.
const PAPERS: PaperFacts[] = [
  facts(1),
  facts(2),
  facts(1, { title: 'Paper number 1, revised', abstract: 'Withdrawn.' }),
  { paperId: 'title:paper-number-2', title: 'Paper number 2', venue: 'A place' },
  facts(1, { githubRepo: 'https://github.com/a/b' }),
  facts(3, { partial: true }),
];
const IDS = ['arxiv:2601.00001', 'arxiv:2601.00002', 'arxiv:2601.00003', 'title:paper-number-2'];

/** A saved page of a day that captures show too, or of a search. */
function savedPage(kind: 'day' | 'search', name: string, rank: number): ImportedSighting {
  const listing = listingRef('hf', kind, name);
  if (!listing) throw new Error(`no listing ${name}`);
  return { listing, day: DAYS[0], at: noon(DAYS[0]) + rank, rank, upvotes: rank };
}

const ENTRIES = [
  entry(1, {
    ids: ['arxiv:2601.00001'],
    facts: { title: 'Paper number 1', venue: 'A file' },
    words: { tags: ['a'], starred: true, status: 'read', note: 'imported', citeKey: 'made2026' },
    seen: savedPage('day', DAYS[0], 1),
  }),
  entry(2, { facts: { title: 'Paper number 2', venue: 'Another file' }, words: { tags: ['b'] }, addedAt: 1_000 }),
  entry(3, { ids: ['doi:10.1234/made'], facts: { title: 'Of a file alone', doi: '10.1234/made' } }),
  entry(4, {
    ids: ['arxiv:2601.00001'],
    facts: { title: 'Paper number 1' },
    seen: savedPage('day', DAYS[0], 2),
  }),
  entry(5, {
    ids: ['arxiv:2601.00003'],
    ...{ facts: { title: 'Paper number 3' }, words: { citeKey: 'Made2026' } },
    seen: savedPage('search', 'secret wish', 3),
  }),
];

type Organising =
  | { row: 'list'; name?: string; archived?: boolean; limit?: number; before?: string | null; gone?: boolean }
  | { row: 'smart-list'; name?: string; text?: string; pinned?: boolean; gone?: boolean }
  | { row: 'tag'; colour: TagColour | '' }
  | { row: 'rule'; tag: string; on: boolean }
  | { row: 'rename'; from: string; to: string };

/** Something that happens to one of three copies. */
export type Step =
  | { do: 'capture'; papers: number[]; day: string; search: boolean; now: boolean; hidden?: boolean }
  | { do: 'view'; minutes: number }
  | { do: 'mark'; paper: number; mark: MarkValue }
  | { do: 'forget'; target: Forgettable }
  | { do: 'clock'; hours: number }
  | { do: 'organise'; what: Organising }
  | { do: 'join'; from: number }
  | { do: 'import'; entries: number[] }
  | { do: 'part' }
  | { do: 'cite' }
  | { do: 'undo' };

const day = fc.constantFrom(...DAYS);
const paper = fc.nat(IDS.length - 1);
const mark: fc.Arbitrary<MarkValue> = fc.oneof(
  fc.boolean().map((value): MarkValue => ({ kind: 'star', name: '', value })),
  fc.record({ kind: fc.constant('tag' as const), name: fc.constantFrom('a', 'b'), value: fc.boolean() }),
  fc.constantFrom('', 'x', 'y').map((value): MarkValue => ({ kind: 'note', name: '', value })),
  fc.constantFrom('read' as const, 'unread' as const).map((value): MarkValue => ({ kind: 'status', name: '', value })),
  fc.record({
    kind: fc.constantFrom('list' as const, 'place' as const, 'why' as const),
    name: fc.constantFrom(LIST, READING_LIST),
    value: fc.constantFrom('', 'k', 'm'),
  }),
  fc.record({ kind: fc.constant('auto-tag' as const), name: fc.constant(RULE), value: fc.constantFrom('', 'a', 'b') }),
);
const target: fc.Arbitrary<Forgettable> = fc.oneof(
  paper.map((index): Forgettable => ({ what: 'paper', paperId: IDS[index] ?? '' })),
  day.map((name): Forgettable => ({ what: 'day', day: name })),
  day.map((name): Forgettable => ({ what: 'listing', listing: `hf:day:${name}` })),
  fc.constant<Forgettable>({ what: 'listing', listing: 'hf:search:secret wish' }),
  fc.constant<Forgettable>({ what: 'source', source: 'hf' }),
);
const organising: fc.Arbitrary<Organising> = fc.oneof(
  fc.record(
    {
      row: fc.constant('list' as const),
      name: fc.constantFrom('One', 'Two'),
      archived: fc.boolean(),
      limit: fc.nat(2),
      before: fc.constantFrom(READING_LIST, null),
      gone: fc.boolean(),
    },
    { requiredKeys: ['row'] },
  ),
  fc.record(
    {
      row: fc.constant('smart-list' as const),
      name: fc.constantFrom('One', 'Two'),
      text: fc.constantFrom('tag:a', 'tag:b'),
      pinned: fc.boolean(),
      gone: fc.boolean(),
    },
    { requiredKeys: ['row'] },
  ),
  fc.constantFrom('', 'red' as const, 'blue' as const).map((colour): Organising => ({ row: 'tag', colour })),
  fc.record({ row: fc.constant('rule' as const), tag: fc.constantFrom('a', 'b'), on: fc.boolean() }),
  fc.constantFrom('a', 'b').map((from): Organising => ({ row: 'rename', from, to: from === 'a' ? 'b' : 'a' })),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('capture' as const),
      papers: fc.uniqueArray(fc.nat(PAPERS.length - 1), { minLength: 1, maxLength: 3 }),
      day,
      search: fc.boolean(),
      now: fc.boolean(),
      hidden: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('mark' as const), paper, mark }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('organise' as const), what: organising }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('forget' as const), target }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 90 }).map((minutes): Step => ({ do: 'view', minutes })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }).map((hours): Step => ({ do: 'clock', hours })) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('join' as const), from: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      entries: fc.uniqueArray(fc.nat(ENTRIES.length - 1), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'part' }, { do: 'undo' }, { do: 'cite' }) },
);
/** What happens to three copies, one after the other: which, and what. */
export const history = fc.array(fc.tuple(fc.nat(2), step), { minLength: 3, maxLength: 16 });

/** Lets it happen. */
export async function take(libraries: Library[], library: Library, one: Step): Promise<void> {
  switch (one.do) {
    case 'capture': {
      const shown = rows(one.papers.flatMap((index) => PAPERS[index] ?? []));
      const place = one.search ? { kind: 'search' as const, name: 'secret wish' } : {};
      const capture = captureOf(shown, { day: one.day, at: one.now ? Date.now() : noon(one.day), ...place });
      await recordCapture(library, { ...capture, ...(one.hidden && { hidden: true }) });
      return;
    }
    case 'view': {
      const [capture] = await library.captures.orderBy('at').reverse().limit(1).toArray();
      if (!capture) return;
      const { captureId, listing, at: captureAt } = capture;
      await recordShown(library, {
        listing,
        captureId,
        captureAt,
        until: captureAt + one.minutes * MINUTE,
        papers: [],
      });
      return;
    }
    case 'mark':
      await setMark(library, IDS[one.paper] ?? '', one.mark, { was: '' }).catch((error: unknown) => {
        if (!(error instanceof LibraryError)) throw error;
      });
      return;
    case 'organise':
      await organise(library, one.what);
      return;
    case 'forget':
      await forget(library, one.target);
      return;
    case 'clock': {
      const ahead = `${(Date.now() + one.hours * HOUR).toString(36).padStart(9, '0')}-0000-aaaaaaaaaa`;
      const meta = await library.meta.get('library');
      if (ahead > (meta?.clock ?? '')) await library.meta.update('library', { clock: ahead });
      return;
    }
    case 'import':
      await joinEntries(
        library,
        one.entries.flatMap((index) => ENTRIES[index] ?? []),
      );
      return;
    case 'part':
      await partPapers(library, 'arxiv:2601.00002', 'title:paper-number-2').catch((error: unknown) => {
        if (!(error instanceof LibraryError)) throw error;
      });
      return;
    case 'cite':
      await giveCiteKeys(library, IDS, MAKE_CITE_KEYS);
      return;
    case 'undo':
      await undo(library);
      return;
    case 'join': {
      const other = libraries[one.from];
      if (other && other !== library) await joinCopy(library, await rowsOf(other));
      return;
    }
  }
}

async function organise(library: Library, what: Organising): Promise<void> {
  if (what.row === 'list') {
    const { row: _, gone, ...change } = what;
    await (gone ? deleteList(library, LIST) : setList(library, { id: LIST, ...change }));
  } else if (what.row === 'smart-list') {
    const { row: _, gone, ...change } = what;
    await (gone ? deleteSmartList(library, RULE) : setSmartList(library, { id: RULE, ...change }));
  } else if (what.row === 'tag') await setTag(library, 'a', { colour: what.colour });
  else if (what.row === 'rule') await setRule(library, { id: RULE, tag: what.tag, on: what.on });
  else await renameTag(library, what);
}
