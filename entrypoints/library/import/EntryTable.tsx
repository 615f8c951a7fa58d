import { useState } from 'react';
import { Button } from '../../../components/base/Button.tsx';
import { useLive } from '../../../components/live/use-live.ts';
import { number, text } from '../../../messages/catalogue.ts';
import type { EntryKind, StagedEntry, StagedImport } from '../../../papers/staged-import.ts';
import { EntryRow } from './EntryRow.tsx';
import styles from './EntryTable.module.css';
import { KIND_HINTS, KIND_LABELS } from './import-labels.ts';
import { useStaged } from './use-staged.ts';

const PAGE = 50;

/** The entries of one kind, a page at a time: where each stands, what it is called, and what becomes of it. */
export function EntryTable({ row, kind }: { row: StagedImport; kind: EntryKind }) {
  // The last places of the pages before.
  const [before, setBefore] = useState<readonly number[]>([]);
  const after = before.at(-1) ?? 0;
  const entries = useStaged([row.id, kind, after], (staging) => staging.entriesOfKind(row.id, kind, after, PAGE + 1));
  const shown = entries?.slice(0, PAGE) ?? [];
  const twins = useStaged(['entries', ...shown.flatMap(({ twin }) => twin ?? [])], (staging) =>
    staging.entries(
      row.id,
      shown.flatMap(({ twin }) => twin ?? []),
    ),
  );
  const papers = useLive('papersById', [...new Set(shown.flatMap(({ paperId }) => paperId ?? []))]);
  const twinOf = ({ twin }: StagedEntry) => twins?.find(({ n }) => n === twin);
  const fileOf = (entry: StagedEntry | undefined) =>
    entry && row.files.length > 1 ? row.files[entry.file] : undefined;
  const last = shown.at(-1)?.n;
  const first = before.length * PAGE + 1;
  if (!entries) return null;
  return (
    <section aria-label={text(KIND_LABELS[kind])} className={styles.part}>
      <p className={styles.hint}>{text(KIND_HINTS[kind])}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('import_column_place')}</th>
              <th scope="col">{text('import_column_entry')}</th>
              <th scope="col">{text('import_column_outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => (
              <EntryRow
                key={entry.n}
                entry={entry}
                file={fileOf(entry)}
                paper={papers?.find(({ paper }) => paper.paperId === entry.paperId)?.paper}
                twin={twinOf(entry)}
                fileOfTwin={fileOf(twinOf(entry))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {(before.length > 0 || entries.length > PAGE) && (
        <div className={styles.pages}>
          <Button disabled={before.length === 0} onClick={() => setBefore(before.slice(0, -1))}>
            {text('import_page_before')}
          </Button>
          <Button disabled={entries.length <= PAGE} onClick={() => last !== undefined && setBefore([...before, last])}>
            {text('import_page_after')}
          </Button>
          <span aria-live="polite">
            {text('import_page', number(first), number(first + shown.length - 1), number(row.counts[kind]))}
          </span>
        </div>
      )}
    </section>
  );
}
