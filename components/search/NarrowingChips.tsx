import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { text as catalogueText } from '../../messages/catalogue.ts';
import type { NarrowingChip } from '../../papers/narrowing.ts';
import { withPart } from '../../search/query/with-part.ts';
import { Icon } from '../base/Icon.tsx';
import { narrowingLabel, notTheseLabel, onlyTheseLabel } from '../labels/narrowing-labels.ts';
import styles from './NarrowingChips.module.css';
import type { NarrowingEvents } from './use-narrowing.ts';
import { useNarrowing } from './use-narrowing.ts';

interface NarrowingChipsProps extends NarrowingEvents {
  /** the search whose rows are drawn; undefined while another one is on its way */
  text: string | undefined;
  typed: string;
}

/**
 * The chips of a search: each keeps its papers alone, or leaves them out. One stop for Tab; the arrow keys go along
 * the buttons, and down to the rows. After a choice the focus stays, and goes to the new chips when they come.
 */
export function NarrowingChips({ text, typed, onText, onDown, onLeave }: NarrowingChipsProps) {
  const offered = useNarrowing(text);
  const bar = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const chosenFor = useRef<string>(undefined);
  const count = offered.chips.length * 2;
  const current = Math.min(active, Math.max(count - 1, 0));

  // biome-ignore lint/correctness/useExhaustiveDependencies: other chips begin at the first
  useEffect(() => {
    setActive(0);
    bar.current?.scrollTo(0, 0);
    const isAwaited = chosenFor.current !== undefined && chosenFor.current !== offered.text;
    if (!isAwaited) return;
    chosenFor.current = undefined;
    // The reader may have gone elsewhere meanwhile.
    if (document.activeElement === bar.current) focusButton(0);
  }, [offered]);

  function focusButton(index: number) {
    bar.current?.querySelectorAll('button')[index]?.focus();
  }

  function choose(part: string) {
    chosenFor.current = offered.text;
    // The buttons go with the chips of this answer.
    bar.current?.focus();
    const next = withPart(typed, part, Date.now());
    if (next !== undefined) onText(next);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowRight') focusButton(Math.min(current + 1, count - 1));
    else if (event.key === 'ArrowLeft') focusButton(Math.max(current - 1, 0));
    else if (event.key === 'Home') focusButton(0);
    else if (event.key === 'End') focusButton(count - 1);
    else if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'ArrowUp' || event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  }

  const button = (chip: NarrowingChip, index: number, isOnly: boolean) => {
    const name = isOnly ? onlyTheseLabel(chip) : notTheseLabel(chip);
    return (
      <button
        type="button"
        className={isOnly ? styles.only : styles.not}
        aria-label={name}
        title={name}
        tabIndex={index === current ? 0 : -1}
        onFocus={() => setActive(index)}
        onClick={() => choose(isOnly ? chip.part : `-${chip.part}`)}
      >
        {isOnly ? narrowingLabel(chip) : <Icon name="minus" />}
      </button>
    );
  };

  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      className={styles.chips}
      aria-label={catalogueText('narrow_label')}
      onKeyDown={onKeyDown}
    >
      {offered.chips.map((chip, index) => (
        <span key={chip.part} className={styles.chip} data-kind={chip.kind}>
          {(chip.kind === 'when' || chip.kind === 'where') && (
            <Icon name={chip.kind === 'when' ? 'calendar' : 'panel'} />
          )}
          {button(chip, index * 2, true)}
          {button(chip, index * 2 + 1, false)}
        </span>
      ))}
    </div>
  );
}
