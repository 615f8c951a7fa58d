import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { START } from '../../components/app/address.ts';
import { layout } from '../../components/app/layout.ts';
import { PaneEdge } from '../../components/app/PaneEdge.tsx';
import type { PapersHandle } from '../../components/app/PapersView.tsx';
import { PapersView } from '../../components/app/PapersView.tsx';
import { useAddress } from '../../components/app/use-address.ts';
import { useSearchText } from '../../components/app/use-search-text.ts';
import { ErrorBoundary } from '../../components/base/ErrorBoundary.tsx';
import { OutdatedBar } from '../../components/library-state/OutdatedBar.tsx';
import { Stoppages } from '../../components/library-state/Stoppages.tsx';
import { useRowDrag } from '../../components/lists/use-row-drag.ts';
import { useStore } from '../../components/live/store.ts';
import { useMedia } from '../../components/live/use-media.ts';
import { NavOver } from '../../components/nav/NavOver.tsx';
import { NavPane } from '../../components/nav/NavPane.tsx';
import { PaneButtons } from '../../components/nav/PaneButtons.tsx';
import { RowElements } from '../../components/papers/row-elements.ts';
import { SearchBox } from '../../components/search/SearchBox.tsx';
import { text } from '../../messages/catalogue.ts';
import styles from './App.module.css';

const AppPage = lazy(async () => ({ default: (await import('./AppPage.tsx')).AppPage }));

const WIDE = '(min-width: 760px)';

/**
 * The full page: lists, tags and days at the left, papers in the middle, one paper's detail at the right. What is typed
 * survives any failure below.
 */
export function App() {
  const box = useRef<{ focus(): void }>(null);
  const papers = useRef<PapersHandle>(null);
  const navigation = useAddress('library');
  const { address, go, settle } = navigation;
  const [typed, change] = useSearchText(address.text, (next) => {
    if (papers.current) papers.current.onTyping(next);
    else settle({ text: next.text, page: undefined });
  });
  const elements = useRowDrag();
  const { isNavFolded, nav: width } = useStore(layout);
  const isWide = useMedia(WIDE);
  // Where there is no room beside the papers it stands over them, until something is chosen in it.
  const [isNavOver, setNavOver] = useState(false);
  const isOver = !isWide && isNavOver;
  const hasNav = isOver || (isWide && !isNavFolded);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new place closes it
  useEffect(() => setNavOver(false), [address]);

  return (
    <div className={styles.page}>
      {isOver && (
        <NavOver onClose={() => setNavOver(false)}>
          <NavPane address={address} onDay={(day) => go({ ...START, day })} />
        </NavOver>
      )}
      {isWide && hasNav && (
        <div className={styles.nav} style={{ inlineSize: width }}>
          <NavPane address={address} onDay={(day) => go({ ...START, day })} />
        </div>
      )}
      <main className={styles.main} inert={isOver}>
        {isWide && hasNav && (
          <div className={styles.edge}>
            <PaneEdge pane="nav" isBefore />
          </div>
        )}
        <h1 className="visually-hidden">{text('name')}</h1>
        <OutdatedBar />
        <Stoppages />
        <header className={styles.header}>
          <PaneButtons isNavOpen={hasNav} onNav={isWide ? undefined : () => setNavOver(true)}>
            <div className={styles.box}>
              <SearchBox ref={box} typed={typed} autoFocus onChange={change} onDown={() => papers.current?.focus()} />
            </div>
          </PaneButtons>
        </header>
        <RowElements value={elements}>
          <ErrorBoundary>
            {address.page ? (
              <Suspense>
                <AppPage
                  page={address.page}
                  day={address.day}
                  onSearch={(next) => go({ ...START, text: next })}
                  onBox={() => box.current?.focus()}
                />
              </Suspense>
            ) : (
              <PapersView ref={papers} typed={typed} box={box} navigation={navigation} hasNav onChange={change} />
            )}
          </ErrorBoundary>
        </RowElements>
      </main>
    </div>
  );
}
