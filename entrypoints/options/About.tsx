import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { text } from '../../messages/catalogue.ts';
import styles from './options.module.css';

const OPEN_POPUP = '_execute_action';

/** The version, and the keyboard shortcut that opens the popup. */
export function About() {
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    browser.commands.getAll().then((commands) => {
      setShortcut(commands.find(({ name }) => name === OPEN_POPUP)?.shortcut ?? '');
    });
  }, []);
  return (
    <p className={styles.soft}>
      {shortcut && `${text('opens_with', shortcut)} `}
      {text('version', browser.runtime.getManifest().version)}
    </p>
  );
}
