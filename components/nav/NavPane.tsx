import { lazy, Suspense } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import type { Address } from '../app/address.ts';
import { addressHash } from '../app/address.ts';
import { PageFooter } from '../library-state/PageFooter.tsx';
import { useIdle } from '../live/use-idle.ts';
import { useLive } from '../live/use-live.ts';
import { isOpenFilter } from '../search/filter.ts';
import { NavLink } from './NavLink.tsx';
import styles from './NavPane.module.css';
import { onNavKey } from './nav-keys.ts';

// The first rows of papers come before all of it.
const NavParts = lazy(async () => ({ default: (await import('./NavParts.tsx')).NavParts }));

interface NavPaneProps {
  address: Address;
  /** a day of the history is wanted */
  onDay: (day: Day) => void;
}

const STARRED = { tags: [], starred: true };

/** The left pane of the full page: all that leads to papers. The arrow keys go along its lines. */
export function NavPane({ address, onDay }: NavPaneProps) {
  const { text: search, filter, page, smartList, day } = address;
  const isStarred = filter.starred && !filter.list && filter.tags.length === 0;
  const isPlain = !page && !search && !smartList;
  const isIdle = useIdle();
  const settings = useLive('readSettings');
  return (
    <nav className={styles.nav} aria-label={text('nav')} onKeyDown={onNavKey}>
      <p className={styles.name}>
        <img src="/icon/48.png" alt="" width="22" height="22" />
        {text('name')}
      </p>
      <div className={styles.parts}>
        <ul>
          <li>
            <NavLink href="#" icon="calendar" isCurrent={isPlain && !day && isOpenFilter(filter)}>
              {text('nav_all')}
            </NavLink>
          </li>
          <li>
            <NavLink href={addressHash({ filter: STARRED })} icon="star" isCurrent={isPlain && isStarred}>
              {text('starred')}
            </NavLink>
          </li>
          <li>
            <NavLink href={addressHash({ page: 'pictures' })} icon="pictures" isCurrent={page === 'pictures'}>
              {text('nav_pictures')}
            </NavLink>
          </li>
          {settings && settings.digests !== false && (
            <li>
              <NavLink href={addressHash({ page: 'digest' })} icon="digest" isCurrent={page === 'digest'}>
                {text('nav_digest')}
              </NavLink>
            </li>
          )}
        </ul>
        {isIdle && (
          <Suspense>
            <NavParts address={address} onDay={onDay} />
          </Suspense>
        )}
      </div>
      <PageFooter />
    </nav>
  );
}
