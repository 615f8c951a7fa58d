import type { FormEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import styles from './DialogForm.module.css';

const MOST = 10_000;

interface LimitDialogProps {
  limit: number;
  onConfirm: (limit: number) => void;
  onClose: () => void;
}

/** Asks how many papers a list should have at most. More can be put on it, and the list then says so. */
export function LimitDialog({ limit, onConfirm, onClose }: LimitDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState(limit > 0 ? String(limit) : '');
  const wanted = typed.trim() === '' ? 0 : Number(typed);
  const isGood = Number.isInteger(wanted) && wanted >= 0 && wanted <= MOST && wanted !== limit;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    dialog.current?.close();
    if (isGood) onConfirm(wanted);
  }

  const actions = (
    <>
      <Button onClick={() => dialog.current?.close()}>{text('cancel')}</Button>
      <Button look="main" type="submit" form={`${id}form`} disabled={!isGood}>
        {text('set')}
      </Button>
    </>
  );
  return (
    <Dialog ref={dialog} title={text('list_limit')} actions={actions} onClose={onClose}>
      <form id={`${id}form`} className={styles.form} onSubmit={onSubmit}>
        <label htmlFor={id}>{text('list_limit_label')}</label>
        <input
          id={id}
          className={styles.field}
          type="number"
          inputMode="numeric"
          min={0}
          max={MOST}
          value={typed}
          aria-describedby={`${id}hint`}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p id={`${id}hint`} className={styles.hint}>
          {text('list_limit_hint')}
        </p>
      </form>
    </Dialog>
  );
}
