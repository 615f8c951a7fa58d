import type { StepUnderWay } from '../../papers/journal.ts';
import type { Library } from '../library.ts';
import type { Writing } from '../write.ts';
import { write } from '../write.ts';

/** A step that this background is carrying out. */
interface Running {
  isStopped: boolean;
  ended: Promise<unknown>;
}

const running = new WeakMap<Library, Map<number, Running>>();

/** Runs what carries out a step in pieces; from its first write on, `begun` is to be told which step it is. */
export async function runStep<T>(
  library: Library,
  work: (begun: (step: number) => void, isStopped: () => boolean) => Promise<T>,
): Promise<T> {
  const steps = running.get(library) ?? new Map<number, Running>();
  running.set(library, steps);
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const own: Running = { isStopped: false, ended };
  let begun: number | undefined;
  try {
    return await work(
      (step) => {
        begun = step;
        steps.set(step, own);
      },
      () => own.isStopped,
    );
  } finally {
    if (begun !== undefined && steps.get(begun) === own) {
      steps.delete(begun);
      // What failed may have left the store closed: the next start ends it then.
      await endSteps(library, (step) => step === begun).catch(() => {});
    }
    end();
  }
}

/** Stops a step after the piece that is being written, and waits for that; what is done of it stays. */
export async function stopStep(library: Library, step: number): Promise<void> {
  const own = running.get(library)?.get(step);
  if (!own) return;
  own.isStopped = true;
  await own.ended;
}

/**
 * Notes in an open write how far a step has come; one that is done is no longer under way, and neither is an import
 * that it takes back.
 */
export function noteProgress({ meta }: Pick<Writing, 'meta'>, now: StepUnderWay): void {
  const others = (meta.steps ?? []).filter(({ step }) => step !== now.step && step !== now.undoes);
  setSteps(meta, now.done < now.total ? [...others, now] : others);
}

/** The imports, and what takes them back, that were cut short: they are to go on. Costs one small read. */
export async function importsCutShort(library: Library): Promise<StepUnderWay[]> {
  const { steps = [] } = (await library.meta.get('library')) ?? {};
  return steps.filter((step) => isOfImport(step) && !running.get(library)?.has(step.step));
}

/** Ends a step, whatever is left of it to do. */
export function endStep(library: Library, step: number): Promise<void> {
  return write(library, async ({ meta }) => {
    setSteps(
      meta,
      (meta.steps ?? []).filter((each) => each.step !== step),
    );
  });
}

/**
 * Ends the steps that were cut short when the background was stopped, but for imports. Costs one small read when there
 * are none.
 */
export function endCutShort(library: Library): Promise<void> {
  return endSteps(library, (step) => !running.get(library)?.has(step));
}

async function endSteps(library: Library, isOver: (step: number) => boolean): Promise<void> {
  const { steps = [] } = (await library.meta.get('library')) ?? {};
  if (!steps.some((step) => !isOfImport(step) && isOver(step.step))) return;
  await write(library, async ({ meta }) => {
    setSteps(
      meta,
      (meta.steps ?? []).filter((step) => isOfImport(step) || !isOver(step.step)),
    );
  });
}

function isOfImport({ importId, undoes }: StepUnderWay): boolean {
  return importId !== undefined || undoes !== undefined;
}

function setSteps(meta: Writing['meta'], steps: StepUnderWay[]): void {
  if (steps.length > 0) meta.steps = steps;
  else delete meta.steps;
}
