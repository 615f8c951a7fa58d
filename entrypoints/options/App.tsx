import { ErrorBoundary } from '../../components/base/ErrorBoundary.tsx';
import { KeyEditor } from '../../components/keys/KeyEditor.tsx';
import { Notices } from '../../components/library-state/Notices.tsx';
import { OutdatedBar } from '../../components/library-state/OutdatedBar.tsx';
import { StatusLine } from '../../components/library-state/StatusLine.tsx';
import { Stoppages } from '../../components/library-state/Stoppages.tsx';
import { text } from '../../messages/catalogue.ts';
import { About } from './About.tsx';
import styles from './App.module.css';
import { BrowserKeys } from './BrowserKeys.tsx';
import { Backup } from './backup/Backup.tsx';
import { DeleteEverything } from './DeleteEverything.tsx';
import { Digests } from './Digests.tsx';
import { Display } from './Display.tsx';
import { Download } from './Download.tsx';
import { Forget } from './Forget.tsx';
import { FurtherSites } from './FurtherSites.tsx';
import { InTheFeed } from './feed/InTheFeed.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import { Recording } from './Recording.tsx';
import { SettingsSearch } from './SettingsSearch.tsx';
import { Stored } from './Stored.tsx';
import { ZoteroAccess } from './ZoteroAccess.tsx';

/** The options page: what is stored, what the reader can set, and all that can be done with the library as a whole. */
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
        <SettingsSearch>
          <OptionsSection title={text('stored')} also={text('stored_also')}>
            <Stored />
          </OptionsSection>
          <OptionsSection title={text('recording')} also={text('recording_also')}>
            <Recording />
          </OptionsSection>
          <FurtherSites />
          <OptionsSection title={text('zotero')} also={text('zotero_also')}>
            <ZoteroAccess />
          </OptionsSection>
          <OptionsSection title={text('infeed')} also={text('infeed_also')}>
            <InTheFeed />
          </OptionsSection>
          <OptionsSection title={text('display')} also={text('display_also')}>
            <Display />
          </OptionsSection>
          <OptionsSection title={text('digests')} also={text('digests_also')}>
            <Digests />
          </OptionsSection>
          <OptionsSection title={text('keyboard')} also={text('keyboard_also')}>
            <KeyEditor />
            <BrowserKeys />
          </OptionsSection>
          <OptionsSection title={text('backup')} also={text('backup_also')}>
            <Backup />
          </OptionsSection>
          <OptionsSection title={text('download')} also={text('download_also')}>
            <Download />
          </OptionsSection>
          <OptionsSection title={text('forget_title')} also={text('forget_also')}>
            <Forget />
            <DeleteEverything />
          </OptionsSection>
        </SettingsSearch>
        <About />
      </ErrorBoundary>
      <div className={styles.status}>
        <StatusLine />
      </div>
    </main>
  );
}
