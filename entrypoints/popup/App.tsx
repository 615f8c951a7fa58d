import { useRef, useState } from 'react';
import { ErrorBoundary } from '../../components/base/ErrorBoundary.tsx';
import { OutdatedBar } from '../../components/library-state/OutdatedBar.tsx';
import { SearchBox } from '../../components/search/SearchBox.tsx';
import { text } from '../../messages/catalogue.ts';
import styles from './App.module.css';
import type { PopupPapersHandle } from './PopupPapers.tsx';
import { PopupPapers } from './PopupPapers.tsx';

/** The popup: a box to search in, and the papers below it. What is typed survives any failure below. */
export function App() {
  const [typed, setTyped] = useState('');
  const box = useRef<{ focus(): void }>(null);
  const papers = useRef<PopupPapersHandle>(null);
  return (
    <main className={styles.popup}>
      <h1 className="visually-hidden">{text('name')}</h1>
      <OutdatedBar />
      <div className={styles.box}>
        <SearchBox
          ref={box}
          value={typed}
          autoFocus
          onChange={(value) => {
            papers.current?.closeDetail();
            setTyped(value);
          }}
          onDown={() => papers.current?.focus()}
        />
      </div>
      <ErrorBoundary>
        <PopupPapers ref={papers} typed={typed} box={box} />
      </ErrorBoundary>
    </main>
  );
}
