import { useRef } from 'react';
import { text } from '../../messages/catalogue.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { KeyList } from './KeyList.tsx';

/** The keys in a dialog, open as long as it is drawn. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const actions = <Button onClick={() => dialog.current?.close()}>{text('close')}</Button>;
  return (
    <Dialog ref={dialog} title={text('keyboard')} actions={actions} onClose={onClose}>
      <KeyList />
    </Dialog>
  );
}
