import { openedReader } from '../live/reader.ts';

/**
 * The step that a command has made which was sent at that time (milliseconds) and is answered by now; undefined when it
 * made none, and when another page has made one meanwhile, as then it is not known which is whose.
 */
export async function stepSince(sentAt: number): Promise<number | undefined> {
  const steps = await (await openedReader()).read('journalSteps', 2);
  const [newest, other] = steps.filter(({ at, isUndone }) => at >= sentAt && !isUndone);
  return other ? undefined : newest?.step;
}
