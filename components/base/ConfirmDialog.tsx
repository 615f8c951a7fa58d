import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { text } from '../../messages/catalogue.ts';
import { Button } from './Button.tsx';
import styles from './ConfirmDialog.module.css';

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  confirm: string;
  /** the reader has not yet given what confirming needs */
  isIncomplete?: boolean;
  onConfirm: () => void;
  /** called after confirming too */
  onClose: () => void;
}

/**
 * Asks before something that cannot be taken back. It is open as long as it is drawn; Escape and Cancel do nothing
 * but close it, and the focus goes back to where it was.
 */
export function ConfirmDialog({ title, children, confirm, isIncomplete, onConfirm, onClose }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const textId = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    // The keys of the list behind must not act while the dialog is open.
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      aria-describedby={textId}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div id={textId} className={styles.body}>
        {children}
      </div>
      <div className={styles.actions}>
        <Button onClick={() => dialog.current?.close()}>{text('cancel')}</Button>
        <Button
          look="danger"
          disabled={isIncomplete}
          onClick={() => {
            dialog.current?.close();
            onConfirm();
          }}
        >
          {confirm}
        </Button>
      </div>
    </dialog>
  );
}
