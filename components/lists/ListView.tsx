import type { KeyboardEvent, Ref } from 'react';
import { useImperativeHandle, useMemo, useRef, useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { ListEntry } from '../../papers/list-entry.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { READING_LIST } from '../../papers/reading-list.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { EmptyState } from '../base/EmptyState.tsx';
import { listName } from '../labels/list-labels.ts';
import { liveRead } from '../live/live-read.ts';
import { useLive, useLiveMap } from '../live/use-live.ts';
import { useToday } from '../live/use-today.ts';
import { PaperFeed } from '../papers/PaperFeed.tsx';
import { RowElements } from '../papers/row-elements.ts';
import type { ListEvents, ListHandle } from '../papers/use-rows.ts';
import { EntryLine } from './EntryLine.tsx';
import { ListHeader } from './ListHeader.tsx';
import styles from './ListView.module.css';
import { droppedAt } from './list-order.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { useListOrder } from './use-list-order.ts';
import { useRowDrag } from './use-row-drag.ts';

interface ListViewProps extends ListEvents {
  ref?: Ref<ListHandle> | undefined;
  list: string;
  shown?: PaperId | undefined;
}

const STEP = 30;
const NONE: ListEntry[] = [];

/** The entries of a reading list in the reader's order, each with how long it waits and why it is there. */
export function ListView({ ref, list: id, shown, ...events }: ListViewProps) {
  const today = useToday();
  const lists = useLive('readingLists');
  const read = useLive('listEntries', id);
  const entries = read ?? NONE;
  const stored = useMemo(() => entries.map(({ paperId }) => paperId), [entries]);
  const { ids, move } = useListOrder(id, stored);
  const [limit, setLimit] = useState(STEP);
  const papers = usePapers(ids, limit);
  const [moving, setMoving] = useState<PaperId>();
  const [asking, setAsking] = useState<PaperId>();
  const feed = useRef<ListHandle>(null);
  const elements = useRowDrag({
    list: id,
    onDrop: (dragged, at, edge) => move(dragged, droppedAt(ids, dragged, at, edge)),
  });
  useImperativeHandle(ref, () => ({ focus: () => feed.current?.focus() ?? false }));
  // A new function each time more is there: the end of the list has moved then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const onMore = useMemo(() => () => setLimit((now) => Math.min(now + STEP, ids.length)), [papers.length, ids.length]);

  if (!lists || !read) return null;
  const list = lists.find((one) => one.id === id);
  if (!list) return <EmptyState title={text('list_gone')}>{text('list_gone_hint')}</EmptyState>;

  function onKey(event: KeyboardEvent, { paper }: SeenPaper): boolean {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (!altKey || ctrlKey || metaKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false;
    move(paper.paperId, ids.indexOf(paper.paperId) + (key === 'ArrowUp' ? -1 : 1));
    return true;
  }

  const byPaper = new Map(entries.map((entry) => [entry.paperId, entry]));
  const isMoving = moving !== undefined && ids.includes(moving);
  return (
    <div className={styles.list}>
      <ListHeader list={list} lists={lists} />
      {ids.length === 0 ? (
        <EmptyState title={text('list_empty', listName(list))}>
          {text(id === READING_LIST ? 'list_empty_hint_first' : 'list_empty_hint')}
        </EmptyState>
      ) : (
        <RowElements value={elements}>
          <PaperFeed
            {...events}
            ref={feed}
            whole={ids}
            start={id}
            papers={papers}
            total={ids.length}
            label={listName(list)}
            isBusy={papers.length < Math.min(limit, ids.length)}
            scope={{ of: 'papers', name: id, ids, areMarked: true }}
            shown={shown}
            onMore={onMore}
            onKey={onKey}
            drawBelow={({ paper }, isActive) => {
              const entry = byPaper.get(paper.paperId);
              if (!entry) return null;
              return (
                <EntryLine
                  list={list}
                  entry={entry}
                  paper={paper}
                  today={today}
                  isActive={isActive}
                  isAsking={asking === paper.paperId}
                  onWhy={(isAsking) => setAsking(isAsking ? paper.paperId : undefined)}
                  onMove={() => setMoving(paper.paperId)}
                />
              );
            }}
          />
        </RowElements>
      )}
      {isMoving && (
        <MoveDialog
          paperId={moving}
          list={list}
          lists={lists}
          at={ids.indexOf(moving)}
          size={ids.length}
          onPlace={(to) => move(moving, to)}
          onClose={() => setMoving(undefined)}
        />
      )}
    </div>
  );
}

/** The first of these papers, each read in one piece with others near it. */
function usePapers(ids: readonly PaperId[], limit: number): readonly SeenPaper[] {
  const wanted = useMemo(() => ids.slice(0, limit), [ids, limit]);
  const reads = useMemo(() => {
    // By their keys and not their places: a move reads nothing anew.
    const sorted = [...wanted].sort();
    const pieces = Array.from({ length: Math.ceil(sorted.length / STEP) }, (_, i) =>
      sorted.slice(i * STEP, (i + 1) * STEP),
    );
    return pieces.map((piece) => liveRead('papersById', piece));
  }, [wanted]);
  const read = useLiveMap(reads);
  const last = useRef(new Map<PaperId, SeenPaper>());
  const papers = new Map<PaperId, SeenPaper>();
  for (const seen of [...read.values()].flat()) papers.set(seen.paper.paperId, seen);
  // What is read in another piece now stays until that is there.
  const isWhole = reads.every(({ key }) => read.has(key));
  const known = isWhole ? papers : new Map([...last.current, ...papers]);
  last.current = known;
  return wanted.flatMap((id) => known.get(id) ?? []);
}
