import { useEffect, useId, useRef } from 'react';
import { text } from '../../messages/catalogue.ts';
import { Button } from './Button.tsx';
import styles from './ConfirmDialog.module.css';
import { KeyList } from './KeyList.tsx';

/** The keys in a dialog, open as long as it is drawn. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={id} className={styles.title}>
        {text('keyboard')}
      </h2>
      <div className={styles.body}>
        <KeyList />
      </div>
      <div className={styles.actions}>
        <Button onClick={() => dialog.current?.close()}>{text('close')}</Button>
      </div>
    </dialog>
  );
}
