import { useState } from 'react';
import { Button } from '../../components/base/Button.tsx';
import { ConfirmDialog } from '../../components/base/ConfirmDialog.tsx';
import { runCommand } from '../../components/commands/command-outcome.ts';
import { text } from '../../messages/catalogue.ts';
import styles from './options.module.css';

/** Empties the library, once the reader has typed a word that nobody types by mistake. */
export function DeleteEverything() {
  const [isAsking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const word = text('delete_word');
  return (
    <div className={styles.row}>
      <p className={styles.field}>{text('delete_text')}</p>
      <Button look="danger" icon="trash" onClick={() => setAsking(true)}>
        {text('delete_button')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('delete_title')}
          confirm={text('delete_confirm')}
          isIncomplete={typed.trim().toLowerCase() !== word}
          onConfirm={() => runCommand('forget-everything', null, () => text('done_deleted'))}
          onClose={() => {
            setAsking(false);
            setTyped('');
          }}
        >
          <p>{text('delete_warning')}</p>
          <label className={styles.field}>
            <span>{text('delete_type', word)}</span>
            <input
              type="text"
              value={typed}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
        </ConfirmDialog>
      )}
    </div>
  );
}
