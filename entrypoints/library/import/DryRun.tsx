import { useState } from 'react';
import { Button } from '../../../components/base/Button.tsx';
import { runCommand } from '../../../components/commands/command-outcome.ts';
import { countText, text } from '../../../messages/catalogue.ts';
import type { EntryKind, ImportChoice, StagedImport } from '../../../papers/staged-import.ts';
import { ENTRY_KINDS } from '../../../papers/staged-import.ts';
import { AnswerAll } from './AnswerAll.tsx';
import { cancelImport } from './cancel-import.ts';
import { EntryTable } from './EntryTable.tsx';
import { ImportChoices } from './ImportChoices.tsx';
import styles from './ImportView.module.css';
import { KindTabs } from './KindTabs.tsx';
import { useStaged } from './use-staged.ts';

const NO_CHOICE: ImportChoice = { words: true, automaticTags: false };

/** What an import would do, before anything is done: by kind, with what is doubtful to be answered. */
export function DryRun({ row }: { row: StagedImport }) {
  const { counts, files, id } = row;
  const [kind, setKind] = useState<EntryKind>(() => firstKind(row));
  const [choice, setChoice] = useState(NO_CHOICE);
  const answered = useStaged(['taken', id], (staging) => staging.taken(id)) ?? 0;
  const wanted = counts.new + counts.known + counts.joined + answered;

  function join() {
    void runCommand('join-import', { id, choice }, ({ papers, isStopped }) =>
      isStopped ? text('import_taken_back') : countText('done_import', papers),
    );
  }

  return (
    <>
      <p>{text('import_of', files.join(', '))}</p>
      <KindTabs counts={counts} shown={kind} onShow={setKind} />
      {kind === 'doubtful' && counts.doubtful > 0 && <AnswerAll id={id} />}
      {counts[kind] > 0 && <EntryTable key={kind} row={row} kind={kind} />}
      {wanted > 0 || counts.doubtful > 0 ? <ImportChoices choice={choice} onChange={setChoice} /> : null}
      <div className={styles.line}>
        <Button look="main" disabled={wanted === 0} onClick={join}>
          {countText('import_button', wanted)}
        </Button>
        <Button onClick={() => cancelImport(id)}>{text('import_discard')}</Button>
      </div>
    </>
  );
}

/** What should be looked at first. */
function firstKind({ counts }: StagedImport): EntryKind {
  const order: readonly EntryKind[] = ['doubtful', 'new', ...ENTRY_KINDS];
  return order.find((kind) => counts[kind] > 0) ?? 'new';
}
