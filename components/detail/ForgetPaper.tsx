import { useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { Paper } from '../../papers/paper.ts';
import { Button } from '../base/Button.tsx';
import { ConfirmDialog } from '../base/ConfirmDialog.tsx';
import { forget } from '../commands/forget.ts';
import styles from './ForgetPaper.module.css';

interface ForgetPaperProps {
  paper: Paper;
  onForgotten: () => void;
}

/** Forgets one paper with all that is stored of it, once the reader has confirmed it. */
export function ForgetPaper({ paper, onForgotten }: ForgetPaperProps) {
  const [isAsking, setAsking] = useState(false);

  async function onConfirm() {
    const done = await forget({ what: 'paper', paperId: paper.paperId });
    if (done) onForgotten();
  }

  return (
    <div className={styles.forget}>
      <Button look="danger" icon="trash" onClick={() => setAsking(true)}>
        {text('forget_paper')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('forget_paper_title')}
          confirm={text('forget')}
          onConfirm={onConfirm}
          onClose={() => setAsking(false)}
        >
          <p>{paper.title}</p>
          <p>{text('forget_paper_text')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
