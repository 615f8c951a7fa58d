import type { ReactNode, Ref } from 'react';
import { lazy, Suspense, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import { text } from '../../messages/catalogue.ts';
import { RefusedError } from '../../messages/send.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { Bar } from '../base/Bar.tsx';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { failureText } from '../commands/failure-text.ts';
import type { TriageScope } from '../keys/triage.ts';
import { isReadOtherwise } from '../keys/triage.ts';
import { FirstRun } from '../library-state/FirstRun.tsx';
import { useLive } from '../live/use-live.ts';
import { useLoadSoon } from '../live/use-load-soon.ts';
import { PaperFeed } from '../papers/PaperFeed.tsx';
import { loadHighlight } from '../papers/use-highlights.ts';
import type { ListEvents, ListHandle } from '../papers/use-rows.ts';
import styles from './HitList.module.css';
import { NarrowingLine } from './NarrowingLine.tsx';
import { NeverSeen } from './NeverSeen.tsx';
import { neverSeen } from './never-seen.ts';
import type { Found } from './search-runner.ts';
import type { TypedQuery } from './typed-query.ts';
import { useHitPapers } from './use-hit-papers.ts';
import type { Search } from './use-search.ts';

// Most answers are drawn without them.
const loadEmptyAnswer = () => import('./EmptyAnswer.tsx');
const loadLooseAnswer = () => import('./LooseAnswer.tsx');
const loadTakenWords = () => import('./TakenWords.tsx');
const EmptyAnswer = lazy(async () => ({ default: (await loadEmptyAnswer()).EmptyAnswer }));
const LooseAnswer = lazy(async () => ({ default: (await loadLooseAnswer()).LooseAnswer }));
const TakenWords = lazy(async () => ({ default: (await loadTakenWords()).TakenWords }));

interface HitListProps extends ListEvents {
  ref?: Ref<ListHandle> | undefined;
  search: Search;
  shown?: PaperId | undefined;
  typed: TypedQuery;
  /** another text is to be searched for */
  onChange: (text: string) => void;
  /** drawn while nothing is searched for, and until the first answer has come */
  children: ReactNode;
}

/**
 * The papers that answer a search, best first, and more of them as the reader scrolls on. A reader who goes to the
 * list before its answer is there gets to it when it comes.
 */
export function HitList({ ref, search, typed, onChange, shown, children, ...events }: HitListProps) {
  const { text: wanted, found, isBusy, failure, runner } = search;
  useLoadSoon(loadHighlight);
  useLoadSoon(loadEmptyAnswer);
  useLoadSoon(loadLooseAnswer);
  useLoadSoon(loadTakenWords);
  const { papers, isReady, isWhole } = useHitPapers(found);
  const stored = useLive('libraryState')?.papers;
  // A new function for each answer: the end of the list is looked for again when it has moved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const onMore = useMemo(() => () => (isWhole ? runner.more() : undefined), [runner, found, isWhole]);

  const feed = useRef<ListHandle>(null);
  const isAwaited = useRef(false);
  // The text that the rows drawn answer, which may not be the one last answered.
  const answered = useRef<string>(undefined);
  if (found && isReady) answered.current = found.text;
  const isCurrent = found?.text === wanted && isReady;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a reader who types on is no longer waiting
  useEffect(() => {
    isAwaited.current = false;
  }, [wanted]);
  useEffect(() => {
    if (!isCurrent || !isAwaited.current) return;
    isAwaited.current = false;
    feed.current?.focus();
  });
  useImperativeHandle(ref, () => ({
    focus() {
      isAwaited.current = !isCurrent;
      return isAwaited.current || (feed.current?.focus() ?? false);
    },
  }));

  // The filter stands before what is typed, and is no part of it.
  const typedFrom = !found || typed.text.startsWith(found.text) ? 0 : found.text.length - typed.text.length;
  // What is offered changes the search that was answered, which may have been typed over since.
  function take(changed: string) {
    if (found?.text !== wanted) return;
    onChange(changed);
    events.onLeave();
  }

  const unseen = useMemo(() => (found ? neverSeen(found) : []), [found]);
  // What stands below an empty box stays until the first answer. A page that opens with a search has shown none of it.
  const hadNoSearch = useRef(!wanted);
  if (!wanted) {
    hadNoSearch.current = true;
    return children;
  }
  if (!found && failure === undefined) return hadNoSearch.current ? children : null;
  if (stored === 0) return <FirstRun />;
  return (
    <>
      {failure !== undefined && (
        <Bar look="danger" actions={<Button onClick={() => runner.again()}>{text('try_again')}</Button>}>
          {failure instanceof RefusedError ? text('search_failed', failureText(failure)) : text('search_no_answer')}
        </Bar>
      )}
      {found && found.total > 0 && (
        <NarrowingLine
          found={found}
          isDrawn={isCurrent && isWhole}
          typed={typed.text}
          onText={onChange}
          onDown={() => feed.current?.focus()}
          onLeave={events.onLeave}
        />
      )}
      {found?.taken && (
        <div className={styles.above}>
          <Suspense>
            <TakenWords
              asked={found.text}
              taken={found.taken}
              typed={typed.text}
              typedFrom={typedFrom}
              onRemove={take}
            />
          </Suspense>
        </div>
      )}
      {found && unseen.length > 0 && <NeverSeen papers={unseen} isAll={found.total === 0} />}
      {found?.total === 0 && unseen.length === 0 && (
        <Suspense fallback={<EmptyState title={text('found_none')}>{text('found_none_hint')}</EmptyState>}>
          <EmptyAnswer found={found} typed={typed.text} typedFrom={typedFrom} onTake={take} />
        </Suspense>
      )}
      {found?.loose && !found.taken && found.query.words.length > 1 && (
        <div className={styles.above}>
          <Suspense>
            <LooseAnswer found={found} typed={typed.text} typedFrom={typedFrom} onTake={take} />
          </Suspense>
        </div>
      )}
      {found && papers.length > 0 && (
        <PaperFeed
          {...events}
          ref={feed}
          start={found.text}
          answers={answered.current}
          papers={papers}
          total={found.exact ? found.total : -1}
          label={text('hits')}
          query={found.query}
          whole={{ text: found.text, total: found.total, isExact: found.exact }}
          division={divisionOf(found)}
          isBusy={isBusy}
          scope={scopeOf(found)}
          shown={shown}
          onMore={onMore}
        />
      )}
    </>
  );
}

/** All that was found, for a reader who goes through it. */
function scopeOf(found: Found): TriageScope {
  return { of: 'search', text: found.text, total: found.total, isOtherwise: isReadOtherwise(found) };
}

/** Where the papers with some of the words begin, after those with all. */
function divisionOf({ hits }: Found): { before: PaperId; title: string } | undefined {
  const first = hits.findIndex((hit) => hit.all === false);
  const before = first > 0 ? hits[first]?.paperId : undefined;
  return before === undefined ? undefined : { before, title: text('hits_some') };
}
