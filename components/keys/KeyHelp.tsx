import { useEffect, useRef } from 'react';
import browser from 'webextension-polyfill';
import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { announceFailure } from '../commands/command-outcome.ts';
import { openAddress } from '../commands/open-address.ts';
import { KeyList } from './KeyList.tsx';
import { KEYS_ADDRESS } from './key-address.ts';

/** The keys in a dialog, open as long as it is drawn. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  // The button that has the focus is at the end.
  useEffect(() => {
    dialog.current?.scrollTo(0, 0);
  }, []);
  const change = () => {
    dialog.current?.close();
    openAddress(browser.runtime.getURL(`options.html${KEYS_ADDRESS}`)).catch(announceFailure);
  };
  const actions = (
    <>
      <Button onClick={change}>{text('keys_change')}</Button>
      <Button onClick={() => dialog.current?.close()}>{text('close')}</Button>
    </>
  );
  return (
    <Dialog ref={dialog} isWide title={text('keyboard')} actions={actions} onClose={onClose}>
      <KeyList />
    </Dialog>
  );
}
