import type { CSSProperties, ReactNode, Ref, RefObject } from 'react';
import { lazy, Suspense, useCallback, useImperativeHandle, useRef } from 'react';
import { flushSync } from 'react-dom';
import { text } from '../../messages/catalogue.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { DetailPane } from '../detail/DetailPane.tsx';
import { DateJump } from '../history/DateJump.tsx';
import type { HistoryHandle } from '../history/HistoryList.tsx';
import { HistoryStatus } from '../history/HistoryStatus.tsx';
import { HistoryView } from '../history/HistoryView.tsx';
import { useHistory } from '../history/use-history.ts';
import { KeyHints } from '../keys/KeyHints.tsx';
import { Notices } from '../library-state/Notices.tsx';
import { PausedBar } from '../library-state/PausedBar.tsx';
import { StatusLine } from '../library-state/StatusLine.tsx';
import { ListStatus } from '../lists/ListStatus.tsx';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.ts';
import { useMedia } from '../live/use-media.ts';
import type { ListHandle } from '../papers/use-rows.ts';
import { FilterBar } from '../search/FilterBar.tsx';
import { isOpenFilter, NO_FILTER } from '../search/filter.ts';
import { HitList } from '../search/HitList.tsx';
import { SearchStatus } from '../search/SearchStatus.tsx';
import type { TypedQuery } from '../search/typed-query.ts';
import { useSearch } from '../search/use-search.ts';
import { layout } from './layout.ts';
import { PaneEdge } from './PaneEdge.tsx';
import styles from './PapersView.module.css';
import type { Navigation } from './use-address.ts';

// Those who only look at their history need neither.
const ListView = lazy(async () => ({ default: (await import('../lists/ListView.tsx')).ListView }));
const DayView = lazy(async () => ({ default: (await import('../days/DayView.tsx')).DayView }));
const SearchActions = lazy(async () => ({ default: (await import('../lists/SearchActions.tsx')).SearchActions }));

/** How the search box reaches the papers. */
export interface PapersHandle {
  /** to the list, from a detail that covers it too */
  focus(): void;
  onTyping(typed: TypedQuery): void;
}

interface PapersViewProps {
  ref?: Ref<PapersHandle>;
  typed: TypedQuery;
  box: RefObject<{ focus(): void } | null>;
  navigation: Navigation;
  /** lists and tags stand in a pane of their own, so that they are not offered as filters */
  hasNav: boolean;
  /** another text is to be searched for */
  onChange: (text: string) => void;
  /** the last line */
  footer?: ReactNode;
}

const WIDE = '(min-width: 900px)';

/** Everything below the search box: the history, a list or the papers found, and one paper's detail. */
export function PapersView({ ref, typed, box, navigation, hasNav, onChange, footer }: PapersViewProps) {
  const { address, go, settle } = navigation;
  const { filter, day, paper: shown } = address;
  const { detail: width, isDetailFolded } = useStore(layout);
  const isWide = useMedia(WIDE) && !isDetailFolded;
  const search = useSearch(typed, filter);
  const { list } = filter;
  const isList = list !== undefined && filter.tags.length === 0 && !filter.starred;
  const isDay = day !== undefined && isOpenFilter(filter);
  const isHistory = !isList && !isDay;
  const history = useHistory(isHistory ? filter : undefined);
  const hits = useRef<ListHandle>(null);
  const days = useRef<HistoryHandle>(null);
  const entries = useRef<ListHandle>(null);
  const beside = useRef<{ focus(): void }>(null);
  const isFiltered = !isOpenFilter(filter);
  const stored = useLive('libraryState')?.papers ?? 0;
  const focusList = () => (search.text ? hits : isList ? entries : days).current?.focus() ?? false;
  const noFilter = () => go({ filter: NO_FILTER });

  const onLeave = useCallback(() => box.current?.focus(), [box]);
  const onDetail = useCallback(
    (paper: PaperId, byKey: boolean) => {
      if (isWide) settle({ paper });
      else go({ paper });
      // Beside the list the detail is there already, as it follows the active row.
      if (isWide && byKey) beside.current?.focus();
    },
    [isWide, settle, go],
  );
  const onActive = useCallback((paper: PaperId) => settle({ paper }), [settle]);
  const events = { titleShowsDetail: true, onDetail, onActive: isWide ? onActive : undefined, onLeave };

  function backToList() {
    // The list takes no focus while the detail covers it.
    if (!isWide && shown) {
      flushSync(() => settle({ paper: undefined }));
      navigation.leaveDetail();
    }
    if (!focusList()) box.current?.focus();
  }

  useImperativeHandle(ref, () => ({
    focus: backToList,
    onTyping(next) {
      search.begin(next);
      const { paper, smartList } = address;
      settle({
        text: next.text,
        paper: isWide ? paper : undefined,
        smartList: next.text === '' ? undefined : smartList,
      });
    },
  }));

  return (
    <>
      {!hasNav && (
        <div className={styles.filter}>
          <FilterBar filter={filter} onChange={(next) => go({ filter: next, day: undefined })} />
        </div>
      )}
      <div className={styles.status}>
        <StatusLine>
          {search.text ? (
            <SearchStatus search={search} />
          ) : isList ? (
            <ListStatus list={list} />
          ) : (
            <HistoryStatus history={history} isFiltered={isFiltered} />
          )}
        </StatusLine>
        {search.text ? (
          <Suspense>
            <SearchActions
              typed={typed}
              filter={filter}
              smartList={address.smartList}
              isEmpty={search.found?.total === 0}
              go={go}
            />
          </Suspense>
        ) : (
          history?.days[0] && (
            <DateJump
              oldest={history.isAll ? history.days.at(-1)?.day : undefined}
              newest={history.days[0].day}
              goTo={(to) => days.current?.goTo(to)}
            />
          )
        )}
      </div>
      <Notices />
      <PausedBar />
      <div className={styles.stage} data-beside={isWide} style={{ '--detail-width': `${width}px` } as CSSProperties}>
        <div className={styles.list} inert={!isWide && shown !== undefined}>
          <HitList ref={hits} typed={typed} onChange={onChange} search={search} shown={shown} {...events}>
            {isDay ? (
              <Suspense>
                <DayView ref={days} day={day} shown={shown} {...events} />
              </Suspense>
            ) : isList ? (
              <Suspense>
                <ListView key={list} ref={entries} list={list} shown={shown} {...events} />
              </Suspense>
            ) : (
              <HistoryView
                key={JSON.stringify(filter)}
                ref={days}
                history={history}
                shown={shown}
                isFiltered={isFiltered}
                onNoFilter={noFilter}
                {...events}
              />
            )}
          </HitList>
        </div>
        {isWide && <PaneEdge pane="detail" isBefore={false} />}
        <DetailPane
          ref={beside}
          paperId={shown}
          isBeside={isWide}
          className={styles.detail}
          onBack={backToList}
          onSearch={(next) => go({ text: next, smartList: undefined })}
          onDetail={(paper) => go({ paper })}
        >
          {stored > 0 && <p className={styles.choose}>{text('choose_paper')}</p>}
        </DetailPane>
      </div>
      <KeyHints onBox={onLeave} />
      {footer}
    </>
  );
}
