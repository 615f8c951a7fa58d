import type { ReactNode } from 'react';
import { useId } from 'react';
import type { NavPart } from '../app/layout.ts';
import { layout, toggleFolded } from '../app/layout.ts';
import { Icon } from '../base/Icon.tsx';
import { useStore } from '../live/store.ts';
import styles from './NavSection.module.css';

interface NavSectionProps {
  part: NavPart;
  title: string;
  /** what can be done with all of it, beside its title */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of the left pane, which its title folds. */
export function NavSection({ part, title, actions, children }: NavSectionProps) {
  const id = useId();
  const isFolded = useStore(layout).folded.includes(part);
  return (
    <div className={styles.section}>
      <div className={styles.top}>
        <h2 className={styles.title}>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={!isFolded}
            aria-controls={id}
            onClick={() => toggleFolded(part)}
          >
            <Icon name="detail" />
            {title}
          </button>
        </h2>
        {actions}
      </div>
      <div id={id} hidden={isFolded}>
        {isFolded ? null : children}
      </div>
    </div>
  );
}
