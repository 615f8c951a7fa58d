import { Button } from '../../../components/base/Button.tsx';
import { announceFailure } from '../../../components/commands/command-outcome.ts';
import { countText, text } from '../../../messages/catalogue.ts';
import { ANSWERS } from '../../../papers/staged-import.ts';
import styles from './ImportView.module.css';
import { ANSWER_LABELS } from './import-labels.ts';
import { staging, useStaged } from './use-staged.ts';

/** Answers at once what is doubtful and was not answered one by one. */
export function AnswerAll({ id }: { id: string }) {
  const open = useStaged(['unanswered', id], (staged) => staged.unanswered(id));
  return (
    <div className={styles.line}>
      <p aria-live="polite">{open === undefined ? '' : countText('import_unanswered', open)}</p>
      {open !== undefined &&
        open > 0 &&
        ANSWERS.map((answer) => (
          <Button key={answer} onClick={() => staging.answer(id, answer).catch(announceFailure)}>
            {text(ANSWER_LABELS[answer])}
          </Button>
        ))}
    </div>
  );
}
