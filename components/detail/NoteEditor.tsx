import { useEffect, useId, useRef, useState } from 'react';
import { number, text } from '../../messages/catalogue.ts';
import { LIMITS } from '../../papers/limits.ts';
import { hasSeveralTexts } from '../../papers/note.ts';
import type { Paper } from '../../papers/paper.ts';
import { Button } from '../base/Button.tsx';
import { classNames } from '../base/class-names.ts';
import { announceProblem } from '../commands/command-outcome.ts';
import { useStore } from '../live/store.ts';
import styles from './NoteEditor.module.css';
import { NoteText } from './note/NoteText.tsx';
import { useNoteParts } from './note/use-note-parts.ts';
import type { NoteState } from './note-session.ts';
import { NoteSession } from './note-session.ts';
import { NOTE_WIRE } from './note-wire.ts';

/**
 * The reader's note on a paper. What is typed is kept at once, and stored after a pause, when the field is left and
 * with Ctrl+Enter. What is too long to be stored stays in the field, and by how much is said. A note that says
 * something in Markdown is shown so while it is not being edited.
 */
export function NoteEditor({ paper }: { paper: Paper }) {
  const id = useId();
  const { paperId, note, noteAt } = paper;
  const [session] = useState(() => new NoteSession(paperId, { note, noteAt }, NOTE_WIRE));
  const state = useStore(session.state);
  const isTooLong = state.is === 'too-long';
  const field = useRef<HTMLTextAreaElement>(null);
  const [isEditing, setEditing] = useState(false);
  const isStored = state.is === 'stored' || state.is === 'saved';
  const parts = useNoteParts(state.text);
  const shownParts = isEditing || !isStored ? undefined : parts;
  const hasSeveral = state.text === note && hasSeveralTexts({ note, ...(noteAt !== undefined && { noteAt }) });

  useEffect(() => session.follow({ note, noteAt }), [session, note, noteAt]);
  useEffect(() => {
    void session.takeOver();
    const flush = () => {
      if (document.visibilityState === 'hidden') session.flush();
    };
    const leave = () => session.flush();
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', leave);
      session.end();
    };
  }, [session]);
  // Once, not again with each letter.
  useEffect(() => {
    if (isTooLong) announceProblem(text('done_note_too_long', number(LIMITS.note)));
  }, [isTooLong]);

  // The field is drawn for the reader who asked to edit.
  const isShown = shownParts !== undefined;
  const wasShown = useRef(isShown);
  useEffect(() => {
    if (wasShown.current && !isShown && isEditing) field.current?.focus();
    wasShown.current = isShown;
  }, [isShown, isEditing]);

  if (shownParts) {
    return (
      <div className={styles.note}>
        <NoteText parts={shownParts} />
        <Button look="quiet" icon="edit" className={styles.edit} onClick={() => setEditing(true)}>
          {text('note_edit')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.note}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={text('note')}
        aria-describedby={`${id}state`}
        aria-invalid={isTooLong}
        placeholder={text('note_placeholder')}
        rows={2}
        value={state.text}
        onChange={(event) => session.type(event.target.value)}
        onFocus={() => setEditing(true)}
        onBlur={() => {
          setEditing(false);
          void session.save();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void session.save();
        }}
      />
      <p id={`${id}state`} className={classNames(styles.state, (isTooLong || state.is === 'failed') && styles.problem)}>
        {hasSeveral ? text('note_several') : inWords(state)}
      </p>
    </div>
  );
}

function inWords({ is, text: { length }, isChangedElsewhere }: NoteState): string {
  const over = number(length - LIMITS.note);
  switch (is) {
    case 'stored':
      return '';
    case 'saved':
      return text('saved');
    case 'saving':
      return text('note_saving');
    case 'failed':
      return text('note_failed');
    case 'too-long':
      return length > LIMITS.draft ? text('note_far_too_long', over) : text('note_too_long', over);
    case 'unsaved':
      return text(isChangedElsewhere ? 'note_unsaved_both' : 'note_unsaved');
  }
}
