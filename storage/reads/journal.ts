import type { JournalPart, StepName, StepUnderWay } from '../../papers/journal.ts';
import type { Library } from '../library.ts';

/** A step of the journal: something the reader did, took back, or did again. */
export interface JournalStep {
  step: number;
  /** when it was last written to, in milliseconds */
  at: number;
  what: StepName;
  /** how many papers it changed */
  papers: number;
  /** all of it was taken back */
  isUndone: boolean;
  /** it took back another, or did again what was taken back */
  is?: JournalPart['is'];
}

/** The last steps, newest first. Reads their parts one by one, each of at most a few hundred changes as a rule. */
export async function journalSteps(library: Library, limit: number): Promise<JournalStep[]> {
  const steps = new Map<number, JournalStep>();
  await library.journal
    .toCollection()
    .reverse()
    .until(({ step }) => steps.size >= limit && !steps.has(step))
    .each((part) => {
      const { step, at, what, papers, undoneBy, is } = part;
      const known = steps.get(step);
      steps.set(step, {
        step,
        at: Math.max(at, known?.at ?? 0),
        what,
        papers: papers.length + (known?.papers ?? 0),
        isUndone: undoneBy !== undefined && (known?.isUndone ?? true),
        ...(is && { is }),
      });
    });
  return [...steps.values()];
}

/** The steps that are being carried out, or were when the background was stopped. Reads one small row. */
export async function stepsUnderWay(library: Library): Promise<StepUnderWay[]> {
  return (await library.meta.get('library'))?.steps ?? [];
}
