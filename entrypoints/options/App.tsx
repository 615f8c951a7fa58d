import { ErrorBoundary } from '../../components/base/ErrorBoundary.tsx';
import { KeyList } from '../../components/base/KeyList.tsx';
import { Notices } from '../../components/library-state/Notices.tsx';
import { OutdatedBar } from '../../components/library-state/OutdatedBar.tsx';
import { StatusLine } from '../../components/library-state/StatusLine.tsx';
import { Stoppages } from '../../components/library-state/Stoppages.tsx';
import { text } from '../../messages/catalogue.ts';
import { About } from './About.tsx';
import styles from './App.module.css';
import { DeleteEverything } from './DeleteEverything.tsx';
import { Download } from './Download.tsx';
import { Forget } from './Forget.tsx';
import { FurtherSites } from './FurtherSites.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import { Recording } from './Recording.tsx';
import { Stored } from './Stored.tsx';

/** The options page: what is stored, and everything that can be done with the library as a whole. */
export function App() {
  return (
    <main className={styles.options}>
      <h1 className={styles.name}>
        <img src="/icon/128.png" alt="" width="32" height="32" />
        {text('options_title')}
      </h1>
      <OutdatedBar />
      <Stoppages />
      <ErrorBoundary>
        <Notices />
        <OptionsSection title={text('stored')}>
          <Stored />
        </OptionsSection>
        <OptionsSection title={text('recording')}>
          <Recording />
        </OptionsSection>
        <FurtherSites />
        <OptionsSection title={text('download')}>
          <Download />
        </OptionsSection>
        <OptionsSection title={text('forget_title')}>
          <Forget />
          <DeleteEverything />
        </OptionsSection>
        <OptionsSection title={text('keyboard')}>
          <KeyList />
        </OptionsSection>
        <About />
      </ErrorBoundary>
      <div className={styles.status}>
        <StatusLine />
      </div>
    </main>
  );
}
