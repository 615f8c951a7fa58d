import type { ReactNode } from 'react';
import { countText, number } from '../../messages/catalogue.ts';
import type { IconName } from '../base/Icon.tsx';
import { Icon } from '../base/Icon.tsx';
import styles from './FilterChip.module.css';

interface FilterChipProps {
  icon?: IconName;
  isOn: boolean;
  /** how many papers pass it */
  count?: number;
  onClick: () => void;
  children: ReactNode;
}

/** A button that turns one filter of the list below on and off. */
export function FilterChip({ icon, isOn, count, onClick, children }: FilterChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={isOn} onClick={onClick}>
      {icon && <Icon name={icon} filled={isOn} />}
      {children}
      {count !== undefined && (
        <span className={styles.count}>
          <span aria-hidden="true">{number(count)}</span>
          <span className="visually-hidden">{countText('papers', count)}</span>
        </span>
      )}
      {isOn && !icon && <Icon name="close" />}
    </button>
  );
}
