import { text } from '../../messages/catalogue.ts';
import type { SmartList } from '../../storage/reads/smart-lists.ts';
import type { Address } from '../app/address.ts';
import { addressHash } from '../app/address.ts';
import { Icon } from '../base/Icon.tsx';
import { useLive } from '../live/use-live.ts';
import { NavRow } from './NavRow.tsx';
import styles from './NavSection.module.css';
import { NavSection } from './NavSection.tsx';
import { useSearchCounts } from './use-search-counts.ts';

/** The saved searches, the pinned ones first, each with how many papers it finds now. */
export function SmartListLinks({ address }: { address: Address }) {
  const lists = useLive('smartLists') ?? [];
  const counts = useSearchCounts(lists.map((list) => list.text));

  const link = (list: SmartList) => {
    const count = counts.get(list.text);
    return (
      <li key={list.id}>
        <NavRow
          href={addressHash({ text: list.text, smartList: list.id })}
          mark={<Icon name={list.pinned ? 'pin' : 'filter'} />}
          isCurrent={!address.page && address.smartList === list.id}
          count={count?.total}
          isMore={count?.isMore ?? false}
          out={{ papers: { are: 'search', text: list.text, except: [] }, title: list.name }}
        >
          {list.name}
        </NavRow>
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
