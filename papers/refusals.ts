/** Why the library refused what it was asked. Nothing was written. */
export const LIBRARY_REFUSALS = [
  /** newer code has written to the library: this code must be reloaded */
  'outdated',
  /** another library stands in its place, an empty one as a rule, and the reader has not decided what to do */
  'lost',
  /** its own row is gone, without which nothing can be written */
  'damaged',
  /** the browser cannot open the store: it is damaged, or the browser keeps no history */
  'unopened',
  /** the disk or the browser's quota is full */
  'full',
  /** the paper is not in the library */
  'unknown-paper',
  /** the paper has as many tags as one can have */
  'too-many-tags',
  /** what was read of a file to be imported is gone: it must be read again */
  'no-import',
  /** a nested tag would become longer than a tag can be */
  'tag-too-long',
  /** what was to be restored is no longer there, or not whole: the file must be chosen again */
  'not-staged',
] as const;
export type LibraryRefusal = (typeof LIBRARY_REFUSALS)[number];

/** Why a command was not obeyed: the library's own reasons, and those of the background before it asks the library. */
export type Refusal =
  | LibraryRefusal
  /** this sender may not send this */
  | 'forbidden'
  /** the command is unknown or its input has another shape */
  | 'malformed'
  /** pages of sites ask for more than they may at once */
  | 'too-often'
  /** the reader paused recording, or the window is private */
  | 'paused'
  /** a fault of Daybook's own, which the background has logged */
  | 'failed';
