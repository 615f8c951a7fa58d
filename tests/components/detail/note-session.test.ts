import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteSession } from '../../../components/detail/note-session.ts';
import { LIMITS } from '../../../papers/limits.ts';
import type { Note } from '../../../papers/note.ts';
import { editNote, NOTE_DIVIDER, noteVersion } from '../../../papers/note.ts';
import type { NoteDraft, StoredNote } from '../../../papers/note-draft.ts';

const ID = 'arxiv:2602.08025';
const PAUSE = 3_000;

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** A background with one note, in memory, that may be slow or refuse. */
class Background {
  note: Note | undefined;
  drafts = new Map<string, string>();
  saved: string[] = [];
  refuses = false;
  slow = Promise.resolve();
  left: NoteDraft | null = null;
  #clock = 0;

  stored(): StoredNote {
    return this.note ? { note: this.note.value, noteAt: noteVersion(this.note) } : { note: '' };
  }

  edit(text: string, more: { was?: string; editor?: string } = {}): void {
    this.#clock += 1;
    this.note = editNote(this.note, { at: `00000000${this.#clock}-0000-aaaaaaaaaa`, text, ...more });
  }

  session(): NoteSession {
    return new NoteSession(ID, this.stored(), {
      keep: async ({ editor, text }) => this.drafts.set(editor, text),
      drop: async (editor) => this.drafts.delete(editor),
      left: async () => this.left,
      save: async ({ text, was, editor }) => {
        await this.slow;
        if (this.refuses) return undefined;
        this.saved.push(text);
        this.edit(text, { was, editor });
        return this.stored();
      },
    });
  }
}

/** Lets everything that is under way come to its end. */
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

describe('a note that is typed', () => {
  it('is kept at once, and stored once after a pause', async () => {
    const background = new Background();
    const session = background.session();
    for (const text of ['w', 'wh', 'why']) {
      session.type(text);
      await settle(200);
      expect([...background.drafts.values()]).toEqual([text]);
    }
    expect(session.state.get()).toMatchObject({ text: 'why', is: 'unsaved' });
    expect(background.saved).toEqual([]);
    await settle(PAUSE);
    expect(background.saved).toEqual(['why']);
    expect(background.drafts.size).toBe(0);
    expect(session.state.get()).toEqual({ text: 'why', is: 'saved', isChangedElsewhere: false });
  });

  it('is stored when its editor is left, and not twice', async () => {
    const background = new Background();
    const session = background.session();
    session.type('why');
    void session.save();
    session.end();
    await settle(2 * PAUSE);
    expect(background.saved).toEqual(['why']);
  });

  it('that is what is stored already is neither kept nor stored', async () => {
    const background = new Background();
    background.edit('why');
    const session = background.session();
    session.type('wh');
    await settle();
    session.type('why');
    await settle(2 * PAUSE);
    expect(background.saved).toEqual([]);
    expect(background.drafts.size).toBe(0);
    expect(session.state.get().is).toBe('stored');
  });

  it('stays in the editor when it is refused, and is tried again after the next pause', async () => {
    const background = new Background();
    background.refuses = true;
    const session = background.session();
    session.type('why');
    await settle(PAUSE);
    expect(session.state.get()).toMatchObject({ text: 'why', is: 'failed' });
    expect([...background.drafts.values()]).toEqual(['why']);
    background.refuses = false;
    session.type('why?');
    await settle(PAUSE);
    expect(session.state.get()).toMatchObject({ text: 'why?', is: 'saved' });
  });

  it('goes on while it is stored, and the note ends as the last text alone', async () => {
    const background = new Background();
    let go = () => {};
    background.slow = new Promise((resolve) => {
      go = resolve;
    });
    const session = background.session();
    session.type('why');
    void session.save();
    expect(session.state.get().is).toBe('saving');
    session.type('why not');
    void session.save();
    session.type('why not now');
    go();
    await settle();
    expect(session.state.get()).toMatchObject({ text: 'why not now', is: 'unsaved', isChangedElsewhere: false });
    await settle(PAUSE);
    expect(background.stored().note).toBe('why not now');
    expect(session.state.get()).toMatchObject({ text: 'why not now', is: 'saved' });
  });
});

describe('a note that is too long', () => {
  const long = 'x'.repeat(LIMITS.note + 7);

  it('stays whole in the editor and as a draft, is not stored, and is once it is shortened', async () => {
    const background = new Background();
    const session = background.session();
    session.type(long);
    await session.save();
    await settle(2 * PAUSE);
    session.end();
    expect(background.saved).toEqual([]);
    expect([...background.drafts.values()]).toEqual([long]);
    expect(session.state.get()).toMatchObject({ text: long, is: 'too-long' });
    session.type(long.slice(7));
    await settle(PAUSE);
    expect(background.stored().note).toBe(long.slice(7));
  });

  it('is taken over by the next editor of its paper, but not over what is typed there', async () => {
    const background = new Background();
    background.left = { editor: 'before', paperId: ID, text: long, was: '' };
    const next = background.session();
    await next.takeOver();
    expect(next.state.get()).toMatchObject({ text: long, is: 'too-long' });
    next.type('short');
    await settle();
    expect([...background.drafts]).toEqual([['before', 'short']]);
    const other = background.session();
    other.type('mine');
    await other.takeOver();
    expect(other.state.get().text).toBe('mine');
  });

  it('is not sent when it is longer than a draft can be', async () => {
    const background = new Background();
    const session = background.session();
    session.type('x'.repeat(LIMITS.draft + 1));
    await settle(PAUSE);
    expect(background.drafts.size).toBe(0);
    expect(session.state.get().is).toBe('too-long');
  });
});

describe('a note that changes elsewhere', () => {
  it('is shown, while nothing is typed', () => {
    const background = new Background();
    const session = background.session();
    background.edit('theirs');
    session.follow(background.stored());
    expect(session.state.get()).toEqual({ text: 'theirs', is: 'stored', isChangedElsewhere: false });
  });

  it('does not take the place of what is typed, and both texts are stored', async () => {
    const background = new Background();
    background.edit('before');
    const session = background.session();
    session.type('mine');
    background.edit('theirs');
    session.follow(background.stored());
    expect(session.state.get()).toEqual({ text: 'mine', is: 'unsaved', isChangedElsewhere: true });
    await settle(PAUSE);
    const both = ['theirs', 'mine'].join(NOTE_DIVIDER);
    expect(background.stored().note).toBe(both);
    expect(session.state.get()).toMatchObject({ text: both, is: 'saved' });
    session.type(`${both}!`);
    await settle(PAUSE);
    expect(background.stored().note).toBe(`${both}!`);
  });

  it('by the editor’s own draft, which the background stored, is no change', async () => {
    const background = new Background();
    const session = background.session();
    session.type('wh');
    await settle();
    const [editor = ''] = background.drafts.keys();
    background.edit('wh', { was: '', editor });
    session.type('why');
    session.follow(background.stored());
    expect(session.state.get()).toEqual({ text: 'why', is: 'unsaved', isChangedElsewhere: false });
    await settle(PAUSE);
    expect(background.stored().note).toBe('why');
  });

  it('is not undone by an older answer that comes late', async () => {
    const background = new Background();
    background.edit('before');
    const before = background.stored();
    const session = background.session();
    session.type('mine');
    await settle(PAUSE);
    session.follow(before);
    expect(session.state.get().text).toBe('mine');
  });
});
