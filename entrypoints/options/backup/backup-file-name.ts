import { localDay } from '../../../papers/days.ts';

/** `daybook-backup-2026-11-26-093005.zip`, by the reader's clock; with the part where there are several. */
export function backupFileName(at: number, part?: number): string {
  const time = new Date(at).toTimeString().slice(0, 8).replaceAll(':', '');
  return `daybook-backup-${localDay(at)}-${time}${part === undefined ? '' : `-part${part}`}.zip`;
}
