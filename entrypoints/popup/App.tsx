import { useRef } from 'react';
import { ErrorBoundary } from '../../components/base/ErrorBoundary.tsx';
import { OutdatedBar } from '../../components/library-state/OutdatedBar.tsx';
import { Stoppages } from '../../components/library-state/Stoppages.tsx';
import { SearchBox } from '../../components/search/SearchBox.tsx';
import { useTyped } from '../../components/search/use-typed.ts';
import { text } from '../../messages/catalogue.ts';
import styles from './App.module.css';
import type { PopupPapersHandle } from './PopupPapers.tsx';
import { PopupPapers } from './PopupPapers.tsx';

/** The popup: a box to search in, and the papers below it. What is typed survives any failure below. */
export function App() {
  const box = useRef<{ focus(): void }>(null);
  const papers = useRef<PopupPapersHandle>(null);
  const [typed, change] = useTyped((next) => papers.current?.onTyping(next));

  return (
    <main className={styles.popup}>
      <h1 className="visually-hidden">{text('name')}</h1>
      <OutdatedBar />
      <Stoppages />
      <div className={styles.box}>
        <SearchBox ref={box} typed={typed} autoFocus onChange={change} onDown={() => papers.current?.focus()} />
      </div>
      <ErrorBoundary>
        <PopupPapers ref={papers} typed={typed} box={box} onChange={change} />
      </ErrorBoundary>
    </main>
  );
}
