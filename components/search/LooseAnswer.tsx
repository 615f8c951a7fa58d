import { text } from '../../messages/catalogue.ts';
import { relaxedText } from './changed-text.ts';
import styles from './LooseAnswer.module.css';
import { RelaxationList } from './RelaxationList.tsx';
import type { Found } from './search-runner.ts';
import { useRelaxations } from './use-relaxations.ts';

interface LooseAnswerProps {
  found: Found;
  typed: string;
  /** where what is typed begins in the text that was asked */
  typedFrom: number;
  /** the text with one of the offered changes */
  onTake: (text: string) => void;
}

/**
 * Drawn above papers that have some of the words: which word is to blame that none has all. Its place is kept from the
 * first drawing of the answer, so that the rows below stay.
 */
export function LooseAnswer({ found, typed, typedFrom, onTake }: LooseAnswerProps) {
  const relaxations = useRelaxations(found, typedFrom);
  return (
    <div className={styles.loose}>
      {relaxations && relaxations.length > 0 ? (
        <RelaxationList
          isLine
          asked={found.text}
          relaxations={relaxations}
          onTake={(relaxation) => onTake(relaxedText(typed, typedFrom, relaxation))}
        />
      ) : (
        <p className={styles.none}>{relaxations && text('relaxed_none')}</p>
      )}
    </div>
  );
}
