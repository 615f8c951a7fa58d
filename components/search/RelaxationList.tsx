import { countText, text } from '../../messages/catalogue.ts';
import type { Relaxation } from '../../papers/relaxation.ts';
import styles from './RelaxationList.module.css';

interface RelaxationListProps {
  /** the search that was answered */
  asked: string;
  relaxations: readonly Relaxation[];
  /** in one line, of which the end may be cut off */
  isLine?: boolean;
  onTake: (relaxation: Relaxation) => void;
}

/** What is to blame that nothing was found, each part a button that leaves it out or spells it otherwise. */
export function RelaxationList({ asked, relaxations, isLine = false, onTake }: RelaxationListProps) {
  return (
    <ul className={isLine ? styles.line : styles.list} aria-label={text('relaxations')}>
      {relaxations.map((relaxation) => {
        const { from, to, insert, total, exact } = relaxation;
        const part = asked.slice(from, to);
        const count = countText(exact ? 'papers' : 'found_at_least', total);
        return (
          <li key={`${from}${insert}`}>
            <button type="button" className={styles.button} onClick={() => onTake(relaxation)}>
              {insert ? text('relaxed_spelling', insert) : text('relaxed_without', part)}{' '}
              <span className={styles.count}>{count}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
