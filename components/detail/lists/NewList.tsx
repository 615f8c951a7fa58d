import { useState } from 'react';
import { text } from '../../../messages/catalogue.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import { runCommand } from '../../commands/command-outcome.ts';
import { setOnList } from '../../commands/mark-paper.ts';
import styles from './ListPicker.module.css';

/** A field that makes a reading list and puts the paper on it. What was typed stays when that fails. */
export function NewList({ paperId }: { paperId: PaperId }) {
  const [typed, setTyped] = useState('');

  async function make() {
    const name = typed.trim();
    if (!name) return;
    const made = await runCommand('set-list', { name }, () => text('done_list_made', name));
    if (!made) return;
    setTyped('');
    setOnList(paperId, { id: made.output, name }, true);
  }

  return (
    <input
      className={styles.new}
      aria-label={text('new_list')}
      placeholder={text('new_list')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
        event.preventDefault();
        void make();
      }}
    />
  );
}
