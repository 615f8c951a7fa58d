import { useRef } from 'react';
import { addressHash } from '../../components/app/address.ts';
import type { PapersHandle } from '../../components/app/PapersView.tsx';
import { PapersView } from '../../components/app/PapersView.tsx';
import { useAddress } from '../../components/app/use-address.ts';
import { useSearchText } from '../../components/app/use-search-text.ts';
import { useSentPlace } from '../../components/app/use-sent-place.ts';
import { Button } from '../../components/base/Button.tsx';
import { ErrorBoundary } from '../../components/base/ErrorBoundary.tsx';
import { announceFailure } from '../../components/commands/command-outcome.ts';
import { openLibraryPage } from '../../components/commands/open-address.ts';
import { OutdatedBar } from '../../components/library-state/OutdatedBar.tsx';
import { PageFooter } from '../../components/library-state/PageFooter.tsx';
import { Stoppages } from '../../components/library-state/Stoppages.tsx';
import { SearchBox } from '../../components/search/SearchBox.tsx';
import { text } from '../../messages/catalogue.ts';
import styles from './App.module.css';

/** The side panel: the whole library to search and to go through. What is typed survives any failure below. */
export function App() {
  const box = useRef<{ focus(): void }>(null);
  const papers = useRef<PapersHandle>(null);
  const navigation = useAddress('panel');
  useSentPlace((address) => {
    navigation.go(address);
    if (!address.paper) box.current?.focus();
  });
  const [typed, change] = useSearchText(navigation.address.text, (next) => papers.current?.onTyping(next));
  const footer = (
    <PageFooter>
      <Button
        look="quiet"
        icon="external"
        onClick={() => openLibraryPage(addressHash(navigation.address)).catch(announceFailure)}
      >
        {text('open_library_page')}
      </Button>
    </PageFooter>
  );

  return (
    <main className={styles.panel}>
      <OutdatedBar />
      <Stoppages />
      <header className={styles.header}>
        <h1 className={styles.name}>
          <img src="/icon/48.png" alt="" width="24" height="24" />
          {text('name')}
        </h1>
        <div className={styles.box}>
          <SearchBox ref={box} typed={typed} autoFocus onChange={change} onDown={() => papers.current?.focus()} />
        </div>
      </header>
      <ErrorBoundary>
        <PapersView
          ref={papers}
          typed={typed}
          box={box}
          navigation={navigation}
          hasNav={false}
          onChange={change}
          footer={footer}
        />
      </ErrorBoundary>
    </main>
  );
}
