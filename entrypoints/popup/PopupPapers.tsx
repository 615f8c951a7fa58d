import type { Ref, RefObject } from 'react';
import { useCallback, useImperativeHandle, useRef } from 'react';
import { Button } from '../../components/base/Button.tsx';
import { announceFailure } from '../../components/commands/command-outcome.ts';
import { closePopup, openLibraryPage } from '../../components/commands/open-address.ts';
import { useSidePanel } from '../../components/commands/open-side-panel.ts';
import { DetailPane } from '../../components/detail/DetailPane.tsx';
import { useDetail } from '../../components/detail/use-detail.ts';
import { DigestBar } from '../../components/digest/DigestBar.tsx';
import { KeyHints } from '../../components/keys/KeyHints.tsx';
import { Notices } from '../../components/library-state/Notices.tsx';
import { PageFooter } from '../../components/library-state/PageFooter.tsx';
import { PausedBar } from '../../components/library-state/PausedBar.tsx';
import { StatusLine } from '../../components/library-state/StatusLine.tsx';
import { RecentList } from '../../components/papers/RecentList.tsx';
import { RecentStatus } from '../../components/papers/RecentStatus.tsx';
import type { ListHandle } from '../../components/papers/use-rows.ts';
import { HitList } from '../../components/search/HitList.tsx';
import { SearchStatus } from '../../components/search/SearchStatus.tsx';
import type { TypedQuery } from '../../components/search/typed-query.ts';
import { useSearch } from '../../components/search/use-search.ts';
import { text } from '../../messages/catalogue.ts';
import { PageNote } from './PageNote.tsx';
import styles from './PopupPapers.module.css';

/** How the search box reaches the papers. */
export interface PopupPapersHandle {
  /** to the list, from a detail that covers it too */
  focus(): void;
  onTyping(typed: TypedQuery): void;
}

interface PopupPapersProps {
  ref?: Ref<PopupPapersHandle>;
  typed: TypedQuery;
  box: RefObject<{ focus(): void } | null>;
  /** another text is to be searched for */
  onChange: (text: string) => void;
}

/** Everything below the popup's search box: the papers seen last or those found, or one paper's detail over them. */
export function PopupPapers({ ref, typed, box, onChange }: PopupPapersProps) {
  const search = useSearch(typed);
  const openSidePanel = useSidePanel();
  const hits = useRef<ListHandle>(null);
  const recent = useRef<ListHandle>(null);
  const focusList = () => (search.text ? hits : recent).current?.focus() ?? false;
  const detail = useDetail(false, focusList, box);
  const onLeave = useCallback(() => box.current?.focus(), [box]);
  const events = { titleShowsDetail: false, onDetail: detail.show, onLeave };
  useImperativeHandle(ref, () => ({
    focus: detail.back,
    onTyping(next) {
      search.begin(next);
      detail.close();
    },
  }));

  return (
    <>
      <StatusLine>{search.text ? <SearchStatus search={search} /> : <RecentStatus />}</StatusLine>
      <Notices />
      <PausedBar />
      <PageNote />
      <DigestBar />
      <div className={styles.stage}>
        <div className={styles.list} inert={detail.shown !== undefined}>
          <HitList ref={hits} typed={typed} onChange={onChange} search={search} {...events}>
            <RecentList ref={recent} {...events} />
          </HitList>
        </div>
        <DetailPane
          paperId={detail.shown}
          isBeside={false}
          className={styles.detail}
          onBack={detail.back}
          onSearch={onChange}
          onDetail={detail.show}
        />
      </div>
      <KeyHints onBox={onLeave} />
      <PageFooter>
        <Button
          look="quiet"
          icon="external"
          onClick={() => openLibraryPage(typed.text && `#q=${encodeURIComponent(typed.text)}`).catch(announceFailure)}
        >
          {text('open_library_page')}
        </Button>
        <Button
          look="quiet"
          icon="panel"
          disabled={!openSidePanel}
          onClick={() => openSidePanel?.().then(closePopup, announceFailure)}
        >
          {text('side_panel')}
        </Button>
      </PageFooter>
    </>
  );
}
