import { useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { Paper } from '../../papers/paper.ts';
import { Button } from '../base/Button.tsx';
import { ConfirmDialog } from '../base/ConfirmDialog.tsx';
import { forget } from '../commands/forget.ts';
import { titleLabel } from '../labels/title-label.ts';
import styles from './ForgetPaper.module.css';

interface ForgetPaperProps {
  paper: Pick<Paper, 'paperId' | 'title'>;
  /** a small button, as rows have */
  isInRow?: boolean;
  onForgotten: () => void;
}

/** Forgets one paper with all that is stored of it, once the reader has confirmed it. */
export function ForgetPaper({ paper, isInRow = false, onForgotten }: ForgetPaperProps) {
  const [isAsking, setAsking] = useState(false);

  async function onConfirm() {
    const done = await forget({ what: 'paper', paperId: paper.paperId });
    if (done) onForgotten();
  }

  return (
    <div className={isInRow ? undefined : styles.forget}>
      <Button
        look={isInRow ? 'quiet' : 'danger'}
        icon="trash"
        aria-label={isInRow ? text('forget_what', titleLabel(paper)) : undefined}
        onClick={() => setAsking(true)}
      >
        {isInRow ? undefined : text('forget_paper')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('forget_paper_title')}
          confirm={text('forget')}
          onConfirm={onConfirm}
          onClose={() => setAsking(false)}
        >
          <p>{titleLabel(paper)}</p>
          <p>{text('forget_paper_text')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
