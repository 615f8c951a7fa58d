import { useEffect, useState } from 'react';
import type { Commands } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { Button } from '../../components/base/Button.tsx';
import { classNames } from '../../components/base/class-names.ts';
import { announceFailure } from '../../components/commands/command-outcome.ts';
import lines from '../../components/keys/KeyEditor.module.css';
import { text } from '../../messages/catalogue.ts';
import styles from './BrowserKeys.module.css';

/** The page where Chromium's keys for extensions are changed. */
const CHROMIUM_KEYS = 'chrome://extensions/shortcuts';

/** The keys that the browser itself gives to Daybook, in any tab, with the word for the address bar. */
export function BrowserKeys() {
  const [commands, setCommands] = useState<Commands.Command[]>([]);
  useEffect(() => {
    const look = () => void browser.commands.getAll().then(setCommands, announceFailure);
    look();
    // They are changed in another tab.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  const keyword = browser.runtime.getManifest().omnibox?.keyword;
  return (
    <>
      <h3 className={lines.title}>{text('browser_keys')}</h3>
      <dl className={classNames(lines.lines, styles.keys)}>
        {commands.map(({ name, description, shortcut }) => (
          <div key={name} className={lines.line}>
            {/* The command that opens the popup is the browser's own, and has no description. */}
            <dt>{description || text('open_popup')}</dt>
            <dd>{shortcut ? <kbd className={lines.key}>{shortcut}</kbd> : text('key_none')}</dd>
          </div>
        ))}
        <div className={lines.line}>
          <dt>{text('address_bar_use')}</dt>
          <dd>
            <kbd className={lines.key}>{keyword}</kbd>
          </dd>
        </div>
      </dl>
      <div>
        <Button onClick={() => openBrowserKeys().catch(announceFailure)}>{text('browser_keys_change')}</Button>
      </div>
    </>
  );
}

// Firefox 137 and newer has a function for it, which the polyfill does not know.
async function openBrowserKeys(): Promise<void> {
  const { commands }: { commands: { openShortcutSettings?: () => Promise<void> } } = browser;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_KEYS });
}
