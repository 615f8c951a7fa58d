import { announceFailure } from '../../../components/commands/command-outcome.ts';
import { text } from '../../../messages/catalogue.ts';
import type { Answer, EntryDoubt, StagedEntry } from '../../../papers/staged-import.ts';
import { ANSWERS } from '../../../papers/staged-import.ts';
import styles from './EntryTable.module.css';
import { ANSWER_LABELS } from './import-labels.ts';
import { staging } from './use-staged.ts';

const BY_TITLE: readonly EntryDoubt[] = ['near-title', 'same-title', 'several-papers'];

/** What the reader can say of a doubtful entry. What only its file is in doubt of is taken, or left out. */
export function EntryAnswers({ entry, hasOther }: { entry: StagedEntry; hasOther: boolean }) {
  const isByTitle = hasOther && (entry.doubts ?? []).some((doubt) => BY_TITLE.includes(doubt));
  const answers = isByTitle ? ANSWERS : ANSWERS.filter((answer) => answer !== 'same');
  const label = (answer: Answer) =>
    answer === 'take' && !isByTitle ? 'import_answer_as_it_is' : ANSWER_LABELS[answer];
  return (
    <fieldset className={styles.answers}>
      <legend className="visually-hidden">{text('import_question')}</legend>
      {answers.map((answer) => (
        <label key={answer} className={styles.answer}>
          <input
            type="radio"
            name={`answer ${entry.n}`}
            checked={entry.answer === answer}
            onChange={() => staging.answer(entry.importId, answer, entry.n).catch(announceFailure)}
          />
          {text(label(answer))}
        </label>
      ))}
    </fieldset>
  );
}
