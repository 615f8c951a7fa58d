import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { text } from '../../messages/catalogue.ts';
import styles from './NavOver.module.css';

interface NavOverProps {
  /** Escape was pressed, or something beside it clicked */
  onClose: () => void;
  children: ReactNode;
}

/** The left pane where there is no room for it: over the papers, until it is closed or something is chosen in it. */
export function NavOver({ onClose, children }: NavOverProps) {
  const pane = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const before = document.activeElement;
    pane.current?.querySelector<HTMLElement>('a[href]')?.focus();
    const onKeyDown = (event: KeyboardEvent) => {
      // A dialog in it has an Escape of its own.
      if (event.key === 'Escape' && !document.querySelector('dialog:modal')) close.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      // What had the focus takes none before the page is drawn without the pane.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      });
    };
  }, []);
  return (
    <>
      <div ref={pane} className={styles.pane}>
        {children}
      </div>
      <button type="button" className={styles.beside} aria-label={text('close')} onClick={onClose} />
    </>
  );
}
