import type { ReactNode, Ref } from 'react';
import { lazy, Suspense } from 'react';
import type { PaperId } from '../../papers/paper-id.ts';
import { useLoadSoon } from '../live/use-load-soon.ts';

const load = () => import('./PaperDetail.tsx');
const PaperDetail = lazy(async () => ({ default: (await load()).PaperDetail }));

interface DetailPaneProps {
  ref?: Ref<{ focus(): void }>;
  paperId: PaperId | undefined;
  /** it stands beside the list, also while no paper is shown; else over the list, where nothing is shown without one */
  isBeside: boolean;
  className: string | undefined;
  /** back to the list */
  onBack: () => void;
  /** what stands beside the list until a paper is chosen */
  children?: ReactNode;
}

/** The place of a paper's detail. No first row needs it, so it is loaded once the browser is idle. */
export function DetailPane({ ref, paperId, isBeside, className, onBack, children }: DetailPaneProps) {
  useLoadSoon(load);
  if (!paperId && !isBeside) return null;
  return (
    <div className={className}>
      {paperId ? (
        <Suspense>
          <PaperDetail ref={ref} paperId={paperId} isBeside={isBeside} onBack={onBack} />
        </Suspense>
      ) : (
        children
      )}
    </div>
  );
}
