import type { NoteDraft } from '../../papers/note-draft.ts';

/** Longer than this the next draft does not wait for the last one to be on disk. */
const PATIENCE_MS = 500;
const AGAIN_MS = 1_000;

/** What sends drafts to the background. */
export interface DraftWire {
  keep(draft: NoteDraft): Promise<unknown>;
  drop(editor: string): Promise<unknown>;
}

/**
 * Sends the drafts of one editor as they are typed: the first at once, then the newest whenever the last one is kept,
 * again while there is no answer.
 */
export class DraftSender {
  readonly #wire: DraftWire;
  /** to be sent; undefined when the last one was */
  #next: NoteDraft | undefined;
  #editor: string | undefined;
  #isSending = false;

  constructor(wire: DraftWire) {
    this.#wire = wire;
  }

  /** Sends this soon, in place of what was not sent yet. */
  keep(draft: NoteDraft): void {
    this.#next = draft;
    this.#editor = draft.editor;
    if (!this.#isSending) void this.#send();
  }

  /** Sends what is not sent yet now: the page may be gone in a moment. */
  flush(): void {
    const draft = this.#next;
    if (draft) this.#wire.keep(draft).catch(() => {});
  }

  /** Drops what was kept: it is stored, or was taken back. */
  drop(): void {
    this.#next = undefined;
    if (this.#editor !== undefined) this.#wire.drop(this.#editor).catch(() => {});
    this.#editor = undefined;
  }

  async #send(): Promise<void> {
    this.#isSending = true;
    for (let draft = this.#next; draft; draft = this.#next) {
      const answer = this.#wire.keep(draft).then(yes, no);
      let isKept: boolean | undefined;
      do isKept = await Promise.race([answer, after(PATIENCE_MS)]);
      while (isKept === undefined && this.#next === draft);
      if (isKept && this.#next === draft) this.#next = undefined;
      if (isKept === false) await after(AGAIN_MS);
    }
    this.#isSending = false;
  }
}

const yes = () => true;
const no = () => false;

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
