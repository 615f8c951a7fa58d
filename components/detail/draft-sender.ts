import type { NoteDraft } from '../../papers/note-draft.ts';

// A popup that closes sends nothing more (Chromium 156), so a letter does not wait until the one before it is on disk.
// Only so many wait for a background that is busy, and of long texts only one.
const MOST_UNDER_WAY = 100;
const LONG = 20_000;
const AGAIN_MS = 1_000;

/** What sends drafts to the background. */
export interface DraftWire {
  keep(draft: NoteDraft): Promise<unknown>;
  drop(editor: string): Promise<unknown>;
}

/** Sends the drafts of one editor as they are typed, the last one again while it is not kept. */
export class DraftSender {
  readonly #wire: DraftWire;
  /** the newest draft; undefined once it is kept or dropped */
  #newest: NoteDraft | undefined;
  /** the newest draft was not sent yet */
  #isWaiting = false;
  #underWay = 0;
  #editor: string | undefined;

  constructor(wire: DraftWire) {
    this.#wire = wire;
  }

  /** Sends this at once, or as soon as fewer are under way, in place of what was not sent yet. */
  keep(draft: NoteDraft): void {
    this.#newest = draft;
    this.#editor = draft.editor;
    this.#isWaiting = this.#underWay >= (draft.text.length > LONG ? 1 : MOST_UNDER_WAY);
    if (!this.#isWaiting) void this.#send(draft);
  }

  /** Sends what is not sent yet now: the page may be gone in a moment. */
  flush(): void {
    if (this.#newest && this.#isWaiting) void this.#send(this.#newest);
    this.#isWaiting = false;
  }

  /** Drops what was kept: it is stored, or was taken back. */
  drop(): void {
    this.#newest = undefined;
    this.#isWaiting = false;
    if (this.#editor !== undefined) this.#wire.drop(this.#editor).catch(() => {});
    this.#editor = undefined;
  }

  async #send(draft: NoteDraft): Promise<void> {
    this.#underWay += 1;
    const isKept = await this.#wire.keep(draft).then(yes, no);
    this.#underWay -= 1;
    if (this.#newest === draft && isKept) this.#newest = undefined;
    else if (this.#newest === draft) setTimeout(() => this.#again(draft), AGAIN_MS);
    else if (this.#newest && this.#isWaiting) this.keep(this.#newest);
  }

  #again(draft: NoteDraft): void {
    if (this.#newest === draft) void this.#send(draft);
  }
}

const yes = () => true;
const no = () => false;
