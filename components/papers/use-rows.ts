import type { FocusEvent, RefObject } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { PaperId } from '../../papers/paper-id.ts';
import type { RowCommands, RowKey } from './row-commands.ts';

/** How the page moves the focus into a list of papers. */
export interface ListHandle {
  /** Focuses the row that was active last, or the first; false when there is none. */
  focus(): boolean;
}

/** What the page does when something happens in a list. Each must stay the same function. */
export interface ListEvents {
  titleShowsDetail: boolean;
  /** `byKey` when no pointer was used, so that the focus should follow */
  onDetail: (paperId: PaperId, byKey: boolean) => void;
  /** the focus moved to a paper */
  onActive?: ((paperId: PaperId) => void) | undefined;
  /** the reader leaves the list upwards, to the search box */
  onLeave: () => void;
}

/** Which row of a list is active and which one's tags or note are being edited. */
export interface Rows {
  container: RefObject<HTMLDivElement | null>;
  active: RowKey | undefined;
  /** the row whose tags are being edited */
  editing: RowKey | undefined;
  /** the row whose note is being written */
  noting: RowKey | undefined;
  commands: RowCommands;
  /** Focuses a row; false when it is not drawn yet. */
  focus(row: RowKey | undefined): boolean;
  /** No row is active any more, as in another list. */
  forget(): void;
  /** True when the focus was on a row that is no longer drawn. */
  lostFocus(): boolean;
  /** to be spread on the container */
  watchFocus: { onFocus: () => void; onBlur: (event: FocusEvent) => void };
}

/** The state of a list whose rows the arrow keys go through (a roving tabindex). */
export function useRows({ titleShowsDetail, onDetail, onActive }: ListEvents): Rows {
  const container = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const [active, setActive] = useState<RowKey>();
  const [editing, setEditing] = useState<RowKey>();
  const [noting, setNoting] = useState<RowKey>();

  // Rows are drawn again when this changes, so it must not change with the active row.
  const fixed = useMemo(() => {
    function focus(row: RowKey | undefined): boolean {
      if (!row) return false;
      const element = container.current?.querySelector<HTMLElement>(`article[data-row="${CSS.escape(row)}"]`);
      // One that is drawn but still hidden, as in a list that measures it first, does not take it.
      element?.focus();
      return element !== undefined && element !== null && document.activeElement === element;
    }
    const commands: RowCommands = {
      titleShowsDetail,
      onDetail,
      onEditTags(row) {
        setEditing(row);
        setNoting(undefined);
      },
      onEditNote(row) {
        setNoting(row);
        setEditing(undefined);
      },
      onActive(row, paperId) {
        setActive(row);
        onActive?.(paperId);
      },
      onEditDone(row) {
        setEditing(undefined);
        setNoting(undefined);
        focus(row);
      },
    };
    function forget() {
      setActive(undefined);
      setEditing(undefined);
      setNoting(undefined);
    }
    return { focus, forget, commands };
  }, [titleShowsDetail, onDetail, onActive]);

  return {
    ...fixed,
    container,
    active,
    editing,
    noting,
    lostFocus: () => hasFocus.current && document.activeElement === document.body,
    watchFocus: {
      onFocus() {
        hasFocus.current = true;
      },
      // No such event comes when the focused row is taken away.
      onBlur({ relatedTarget }) {
        hasFocus.current = container.current?.contains(relatedTarget) ?? false;
      },
    },
  };
}
