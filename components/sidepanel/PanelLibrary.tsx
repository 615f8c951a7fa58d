import type { Ref, RefObject } from 'react';
import { useCallback, useImperativeHandle, useRef, useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { PaperDetail } from '../detail/PaperDetail.tsx';
import { DateJump } from '../history/DateJump.tsx';
import type { HistoryHandle } from '../history/HistoryList.tsx';
import { HistoryStatus } from '../history/HistoryStatus.tsx';
import { HistoryView } from '../history/HistoryView.tsx';
import { useHistory } from '../history/use-history.ts';
import type { ListHandle } from '../papers/use-rows.ts';
import { FilterBar } from '../search/FilterBar.tsx';
import { isOpenFilter, NO_FILTER, withFilter } from '../search/filter.ts';
import { HitList } from '../search/HitList.tsx';
import { SearchStatus } from '../search/SearchStatus.tsx';
import { useSearch } from '../search/use-search.ts';
import { KeyHints } from '../shell/KeyHints.tsx';
import { Notices } from '../shell/Notices.tsx';
import { PageFooter } from '../shell/PageFooter.tsx';
import { PausedBar } from '../shell/PausedBar.tsx';
import { StatusLine } from '../shell/StatusLine.tsx';
import { useDetail } from '../use-detail.ts';
import { useMedia } from '../use-media.ts';
import { OpenInTab } from './OpenInTab.tsx';
import styles from './PanelLibrary.module.css';

/** How the search box leads to the papers. */
export interface PanelLibraryHandle {
  /** to the list, from a detail that covers it too */
  focus(): void;
  onTyping(): void;
}

interface PanelLibraryProps {
  ref?: Ref<PanelLibraryHandle>;
  typed: string;
  box: RefObject<{ focus(): void } | null>;
}

const WIDE = '(min-width: 900px)';

/** What stands below the search box: filters, the history or the papers found, and one paper's detail. */
export function PanelLibrary({ ref, typed, box }: PanelLibraryProps) {
  const isWide = useMedia(WIDE);
  const [filter, setFilter] = useState(NO_FILTER);
  const isTyped = typed.trim() !== '';
  const search = useSearch(isTyped ? withFilter(typed, filter) : '');
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
    onTyping() {
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
            oldest={history.days.at(-1)?.day}
            newest={history.days[0].day}
            goTo={(day) => days.current?.goTo(day)}
          />
        )}
      </div>
      <Notices />
      <PausedBar />
      <div className={styles.stage}>
        <div className={styles.list} inert={!isWide && shown !== undefined}>
          <HitList ref={hits} search={search} shown={shown} {...events}>
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
        {(isWide || shown) && (
          <div className={styles.detail}>
            {shown ? (
              <PaperDetail ref={beside} paperId={shown} isBeside={isWide} onBack={detail.back} />
            ) : (
              <p className={styles.choose}>{text('choose_paper')}</p>
            )}
          </div>
        )}
      </div>
      <KeyHints onBox={onLeave} />
      <PageFooter>
        <OpenInTab />
      </PageFooter>
    </>
  );
}
