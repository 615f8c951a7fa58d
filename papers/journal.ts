import type { Stamp } from './clock.ts';
import type { Day } from './days.ts';
import type { ListingKey } from './listing.ts';
import type { MarkValue, Status, StoredMarkValue } from './mark.ts';
import { isSet } from './mark.ts';
import type { DatedFacts } from './merge.ts';
import type { PaperId } from './paper-id.ts';
import type { Sighting } from './sighting.ts';

/** The tables of rows with fields (field-row.ts). */
export const FIELD_TABLES = ['lists', 'tags', 'smartLists', 'rules'] as const;
export type FieldTable = (typeof FIELD_TABLES)[number];

/** When a step set a value. */
interface ChangeTimes {
  /** the stamp that it was set with */
  at: Stamp;
  /** the stamp of what stood there before */
  beforeAt?: Stamp;
  /** of what takes back: the stamp of the value that is there again under this one */
  restores?: Stamp;
}

/** One value that a step set, and what stood there before. */
export type Change = ChangeTimes &
  (
    | { of: 'mark'; paperId: PaperId; kind: StoredMarkValue['kind']; name: string; before?: StoredMarkValue['value'] }
    | { of: 'field'; table: FieldTable; id: string; field: string; before?: unknown }
    | ({ of: 'facts'; paperId: PaperId } & FactsChange)
    | ({ of: 'sighting'; paperId: PaperId } & SightingChange)
  );

/** An imported sighting that a step set, or took away (`gone`). */
export interface SightingChange {
  listing: ListingKey;
  day: Day;
  device: string;
  before?: Omit<Sighting, 'paperId'>;
  gone?: true;
}

/** What a step did to the facts of a paper. */
export type FactsChange =
  /** it brought the paper */
  | { did: 'add' }
  /** it took away the paper, of which this was known */
  | { did: 'remove'; was: DatedFacts }
  /** it changed these fields, each of which was and became so; one that is undefined is absent */
  | { did: 'change'; fields: Record<string, [was: unknown, became: unknown]> }
  /** it made the paper one of its own that was found to be another, or took that back */
  | { did: 'part' | 'unpart'; from: PaperId };

/** The papers that a change names. */
export function papersOfChange(change: Change): PaperId[] {
  if (change.of === 'field') return [];
  return change.of === 'facts' && 'from' in change ? [change.paperId, change.from] : [change.paperId];
}

/** What a step did, for the line that tells of it; names of tags and lists are as they were then. */
export type StepName =
  | { did: 'mark'; kind: MarkValue['kind']; name: string; set: boolean; status?: Status }
  /** from a reading list to another, by their ids */
  | { did: 'move-paper'; from: string; to: string }
  | { did: 'rename-tag' | 'merge-tags'; from: string; to: string }
  | { did: 'delete-tag'; tag: string }
  | { did: 'colour-tag'; tag: string }
  | { did: 'add' | 'rename' | 'move' | 'archive' | 'limit' | 'delete'; what: 'list' | 'smart-list'; name: string }
  | { did: 'pin' | 'edit'; what: 'smart-list'; name: string }
  | { did: 'rule-on' | 'rule-off' | 'rule-back'; name: string; tag: string }
  /** `name` is the file's */
  | { did: 'import'; name: string }
  | { did: 'part-papers'; title: string };

/** A part of a step: what one write of it changed. A step on many papers has several. */
export interface JournalPart {
  /** the revision of the first write of the step: a later step has a greater one */
  step: number;
  /** the revision of this write */
  part: number;
  at: number;
  what: StepName;
  changes: Change[];
  /** the papers named in `changes`, each once: the part goes with them */
  papers: PaperId[];
  /** of a note: the editor it was typed into, whose drafts are one step */
  editor?: string;
  /** the step that took it back */
  undoneBy?: number;
  /** the step that it takes back */
  undoes?: number;
  /** it takes back something, or does again what was taken back */
  is?: 'undo' | 'redo';
}

/** A step that is being carried out in pieces, and how many papers it has come through. */
export interface StepUnderWay {
  step: number;
  what: StepName;
  done: number;
  total: number;
  is?: JournalPart['is'];
  /** the import that it is: cut short, it goes on or is taken back, and never stays half done */
  importId?: string;
  /** of an import, what the library's clock read when it began: what is forgotten later does not come in with it */
  since?: Stamp;
  /** the step of an import that it takes back, or does again: cut short, it goes on */
  undoes?: number;
}

/** What was taken back, or done again. */
export interface TakenBack {
  /** the step that did so, which can be taken back itself */
  step: number;
  what: StepName;
  /** the papers that were changed */
  papers: number;
  /** the papers and rows that stay as they are, because they were changed since, or are gone */
  leftAlone: number;
}

/** What marking many papers did. */
export interface ManyMarked {
  /** the step of the journal that it is; null when nothing was changed */
  step: number | null;
  /** how many papers were changed */
  papers: number;
  /** how many have not got the mark: it was stopped before them, they are gone, or have as many tags as one can have */
  left: number;
}

/** The name of a step that sets this mark. */
export function stepOfMark(value: MarkValue): StepName {
  const { kind, name } = value;
  return { did: 'mark', kind, name, set: isSet(value), ...(kind === 'status' && { status: value.value }) };
}
