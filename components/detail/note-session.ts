import { LIMITS } from '../../papers/limits.ts';
import type { NoteVersion } from '../../papers/note.ts';
import type { NoteDraft, StoredNote } from '../../papers/note-draft.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { Store } from '../live/store.ts';
import type { DraftWire } from './draft-sender.ts';
import { DraftSender } from './draft-sender.ts';

/** What the editor shows. */
export interface NoteState {
  text: string;
  is:
    | 'stored'
    /** stored by this editor */
    | 'saved'
    | 'unsaved'
    | 'saving'
    /** the last try failed */
    | 'failed'
    | 'too-long';
  /** the note was changed elsewhere since this text was begun */
  isChangedElsewhere: boolean;
}

/** What an editor needs of the background. */
export interface NoteWire extends DraftWire {
  left(paperId: PaperId): Promise<NoteDraft | null>;
  /** Stores the note, announcing the outcome; gives what is stored then, or undefined when it failed. */
  save(draft: NoteDraft): Promise<StoredNote | undefined>;
}

/** A pause after which the note is stored: shorter than after which the background takes the editor for gone. */
const IDLE_MS = 3_000;

// The background may store what it was sent last; older texts need not be known.
const MOST_OWN = 30;

/**
 * One opened editor of a paper's note. What is typed is kept as a draft at once and stored after a pause, or when the
 * editor is left. It stays in the editor until it is stored, and is never replaced by what is stored meanwhile.
 */
export class NoteSession {
  readonly state: Store<NoteState>;
  readonly #paperId: PaperId;
  readonly #wire: NoteWire;
  readonly #sender: DraftSender;
  #editor: string = crypto.randomUUID();
  #stored: StoredNote;
  /** typed and not stored yet; undefined while the editor shows what is stored */
  #text: string | undefined;
  /** the version of the note that `#text` was begun on */
  #was: NoteVersion = '';
  /** what the library may come to hold by this editor's own doing */
  readonly #own = new Set<string>();
  #saving: string | undefined;
  #isFailed = false;
  #isSaved = false;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(paperId: PaperId, stored: StoredNote, wire: NoteWire) {
    this.#paperId = paperId;
    this.#stored = stored;
    this.#wire = wire;
    this.#sender = new DraftSender(wire);
    this.state = new Store(this.#state());
  }

  /** Takes over what an editor left that could not be stored. */
  async takeOver(): Promise<void> {
    const left = await this.#wire.left(this.#paperId).catch(() => null);
    if (!left || this.#text !== undefined || left.text === this.#stored.note) return;
    this.#editor = left.editor;
    this.#text = left.text;
    this.#was = left.was;
    this.#changed();
    this.#waitForPause();
  }

  /** What the library holds now. */
  follow(stored: StoredNote): void {
    // An answer that was on its way when the note was stored.
    if (isOlder(stored, this.#stored)) return;
    this.#stored = stored;
    if (this.#text === stored.note) {
      this.#isSaved = this.#own.has(stored.note);
      this.#clean();
    } else if (this.#own.has(stored.note)) this.#was = stored.noteAt ?? '';
    this.#changed();
  }

  /** The reader typed: this is the whole text now. */
  type(text: string): void {
    if (this.#text === undefined) this.#was = this.#stored.noteAt ?? '';
    this.#text = text;
    this.#isSaved = false;
    if (text === this.#stored.note) this.#clean();
    else this.#keepDraft();
    this.#changed();
    this.#waitForPause();
  }

  /** Stores what was typed, if it can be. */
  async save(): Promise<void> {
    const text = this.#text;
    if (text === undefined || text === this.#saving || text.length > LIMITS.note) return;
    clearTimeout(this.#idle);
    this.#saving = text;
    this.#remember(text);
    this.#changed();
    const stored = await this.#wire.save(this.#draft(text));
    if (this.#saving === text) this.#saving = undefined;
    this.#isFailed = !stored;
    if (stored) this.#saved(text, stored);
    this.#changed();
  }

  /** The page may be gone in a moment. */
  flush(): void {
    this.#sender.flush();
    void this.save();
  }

  /** The editor is left; what was typed into it is stored. */
  end(): void {
    clearTimeout(this.#idle);
    this.flush();
  }

  #saved(saved: string, stored: StoredNote): void {
    const typed = this.#text;
    this.#isSaved = true;
    if (!isOlder(stored, this.#stored)) this.#stored = stored;
    if (typed === undefined || typed === saved || typed === stored.note) {
      this.#clean();
      return;
    }
    // More was typed meanwhile. It replaces what this editor stored, by the editor's name, and nothing else.
    if (stored.note === saved) this.#was = stored.noteAt ?? '';
    this.#keepDraft();
    this.#waitForPause();
  }

  #clean(): void {
    this.#text = undefined;
    this.#own.clear();
    this.#isFailed = false;
    this.#sender.drop();
    clearTimeout(this.#idle);
  }

  #keepDraft(): void {
    const text = this.#text;
    if (text === undefined || text.length > LIMITS.draft) return;
    this.#remember(text);
    this.#sender.keep(this.#draft(text));
  }

  #draft(text: string): NoteDraft {
    return { editor: this.#editor, paperId: this.#paperId, text, was: this.#was };
  }

  #remember(text: string): void {
    this.#own.add(text);
    const [oldest] = this.#own;
    if (this.#own.size > MOST_OWN && oldest !== undefined) this.#own.delete(oldest);
  }

  #waitForPause(): void {
    clearTimeout(this.#idle);
    if (this.#text !== undefined) this.#idle = setTimeout(() => void this.save(), IDLE_MS);
  }

  #changed(): void {
    this.state.set(this.#state());
  }

  #state(): NoteState {
    const text = this.#text ?? this.#stored.note;
    const isChangedElsewhere = this.#text !== undefined && (this.#stored.noteAt ?? '') !== this.#was;
    return { text, is: this.#is(), isChangedElsewhere };
  }

  #is(): NoteState['is'] {
    if (this.#text === undefined) return this.#isSaved ? 'saved' : 'stored';
    if (this.#text.length > LIMITS.note) return 'too-long';
    if (this.#saving === this.#text) return 'saving';
    return this.#isFailed ? 'failed' : 'unsaved';
  }
}

function isOlder(one: StoredNote, other: StoredNote): boolean {
  return newestEdit(one) < newestEdit(other);
}

// A version names its edits in their order.
function newestEdit({ noteAt = '' }: StoredNote): string {
  return noteAt.slice(noteAt.lastIndexOf(',') + 1);
}
