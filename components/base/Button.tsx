import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';
import type { IconName } from './Icon.tsx';
import { Icon } from './Icon.tsx';

interface ButtonProps extends ComponentProps<'button'> {
  /** `main` is the one thing to do here, `danger` cannot be undone, `quiet` has no border */
  look?: 'plain' | 'main' | 'danger' | 'quiet';
  icon?: IconName;
  filled?: boolean;
}

/** A button. Without children it shows its icon alone and needs an `aria-label`, which is also its tooltip. */
export function Button({ look = 'plain', icon, filled = false, className, children, ...rest }: ButtonProps) {
  const alone = children === undefined;
  return (
    <button
      type="button"
      title={alone ? rest['aria-label'] : undefined}
      {...rest}
      className={classNames(styles.button, styles[look], alone && styles.alone, className)}
    >
      {icon && <Icon name={icon} filled={filled} />}
      {children}
    </button>
  );
}
