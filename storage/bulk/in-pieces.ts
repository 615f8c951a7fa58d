// Captures and marks wait for one write.
const WRITE_MS = 150;
const FIRST = 100;
const [LEAST, MOST] = [25, 500];

/** How long work goes on. */
export interface Pieces {
  /** waited for before each piece but the first */
  between?: (() => Promise<void>) | undefined;
  /** asked before each piece but the first */
  isStopped?: () => boolean;
}

/** Goes through many in pieces, each as large as fits into the time that others may wait; gives how many are done. */
export async function inPieces<T>(
  all: readonly T[],
  work: (piece: readonly T[], from: number) => Promise<void>,
  { between, isStopped }: Pieces = {},
): Promise<number> {
  let size = FIRST;
  for (let from = 0; from < all.length; ) {
    if (from > 0) {
      await between?.();
      if (isStopped?.()) return from;
    }
    const piece = all.slice(from, from + size);
    const start = performance.now();
    await work(piece, from);
    from += piece.length;
    const fitting = piece.length * (WRITE_MS / Math.max(1, performance.now() - start));
    size = Math.round(Math.min(MOST, Math.max(LEAST, (size + fitting) / 2)));
  }
  return all.length;
}
