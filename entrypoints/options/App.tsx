import { About } from '../../components/options/About.tsx';
import { DeleteEverything } from '../../components/options/DeleteEverything.tsx';
import { Download } from '../../components/options/Download.tsx';
import { Forget } from '../../components/options/Forget.tsx';
import { OptionsSection } from '../../components/options/OptionsSection.tsx';
import { Recording } from '../../components/options/Recording.tsx';
import { Stored } from '../../components/options/Stored.tsx';
import { ErrorBoundary } from '../../components/shell/ErrorBoundary.tsx';
import { KeyList } from '../../components/shell/KeyList.tsx';
import { Notices } from '../../components/shell/Notices.tsx';
import { OutdatedBar } from '../../components/shell/OutdatedBar.tsx';
import { StatusLine } from '../../components/shell/StatusLine.tsx';
import { text } from '../../messages/catalogue.ts';
import styles from './App.module.css';
import { downloadLibrary } from './download-library.ts';

/** The options page: what is stored, and everything that can be done with the library as a whole. */
export function App() {
  return (
    <main className={styles.options}>
      <h1 className={styles.name}>
        <img src="/icon/128.png" alt="" width="32" height="32" />
        {text('options_title')}
      </h1>
      <OutdatedBar />
      <ErrorBoundary>
        <Notices />
        <OptionsSection title={text('stored')}>
          <Stored />
        </OptionsSection>
        <OptionsSection title={text('recording')}>
          <Recording />
        </OptionsSection>
        <OptionsSection title={text('download')}>
          <Download save={downloadLibrary} />
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
