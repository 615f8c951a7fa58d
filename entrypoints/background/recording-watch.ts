import { Refused } from '../../messages/serve.ts';
import { readStoppages, writeStoppages } from '../../messages/stoppages.ts';
import type { Stoppage, StoppageReason } from '../../papers/stoppage.ts';
import { ended, recorded, STOPPAGE_REASONS, stopped, withoutPast } from '../../papers/stoppage.ts';

type Details = Parameters<typeof stopped>[3];

/**
 * Knows what stops recording, without the library. What it knows is noted where every page sees it, and `onChange` is
 * called with it at once, also when it cannot be noted.
 */
export class RecordingWatch {
  readonly #onChange: (stoppages: readonly Stoppage[]) => void;
  readonly #log: (error: unknown) => void;
  #held: Promise<readonly Stoppage[]> | undefined;

  constructor(onChange: (stoppages: readonly Stoppage[]) => void, log: (error: unknown) => void) {
    this.#onChange = onChange;
    this.#log = log;
  }

  /** What stops recording, or did. */
  current(): Promise<readonly Stoppage[]> {
    this.#held ??= readStoppages().catch(() => []);
    return this.#held;
  }

  /** Something was found that stops recording, or a capture was refused. */
  stopped(reason: StoppageReason, details: Details = {}): Promise<void> {
    return this.#change((before) => stopped(before, reason, Date.now(), details));
  }

  /** A capture was stored. */
  recorded(captureId: string): Promise<void> {
    return this.#change((before) => recorded(before, captureId, Date.now()));
  }

  /** What stopped recording was put right. */
  ended(reason: StoppageReason): Promise<void> {
    return this.#change((before) => ended(before, reason, Date.now()));
  }

  /** The reader has read what is over. */
  dismissed(): Promise<void> {
    return this.#change(withoutPast);
  }

  // Never rejects: this is how failures are told.
  async #change(change: (before: readonly Stoppage[]) => Stoppage[]): Promise<void> {
    const before = this.current();
    const after = before.then(change);
    this.#held = after;
    const [was, is] = [await before, await after];
    if (was.length === 0 && is.length === 0) return;
    this.#onChange(is);
    await writeStoppages([...is]).catch(this.#log);
  }
}

/** Why an error stops recording; undefined for a refusal that the reader or a forged message is the cause of. */
export function stoppageOf(error: unknown): StoppageReason | undefined {
  if (error instanceof Refused) return undefined;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return STOPPAGE_REASONS.find((reason) => reason === code) ?? 'failed';
}
