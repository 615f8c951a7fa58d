import { ConfirmDialog } from '../../../components/base/ConfirmDialog.tsx';
import { momentOf } from '../../../components/labels/date-labels.ts';
import { number, text } from '../../../messages/catalogue.ts';
import options from '../options.module.css';
import type { StagedBackup } from './worker-messages.ts';

interface RestoreDialogProps {
  backup: StagedBackup;
  /** nothing is recorded until the reader decides, and this decides it */
  isAfterLoss: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Says what a restore would do, and asks for it. */
export function RestoreDialog({ backup, isAfterLoss, onConfirm, onClose }: RestoreDialogProps) {
  const { madeAt, counts, fresh, known, refused } = backup;
  const lines: [string, number][] = [
    [text('restore_papers_new'), fresh],
    [text('restore_papers_known'), known],
    [text('count_sightings'), counts.sightings ?? 0],
    [text('restore_marks'), counts.marks ?? 0],
    [text('lists'), counts.lists ?? 0],
  ];
  if (refused > 0) lines.push([text('restore_refused'), refused]);
  return (
    <ConfirmDialog
      title={text('restore_title')}
      confirm={text('restore_confirm')}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{text('restore_made', momentOf(madeAt))}</p>
      <dl className={options.numbers}>
        {lines.map(([name, count]) => (
          <div key={name} className={options.line}>
            <dt>{name}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {isAfterLoss && text('restore_lost')} {text('restore_goes_on')}
      </p>
    </ConfirmDialog>
  );
}
