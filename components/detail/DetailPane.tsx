import type { ReactNode, Ref } from 'react';
import { lazy, Suspense, useCallback, useImperativeHandle, useRef } from 'react';
import type { PaperId } from '../../papers/paper-id.ts';
import { useLoadSoon } from '../live/use-load-soon.ts';

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
  /** what stands beside the list until a paper is chosen */
  children?: ReactNode;
}

/**
 * The place of a paper's detail. No first row needs it, so it is loaded once the browser is idle; a focus that is sent
 * there before goes to it when it is drawn.
 */
export function DetailPane({ ref, paperId, isBeside, className, onBack, children }: DetailPaneProps) {
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
          <PaperDetail ref={attach} paperId={paperId} isBeside={isBeside} onBack={onBack} />
        </Suspense>
      ) : (
        children
      )}
    </div>
  );
}
