import { text } from '../../messages/catalogue.ts';
import type { Address } from '../app/address.ts';
import { addressHash } from '../app/address.ts';
import { PageFooter } from '../library-state/PageFooter.tsx';
import { isOpenFilter } from '../search/filter.ts';
import { NavLink } from './NavLink.tsx';
import styles from './NavPane.module.css';
import { onNavKey } from './nav-keys.ts';

interface NavPaneProps {
  address: Address;
}

const STARRED = { tags: [], starred: true };

/** The left pane of the full page: all that leads to papers. The arrow keys go along its lines. */
export function NavPane({ address }: NavPaneProps) {
  const { text: search, filter, page, smartList } = address;
  const isStarred = filter.starred && !filter.list && filter.tags.length === 0;
  const isPlain = !page && !search && !smartList;
  return (
    <nav className={styles.nav} aria-label={text('nav')} onKeyDown={onNavKey}>
      <p className={styles.name}>
        <img src="/icon/48.png" alt="" width="22" height="22" />
        {text('name')}
      </p>
      <div className={styles.parts}>
        <ul>
          <li>
            <NavLink href="#" icon="calendar" isCurrent={isPlain && isOpenFilter(filter)}>
              {text('nav_all')}
            </NavLink>
          </li>
          <li>
            <NavLink href={addressHash({ filter: STARRED })} icon="star" isCurrent={isPlain && isStarred}>
              {text('starred')}
            </NavLink>
          </li>
        </ul>
      </div>
      <PageFooter />
    </nav>
  );
}
