import { countText, number, text } from '../../messages/catalogue.ts';
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
        const { from, insert } = relaxation;
        return (
          <li key={`${from}${insert}`}>
            <button type="button" className={styles.button} onClick={() => onTake(relaxation)}>
              {label(relaxation, asked)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function label({ from, to, more = [], insert, total, exact }: Relaxation, asked: string): string {
  if (insert) return countText('relaxed_spelling', total, insert);
  const part = [{ from, to }, ...more].map((each) => asked.slice(each.from, each.to)).join(' ');
  return exact ? countText('relaxed_without', total, part) : text('relaxed_without_more', number(total), part);
}
