import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { Paper } from '../../papers/paper.ts';
import { classNames } from '../base/class-names.ts';
import { addTag, removeTag } from '../commands/mark-paper.ts';
import styles from './TagEditor.module.css';
import { TagOptions } from './TagOptions.tsx';
import { TagRemovers } from './TagRemovers.tsx';
import { useTagOptions } from './use-tag-options.ts';

interface TagEditorProps {
  paper: Paper;
  /** it was opened in a row of a list: it takes the focus, and Escape gives it back */
  isInRow?: boolean;
  onDone?: () => void;
}

/**
 * The paper's tags, each to be removed, and a field to add more, which suggests the tags that exist (ARIA combobox
 * with a list). Enter or a comma adds; what was typed stays when adding fails.
 */
export function TagEditor({ paper, isInRow = false, onDone }: TagEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { id, options, chosen, option, field, choose, onKey } = useTagOptions(typed, paper.tags, isOpen);

  useEffect(() => {
    if (isInRow) input.current?.focus();
  }, [isInRow]);

  async function add(tag: string) {
    const wasTyped = typed;
    if (!(await addTag(paper.paperId, tag))) return;
    // More may have been typed while it was stored.
    setTyped((now) => (now === wasTyped ? '' : now));
    choose(-1);
  }

  async function type(value: string) {
    setOpen(true);
    choose(-1);
    const finished = value.split(',');
    setTyped(finished.pop()?.trimStart() ?? '');
    const left: string[] = [];
    for (const tag of finished) {
      // After one that was refused the others would be too.
      if (tag.trim() && (left.length > 0 || !(await addTag(paper.paperId, tag)))) left.push(tag.trim());
    }
    if (left.length > 0) setTyped((now) => [...left, now].filter(Boolean).join('; '));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const [last] = paper.tags.slice(-1);
    if (event.key === 'Enter') {
      const tag = option?.tag ?? typed;
      if (tag.trim()) void add(tag);
      else onDone?.();
    } else if (onKey(event)) setOpen(true);
    else if (event.key === 'Escape' && onDone) onDone();
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else if (event.key === 'Backspace' && typed === '' && last) removeTag(paper.paperId, last);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is only kept from the row
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div className={classNames(styles.editor, isInRow && styles.inRow)} onClick={(event) => event.stopPropagation()}>
      <div className={styles.field}>
        <TagRemovers paper={paper} onRemoved={() => input.current?.focus()} />
        <input
          ref={input}
          {...field}
          className={styles.input}
          aria-label={text('add_tag')}
          placeholder={text('add_tag')}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </div>
      <TagOptions id={id} options={options} chosen={chosen} onChoose={add} />
    </div>
  );
}
