import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { countText, text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import { daysBetween, localDay } from '../../papers/days.ts';
import type { ListEntry } from '../../papers/list-entry.ts';
import type { Paper } from '../../papers/paper.ts';
import type { ReadingList } from '../../storage/reads/lists.ts';
import { MenuButton } from '../base/MenuButton.tsx';
import { dateInShort } from '../labels/date-labels.ts';
import { titleLabel } from '../labels/title-label.ts';
import styles from './EntryLine.module.css';
import { setOnList, setWhy } from './list-commands.ts';

const LONGEST_WHY = 200;

interface EntryLineProps {
  list: ReadingList;
  entry: ListEntry;
  paper: Paper;
  today: Day;
  /** Tab leads to the buttons of the active row only */
  isActive: boolean;
  /** why it is there is being written */
  isAsking: boolean;
  onWhy: (isAsking: boolean) => void;
  onMove: () => void;
}

/** What a list says of one of its papers: how long it waits, and why it is there. */
export function EntryLine({ list, entry, paper, today, isActive, isAsking, onWhy, onMove }: EntryLineProps) {
  const { why, added } = entry;
  const items = [
    { words: text(why ? 'why_edit' : 'why_add'), act: () => onWhy(true) },
    { words: text('move_to'), act: onMove },
    { words: text('list_take_off'), act: () => void setOnList(entry.paperId, list, false) },
  ];
  const age = ageText(localDay(added), today, paper.status === 'unread' || paper.status === 'reading');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is only kept from the row
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div className={styles.line} onClick={(event) => event.stopPropagation()}>
      <span className={styles.age}>{age}</span>
      {isAsking ? (
        <WhyField
          why={why}
          onDone={(next) => {
            if (next !== undefined && next !== why) setWhy(list.id, entry.paperId, next);
            onWhy(false);
          }}
        />
      ) : (
        <>
          {why && <span className={styles.why}>{why}</span>}
          <MenuButton label={text('entry_actions', titleLabel(paper))} items={items} tabIndex={isActive ? 0 : -1} />
        </>
      )}
    </div>
  );
}

function ageText(added: Day, today: Day, isWaiting: boolean): string {
  const days = daysBetween(added, today);
  if (days < 1) return text('list_added_today');
  return isWaiting ? countText('list_waits', days) : text('list_added', dateInShort(added, today));
}

/** The one line that says why; Enter keeps it, Escape leaves what was. */
function WhyField({ why, onDone }: { why: string; onDone: (why: string | undefined) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const row = useRef<HTMLElement>(null);
  // It is left when the row gets the focus, which must not be an answer of its own.
  const isOver = useRef(false);
  useEffect(() => {
    row.current = field.current?.closest('article') ?? null;
    field.current?.focus();
  }, []);

  function end(next: string | undefined) {
    if (isOver.current) return;
    isOver.current = true;
    onDone(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    end(event.key === 'Enter' ? event.currentTarget.value.trim() : undefined);
    row.current?.focus();
  }

  return (
    <input
      ref={field}
      type="text"
      className={styles.field}
      aria-label={text('why')}
      placeholder={text('why_placeholder')}
      defaultValue={why}
      maxLength={LONGEST_WHY}
      autoComplete="off"
      onKeyDown={onKeyDown}
      onBlur={(event) => end(event.currentTarget.value.trim())}
    />
  );
}
