import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { Paper } from '../../papers/paper.ts';
import { NoteEditor } from '../detail/NoteEditor.tsx';
import styles from './RowNote.module.css';

interface RowNoteProps {
  paper: Paper;
  /** the reader is done with it; what was typed is stored all the same */
  onDone: () => void;
}

/** The note of a paper, to be written in its row. It takes the focus; Escape and Ctrl+Enter give it back. */
export function RowNote({ paper, onDone }: RowNoteProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = box.current?.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    // The list would take the keys for its own.
    event.stopPropagation();
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isDone || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onDone();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: clicks and keys are only kept from the row
    <div ref={box} className={styles.note} onClick={(event) => event.stopPropagation()} onKeyDown={onKeyDown}>
      <NoteEditor paper={paper} />
    </div>
  );
}
