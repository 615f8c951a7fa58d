/** A search that was saved under a name. */
export interface SmartListValues {
  name: string;
  /** the search as typed */
  text: string;
  /** a sort key among the smart lists (place-between.ts) */
  place: string;
  pinned: boolean;
  gone: boolean;
}

export const NEW_SMART_LIST: SmartListValues = { name: '', text: '', place: '', pinned: false, gone: false };

/**
 * A rule that tags what a smart list finds; its row has the id of the smart list. What it tags are marks of the kind
 * `auto-tag`, which are not the reader's own: see marksOnPaper.
 */
export interface RuleValues {
  tag: string;
  on: boolean;
}

export const NEW_RULE: RuleValues = { tag: '', on: false };
