import { useEffect, useRef } from 'react';
import { countText, text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import type { Completion } from '../../search/query/completion/complete.ts';
import { FILTER_LABELS } from '../labels/filter-labels.ts';
import { daysLabel } from '../labels/value-labels.ts';
import { useToday } from '../live/use-today.ts';
import styles from './CompletionList.module.css';

interface CompletionListProps {
  id: string;
  options: readonly Completion[];
  chosen: number;
  onChoose: (option: Completion) => void;
}

/** The completions below the search box, which keeps the focus. */
export function CompletionList({ id, options, chosen, onChoose }: CompletionListProps) {
  const today = useToday();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      className={styles.list}
      aria-label={text('search_suggestions')}
      hidden={options.length === 0}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys, options never have the focus
        <div
          key={option.insert}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={styles.option}
          // The box must keep the focus, or the list goes before the click comes.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          <span className={styles.label}>{option.label}</span>{' '}
          <span className={styles.detail}>{detail(option, today)}</span>
        </div>
      ))}
    </div>
  );
}

/** The id of an option in the list with this id. */
export function optionId(listId: string, index: number): string {
  return `${listId}${index}`;
}

function detail({ name, isName, count, days }: Completion, today: Day): string {
  if (isName) return text(FILTER_LABELS[name]);
  if (count !== undefined) return countText('papers', count);
  return days ? daysLabel(days, today) : '';
}
