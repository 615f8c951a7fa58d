import type { KeyboardEvent, RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import styles from './Menu.module.css';

/** Something that a menu offers. */
export interface MenuItem {
  words: string;
  /** the key that does it without the menu */
  shortcut?: string | undefined;
  act: () => void;
}

interface MenuProps {
  /** the name of the menu, for screen readers */
  label: string;
  items: readonly MenuItem[];
  /** the button that opened it: the menu stands at it, and gives the focus back to it */
  button: RefObject<HTMLElement | null>;
  /** it was closed, by a choice or without one */
  onClose: () => void;
}

/**
 * A menu over the page, open for as long as it is drawn (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/). What
 * is outside of it cannot be pressed through it: a click there closes it.
 */
export function Menu({ label, items, button, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const [opened, opener] = [menu.current, button.current];
    if (!opened || !opener) return;
    opened.showPopover();
    stand(opened, opener);
    opened.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [button]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    // The list below has keys of its own.
    event.stopPropagation();
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = all.findIndex((item) => item.matches(':focus'));
    const next = nextItem(event.key, at, all.length);
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
    } else if (next !== undefined) {
      event.preventDefault();
      all[next]?.focus();
    }
  }

  function close() {
    menu.current?.hidePopover();
  }

  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      className={styles.menu}
      onKeyDown={onKeyDown}
      onToggle={({ newState }) => {
        if (newState !== 'closed') return;
        // A click elsewhere has moved the focus already.
        if (!document.activeElement || document.activeElement === document.body) button.current?.focus();
        onClose();
      }}
    >
      {items.map(({ words, shortcut, act }) => (
        <button
          key={words}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-label={words}
          aria-keyshortcuts={shortcut}
          className={styles.item}
          onClick={(event) => {
            event.stopPropagation();
            button.current?.focus();
            close();
            act();
          }}
        >
          {words}
          {shortcut && <kbd>{shortcut}</kbd>}
        </button>
      ))}
    </div>
  );
}

function nextItem(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (Math.max(at, 0) - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

const GAP = 4;

/** Below the button, or above it where there is no room, its ends in line with the button's. */
function stand(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const isBelow = at.bottom + GAP + height <= innerHeight;
  const start = getComputedStyle(button).direction === 'rtl' ? at.left : at.right - width;
  menu.style.top = `${Math.max(GAP, isBelow ? at.bottom + GAP : at.top - GAP - height)}px`;
  menu.style.left = `${Math.min(Math.max(GAP, start), innerWidth - width - GAP)}px`;
}
