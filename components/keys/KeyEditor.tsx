import { Fragment, useEffect, useRef } from 'react';
import { text } from '../../messages/catalogue.ts';
import { keyMapOf } from '../../papers/keyboard.ts';
import { Button } from '../base/Button.tsx';
import { runCommand } from '../commands/command-outcome.ts';
import { useLive } from '../live/use-live.ts';
import styles from './KeyEditor.module.css';
import { KeyLine } from './KeyLine.tsx';
import { KEYS_ADDRESS } from './key-address.ts';
import { KEY_GROUPS } from './key-rows.ts';

/** Every key with what it does, and for those that the reader can choose a button to do so. */
export function KeyEditor() {
  const settings = useLive('readSettings');
  const words = useRef<HTMLParagraphElement>(null);
  const isKnown = settings !== undefined;
  useEffect(() => {
    if (isKnown && location.hash === KEYS_ADDRESS) words.current?.closest('section')?.scrollIntoView();
  }, [isKnown]);
  if (!settings) return null;
  const own = settings.keys ?? {};
  const map = keyMapOf(own);
  const isChanged = Object.keys(own).length > 0;
  return (
    <>
      <p ref={words} className={styles.words}>
        {text('keys_text')}
      </p>
      <div className={styles.groups}>
        {KEY_GROUPS.map(({ title, rows }) => (
          <Fragment key={title}>
            <h3 className={styles.title}>{text(title)}</h3>
            <ul className={styles.lines}>
              {rows.map((row) => (
                <KeyLine key={row.does} row={row} map={map} own={own} />
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
      <div>
        <Button
          disabled={!isChanged}
          onClick={() => runCommand('settings', { keys: {} }, () => text('done_keys_reset'))}
        >
          {text('keys_reset')}
        </Button>
      </div>
    </>
  );
}
