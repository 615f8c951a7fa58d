import { useEffect } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { SmartList } from '../../storage/reads/smart-lists.ts';
import type { Address } from '../app/address.ts';
import { addressHash } from '../app/address.ts';
import { Icon } from '../base/Icon.tsx';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.ts';
import { NavLink } from './NavLink.tsx';
import styles from './NavSection.module.css';
import { NavSection } from './NavSection.tsx';
import { countSearches, searchCounts } from './smart-counts.ts';

// Captures come in a row, and each would have all of them counted.
const CALM_MS = 1_500;

/** The saved searches, the pinned ones first, each with how many papers it finds now. */
export function SmartListLinks({ address }: { address: Address }) {
  const lists = useLive('smartLists') ?? [];
  const revision = useLive('libraryState')?.revision;
  const counts = useStore(searchCounts);
  const texts = lists.map((list) => list.text).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each revision counts again
  useEffect(() => {
    if (!texts) return;
    const timer = setTimeout(() => countSearches([...new Set(texts.split('\n'))]), searchCounts.get().size && CALM_MS);
    return () => clearTimeout(timer);
  }, [texts, revision]);

  const link = (list: SmartList) => {
    const count = counts.get(list.text);
    return (
      <li key={list.id}>
        <NavLink
          href={addressHash({ text: list.text, smartList: list.id })}
          mark={<Icon name={list.pinned ? 'pin' : 'filter'} />}
          isCurrent={!address.page && address.smartList === list.id}
          count={count?.total}
          isMore={count?.isMore ?? false}
        >
          {list.name}
        </NavLink>
      </li>
    );
  };
  return (
    <NavSection part="smart-lists" title={text('smart_lists')}>
      {lists.length === 0 ? (
        <p className={styles.hint}>{text('smart_lists_hint')}</p>
      ) : (
        <ul>
          {lists.filter(({ pinned }) => pinned).map(link)}
          {lists.filter(({ pinned }) => !pinned).map(link)}
        </ul>
      )}
    </NavSection>
  );
}
