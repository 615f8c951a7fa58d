import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { useStore } from '../live/store.ts';
import styles from './KeyHints.module.css';
import { keyMap } from './key-map.ts';
import { keyLabel } from './key-rows.ts';
import { isSkipKeyNew } from './skip-key.ts';

/** Says once that the key that starred now skips, until the reader has read it. */
export function SkipKeyNote() {
  const { skip, star } = useStore(keyMap);
  return (
    <>
      <p role="alert" className={styles.line}>
        {star ? text('skip_key_moved', keyLabel(skip), keyLabel(star)) : text('skip_key_gone', keyLabel(skip))}
      </p>
      <Button look="quiet" onClick={() => isSkipKeyNew.set(false)}>
        {text('notice_dismiss')}
      </Button>
    </>
  );
}
