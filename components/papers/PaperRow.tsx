import type { MouseEvent, ReactNode } from 'react';
import { lazy, memo, Suspense, useContext, useId } from 'react';
import type { Day } from '../../papers/days.ts';
import { mainAddress } from '../../papers/main-address.ts';
import type { Query } from '../../search/query/query.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { classNames } from '../base/class-names.ts';
import { ErrorBoundary } from '../base/ErrorBoundary.tsx';
import { titleLabel } from '../labels/title-label.ts';
import { SelectBox } from '../selection/SelectBox.tsx';
import { useSelected } from '../selection/use-selected.ts';
import { HighlightedText } from './HighlightedText.tsx';
import { noteLine } from './note-line.ts';
import styles from './PaperRow.module.css';
import { RowActions } from './RowActions.tsx';
import { RowFacts } from './RowFacts.tsx';
import { RowLabels } from './RowLabels.tsx';
import { RowNumbers } from './RowNumbers.tsx';
import type { RowCommands, RowKey } from './row-commands.ts';
import { RowElements } from './row-elements.ts';
import { SnippetList } from './SnippetList.tsx';
import { useHighlights } from './use-highlights.ts';

interface PaperRowProps {
  seen: SeenPaper;
  /** the search that found it */
  query?: Query | undefined;
  /** the heading above it, for screen readers */
  begins?: string | undefined;
  row: RowKey;
  /** its place from 1 among `size` papers; -1 when their number is not known */
  position: number;
  size: number;
  /** the one row of the list that Tab leads to */
  isActive: boolean;
  /** its detail stands beside the list */
  isShown?: boolean;
  /** its tags are being edited */
  isEditing: boolean;
  /** its note is being written */
  isNoting?: boolean;
  /** no heading names the day it was last seen */
  withDay: boolean;
  today: Day;
  commands: RowCommands;
  /** what its list says of it */
  children?: ReactNode;
}

// Needed seldom, and the popup has to stand at once.
const TagEditor = lazy(async () => ({ default: (await import('../tags/TagEditor.tsx')).TagEditor }));
const RowNote = lazy(async () => ({ default: (await import('./RowNote.tsx')).RowNote }));
const BrokenRow = lazy(async () => ({ default: (await import('./BrokenRow.tsx')).BrokenRow }));

/**
 * One paper in a list: its votes and rank where it was last seen, its title, and the reader's marks. One that cannot be
 * drawn says so in its place, and the others stand.
 */
export const PaperRow = memo(function PaperRow(props: PaperRowProps) {
  const broken = (
    <Suspense>
      <BrokenRow {...props} />
    </Suspense>
  );
  return (
    <ErrorBoundary of={props.seen} instead={broken}>
      <WholeRow {...props} />
    </ErrorBoundary>
  );
});

function WholeRow(props: PaperRowProps) {
  const { seen, query, begins, row, position, size, isActive, isShown, isEditing, isNoting, withDay, today, commands } =
    props;
  const { paper, sighting } = seen;
  const { paperId } = paper;
  const id = useId();
  const elementOf = useContext(RowElements);
  const isSelected = useSelected(paperId);
  const title = titleLabel(paper);
  const highlights = useHighlights(paper, query);
  const snippets = highlights?.snippets ?? [];
  const found = title === paper.title ? (highlights?.title ?? []) : [];
  const hasLabels = paper.lists.length > 0 || (paper.tags.length > 0 && !isEditing);
  // A snippet of the note stands in the note's place.
  const isNoteFound = snippets.some(({ field }) => field === 'note');
  // Below a day's heading, or straight below the page's own.
  const Heading = withDay ? 'h2' : 'h3';

  function onTitle(event: MouseEvent) {
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    event.stopPropagation();
    if (!commands.titleShowsDetail || !isPlain) return;
    event.preventDefault();
    commands.onDetail(paperId, event.detail === 0);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys of all its rows, which take the focus as in ARIA's feed pattern
    <article
      ref={elementOf?.(paperId)}
      className={classNames(
        styles.row,
        isActive && styles.active,
        isSelected && styles.selected,
        paper.status === 'skipped' && styles.skipped,
      )}
      aria-labelledby={`${id}title`}
      aria-describedby={[
        begins && 'begins',
        'numbers',
        'facts',
        hasLabels && 'labels',
        snippets.length > 0 && 'snippets',
      ]
        .flatMap((part) => (part ? `${id}${part}` : []))
        .join(' ')}
      aria-posinset={position}
      aria-setsize={size}
      aria-current={isShown}
      data-row={row}
      data-paper={paperId}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => commands.onActive(row, paperId)}
      onClick={() => commands.onDetail(paperId, false)}
    >
      {begins && (
        <span id={`${id}begins`} className="visually-hidden">
          {begins}
        </span>
      )}
      <RowNumbers id={`${id}numbers`} sighting={sighting} />
      <SelectBox paperId={paperId} title={title} />
      <div className={styles.body}>
        <Heading id={`${id}title`} dir="auto" className={classNames(styles.title, found.length > 0 && styles.found)}>
          <a
            href={mainAddress(seen)}
            target="_blank"
            rel="noopener noreferrer"
            tabIndex={-1}
            // Where rows can be dragged, the row is.
            draggable={elementOf ? false : undefined}
            onClick={onTitle}
          >
            <HighlightedText text={title} spans={found} />
          </a>
        </Heading>
        <div className={styles.meta}>
          <RowFacts id={`${id}facts`} seen={seen} withDay={withDay} today={today} />
          <RowLabels id={`${id}labels`} paper={paper} isEditing={isEditing} />
        </div>
        {snippets.length > 0 && <SnippetList id={`${id}snippets`} snippets={snippets} />}
        {isEditing && (
          <Suspense>
            <TagEditor paper={paper} isInRow onDone={() => commands.onEditDone(row)} />
          </Suspense>
        )}
        {isNoting && (
          <Suspense>
            <RowNote paper={paper} onDone={() => commands.onEditDone(row)} />
          </Suspense>
        )}
        {paper.note && !isNoteFound && !isNoting && (
          <p dir="auto" className={styles.note}>
            {noteLine(paper.note)}
          </p>
        )}
        {props.children}
      </div>
      <RowActions
        seen={seen}
        row={row}
        isActive={isActive}
        isEditing={isEditing || isNoting === true}
        commands={commands}
      />
    </article>
  );
}
