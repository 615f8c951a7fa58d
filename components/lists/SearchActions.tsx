import { useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { MarkFilter } from '../../storage/reads/marks.ts';
import type { SmartList } from '../../storage/reads/smart-lists.ts';
import type { Address } from '../app/address.ts';
import { Button } from '../base/Button.tsx';
import { MenuButton } from '../base/MenuButton.tsx';
import { askExport } from '../export/export-request.ts';
import { outItems } from '../export/out-items.ts';
import { useLive } from '../live/use-live.ts';
import { NO_FILTER, withFilter } from '../search/filter.ts';
import type { TypedQuery } from '../search/typed-query.ts';
import { NameDialog } from './NameDialog.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import styles from './SearchActions.module.css';
import { addSmartList, deleteSmartList, editSmartList, pinSmartList, renameSmartList } from './smart-list-commands.ts';

interface SearchActionsProps {
  typed: TypedQuery;
  filter: MarkFilter;
  /** the smart list that the search was taken from */
  smartList: string | undefined;
  /** the search is answered, by no paper */
  isEmpty: boolean;
  go: (change: Partial<Address>) => void;
}

type Asking = 'new' | 'name' | 'rule';

/** Saves the search as a smart list; of one that was saved, what can be done with it. */
export function SearchActions({ typed, filter, smartList: id, isEmpty, go }: SearchActionsProps) {
  const [asking, setAsking] = useState<Asking>();
  const lists = useLive('smartLists');
  const list = lists?.find((one) => one.id === id);
  const search = (withFilter(typed, filter)?.text ?? typed.text).trim();
  if (!lists) return null;
  const close = () => setAsking(undefined);
  const open = (opened: string, saved: string) => go({ text: saved, filter: NO_FILTER, smartList: opened });
  return (
    <div className={styles.actions}>
      {list && <SmartListMenu list={list} onAsk={setAsking} onDeleted={() => go({ smartList: undefined })} />}
      {list && search !== list.text && (
        <Button look="quiet" onClick={() => editSmartList(list, search)}>
          {text('smart_list_update')}
        </Button>
      )}
      {(!list || search !== list.text) && (
        <Button look="quiet" icon="plus" onClick={() => setAsking('new')}>
          {text('search_save')}
        </Button>
      )}
      <Button
        look="quiet"
        icon="download"
        disabled={isEmpty}
        onClick={() => askExport({ papers: { are: 'search', text: search, except: [] }, title: list?.name ?? search })}
      >
        {text('export_more')}
      </Button>
      {asking === 'new' && (
        <NameDialog
          title={text('search_save')}
          label={text('smart_list_name')}
          confirm={text('save')}
          onConfirm={async (name) => {
            const made = await addSmartList(name, search);
            if (made !== undefined) open(made, search);
          }}
          onClose={close}
        />
      )}
      {asking === 'name' && list && (
        <NameDialog
          title={text('list_rename_title', list.name)}
          label={text('smart_list_name')}
          name={list.name}
          confirm={text('rename')}
          onConfirm={(name) => renameSmartList(list, name)}
          onClose={close}
        />
      )}
      {asking === 'rule' && list && <RuleDialog list={list} onClose={close} />}
    </div>
  );
}

interface SmartListMenuProps {
  list: SmartList;
  onAsk: (asking: Asking) => void;
  onDeleted: () => void;
}

function SmartListMenu({ list, onAsk, onDeleted }: SmartListMenuProps) {
  const { name, pinned, rule, text: search } = list;
  const items = [
    { words: text(pinned ? 'unpin' : 'pin'), act: () => pinSmartList(list, !pinned) },
    { words: text('rename'), act: () => onAsk('name') },
    { words: text('rule_open'), act: () => onAsk('rule') },
    ...outItems({ papers: { are: 'search', text: search, except: [] }, title: name }),
    {
      words: text('smart_list_delete'),
      act: () => {
        void deleteSmartList(list);
        onDeleted();
      },
    },
  ];
  return (
    <>
      <span className={styles.name}>{name}</span>
      {rule?.on && <span className={styles.rule}>{text('rule_tags', rule.tag)}</span>}
      <MenuButton label={text('list_actions', name)} items={items} />
    </>
  );
}
