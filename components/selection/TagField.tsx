import type { KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { useLive } from '../live/use-live.ts';
import { completeTags } from '../tags/complete-tags.ts';
import { TagOptions } from '../tags/TagOptions.tsx';
import { tagSelected } from './mark-selected.ts';
import styles from './TagField.module.css';
import { useFirstFocus } from './use-first-focus.ts';

/** A field for a tag that all selected papers get, or lose; it suggests the tags that exist (ARIA combobox). */
export function TagField({ onDone }: { onDone: () => void }) {
  const input = useFirstFocus<HTMLInputElement>();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(-1);
  const known = useLive('tagList') ?? [];
  const options = completeTags(known, typed, []);
  const option = options[chosen];

  function tag(name: string, value: boolean) {
    if (!name.trim()) return;
    onDone();
    void tagSelected(name, value);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') tag(option?.tag ?? typed, true);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const count = options.length + 1;
      setChosen(((chosen + 1 + (event.key === 'ArrowDown' ? 1 : -1) + count) % count) - 1);
    } else if (event.key === 'Escape' && option) setChosen(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles.field}>
      <TagOptions id={listId} options={options} chosen={chosen} onChoose={(name) => tag(name, true)} />
      <div className={styles.line}>
        <input
          ref={input}
          className={styles.input}
          role="combobox"
          aria-label={text('tag_selected')}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-activedescendant={option && `${listId}${chosen}`}
          placeholder={text('add_tag')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(-1);
          }}
          onKeyDown={onKeyDown}
        />
        <Button look="main" disabled={!typed.trim() && !option} onClick={() => tag(option?.tag ?? typed, true)}>
          {text('tag_add')}
        </Button>
        <Button disabled={!typed.trim() && !option} onClick={() => tag(option?.tag ?? typed, false)}>
          {text('tag_remove')}
        </Button>
      </div>
    </div>
  );
}
