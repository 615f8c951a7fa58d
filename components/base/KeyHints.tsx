import { useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import { Button } from './Button.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import styles from './KeyHints.module.css';
import { useGlobalKeys } from './use-global-keys.ts';

interface KeyHintsProps {
  /** the `/` key was pressed */
  onBox: () => void;
}

/** The most useful keys in one line, and all of them at `?`. */
export function KeyHints({ onBox }: KeyHintsProps) {
  const [isOpen, setOpen] = useState(false);
  useGlobalKeys({ '/': onBox, '?': () => setOpen(true) });
  return (
    <div className={styles.hints}>
      <p className={styles.line}>{text('key_hint')}</p>
      <Button look="quiet" icon="help" aria-label={text('all_keys')} onClick={() => setOpen(true)} />
      {isOpen && <KeyHelp onClose={() => setOpen(false)} />}
    </div>
  );
}
