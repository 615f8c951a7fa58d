import type { KeyboardEvent, MouseEvent } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import { actionOf } from '../../papers/keyboard.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { pressedKey } from '../../papers/pressed-key.ts';
import { isTyping } from '../keys/is-typing.ts';
import { keyMap } from '../keys/key-map.ts';
import type { RowKey } from '../papers/row-commands.ts';
import { actOnSelected } from './act-on-selected.ts';
import type { WholeHistory, WholeSearch } from './selection.ts';
import { allOf, clearSelection, isSelected, selection, withPapers } from './selection.ts';

type Later<T> = T | Promise<T>;

/** A list whose rows can be selected. */
export interface SelectableList {
  /** names the list: under another name it is another one, and nothing of it is selected */
  list: string;
  /** the papers of the rows from one to another, both included, whichever comes first */
  between: (one: RowKey, other: RowKey) => Later<readonly PaperId[]>;
  /** the papers of the whole list, or of the part of it that the row is in */
  all: (row: RowKey | undefined) => Later<WholeSearch | readonly PaperId[]>;
  /** where `all` gives a part of the list: the whole, which is selected when all of the part is already */
  beyond?: (() => Promise<WholeHistory>) | undefined;
}

/** To be spread on the element that holds the rows. */
export interface SelectingEvents {
  onClickCapture: (event: MouseEvent<HTMLElement>) => void;
  onMouseDownCapture: (event: MouseEvent<HTMLElement>) => void;
  onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * Lets the reader select rows of a list: by their boxes, with Ctrl or Shift and a click, with the key for it and with
 * Ctrl+A, of a list in parts first the part and then all; with Escape none. The keys that decide on a paper are for all
 * of them then. Rows are articles that name their row (`data-row`) and their paper (`data-paper`).
 */
export function useSelecting(selectable: SelectableList): SelectingEvents {
  const latest = useRef(selectable);
  useEffect(() => {
    latest.current = selectable;
  });
  // What is selected goes with its list, lest a command be for papers that nobody sees.
  const { list } = selectable;
  useEffect(
    () => () => {
      if (selection.get()?.list === list) clearSelection();
    },
    [list],
  );

  return useMemo(() => {
    let anchor: RowKey | undefined;

    async function toggle(article: HTMLElement, isRange: boolean) {
      const { row = '', paper = '' } = article.dataset;
      const isOn = isRange || !isSelected(selection.get(), paper);
      const from = anchor;
      const papers = isRange && from !== undefined && selection.get() ? await latest.current.between(from, row) : [];
      anchor = row;
      selection.set(withPapers(selection.get(), latest.current.list, [...papers, paper], isOn));
    }

    async function selectAll(row: RowKey | undefined) {
      const { list, all, beyond } = latest.current;
      const papers = await all(row);
      const before = selection.get();
      const part = allOf(list, papers);
      const isAgain = before?.list === list && 'length' in papers && papers.every((id) => isSelected(before, id));
      if (beyond && isAgain) selection.set(allOf(list, await beyond()));
      else selection.set(beyond && part ? { ...part, isPart: true } : part);
    }

    return {
      onMouseDownCapture(event) {
        // Shift would mark text up to here, and the focus belongs to the row.
        if (selectedBy(event)) event.preventDefault();
      },
      onClickCapture(event) {
        const article = selectedBy(event);
        if (!article) return;
        // The box itself is drawn as it is then.
        if (!isBox(event.target)) event.preventDefault();
        event.stopPropagation();
        article.focus({ preventScroll: true });
        void toggle(article, event.shiftKey);
      },
      onKeyDownCapture(event) {
        const article = rowOf(event.target);
        if (event.defaultPrevented || isTyping(event.nativeEvent)) return;
        const pressed = pressedKey(event.nativeEvent) ?? '';
        const action = actionOf(keyMap.get(), pressed);
        // With Shift it selects all up to the row.
        const isSelect = [action, actionOf(keyMap.get(), pressed.replace(/^Shift\+/, ''))].includes('select');
        if (pressed === 'Ctrl+a') void selectAll(article?.dataset.row);
        else if (isSelect && article) void toggle(article, event.shiftKey);
        else if (pressed === 'Escape' && selection.get()) clearSelection();
        else if (!action || !selection.get() || !actOnSelected(action)) return;
        event.preventDefault();
        event.stopPropagation();
      },
    };
  }, []);
}

/** The row that a click selects: one on its box, or with Ctrl or Shift where nothing else is to be clicked. */
function selectedBy({ target, ctrlKey, metaKey, shiftKey, button }: MouseEvent): HTMLElement | undefined {
  if (!(target instanceof Element) || button !== 0) return undefined;
  if (isBox(target)) return rowOf(target);
  const isOther = target.closest('a, button, input, textarea, select, dialog') !== null;
  return !isOther && (ctrlKey || metaKey || shiftKey) ? rowOf(target) : undefined;
}

function isBox(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-select]') !== null;
}

function rowOf(target: EventTarget): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('article[data-paper]')) || undefined;
}
