import type { KeyboardEvent, Ref } from 'react';
import { useEffect, useImperativeHandle, useRef } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { Button } from '../base/Button.tsx';
import { ErrorBoundary } from '../base/ErrorBoundary.tsx';
import { titleLabel } from '../labels/title-label.ts';
import { useLive } from '../live/use-live.ts';
import { useFollowedMarkLabels } from '../tags/mark-labels.ts';
import { DetailParts } from './DetailParts.tsx';
import { ForgetPaper } from './ForgetPaper.tsx';
import styles from './PaperDetail.module.css';

interface PaperDetailProps {
  paperId: PaperId;
  /** it stands beside the list; else in its place, where it takes the focus and offers a way back */
  isBeside: boolean;
  /** back to the list */
  onBack: () => void;
  /** shows the detail of another paper */
  onDetail?: ((paperId: PaperId) => void) | undefined;
  ref?: Ref<{ focus(): void }> | undefined;
}

/** Everything the library knows of one paper, and every mark the reader can set on it. */
export function PaperDetail({ ref, paperId, isBeside, onBack, onDetail }: PaperDetailProps) {
  const detail = useLive('paperDetail', paperId);
  useFollowedMarkLabels();
  const heading = useRef<HTMLHeadingElement>(null);
  const top = useRef<HTMLElement>(null);
  // the focus was sent here before there was anything to focus
  const isAwaited = useRef(false);
  const isReady = detail !== undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each paper is read from its top
  useEffect(() => {
    top.current?.scrollTo(0, 0);
    if (!isReady || (isBeside && !isAwaited.current)) return;
    isAwaited.current = false;
    heading.current?.focus();
  }, [paperId, isBeside, isReady]);
  useImperativeHandle(ref, () => ({
    focus() {
      isAwaited.current = !heading.current;
      heading.current?.focus();
    },
  }));

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    // A field stores what was typed into it when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    onBack();
  }

  if (detail === undefined) return <section className={styles.detail} />;
  const back = !isBeside && (
    <Button look="quiet" icon="back" className={styles.back} onClick={onBack}>
      {text('back')}
    </Button>
  );
  if (!detail) {
    return (
      <section className={styles.detail}>
        {back}
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {text('paper_gone')}
        </h2>
      </section>
    );
  }
  const { paper } = detail;
  const title = titleLabel(paper);
  return (
    <section ref={top} className={styles.detail} aria-label={title} onKeyDown={onKeyDown}>
      {back}
      <h2 ref={heading} dir="auto" tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      <ErrorBoundary of={detail} instead={<p role="alert">{text('detail_failed')}</p>}>
        <DetailParts {...detail} onDetail={onDetail} />
      </ErrorBoundary>
      {/* Outside: whatever cannot be drawn can be forgotten. */}
      <ForgetPaper paper={paper} onForgotten={onBack} />
    </section>
  );
}
