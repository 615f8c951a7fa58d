import type { Table, Transaction } from 'dexie';
import { Dexie } from 'dexie';
import { newDevice } from '../papers/clock.ts';
import type { DeviceFacts } from '../papers/device-facts.ts';
import type { FieldRow } from '../papers/field-row.ts';
import type { JournalPart } from '../papers/journal.ts';
import type { Mark } from '../papers/mark.ts';
import type { MonthCounts } from '../papers/month-counts.ts';
import type { Paper } from '../papers/paper.ts';
import type { ReadingListValues } from '../papers/reading-list.ts';
import type { Sighting } from '../papers/sighting.ts';
import type { RuleValues, SmartListValues } from '../papers/smart-list.ts';
import type { TagValues } from '../papers/tag-colour.ts';
import { countLabels } from './label-counts.ts';
import type {
  CaptureRecord,
  DayCount,
  ForgottenPlace,
  LabelCount,
  LibraryMeta,
  Listing,
  Notice,
  RuleRun,
  Settings,
  Tombstone,
} from './rows.ts';
import type { SchemaVersion } from './schema.ts';
import { SCHEMA } from './schema.ts';
import { countWrites } from './write-count.ts';

export type SightingKey = [paperId: string, listing: string, day: string, device: string];
export type MarkKey = [paperId: string, kind: string, name: string];

/** The primary key of a sighting. */
export function sightingKey({ paperId, listing, day, device }: Sighting): SightingKey {
  return [paperId, listing, day, device];
}

/** The reader's library: the truth from which everything else is made. Only storage/ knows that it is Dexie. */
export type Library = Dexie & {
  papers: Table<Paper, string>;
  listings: Table<Listing, string>;
  sightings: Table<Sighting, SightingKey>;
  captures: Table<CaptureRecord, string>;
  marks: Table<Mark, MarkKey>;
  tombstones: Table<Tombstone, string>;
  forgotten: Table<ForgottenPlace, string>;
  facts: Table<DeviceFacts, [paperId: string, device: string]>;
  days: Table<DayCount, string>;
  labelCounts: Table<LabelCount, [kind: string, name: string]>;
  lists: Table<FieldRow<ReadingListValues>, string>;
  tags: Table<FieldRow<TagValues>, string>;
  smartLists: Table<FieldRow<SmartListValues>, string>;
  rules: Table<FieldRow<RuleValues>, string>;
  ruleRuns: Table<RuleRun, string>;
  journal: Table<JournalPart, [step: number, part: number]>;
  months: Table<MonthCounts, string>;
  notices: Table<Notice, string>;
  settings: Table<Settings, string>;
  meta: Table<LibraryMeta, string>;
};

export const LIBRARY_NAME = 'daybook';

/**
 * The library, opened at first use. A library of an older schema is brought up to date in one transaction: when a
 * step throws, nothing has changed and opening fails.
 *
 * Every transaction is strict: it is complete only when it is on disk. Chromium's default since 121 is to answer
 * earlier, and a power cut then loses what was acknowledged. Measured, it adds about half a millisecond. `durability`
 * is for a library that may be lost.
 */
export function openLibrary(
  name = LIBRARY_NAME,
  schema: readonly SchemaVersion[] = SCHEMA,
  durability: 'strict' | 'relaxed' = 'strict',
): Library {
  const library = new Dexie(name, { chromeTransactionDurability: durability }) as Library;
  countWrites(library);
  countLabels(library);
  for (const { version, stores, upgrade } of schema.filter(changesStores)) {
    const declared = library.version(version).stores(stores);
    declared.upgrade(async (transaction) => {
      await upgrade?.(transaction);
      await transaction.table<LibraryMeta, string>('meta').update('library', { schema: version });
    });
  }
  const newest = schema.at(-1)?.version ?? 0;
  library.on('populate', (transaction: Transaction) => transaction.table<LibraryMeta>('meta').add(newMeta(newest)));
  return library;
}

// Dexie makes all tables anew for each version that it is told of (4.4), and one that only says what rows may hold
// needs none. The newest is the one that is opened.
function changesStores({ stores, upgrade }: SchemaVersion, at: number, all: readonly SchemaVersion[]): boolean {
  return at === all.length - 1 || upgrade !== undefined || Object.keys(stores).length > 0;
}

/** The row about itself of a new library. */
export function newMeta(schema: number): LibraryMeta {
  return {
    key: 'library',
    epoch: crypto.randomUUID(),
    createdAt: Date.now(),
    schema,
    revision: 0,
    device: newDevice(),
    papers: 0,
  };
}
