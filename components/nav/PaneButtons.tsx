import type { ReactNode } from 'react';
import { text } from '../../messages/catalogue.ts';
import { changeLayout, layout } from '../app/layout.ts';
import { Button } from '../base/Button.tsx';
import { useStore } from '../live/store.ts';
import styles from './PaneButtons.module.css';

interface PaneButtonsProps {
  isNavOpen: boolean;
  /** opens the left pane over the papers, where there is no room beside them */
  onNav: (() => void) | undefined;
  /** what stands between the two */
  children: ReactNode;
}

/** The buttons that fold the left and the right pane. */
export function PaneButtons({ isNavOpen, onNav, children }: PaneButtonsProps) {
  const { isNavFolded, isDetailFolded } = useStore(layout);
  return (
    <>
      <Button
        look="quiet"
        icon="sidebar"
        className={styles.button}
        aria-label={text('nav_fold')}
        aria-expanded={isNavOpen}
        onClick={onNav ?? (() => changeLayout({ isNavFolded: !isNavFolded }))}
      />
      {children}
      <Button
        look="quiet"
        icon="panel"
        className={styles.end}
        aria-label={text('detail_fold')}
        aria-expanded={!isDetailFolded}
        onClick={() => changeLayout({ isDetailFolded: !isDetailFolded })}
      />
    </>
  );
}
