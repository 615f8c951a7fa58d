import type { FormEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { number, text } from '../../messages/catalogue.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { ReadingList } from '../../storage/reads/lists.ts';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { listName } from '../labels/list-labels.ts';
import styles from './DialogForm.module.css';
import { moveToList } from './list-commands.ts';

interface MoveDialogProps {
  paperId: PaperId;
  list: ReadingList;
  lists: readonly ReadingList[];
  /** its place on the list, from 0, and how many there are */
  at: number;
  size: number;
  /** it is to go to that place, from 0 */
  onPlace: (to: number) => void;
  onClose: () => void;
}

/** Moves an entry to another place of its list, or to the end of another list. */
export function MoveDialog({ paperId, list, lists, at, size, onPlace, onClose }: MoveDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [to, setTo] = useState(list.id);
  const [typed, setTyped] = useState('1');
  const place = Number(typed);
  const target = lists.find((one) => one.id === to);
  const isHere = to === list.id;
  const isGood = isHere ? Number.isInteger(place) && place >= 1 && place <= size && place !== at + 1 : target;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    dialog.current?.close();
    if (!isGood || !target) return;
    if (isHere) onPlace(place - 1);
    else moveToList(list.id, paperId, target);
  }

  const actions = (
    <>
      <Button onClick={() => dialog.current?.close()}>{text('cancel')}</Button>
      <Button look="main" type="submit" form={`${id}form`} disabled={!isGood}>
        {text('move')}
      </Button>
    </>
  );
  return (
    <Dialog ref={dialog} title={text('move_to')} actions={actions} onClose={onClose}>
      <form id={`${id}form`} className={styles.form} onSubmit={onSubmit}>
        <label htmlFor={`${id}list`}>{text('move_list')}</label>
        <select id={`${id}list`} className={styles.field} value={to} onChange={(event) => setTo(event.target.value)}>
          {lists
            .filter((one) => one.id === list.id || !one.archived)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {listName(one)}
              </option>
            ))}
        </select>
        {isHere && (
          <>
            <label htmlFor={id}>{text('move_place', number(1), number(size))}</label>
            <input
              id={id}
              className={styles.field}
              type="number"
              inputMode="numeric"
              min={1}
              max={size}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </>
        )}
      </form>
    </Dialog>
  );
}
