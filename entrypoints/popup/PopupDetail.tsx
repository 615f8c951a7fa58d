import { lazy, Suspense } from 'react';
import { useLoadSoon } from '../../components/live/use-load-soon.ts';
import type { PaperId } from '../../papers/paper-id.ts';

const load = () => import('../../components/detail/PaperDetail.tsx');
const PaperDetail = lazy(async () => ({ default: (await load()).PaperDetail }));

interface PopupDetailProps {
  /** nothing is shown without one */
  paperId: PaperId | undefined;
  className: string | undefined;
  onBack: () => void;
}

/** A paper's detail over the list. Most popups close without it, so it is loaded once the browser is idle. */
export function PopupDetail({ paperId, className, onBack }: PopupDetailProps) {
  useLoadSoon(load);
  if (!paperId) return null;
  return (
    <div className={className}>
      <Suspense fallback={null}>
        <PaperDetail paperId={paperId} isBeside={false} onBack={onBack} />
      </Suspense>
    </div>
  );
}
