import type { TextKey } from '../../messages/catalogue.ts';
import type { Status } from '../../papers/mark.ts';

/** The label of each reading status. */
export const STATUS_LABELS: Record<Status, TextKey> = {
  unread: 'status_unread',
  reading: 'status_reading',
  read: 'status_read',
  skipped: 'status_skipped',
};
