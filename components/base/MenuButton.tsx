import { useRef, useState } from 'react';
import { Button } from './Button.tsx';
import type { IconName } from './Icon.tsx';
import type { MenuItem } from './Menu.tsx';
import { Menu } from './Menu.tsx';

interface MenuButtonProps {
  /** what the menu is for: the button's name and tooltip */
  label: string;
  items: readonly MenuItem[];
  icon?: IconName;
  tabIndex?: number;
}

/** A button that opens a menu. */
export function MenuButton({ label, items, icon = 'more', tabIndex = 0 }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        look="quiet"
        icon={icon}
        tabIndex={tabIndex}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      />
      {isOpen && <Menu label={label} items={items} button={button} onClose={() => setOpen(false)} />}
    </>
  );
}
