import { text } from '../../messages/catalogue.ts';
import { STATUSES } from '../../papers/mark.ts';
import { Button } from '../base/Button.tsx';
import type { MarkForMany } from '../commands/mark-papers.ts';
import { STATUS_LABELS } from '../labels/status-labels.ts';
import { ListChoice } from './ListChoice.tsx';
import { markSelected } from './mark-selected.ts';
import type { Panel } from './panels.ts';
import styles from './SelectionPanel.module.css';
import { TagField } from './TagField.tsx';
import { useFirstFocus } from './use-first-focus.ts';

interface SelectionPanelProps {
  panel: Panel;
  /** a choice was made */
  onDone: () => void;
}

/** The choices of one button of the bar. The first of them takes the focus. */
export function SelectionPanel({ panel, onDone }: SelectionPanelProps) {
  const first = useFirstFocus<HTMLButtonElement>();

  function choose(mark: MarkForMany) {
    onDone();
    void markSelected(mark);
  }

  switch (panel) {
    case 'tag':
      return <TagField onDone={onDone} />;
    case 'list':
      return <ListChoice onChoose={choose} />;
    case 'status':
      return (
        <div className={styles.choices}>
          {STATUSES.map((value, index) => (
            <Button
              key={value}
              look="quiet"
              ref={index === 0 ? first : undefined}
              onClick={() => choose({ kind: 'status', name: '', value })}
            >
              {text(STATUS_LABELS[value])}
            </Button>
          ))}
        </div>
      );
    case 'star':
      return (
        <div className={styles.choices}>
          <Button
            look="quiet"
            icon="star"
            filled
            ref={first}
            onClick={() => choose({ kind: 'star', name: '', value: true })}
          >
            {text('star')}
          </Button>
          <Button look="quiet" icon="star" onClick={() => choose({ kind: 'star', name: '', value: false })}>
            {text('unstar')}
          </Button>
        </div>
      );
  }
}
