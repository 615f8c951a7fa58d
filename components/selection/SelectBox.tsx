import { text } from '../../messages/catalogue.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { useAfterPause } from '../live/use-after-pause.ts';
import styles from './SelectBox.module.css';
import { useSelected } from './use-selected.ts';

interface SelectBoxProps {
  paperId: PaperId;
  /** the paper's title as it is shown */
  title: string;
}

/** The box that selects a row. The list that holds the row does so (use-selecting.ts), with x as well. */
export function SelectBox({ paperId, title }: SelectBoxProps) {
  const isSelected = useSelected(paperId);
  const isWhole = useAfterPause();
  if (!isWhole && !isSelected) return null;
  return (
    <input
      type="checkbox"
      data-select
      tabIndex={-1}
      className={styles.box}
      aria-label={text('select_paper', title)}
      checked={isSelected}
      readOnly
    />
  );
}
