import { text } from '../../messages/catalogue.ts';
import { send } from '../../messages/send.ts';
import { runCommand } from '../commands/command-outcome.ts';
import type { NoteWire } from './note-session.ts';

/** The background, as an editor of a note needs it. */
export const NOTE_WIRE: NoteWire = {
  keep: (draft) => send('keep-draft', draft),
  drop: (editor) => send('drop-draft', { editor }),
  left: (paperId) => send('left-draft', { paperId }),
  async save({ paperId, text: value, was, editor }) {
    const mark = { kind: 'note', name: '', value, was, editor } as const;
    return (await runCommand('mark', { paperId, mark }, () => text('done_note')))?.output ?? undefined;
  },
};
