import { lazy, memo, Suspense, useRef, useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import { READING_LIST } from '../../papers/reading-list.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { Button } from '../base/Button.tsx';
import { toggleReadingList, toggleStar } from '../commands/mark-paper.ts';
import { useAfterPause } from '../live/use-after-pause.ts';
import styles from './RowActions.module.css';
import type { RowCommands, RowKey } from './row-commands.ts';

interface RowActionsProps {
  seen: SeenPaper;
  row: RowKey;
  isActive: boolean;
  /** the tags or the note are being edited where the buttons would stand */
  isEditing: boolean;
  commands: RowCommands;
}

// Needed at a click only.
const RowMenu = lazy(async () => ({ default: (await import('./RowMenu.tsx')).RowMenu }));

/** What can be done with a row by pointer or touch. Tab leads to the buttons of the active row only. */
export const RowActions = memo(function RowActions({ seen, row, isActive, isEditing, commands }: RowActionsProps) {
  const { paper } = seen;
  const [isMenuOpen, setMenuOpen] = useState(false);
  // All but the star are seen at the pointer or the focus only.
  const isWhole = useAfterPause();
  const menuButton = useRef<HTMLButtonElement>(null);
  const isListed = paper.lists.includes(READING_LIST);
  const tabIndex = isActive ? 0 : -1;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is only kept from the row
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div className={styles.actions} onClick={(event) => event.stopPropagation()}>
      <Button
        look="quiet"
        icon="star"
        filled={paper.starred === 1}
        className={styles.star}
        tabIndex={tabIndex}
        aria-label={text('star')}
        aria-pressed={paper.starred === 1}
        onClick={() => toggleStar(paper)}
      />
      {isWhole && (
        <div className={styles.more} hidden={isEditing}>
          <Button
            look="quiet"
            icon="tag"
            tabIndex={tabIndex}
            aria-label={text('edit_tags')}
            onClick={() => commands.onEditTags(row)}
          />
          <Button
            look="quiet"
            icon="detail"
            tabIndex={tabIndex}
            aria-label={text('show_detail')}
            onClick={(event) => commands.onDetail(paper.paperId, event.detail === 0)}
          />
          <Button
            look="quiet"
            icon="bookmark"
            filled={isListed}
            tabIndex={tabIndex}
            aria-label={text('reading_list')}
            aria-pressed={isListed}
            onClick={() => toggleReadingList(paper)}
          />
          <Button
            ref={menuButton}
            look="quiet"
            icon="more"
            tabIndex={tabIndex}
            aria-label={text('row_menu')}
            aria-haspopup="menu"
            aria-expanded={isMenuOpen}
            onClick={() => setMenuOpen(true)}
          />
        </div>
      )}
      {isMenuOpen && (
        <Suspense>
          <RowMenu seen={seen} button={menuButton} onClose={() => setMenuOpen(false)} />
        </Suspense>
      )}
    </div>
  );
});
