import type { ReactNode, RefObject } from 'react';
import { useEffect, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './Dialog.module.css';

interface DialogProps {
  /** by which its owner closes it */
  ref: RefObject<HTMLDialogElement | null>;
  title: string;
  children: ReactNode;
  /** the content is read out after the title when the dialog opens: for a sentence or two */
  isDescribed?: boolean;
  /** it takes more of a wide page, for a content in two columns */
  isWide?: boolean;
  /** the buttons at its foot */
  actions: ReactNode;
  /** called after closing, by a button or by Escape; its owner then no longer draws it */
  onClose: () => void;
}

/**
 * A modal dialog, open as long as it is drawn. The browser makes the page behind inert, closes the dialog at Escape and
 * then gives the focus back to what had it before.
 */
export function Dialog({ ref, title, children, isDescribed = false, isWide = false, actions, onClose }: DialogProps) {
  const titleId = useId();
  const bodyId = useId();
  useEffect(() => {
    ref.current?.showModal();
  }, [ref]);
  return (
    // React hands keys and clicks on to the row or list that draws the dialog, which must not act on them.
    <dialog
      ref={ref}
      className={classNames(styles.dialog, isWide && styles.wide)}
      aria-labelledby={titleId}
      aria-describedby={isDescribed ? bodyId : undefined}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div id={bodyId} className={styles.body}>
        {children}
      </div>
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}
