import { useEffect, useMemo, useState } from 'react';
import { send } from '../../messages/send.ts';
import type { MarkFilter } from '../../storage/reads/marks.ts';
import { sendAfterPaint } from '../commands/send-after-paint.ts';
import { openedReader } from '../live/reader.ts';
import { useLive } from '../live/use-live.ts';
import { rowsOnScreen } from '../papers/use-first-screen.ts';
import { NO_FILTER, withFilter } from './filter.ts';
import type { Ask, ReadHits, SearchState } from './search-runner.ts';
import { SearchRunner } from './search-runner.ts';
import type { TypedQuery } from './typed-query.ts';

export interface Search extends SearchState {
  /** what is searched for now, to which `found` may not be the answer yet; '' when nothing is */
  text: string;
  /** it waits for its answer longer than a reader takes for at once */
  isLate: boolean;
  runner: SearchRunner;
  /** Begins to search for what was just typed, before it is drawn. */
  begin: (typed: TypedQuery) => void;
}

const PATIENCE_MS = 10_000;
const CALM_MS = 400;
const LATE_MS = 1_000;
const MADE_MS = 1_000;

/**
 * The answer to what is typed, among the papers that a filter leaves. It is asked for anew when the library changes,
 * but not while the focus is among the hits: a list must not move under the reader's hands.
 */
export function useSearch(typed: TypedQuery, filter: MarkFilter = NO_FILTER): Search {
  const asked = useMemo(() => withFilter(typed, filter), [typed, filter]);
  const [state, setState] = useState<SearchState>({ isBusy: false });
  const [runner] = useState(() => new SearchRunner(ask, readHits, setState, hitsOnScreen));
  const revision = useLive('libraryState')?.revision;

  // The first search of a sleeping background waits for its index.
  useEffect(() => sendAfterPaint('warm'), []);
  useEffect(() => runner.want(asked), [runner, asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each revision asks again
  useEffect(() => {
    runner.changed();
    const timer = setTimeout(() => {
      if (!document.activeElement?.closest('[role="feed"]')) runner.again();
    }, CALM_MS);
    return () => clearTimeout(timer);
  }, [runner, revision]);
  // While the index is being built, each answer has more papers.
  const { found } = state;
  useEffect(() => {
    if (!found?.incomplete) return;
    const timer = setTimeout(() => runner.again(), MADE_MS);
    return () => clearTimeout(timer);
  }, [runner, found]);

  const { isBusy } = state;
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isBusy) return;
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isBusy]);

  const begin = (next: TypedQuery) => runner.want(withFilter(next, filter));
  return { ...state, text: asked?.text ?? '', isLate, runner, begin };
}

/** Asks the background, once more when it was stopped midway: asking changes nothing. */
const ask: Ask = async (text, from, limit) => {
  const input = { text, from, limit };
  const first = await Promise.race([send('search', input).catch(retriable), patience()]);
  return first ?? Promise.race([send('search', input), patience()]);
};

const hitsOnScreen = () => rowsOnScreen('found');

const readHits: ReadHits = async (ids) => (await openedReader()).read('papersById', ids);

function retriable(error: unknown): undefined {
  if (error instanceof Error && 'refusal' in error) throw error;
}

function patience(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('search: no answer in time')), PATIENCE_MS);
  });
}
