import type { Capture } from '../../../papers/capture.ts';
import type { ImportedEntry } from '../../../papers/imported-entry.ts';
import { listingRef } from '../../../papers/listing.ts';
import type { ListingKind } from '../../../papers/listing-kinds.ts';
import { READING_LIST } from '../../../papers/reading-list.ts';
import type { Forgettable } from '../../../storage/forget/forget.ts';
import type { Library } from '../../../storage/library.ts';
import { moveEntry, setWhy } from '../../../storage/organise/order-entries.ts';
import { applyRule, setRule } from '../../../storage/organise/rules.ts';
import { setSmartList } from '../../../storage/organise/set-smart-list.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { entry } from '../imports/made-import.ts';
import { captureOf, facts, noon, rows } from '../made-library.ts';

const DAY = '2026-06-03';
/** The words of a search on the site, on whose page the secret paper was seen. */
export const SEARCH = 'zqxjxvsearch';
const NUMBER = 99;
const RULE = 'a-rule';

/** The paper that is forgotten, and how its own page is named. */
export const SECRET = facts(NUMBER).paperId;
const OWN_PAGE = SECRET.replace('arxiv:', '');

/**
 * Nothing else in the library has these in a text: the id, and what each word of the secret paper begins with. Shorter,
 * it would stand in the name of a device by chance.
 */
export const SECRET_WORDS = [OWN_PAGE, 'zqxjxv', 'Zqxjxv'];

/** How many other papers there are. */
export const OTHERS = 6;

/** What is forgotten of a library, and what the reader did with the secret paper before. */
export interface Forgetting {
  name: string;
  target: Forgettable | 'everything';
  /** the listings on which it was seen */
  seen: readonly (readonly [ListingKind, string])[];
  isMarked: boolean;
}

const EVERYWHERE = [
  ['day', DAY],
  ['search', SEARCH],
  ['profile', 'zqxjxvprofile'],
  ['paper', OWN_PAGE],
] as const;

/** Each kind of forgetting, over a library in which it is to take the secret paper. */
export const FORGETTINGS: readonly Forgetting[] = [
  { name: 'a paper', target: { what: 'paper', paperId: SECRET }, seen: [['day', DAY]], isMarked: true },
  {
    name: 'an opened paper',
    target: { what: 'paper', paperId: SECRET },
    seen: [
      ['day', DAY],
      ['paper', OWN_PAGE],
    ],
    isMarked: true,
  },
  {
    name: 'a listing',
    target: { what: 'listing', listing: `hf:search:${SEARCH}` },
    seen: [['search', SEARCH]],
    isMarked: false,
  },
  {
    name: 'the page of a paper',
    target: { what: 'listing', listing: `hf:paper:${OWN_PAGE}` },
    seen: [['paper', OWN_PAGE]],
    isMarked: false,
  },
  { name: 'a day', target: { what: 'day', day: DAY }, seen: EVERYWHERE, isMarked: false },
  { name: 'a site', target: { what: 'source', source: 'hf' }, seen: EVERYWHERE, isMarked: true },
  { name: 'everything', target: 'everything', seen: EVERYWHERE, isMarked: true },
];

/** The secret paper; its first version has another word. */
function secret(version: number) {
  return facts(NUMBER, {
    title: `Zqxjxvtitle of version zqxjxvversion${version}`,
    abstract: 'About zqxjxvabstract and more.',
    authors: [{ name: 'Ada Zqxjxvauthor' }],
  });
}

/**
 * What files say that goes as well: of a paper that is forgotten, what they know of it; where a place is, a saved page
 * of the secret search that shows another paper. Nothing where a paper's own page is forgotten, which lists none.
 */
export function importedOf({ target }: Forgetting): ImportedEntry[] {
  const isOfPaper = target !== 'everything' && target.what === 'paper';
  const listing = isOfPaper ? listingRef('hf', 'day', DAY) : listingRef('hf', 'search', SEARCH);
  if (!listing) throw new Error('no listing');
  const seen = { listing, day: DAY, at: noon(DAY), rank: 4 };
  if (isOfPaper) {
    return [entry(1, { ids: [SECRET], facts: { title: 'Zqxjxvtitle', venue: 'Zqxjxv proceedings' }, seen })];
  }
  if (target !== 'everything' && target.what === 'listing' && target.listing !== listing.listing) return [];
  return [entry(1, { ids: [facts(1).paperId], facts: { title: facts(1).title }, seen })];
}

/**
 * The steps in which a library comes about, to each of which the index may be packed: papers that stay, the secret one
 * among some of them, the secret one seen again in another version, then marked. The reader is `hours` ahead of UTC.
 */
export function stepsTo({ seen, isMarked }: Forgetting, hours = 0): ((library: Library) => Promise<unknown>)[] {
  const noonThere = (day: string) => Date.parse(`${day}T12:00:00Z`) - hours * 3_600_000;
  const at = noonThere(DAY);
  const secretAlone = (version: number, late: number): Capture[] =>
    seen.map(([kind, name], i) => {
      const others = kind === 'day' ? [facts(1), facts(2)] : [];
      return captureOf(rows([...others, secret(version)]), { kind, name, at: at + late + i });
    });
  const other = (...numbers: number[]) =>
    captureOf(rows(numbers.map((number) => facts(number))), { day: '2026-06-02', at: noonThere('2026-06-02') });
  return [
    (library) => recordAll(library, [other(1, 2, 3)]),
    (library) => recordAll(library, [...secretAlone(1, 0), other(4)]),
    (library) => recordAll(library, [...secretAlone(2, 1_000), other(5)]),
    async (library) => {
      await recordAll(library, [other(6)]);
      await setSmartList(library, { id: RULE, name: 'Rule', text: 'number' });
      await setRule(library, { id: RULE, tag: 'auto', on: true });
      await applyRule(library, { id: RULE, tag: 'auto', papers: [SECRET, facts(6).paperId], step: 1 });
      await setWhy(library, READING_LIST, SECRET, 'Because of zqxjxvwhy');
      if (!isMarked) return;
      await setMark(library, SECRET, { kind: 'note', name: '', value: 'My zqxjxvnote' });
      await setMark(library, SECRET, { kind: 'tag', name: 'zqxjxvtag', value: true });
      for (const paperId of [SECRET, facts(6).paperId]) {
        await setMark(library, paperId, { kind: 'list', name: READING_LIST, value: 'k' });
      }
      await moveEntry(library, { list: READING_LIST, paperId: SECRET, before: facts(6).paperId });
    },
  ];
}

async function recordAll(library: Library, captures: readonly Capture[]): Promise<void> {
  for (const capture of captures) await recordCapture(library, capture);
}
