import { text } from '../../messages/catalogue.ts';
import type { Relaxation } from '../../papers/relaxation.ts';
import styles from './LooseAnswer.module.css';
import { RelaxationList } from './RelaxationList.tsx';
import type { Found } from './search-runner.ts';
import { useRelaxations } from './use-relaxations.ts';

interface LooseAnswerProps {
  found: Found;
  /** where what is typed begins in the text that was asked */
  typedFrom: number;
  onTake: (relaxation: Relaxation) => void;
}

/**
 * Drawn above papers that have some of the words: which word is to blame that none has all. Its place is kept from the
 * first drawing of the answer, so that the rows below stay.
 */
export function LooseAnswer({ found, typedFrom, onTake }: LooseAnswerProps) {
  const relaxations = useRelaxations(found, typedFrom);
  return (
    <div className={styles.loose}>
      {relaxations && relaxations.length > 0 ? (
        <RelaxationList isLine asked={found.text} relaxations={relaxations} onTake={onTake} />
      ) : (
        <p className={styles.none}>{relaxations && text('relaxed_none')}</p>
      )}
    </div>
  );
}
