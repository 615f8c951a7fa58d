import { text } from '../../messages/catalogue.ts';
import type { TakenWords as Taken } from '../../papers/search-answer.ts';
import { RemoveChip } from '../base/RemoveChip.tsx';
import { relaxedText } from './changed-text.ts';
import styles from './TakenWords.module.css';

interface TakenWordsProps {
  /** the search that was answered */
  asked: string;
  taken: readonly Taken[];
  typed: string;
  /** where what is typed begins in the text that was asked */
  typedFrom: number;
  /** the text without some of the words */
  onRemove: (text: string) => void;
}

/** The words of a search that were taken for what they say of the record, each a button that leaves them out. */
export function TakenWords({ asked, taken, typed, typedFrom, onRemove }: TakenWordsProps) {
  return (
    <ul className={styles.taken} aria-label={text('taken_words')}>
      {taken.map((words) => {
        const label = text('taken_as', asked.slice(words.from, words.to), words.filter);
        return (
          <li key={words.from}>
            <RemoveChip
              label={label}
              name={text('remove_part', label)}
              onRemove={() => onRemove(relaxedText(typed, typedFrom, words))}
            />
          </li>
        );
      })}
    </ul>
  );
}
