import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { TagOptions } from '../tags/TagOptions.tsx';
import { useTagOptions } from '../tags/use-tag-options.ts';
import { tagSelected } from './mark-selected.ts';
import styles from './TagField.module.css';
import { useFirstFocus } from './use-first-focus.ts';

/** A field for a tag that all selected papers get, or lose; it suggests the tags that exist (ARIA combobox). */
export function TagField({ onDone }: { onDone: () => void }) {
  const input = useFirstFocus<HTMLInputElement>();
  const [typed, setTyped] = useState('');
  const { id, options, chosen, option, field, choose, onKey } = useTagOptions(typed, []);

  function tag(name: string, value: boolean) {
    if (!name.trim()) return;
    onDone();
    void tagSelected(name, value);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') tag(option?.tag ?? typed, true);
    else if (!onKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles.field}>
      <TagOptions id={id} options={options} chosen={chosen} onChoose={(name) => tag(name, true)} />
      <div className={styles.line}>
        <input
          ref={input}
          {...field}
          className={styles.input}
          aria-label={text('tag_selected')}
          placeholder={text('add_tag')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            choose(-1);
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
