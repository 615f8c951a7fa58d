/** Why the library refused what it was asked. Nothing was written. */
export const LIBRARY_REFUSALS = [
  /** newer code has written to the library: this code must be reloaded */
  'outdated',
  /** the library came back empty and the reader has not decided what to do */
  'lost',
  /** the disk or the browser's quota is full */
  'full',
  /** the paper is not in the library */
  'unknown-paper',
  /** the paper has as many tags as one can have */
  'too-many-tags',
] as const;
export type LibraryRefusal = (typeof LIBRARY_REFUSALS)[number];

/** Why a command was not obeyed: the library's own reasons, and those of the background before it asks the library. */
export type Refusal =
  | LibraryRefusal
  /** this sender may not send this */
  | 'forbidden'
  /** the command is unknown or its input has another shape */
  | 'malformed'
  /** the reader paused recording, or the window is private */
  | 'paused'
  /** a fault of Daybook's own, which the background has logged */
  | 'failed';
