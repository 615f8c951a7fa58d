/** Rows without what differs each time that an import is done: stamps, revisions, the journal, tombstones. */
export function importedTimes({ journal: _, tombstones: _gone, ...tables }: Record<string, unknown[]>): unknown {
  return JSON.parse(JSON.stringify(tables), (key, value: unknown) =>
    ['at', 'imported', 'revision', 'textRevision', 'noteAt', 'edits', 'seen'].includes(key) ? undefined : value,
  );
}
