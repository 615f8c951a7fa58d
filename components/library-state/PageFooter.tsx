import type { ReactNode } from 'react';
import browser from 'webextension-polyfill';
import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { closePopup } from '../commands/open-address.ts';
import { useLoadSoon } from '../live/use-load-soon.ts';
import { keepStorage } from './keep-storage.ts';
import styles from './PageFooter.module.css';
import { PauseButton } from './PauseButton.tsx';

/** The page's last line: what leads elsewhere, and pausing. `children` stands first. */
export function PageFooter({ children }: { children?: ReactNode }) {
  useLoadSoon(keepStorage);
  return (
    <footer className={styles.footer}>
      {children}
      <Button
        look="quiet"
        icon="gear"
        onClick={() => {
          browser.runtime.openOptionsPage().then(closePopup);
        }}
      >
        {text('options')}
      </Button>
      <PauseButton />
    </footer>
  );
}
