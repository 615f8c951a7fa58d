import { Button } from '../../../components/base/Button.tsx';
import { momentOf } from '../../../components/labels/date-labels.ts';
import { number, text } from '../../../messages/catalogue.ts';
import type { KeptMirror } from '../../../storage/reads/mirrors.ts';
import styles from './KeptMarks.module.css';

interface KeptMarksProps {
  head: KeptMirror;
  /** of the library that is there, which lacks some of it */
  isOwn: boolean;
  isBusy: boolean;
  onRestore: () => void;
}

/** What the mirror kept of a library that was lost, and which backup there is of it, with a button to bring it back. */
export function KeptMarks({ head, isOwn, isBusy, onRestore }: KeptMarksProps) {
  const { papers, at, backup } = head;
  return (
    <div className={styles.kept} data-setting>
      <p>
        {isOwn ? text('mirror_of_own', momentOf(at)) : text('mirror_of_lost', number(papers), momentOf(at))}{' '}
        {backup ? text('mirror_backup', backup.file, momentOf(backup.at)) : text('mirror_no_backup')}
      </p>
      <Button disabled={isBusy} onClick={onRestore}>
        {text('mirror_button')}
      </Button>
    </div>
  );
}
