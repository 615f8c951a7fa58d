import type { BackupRow, BackupTable } from '../../papers/backup-row.ts';
import { VIAS } from '../../papers/capture.ts';
import { isCiteKey } from '../../papers/cite-key.ts';
import { isStamp } from '../../papers/clock.ts';
import { isDay } from '../../papers/days.ts';
import { LIMITS } from '../../papers/limits.ts';
import { parseListingKey } from '../../papers/listing.ts';
import { LISTING_KINDS } from '../../papers/listing-kinds.ts';
import { STATUSES } from '../../papers/mark.ts';
import { isPaperId } from '../../papers/paper-id.ts';
import { isImporter } from '../../papers/sighting.ts';
import { SOURCES } from '../../papers/sources.ts';
import { TAG_COLOURS } from '../../papers/tag-colour.ts';
import { cleanKeptFacts, parting } from './clean-facts.ts';
import type { Clean, Shape } from './row-shapes.ts';
import {
  bool,
  count,
  countOrNull,
  finite,
  listOf,
  matching,
  may,
  need,
  oneOf,
  shaped,
  such,
  textOf,
} from './row-shapes.ts';

// A file is hostile, also one that says it is a backup: whoever can write one can compute its sums. What a row is made
// of here is all that joining it may meet. Stamps of a wrong clock are for the join to refuse.

/** Notes of several devices stand beside each other in one. */
const NOTE = LIMITS.note * 20;
const EDITS = 100;

const paperId = such<string>((text) => isPaperId(text) || HASHED.test(text));
/** What is left of a forgotten paper that was known by its title: see hashedTitleId. */
const HASHED = /^title:[0-9a-f]{32}:[0-9a-f]{32}$/;
const stamp = such<string>(isStamp);
const listing = such<string>((key) => parseListingKey(key) !== undefined);
const day = such<string>(isDay);
const device = matching(/^[0-9a-z]{1,40}$/);
const name = textOf(LIMITS.listName);
const rowId = matching(/^[\w-]{1,60}$/);
const truth = oneOf([true] as const);
const kind = oneOf(LISTING_KINDS);
const sortKey = textOf(200);

const note: Shape = {
  value: need(textOf(NOTE)),
  editor: may(textOf(60)),
  edits: may(listOf(shaped({ at: need(stamp), text: need(textOf(NOTE)), editor: may(textOf(60)) }), EDITS)),
  seen: may(stampsByDevice),
};

const MARK_VALUES: Record<string, { name: Clean<string>; rest: Shape }> = {
  tag: { name: textOf(LIMITS.tag), rest: { value: need(bool) } },
  'auto-tag': { name: rowId, rest: { value: need(textOf(LIMITS.tag)) } },
  list: { name: rowId, rest: { value: need(sortKey) } },
  place: { name: rowId, rest: { value: need(sortKey) } },
  why: { name: rowId, rest: { value: need(textOf(LIMITS.why)) } },
  star: { name: oneOf(['']), rest: { value: need(bool) } },
  status: { name: oneOf(['']), rest: { value: need(oneOf(STATUSES)) } },
  note: { name: oneOf(['']), rest: note },
  'cite-key': { name: such(isCiteKey), rest: { value: need((value) => bool(value) ?? such(isCiteKey)(value)) } },
};

function field(clean: Clean<unknown>): Shape[string] {
  return may(shaped({ value: need(clean), at: need(stamp) }));
}

const fieldRow = (id: Clean<string>, fields: Shape) => shaped({ id: need(id), fields: need(shaped(fields)) });

const CLEAN: Record<BackupTable, Clean<object>> = {
  facts: deviceFacts,
  sightings: sighting,
  marks(value) {
    const { kind: of } = value as { kind?: unknown };
    const found = typeof of === 'string' && Object.hasOwn(MARK_VALUES, of) ? MARK_VALUES[of] : undefined;
    if (!found) return undefined;
    return shaped({
      paperId: need(paperId),
      kind: need(oneOf([of])),
      name: need(found.name),
      ...found.rest,
      at: need(stamp),
      imported: may(stamp),
      ...(of !== 'note' && { under: may(shaped({ ...found.rest, at: need(stamp), imported: need(stamp) })) }),
    })(value);
  },
  captures: shaped({
    captureId: need(matching(/^[\w-]{1,64}$/)),
    listing: need(listing),
    kind: need(kind),
    via: need(oneOf(VIAS)),
    at: need(finite),
    day: may(day),
    recorded: may(stamp),
    until: may(finite),
    hidden: may(truth),
    readMs: need(finite),
    cards: need(count),
    unreadable: need(count),
    fresh: need(count),
    paperIds: need(listOf(paperId, LIMITS.rows)),
    upvotes: need(listOf(countOrNull, LIMITS.rows)),
  }),
  listings: shaped({
    listing: need(listing),
    source: need(oneOf(SOURCES)),
    kind: need(kind),
    name: need(textOf(LIMITS.siteQuery)),
    doubtful: may(truth),
    firstSeen: need(finite),
    lastSeen: need(finite),
    times: need(count),
    via: need(oneOf(VIAS)),
    cards: need(count),
    unreadable: need(count),
  }),
  lists: fieldRow(rowId, {
    name: field(name),
    place: field(sortKey),
    archived: field(bool),
    limit: field(count),
    gone: field(bool),
  }),
  tags: fieldRow(textOf(LIMITS.tag), { colour: field(oneOf(['', ...TAG_COLOURS])) }),
  smartLists: fieldRow(rowId, {
    name: field(name),
    text: field(textOf(LIMITS.typed)),
    place: field(sortKey),
    pinned: field(bool),
    gone: field(bool),
  }),
  rules: fieldRow(rowId, { tag: field(textOf(LIMITS.tag)), on: field(bool) }),
  tombstones: shaped({
    paperId: need(paperId),
    at: need(finite),
    clock: need(such((text) => text === '' || isStamp(text))),
    became: may(paperId),
    parted: may(parting),
  }),
  forgotten: shaped({ scope: need(such(isScope)), clock: need(stamp) }),
};

/** The row made of nothing but known fields, each checked and within LIMITS; undefined for one that is not clean. */
export function cleanBackupRow({ table, row }: BackupRow): BackupRow | undefined {
  const clean = CLEAN[table](row);
  return clean && { table, row: clean };
}

const seen: Shape = {
  paperId: need(paperId),
  listing: need(listing),
  kind: need(kind),
  day: need(day),
  device: need(device),
  firstAt: need(finite),
  lastAt: need(finite),
  times: need(count),
  firstRank: may(count),
  rank: may(count),
  firstUpvotes: may(count),
  upvotes: may(count),
  comments: may(count),
  recorded: may(stamp),
};
const captured = shaped({ ...seen, continued: may(truth), hidden: may(truth), shownAt: may(finite) });
const importer = such<string>(isImporter);
const notOpened = oneOf(LISTING_KINDS.filter((each) => each !== 'paper'));
const importedSighting = shaped({
  ...seen,
  kind: need(notOpened),
  device: need(importer),
  times: need(oneOf([1])),
  recorded: need(stamp),
  imported: need(truth),
});

/** What an import saw was never on screen, and is of no device that captures. */
function sighting(value: unknown): object | undefined {
  const { imported, device: of } = value as { imported?: unknown; device?: unknown };
  if (imported !== undefined) return importedSighting(value);
  return typeof of === 'string' && isImporter(of) ? undefined : captured(value);
}

function deviceFacts(value: unknown): object | undefined {
  const row = shaped({
    paperId: need(paperId),
    device: need(device),
    version: need(count),
    factsAt: need(finite),
    facts: need((held: unknown) => (typeof held === 'object' && held !== null ? held : undefined)),
  })(value);
  const facts = row && cleanKeptFacts(row.facts as object);
  return row && facts?.paperId === row.paperId ? { ...row, facts } : undefined;
}

function stampsByDevice(value: unknown): Record<string, string> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value);
  const isClean = entries.every(([key, at]) => device(key) !== undefined && stamp(at) !== undefined);
  return isClean && entries.length <= EDITS ? Object.fromEntries(entries) : undefined;
}

function isScope(scope: string): boolean {
  const [what = '', rest = ''] = [scope.slice(0, scope.indexOf(':')), scope.slice(scope.indexOf(':') + 1)];
  if (what === 'day') return isDay(rest);
  if (what === 'source') return SOURCES.some((source) => source === rest);
  return what === 'listing' && (/^[0-9a-f]{32}:[0-9a-f]{32}$/.test(rest) || parseListingKey(rest) !== undefined);
}
