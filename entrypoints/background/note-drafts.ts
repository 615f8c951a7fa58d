import { LIMITS } from '../../papers/limits.ts';
import type { KeptDraft, NoteDraft, StoredNote } from '../../papers/note-draft.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Drafts } from '../../storage/drafts.ts';
import type { Library } from '../../storage/library.ts';
import { LibraryError } from '../../storage/library-error.ts';
import { presentPaper } from '../../storage/reads/detail.ts';
import type { NoteWriting } from '../../storage/set-marks.ts';
import { setMark } from '../../storage/set-marks.ts';

/** An editor that is open stores its draft itself after a shorter pause; when this is over, it is gone. */
export const GONE_AFTER = 6_000;

/** A text for a note, with what setMark takes. */
type NoteToSave = Pick<NoteDraft, 'paperId' | 'text'> & NoteWriting;

/** A draft that waits to be written; a newer one of its editor takes its place. */
interface Turn {
  draft: NoteDraft;
  kept: Promise<void>;
}

type Test = (draft: KeptDraft) => boolean;

interface NoteDraftsOptions {
  drafts: Drafts;
  /** the opened library */
  library: () => Promise<Library>;
  /** to be called after a write that nobody asked for */
  wrote: () => void;
  log: (error: unknown) => void;
}

/**
 * Keeps the drafts of notes while they are typed, and makes notes of those whose page is gone: it was closed, crashed,
 * or went with the browser. What cannot be stored, as it is too long or there is no room, stays a draft until its paper
 * is opened again. A draft goes with its paper.
 */
export class NoteDrafts {
  readonly #drafts: Drafts;
  readonly #library: () => Promise<Library>;
  readonly #wrote: () => void;
  readonly #log: (error: unknown) => void;
  /** by editor, what is to be kept next: letters that come faster than the disk writes are written together */
  readonly #next = new Map<string, Turn>();
  /** of what the editors ask for: a draft is dropped after it was kept, never before */
  #kept: Promise<unknown> = Promise.resolve();
  /** of storing, which may wait long for the library and must not keep a draft waiting */
  #stored: Promise<unknown> = Promise.resolve();
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor({ drafts, library, wrote, log }: NoteDraftsOptions) {
    this.#drafts = drafts;
    this.#library = library;
    this.#wrote = wrote;
    this.#log = log;
  }

  /** Keeps a draft; it is on disk when the promise is fulfilled. Its editor is taken to be open for some seconds. */
  keep(draft: NoteDraft): Promise<void> {
    this.storeSoon();
    const next = this.#next.get(draft.editor);
    if (next) {
      next.draft = draft;
      return next.kept;
    }
    const turn: Turn = { draft, kept: this.#afterKept(() => this.#put(turn)) };
    this.#next.set(draft.editor, turn);
    return turn.kept;
  }

  #put(turn: Turn): Promise<void> {
    const { draft } = turn;
    if (this.#next.get(draft.editor) === turn) this.#next.delete(draft.editor);
    return this.#drafts.put({ ...draft, at: Date.now() });
  }

  /** Makes a note of a text; gives what is stored then. The draft of its editor goes, unless more was typed. */
  async save({ paperId, text, editor, was }: NoteToSave): Promise<StoredNote> {
    const library = await this.#library();
    const writing = { ...(was !== undefined && { was }), ...(editor && { editor }) };
    await setMark(library, paperId, { kind: 'note', name: '', value: text }, writing);
    if (editor) await this.#afterKept(() => this.#drafts.drop(editor, text));
    const { note = '', noteAt } = (await library.papers.get(paperId)) ?? {};
    return { note, ...(noteAt !== undefined && { noteAt }) };
  }

  /** Drops the draft of an editor, which was taken back. */
  drop(editor: string): Promise<void> {
    this.#next.delete(editor);
    return this.#afterKept(() => this.#drafts.drop(editor));
  }

  /** Stores what was left for a paper; gives the newest draft that cannot be stored. */
  async left(paperId: PaperId): Promise<KeptDraft | undefined> {
    await this.#afterStored((draft) => draft.paperId === paperId, isAny);
    return (await this.#drafts.all()).findLast((draft) => draft.paperId === paperId);
  }

  /** Makes notes of all drafts that can be stored, and drops those of papers that are gone. Never rejects. */
  async store(): Promise<void> {
    await this.#afterStored(isAny, isAny).catch(this.#log);
  }

  /** As store, but leaves to an editor that is open what it will store itself. */
  async tidy(): Promise<void> {
    await this.#afterStored(isAny, isLeft).catch(this.#log);
  }

  /** Drops every draft. */
  clear(): Promise<void> {
    return this.#afterKept(() => this.#drafts.clear());
  }

  /** Makes notes of what is left, once its editors are gone. To be called at each start. */
  storeSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#storeLeft().catch(this.#log);
    }, GONE_AFTER);
  }

  async #storeLeft(): Promise<void> {
    const drafts = await this.#afterStored(isLeft, isAny);
    if (!drafts.every(isLeft)) this.storeSoon();
  }

  #afterKept<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#kept.then(work);
    this.#kept = done.catch(() => {});
    return done;
  }

  /** Stores the drafts that are wanted, and drops those of papers that are gone; gives all there were. */
  #afterStored(isLookedAt: Test, isWanted: Test): Promise<KeptDraft[]> {
    const done = this.#stored.then(async () => {
      const drafts = await this.#drafts.all();
      for (const draft of drafts.filter(isLookedAt)) await this.#store(draft, isWanted).catch(this.#log);
      return drafts;
    });
    this.#stored = done.catch(() => {});
    return done;
  }

  async #store(draft: KeptDraft, isWanted: Test): Promise<void> {
    const library = await this.#library();
    const paper = await presentPaper(library, draft.paperId);
    if (paper && (draft.text.length > LIMITS.note || !isWanted(draft))) return;
    // A paper that is not there is gone for good only where the library is the reader's own, as a write knows.
    if (paper?.note !== draft.text) {
      await this.save({ ...draft, paperId: paper?.paperId ?? draft.paperId }).catch(unlessPaperIsGone);
      this.#wrote();
    }
    await this.#drafts.drop(draft.editor, draft.text);
  }
}

const isAny: Test = () => true;

/** Its editor is gone. One of the future was kept before the clock was set back. */
function isLeft({ at }: KeptDraft): boolean {
  return Math.abs(Date.now() - at) >= GONE_AFTER;
}

function unlessPaperIsGone(error: unknown): void {
  if (!(error instanceof LibraryError && error.code === 'unknown-paper')) throw error;
}
