import type { ZoteroProblem } from '../../../papers/zotero.ts';

/** Why Zotero did not do what it was asked. */
export class ZoteroError extends Error {
  override name = 'ZoteroError';
  readonly why: ZoteroProblem;
  /** seconds after which it may be asked again, where it says so */
  readonly after: number | undefined;

  constructor(why: ZoteroProblem, after?: number) {
    super(why);
    this.why = why;
    this.after = after;
  }
}
