import type { Stamp } from './clock.ts';
import type { MarkValue, Status } from './mark.ts';
import type { PaperId } from './paper-id.ts';

/** The tables of rows with fields (field-row.ts). */
export const FIELD_TABLES = ['lists', 'tags', 'smartLists', 'rules'] as const;
export type FieldTable = (typeof FIELD_TABLES)[number];

/** One value that a step set: what stood there before, and the stamp that it was set with. */
export type Change =
  | { of: 'mark'; paperId: PaperId; kind: MarkValue['kind']; name: string; before?: MarkValue['value']; at: Stamp }
  | { of: 'field'; table: FieldTable; id: string; field: string; before?: unknown; at: Stamp };

/** What a step did, for the line that tells of it; names of tags and lists are as they were then. */
export type StepName =
  | { did: 'mark'; kind: MarkValue['kind']; name: string; set: boolean; status?: Status }
  | { did: 'rename-tag' | 'merge-tags'; from: string; to: string }
  | { did: 'delete-tag'; tag: string }
  | { did: 'colour-tag'; tag: string }
  | { did: 'add' | 'rename' | 'move' | 'archive' | 'limit' | 'delete'; what: 'list' | 'smart-list'; name: string }
  | { did: 'pin' | 'edit'; what: 'smart-list'; name: string }
  | { did: 'rule-on' | 'rule-off' | 'rule-back'; name: string; tag: string };

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
}
