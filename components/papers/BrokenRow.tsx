import { useId } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { classNames } from '../base/class-names.ts';
import { ForgetPaper } from '../detail/ForgetPaper.tsx';
import { idLabel } from '../labels/title-label.ts';
import styles from './PaperRow.module.css';
import type { RowCommands, RowKey } from './row-commands.ts';

interface BrokenRowProps {
  seen: SeenPaper;
  row: RowKey;
  position: number;
  size: number;
  isActive: boolean;
  isShown?: boolean;
  commands: RowCommands;
}

/** The place of a paper that cannot be drawn: its id, and a way to forget it. */
export function BrokenRow({ seen: { paper }, row, position, size, isActive, isShown, commands }: BrokenRowProps) {
  const id = useId();
  return (
    <article
      className={classNames(styles.row, isActive && styles.active)}
      aria-labelledby={id}
      aria-posinset={position}
      aria-setsize={size}
      aria-current={isShown}
      data-row={row}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => commands.onActive(row, paper.paperId)}
    >
      <p id={id} className={styles.broken}>
        {text('row_failed', idLabel(paper.paperId))}
      </p>
      <ForgetPaper paper={paper} isInRow onForgotten={() => {}} />
    </article>
  );
}
