import { useRef, useState } from 'react';
import { announceFailure, announceProblem } from '../../../components/commands/command-outcome.ts';
import { useLive } from '../../../components/live/use-live.ts';
import { number, text } from '../../../messages/catalogue.ts';
import type { EntryCounts, StagedImport } from '../../../papers/staged-import.ts';
import { cancelImport } from './cancel-import.ts';
import { DryRun } from './DryRun.tsx';
import { FilePicker } from './FilePicker.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import styles from './ImportView.module.css';
import type { NamedBlob, Reading } from './read-files.ts';
import { readFiles } from './read-files.ts';
import { useStaged } from './use-staged.ts';

/** Brings papers in from files: reads them, shows what would be done, and has it done. */
export function ImportView() {
  // null is none, undefined is not known yet.
  const row = useStaged(['current'], async (staging) => (await staging.current()) ?? null);
  const [progress, setProgress] = useState<{ read: number; size: number }>();
  const reading = useRef<Reading>(undefined);

  async function read(files: NamedBlob[]) {
    const sizes = files.map(({ blob }) => blob.size);
    const size = sizes.reduce((sum, each) => sum + each, 0);
    setProgress({ read: 0, size });
    const started = readFiles(files, ({ read: ofFile }, file) => {
      const before = sizes.slice(0, file).reduce((sum, each) => sum + each, 0);
      setProgress({ read: before + ofFile, size });
    });
    reading.current = started;
    try {
      await started.done;
    } catch (error) {
      if (error instanceof Error) announceProblem(text('import_failed', error.message));
      else announceFailure(error);
    } finally {
      setProgress(undefined);
    }
  }

  function stopReading(id: string | undefined) {
    reading.current?.stop();
    setProgress(undefined);
    if (id !== undefined) cancelImport(id);
  }

  return (
    <section className={styles.page} aria-labelledby="import-title">
      <h2 id="import-title" className={styles.title}>
        {text('import_title')}
      </h2>
      {progress || row?.state === 'reading' ? (
        <ImportProgress
          label={text(progress ? 'import_reading' : 'import_reading_elsewhere')}
          state={row ? stateOf(row.counts) : ''}
          done={progress?.read ?? 0}
          total={progress?.size ?? 0}
          cancel={text('cancel')}
          onCancel={() => stopReading(row?.id)}
        />
      ) : (
        <Content row={row} onFiles={read} />
      )}
    </section>
  );
}

function Content({ row, onFiles }: { row: StagedImport | null | undefined; onFiles: (files: NamedBlob[]) => void }) {
  if (row === undefined) return null;
  if (row?.state === 'read') return <DryRun key={row.id} row={row} />;
  if (row) return <Joining row={row} />;
  return (
    <>
      <p>{text('import_text')}</p>
      <FilePicker onFiles={onFiles} />
      <p className={styles.hint}>{text('import_formats')}</p>
      <p className={styles.hint}>{text('import_no_sighting')}</p>
    </>
  );
}

/** An import that is being joined with the library, or taken back. */
function Joining({ row }: { row: StagedImport }) {
  const steps = useLive('stepsUnderWay') ?? [];
  const isTakenBack = row.state === 'cancelled';
  const step = steps.find(({ importId, undoes }) => importId === row.id || undoes !== undefined);
  const [done, total] = [step?.done ?? 0, step?.total ?? 0];
  return (
    <ImportProgress
      label={text(isTakenBack ? 'import_taking_back' : 'import_joining', row.files.join(', '))}
      state={total > 0 ? text('import_of_entries', number(done), number(total)) : ''}
      done={done}
      total={total}
      cancel={text('cancel')}
      onCancel={() => cancelImport(row.id)}
    />
  );
}

function stateOf({ new: fresh, known, joined, doubtful, refused }: EntryCounts): string {
  return text('import_read_so_far', number(fresh + known + joined + doubtful), number(refused));
}
