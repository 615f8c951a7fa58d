import type { ReactNode } from 'react';
import { countText, number } from '../../messages/catalogue.ts';
import type { IconName } from '../base/Icon.tsx';
import { Icon } from '../base/Icon.tsx';
import type { DraggedPapers } from '../lists/dragged-papers.ts';
import { useDropTarget } from '../lists/use-drop-target.ts';
import styles from './NavLink.module.css';

interface NavLinkProps {
  /** where it leads, a hash of this page (components/app/address.ts) */
  href: string;
  isCurrent: boolean;
  icon?: IconName;
  /** drawn in the icon's place */
  mark?: ReactNode;
  /** how many papers it leads to; undefined while that is not known */
  count?: number | undefined;
  /** there are more than `count` */
  isMore?: boolean;
  /** more than there should be, and why, for the tooltip and screen readers */
  warning?: string | undefined;
  /** what dropping papers on it does; without, nothing can be dropped */
  onDrop?: ((dragged: DraggedPapers) => void) | undefined;
  /** how deep it stands among others, from 0 */
  depth?: number;
  children: ReactNode;
}

/** A line of the left pane that leads to some papers. */
export function NavLink(props: NavLinkProps) {
  const { href, isCurrent, icon, mark, count, isMore, warning, onDrop, depth = 0, children } = props;
  const target = useDropTarget(onDrop);
  return (
    <a
      ref={target}
      href={href}
      className={styles.link}
      aria-current={isCurrent ? 'page' : undefined}
      // A link would be dragged itself.
      draggable={false}
      style={depth > 0 ? { paddingInlineStart: `calc(var(--space-3) + ${depth} * var(--space-5))` } : undefined}
    >
      {mark ?? (icon && <Icon name={icon} />)}
      <span className={styles.label}>{children}</span>
      {count !== undefined && (
        <span className={styles.count} data-warning={warning !== undefined} title={warning}>
          <span aria-hidden="true">{isMore ? `${number(count)}+` : number(count)}</span>
          <span className="visually-hidden">
            {countText(isMore ? 'found_at_least' : 'papers', count)}
            {warning && `, ${warning}`}
          </span>
        </span>
      )}
    </a>
  );
}
