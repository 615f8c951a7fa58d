import type { FormEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import styles from './DialogForm.module.css';

const LONGEST = 80;

interface NameDialogProps {
  title: string;
  label: string;
  /** the name that there is */
  name?: string;
  confirm: string;
  onConfirm: (name: string) => void;
  /** called after confirming too */
  onClose: () => void;
}

/** Asks for a name. */
export function NameDialog({ title, label, name = '', confirm, onConfirm, onClose }: NameDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState(name);
  const isNew = typed.trim() !== '' && typed.trim() !== name;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    dialog.current?.close();
    if (isNew) onConfirm(typed.trim());
  }

  const actions = (
    <>
      <Button onClick={() => dialog.current?.close()}>{text('cancel')}</Button>
      <Button look="main" type="submit" form={`${id}form`} disabled={!isNew}>
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog ref={dialog} title={title} actions={actions} onClose={onClose}>
      <form id={`${id}form`} className={styles.form} onSubmit={onSubmit}>
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          className={styles.field}
          type="text"
          value={typed}
          maxLength={LONGEST}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
