import { useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { ConfirmDialog } from '../base/ConfirmDialog.tsx';
import { runCommand } from '../commands/command-outcome.ts';

/** Goes on with an empty library after the old one was lost, once the reader has confirmed it. */
export function StartNewLibrary() {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text('start_new')}</Button>
      {isAsking && (
        <ConfirmDialog
          title={text('start_new_title')}
          confirm={text('start_new_confirm')}
          onConfirm={() => runCommand('accept-loss', null, () => text('done_start_new'))}
          onClose={() => setAsking(false)}
        >
          <p>{text('start_new_text')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
