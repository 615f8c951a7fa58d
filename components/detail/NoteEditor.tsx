import { useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { Paper } from '../../papers/paper.ts';
import { saveNote } from '../commands/mark-paper.ts';
import styles from './NoteEditor.module.css';

/**
 * The reader's note on a paper, stored when the field is left and with Ctrl+Enter. What was typed stays in the field
 * until it is stored, also when storing fails.
 */
export function NoteEditor({ paper }: { paper: Paper }) {
  const [draft, setDraft] = useState<string>();
  const [isSaved, setSaved] = useState(false);
  const isChanged = draft !== undefined && draft !== paper.note;

  async function save() {
    if (!isChanged) return;
    if (!(await saveNote(paper.paperId, draft))) return;
    // More may have been typed while it was stored.
    setDraft((now) => (now === draft ? undefined : now));
    setSaved(true);
  }

  return (
    <div className={styles.note}>
      <textarea
        className={styles.field}
        aria-label={text('note')}
        placeholder={text('note_placeholder')}
        rows={2}
        maxLength={LIMITS.note}
        value={draft ?? paper.note}
        onChange={(event) => {
          setDraft(event.target.value);
          setSaved(false);
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      />
      <p className={styles.state}>{isChanged ? text('note_unsaved') : isSaved && text('saved')}</p>
    </div>
  );
}
