import { useEffect } from 'react';
import { text } from '../../messages/catalogue.ts';
import { READING_LIST } from '../../papers/reading-list.ts';
import type { TagColour } from '../../papers/tag-colour.ts';
import type { MarkLabels } from '../../storage/reads/mark-labels.ts';
import { firstValue } from '../live/first-values.ts';
import { followRead, liveRead } from '../live/live-read.ts';
import { Store, useStore } from '../live/store.ts';
import { whenIdle } from '../live/when-idle.ts';

const READ = liveRead('markLabels');
const NONE: MarkLabels = { colours: {}, lists: {} };
// One for all rows of a page: a read for each would cost more than the row.
const labels = new Store<MarkLabels | undefined>(undefined);

/**
 * Follows the colours of tags and the names of lists while a list or a detail is drawn. No first row waits for them:
 * until they are read, those of last time are shown.
 */
export function useFollowedMarkLabels(): void {
  useEffect(() => {
    let stop = () => {};
    const callOff = whenIdle(() => {
      // Rows are drawn without them.
      stop = followRead(READ, { onValue: (value) => labels.set(value), onError: () => {} });
    });
    return () => {
      callOff();
      stop();
    };
  }, []);
}

/** The colour of a tag, as far as it has one. */
export function useTagColours(): (tag: string) => TagColour | undefined {
  const { colours } = useLabels();
  return (tag) => (Object.hasOwn(colours, tag) ? colours[tag] : undefined);
}

/** The name of a list; '' until it is known. */
export function useListNames(): (list: string) => string {
  const { lists } = useLabels();
  return (list) => (Object.hasOwn(lists, list) && lists[list]) || (list === READING_LIST ? text('reading_list') : '');
}

function useLabels(): MarkLabels {
  return useStore(labels) ?? (firstValue(READ.key) as MarkLabels | undefined) ?? NONE;
}
