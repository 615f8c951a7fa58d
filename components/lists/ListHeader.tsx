import { useState } from 'react';
import { countText, text } from '../../messages/catalogue.ts';
import type { ReadingList } from '../../storage/reads/lists.ts';
import { ConfirmDialog } from '../base/ConfirmDialog.tsx';
import { MenuButton } from '../base/MenuButton.tsx';
import { outItems } from '../export/out-items.ts';
import { listName } from '../labels/list-labels.ts';
import { LimitDialog } from './LimitDialog.tsx';
import styles from './ListHeader.module.css';
import { archiveList, deleteList, limitList, moveList, renameList } from './list-commands.ts';
import { NameDialog } from './NameDialog.tsx';

interface ListHeaderProps {
  list: ReadingList;
  /** all lists in their order */
  lists: readonly ReadingList[];
}

type Asking = 'name' | 'limit' | 'delete';

/** A reading list's name and size, and what can be done with it. */
export function ListHeader({ list, lists }: ListHeaderProps) {
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const { entries, limit, archived } = list;
  const name = listName(list);
  const isOver = limit > 0 && entries > limit;
  const at = lists.indexOf(list);
  const items = [
    { words: text('rename'), act: () => setAsking('name') },
    { words: text('list_limit'), act: () => setAsking('limit') },
    ...(at > 0 ? [{ words: text('list_up'), act: () => moveList(list, lists[at - 1]?.id ?? null) }] : []),
    ...(at < lists.length - 1
      ? [{ words: text('list_down'), act: () => moveList(list, lists[at + 2]?.id ?? null) }]
      : []),
    ...outItems({ papers: { are: 'list', list: list.id, except: [] }, title: name, count: entries }),
    { words: text(archived ? 'list_restore' : 'list_archive'), act: () => archiveList(list, !archived) },
    { words: text('list_delete'), act: () => setAsking('delete') },
  ];
  return (
    <div className={styles.header}>
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.state}>{archived && text('list_is_archived')}</p>
      <MenuButton label={text('list_actions', name)} items={items} />
      {isOver && <p className={styles.over}>{countText('list_over_hint', entries - limit)}</p>}
      {asking === 'name' && (
        <NameDialog
          title={text('list_rename_title', name)}
          label={text('list_name')}
          name={list.name}
          confirm={text('rename')}
          onConfirm={(next) => renameList(list, next)}
          onClose={close}
        />
      )}
      {asking === 'limit' && <LimitDialog limit={limit} onConfirm={(next) => limitList(list, next)} onClose={close} />}
      {asking === 'delete' && (
        <ConfirmDialog
          title={text('list_delete_title', name)}
          confirm={text('list_delete')}
          onConfirm={() => void deleteList(list)}
          onClose={close}
        >
          <p>{text('list_delete_text')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
