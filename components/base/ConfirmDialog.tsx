import type { ReactNode } from 'react';
import { useRef } from 'react';
import { text } from '../../messages/catalogue.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

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

/** Asks before something that cannot be undone. Escape and Cancel do nothing but close it. */
export function ConfirmDialog({ title, children, confirm, isIncomplete, onConfirm, onClose }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const actions = (
    <>
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
    </>
  );
  return (
    <Dialog ref={dialog} title={title} isDescribed actions={actions} onClose={onClose}>
      {children}
    </Dialog>
  );
}
