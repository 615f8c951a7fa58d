import { useState } from 'react';
import { countText, number, text } from '../../messages/catalogue.ts';
import type { ReadingList } from '../../storage/reads/lists.ts';
import type { Address } from '../app/address.ts';
import { addressHash } from '../app/address.ts';
import { Button } from '../base/Button.tsx';
import { listName } from '../labels/list-labels.ts';
import { dropOnList } from '../lists/drop-papers.ts';
import { addList } from '../lists/list-commands.ts';
import { NameDialog } from '../lists/NameDialog.tsx';
import { useLive } from '../live/use-live.ts';
import { NO_FILTER } from '../search/filter.ts';
import { NavRow } from './NavRow.tsx';
import { NavSection } from './NavSection.tsx';

/** The reading lists in their order, those put away last and folded. */
export function ListLinks({ address }: { address: Address }) {
  const [isAdding, setAdding] = useState(false);
  const lists = useLive('readingLists') ?? [];
  const isCurrent = ({ id }: ReadingList) => !address.page && !address.text && address.filter.list === id;
  const link = (list: ReadingList) => (
    <li key={list.id}>
      <NavRow
        href={addressHash({ filter: { ...NO_FILTER, list: list.id } })}
        icon="bookmark"
        isCurrent={isCurrent(list)}
        count={list.entries}
        warning={isOver(list) ? text('list_over', number(list.limit)) : undefined}
        onDrop={(dragged) => dropOnList(dragged, list)}
        out={{ papers: { are: 'list', list: list.id, except: [] }, title: listName(list), count: list.entries }}
      >
        {listName(list)}
      </NavRow>
    </li>
  );
  const archived = lists.filter((list) => list.archived);
  return (
    <>
      <NavSection
        part="lists"
        title={text('lists')}
        actions={<Button look="quiet" icon="plus" aria-label={text('list_new')} onClick={() => setAdding(true)} />}
      >
        <ul>{lists.filter((list) => !list.archived).map(link)}</ul>
      </NavSection>
      {archived.length > 0 && (
        <NavSection part="archived" title={countText('lists_archived', archived.length)}>
          <ul>{archived.map(link)}</ul>
        </NavSection>
      )}
      {isAdding && (
        <NameDialog
          title={text('list_new')}
          label={text('list_name')}
          confirm={text('list_add')}
          onConfirm={async (name) => {
            const id = await addList(name);
            if (id !== undefined) location.hash = addressHash({ filter: { ...NO_FILTER, list: id } });
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

function isOver({ limit, entries }: ReadingList): boolean {
  return limit > 0 && entries > limit;
}
