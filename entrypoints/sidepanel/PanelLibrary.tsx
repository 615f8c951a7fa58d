import type { Ref, RefObject } from 'react';
import { useCallback, useImperativeHandle, useRef, useState } from 'react';
import { DetailPane } from '../../components/detail/DetailPane.tsx';
import { useDetail } from '../../components/detail/use-detail.ts';
import { DateJump } from '../../components/history/DateJump.tsx';
import type { HistoryHandle } from '../../components/history/HistoryList.tsx';
import { HistoryStatus } from '../../components/history/HistoryStatus.tsx';
import { HistoryView } from '../../components/history/HistoryView.tsx';
import { useHistory } from '../../components/history/use-history.ts';
import { KeyHints } from '../../components/keys/KeyHints.tsx';
import { Notices } from '../../components/library-state/Notices.tsx';
import { PageFooter } from '../../components/library-state/PageFooter.tsx';
import { PausedBar } from '../../components/library-state/PausedBar.tsx';
import { StatusLine } from '../../components/library-state/StatusLine.tsx';
import { useMedia } from '../../components/live/use-media.ts';
import type { ListHandle } from '../../components/papers/use-rows.ts';
import { FilterBar } from '../../components/search/FilterBar.tsx';
import { isOpenFilter, NO_FILTER } from '../../components/search/filter.ts';
import { HitList } from '../../components/search/HitList.tsx';
import { SearchStatus } from '../../components/search/SearchStatus.tsx';
import type { TypedQuery } from '../../components/search/typed-query.ts';
import { useSearch } from '../../components/search/use-search.ts';
import { text } from '../../messages/catalogue.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { OpenInTab } from './OpenInTab.tsx';
import styles from './PanelLibrary.module.css';

/** How the search box reaches the papers. */
export interface PanelLibraryHandle {
  /** to the list, from a detail that covers it too */
  focus(): void;
  onTyping(typed: TypedQuery): void;
}

interface PanelLibraryProps {
  ref?: Ref<PanelLibraryHandle>;
  typed: TypedQuery;
  box: RefObject<{ focus(): void } | null>;
  /** another text is to be searched for */
  onChange: (text: string) => void;
}

const WIDE = '(min-width: 900px)';

/** Everything below the search box: filters, the history or the papers found, and one paper's detail. */
export function PanelLibrary({ ref, typed, box, onChange }: PanelLibraryProps) {
  const isWide = useMedia(WIDE);
  const [filter, setFilter] = useState(NO_FILTER);
  const search = useSearch(typed, filter);
  const history = useHistory(filter);
  const hits = useRef<ListHandle>(null);
  const days = useRef<HistoryHandle>(null);
  const beside = useRef<{ focus(): void }>(null);
  const isFiltered = !isOpenFilter(filter);
  const focusList = () => (search.text ? hits : days).current?.focus() ?? false;

  const detail = useDetail(isWide, focusList, box);
  const { shown, show } = detail;
  const onLeave = useCallback(() => box.current?.focus(), [box]);
  const onDetail = useCallback(
    (paperId: PaperId, byKey: boolean) => {
      show(paperId);
      // Beside the list the detail is there already, as it follows the active row.
      if (isWide && byKey) beside.current?.focus();
    },
    [isWide, show],
  );
  const events = { titleShowsDetail: true, onDetail, onActive: isWide ? show : undefined, onLeave };
  useImperativeHandle(ref, () => ({
    focus: detail.back,
    onTyping(next) {
      search.begin(next);
      if (!isWide) detail.close();
    },
  }));

  return (
    <>
      <div className={styles.filter}>
        <FilterBar filter={filter} onChange={setFilter} />
      </div>
      <div className={styles.status}>
        <StatusLine>
          {search.text ? <SearchStatus search={search} /> : <HistoryStatus history={history} isFiltered={isFiltered} />}
        </StatusLine>
        {!search.text && history?.days[0] && (
          <DateJump
            oldest={history.isAll ? history.days.at(-1)?.day : undefined}
            newest={history.days[0].day}
            goTo={(day) => days.current?.goTo(day)}
          />
        )}
      </div>
      <Notices />
      <PausedBar />
      <div className={styles.stage}>
        <div className={styles.list} inert={!isWide && shown !== undefined}>
          <HitList ref={hits} typed={typed} onChange={onChange} search={search} shown={shown} {...events}>
            <HistoryView
              key={JSON.stringify(filter)}
              ref={days}
              history={history}
              shown={shown}
              isFiltered={isFiltered}
              onNoFilter={() => setFilter(NO_FILTER)}
              {...events}
            />
          </HitList>
        </div>
        <DetailPane
          ref={beside}
          paperId={shown}
          isBeside={isWide}
          className={styles.detail}
          onBack={detail.back}
          onSearch={onChange}
          onDetail={show}
        >
          <p className={styles.choose}>{text('choose_paper')}</p>
        </DetailPane>
      </div>
      <KeyHints onBox={onLeave} />
      <PageFooter>
        <OpenInTab />
      </PageFooter>
    </>
  );
}
