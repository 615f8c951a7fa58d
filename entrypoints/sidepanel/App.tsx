import { useRef } from 'react';
import { ErrorBoundary } from '../../components/base/ErrorBoundary.tsx';
import { OutdatedBar } from '../../components/library-state/OutdatedBar.tsx';
import { Stoppages } from '../../components/library-state/Stoppages.tsx';
import { SearchBox } from '../../components/search/SearchBox.tsx';
import { useTyped } from '../../components/search/use-typed.ts';
import { text } from '../../messages/catalogue.ts';
import styles from './App.module.css';
import type { PanelLibraryHandle } from './PanelLibrary.tsx';
import { PanelLibrary } from './PanelLibrary.tsx';

/** The side panel: the whole library to search and to go through. What is typed survives any failure below. */
export function App() {
  const box = useRef<{ focus(): void }>(null);
  const library = useRef<PanelLibraryHandle>(null);
  const [typed, change] = useTyped((next) => library.current?.onTyping(next));

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
          <SearchBox ref={box} typed={typed} autoFocus onChange={change} onDown={() => library.current?.focus()} />
        </div>
      </header>
      <ErrorBoundary>
        <PanelLibrary ref={library} typed={typed} box={box} onChange={change} />
      </ErrorBoundary>
    </main>
  );
}
