import type { TextKey } from '../../messages/catalogue.ts';
import type { Status } from '../../papers/mark.ts';

/** How far the reader is with a paper, in words. */
export const STATUS_WORDS: Record<Status, TextKey> = {
  unread: 'status_unread',
  reading: 'status_reading',
  read: 'status_read',
  skipped: 'status_skipped',
};
