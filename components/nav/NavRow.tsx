import type { ComponentProps } from 'react';
import { text } from '../../messages/catalogue.ts';
import { MenuButton } from '../base/MenuButton.tsx';
import { outItems } from '../export/out-items.ts';
import type { ZoteroRequest } from '../zotero/zotero-request.ts';
import { NavLink } from './NavLink.tsx';
import styles from './NavRow.module.css';

interface NavRowProps extends ComponentProps<typeof NavLink> {
  /** the papers that the line leads to, by name */
  out: ZoteroRequest & { title: string };
}

/** A line of the left pane with a menu by which its papers leave. The arrow keys pass by the menu's button. */
export function NavRow({ out, ...link }: NavRowProps) {
  return (
    <div className={styles.row}>
      <NavLink {...link} />
      <MenuButton label={text('papers_out', out.title)} items={outItems(out)} />
    </div>
  );
}
