import { useEffect, useState } from 'react';
import type { Input } from '../../messages/commands.ts';
import { send } from '../../messages/send.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { SearchAnswer } from '../../papers/search-answer.ts';
import { useLive } from '../live/use-live.ts';
import type { Triage, TriageScope } from './triage.ts';
import { asksForMarks, isReadOtherwise, undecidedSearch } from './triage.ts';

/** How far the reader has come with a list. */
export interface TriageProgress {
  total: number;
  /** on how many they have not decided */
  left: number;
  /** there may be more than are counted */
  isLeast: boolean;
  /** those, for a command */
  rest: Input<'mark-many'>['papers'];
}

// As long as the search below the reader waits, so that both ask of the same index.
const CALM_MS = 400;

/** How far the reader has come; undefined until it is known. Nothing is read or asked before they go through a list. */
export function useTriage({ scope, touched }: Triage): TriageProgress | undefined {
  const isSearch = scope.of === 'search';
  const ids: PaperId[] = [...(isSearch ? touched : scope.ids)];
  const areMarked = isSearch ? asksForMarks(scope.text) : (scope.areMarked ?? false);
  const state = useLive('undecided', ids, areMarked);
  const found = useUndecidedHits(isSearch ? scope : undefined);
  if (!state) return undefined;
  if (!isSearch) {
    return { total: ids.length, left: state.left.length, isLeast: false, rest: { are: 'these', ids: state.left } };
  }
  if (found === undefined) return undefined;
  // No search can ask for what has no tag at all.
  const left = Math.max(found.total - state.tagged.length, 0);
  const rest = { are: 'search', text: undecidedSearch(scope.text), except: state.tagged } as const;
  return { total: Math.max(scope.total, left), left, isLeast: !found.exact, rest };
}

type Hits = Pick<SearchAnswer, 'total' | 'exact'>;

const NONE: Hits = { total: 0, exact: true };

/** How many papers a search finds that the reader has not decided on, asked again after each change. */
function useUndecidedHits(scope: Extract<TriageScope, { of: 'search' }> | undefined): Hits | undefined {
  const [found, setFound] = useState<{ text: string; hits: Hits }>();
  const revision = useLive('libraryState')?.revision;
  const { text, isOtherwise } = scope ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: each revision asks again
  useEffect(() => {
    if (text === undefined) return;
    let isOver = false;
    const timer = setTimeout(() => {
      send('search', { text: undecidedSearch(text), from: 0, limit: 1 }).then(
        (answer) => {
          // With nothing left as it was read first, it may have been read in another way.
          const isSame = isReadOtherwise(answer) === isOtherwise;
          if (!isOver) setFound({ text, hits: isSame ? answer : NONE });
        },
        // The next change asks again; until then the last number stands.
        () => {},
      );
    }, CALM_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text, isOtherwise, revision]);
  return found?.text === text ? found?.hits : undefined;
}
