import type { ReactNode, Ref } from 'react';
import { lazy, Suspense, useCallback, useImperativeHandle, useRef } from 'react';
import type { PaperId } from '../../papers/paper-id.ts';
import { useLoadSoon } from '../live/use-load-soon.ts';
import { SearchForContext } from './search-for.ts';

const load = () => import('./PaperDetail.tsx');
const PaperDetail = lazy(async () => ({ default: (await load()).PaperDetail }));

interface Focusable {
  focus(): void;
}

interface DetailPaneProps {
  ref?: Ref<Focusable>;
  paperId: PaperId | undefined;
  /** it stands beside the list, also while no paper is shown; else over the list, where nothing is shown without one */
  isBeside: boolean;
  className: string | undefined;
  /** back to the list */
  onBack: () => void;
  /** searches in the page's own box for what a reader clicks on; without it these words are plain text */
  onSearch?: ((text: string) => void) | undefined;
  /** shows the detail of another paper; without it papers like this one are not offered */
  onDetail?: ((paperId: PaperId) => void) | undefined;
  /** what stands beside the list until a paper is chosen */
  children?: ReactNode;
}

/**
 * The place of a paper's detail. No first row needs it, so it is loaded once the browser is idle; a focus that is sent
 * there before goes to it when it is drawn.
 */
export function DetailPane(props: DetailPaneProps) {
  const { ref, paperId, isBeside, className, onBack, onSearch, onDetail, children } = props;
  useLoadSoon(load);
  const detail = useRef<Focusable>(null);
  const isAwaited = useRef(false);
  const attach = useCallback((drawn: Focusable | null) => {
    detail.current = drawn;
    if (!drawn || !isAwaited.current) return;
    isAwaited.current = false;
    drawn.focus();
  }, []);
  useImperativeHandle(ref, () => ({
    focus() {
      isAwaited.current = !detail.current;
      detail.current?.focus();
    },
  }));
  if (!paperId && !isBeside) return null;
  return (
    <div className={className}>
      {paperId ? (
        <Suspense>
          <SearchForContext value={onSearch}>
            <PaperDetail ref={attach} paperId={paperId} isBeside={isBeside} onBack={onBack} onDetail={onDetail} />
          </SearchForContext>
        </Suspense>
      ) : (
        children
      )}
    </div>
  );
}
