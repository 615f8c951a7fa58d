import { useId, useState } from 'react';
import { Switch } from '../../../components/base/Switch.tsx';
import { useLive } from '../../../components/live/use-live.ts';
import { completeTags } from '../../../components/tags/complete-tags.ts';
import { TagOptions } from '../../../components/tags/TagOptions.tsx';
import { text } from '../../../messages/catalogue.ts';
import { LIMITS } from '../../../papers/limits.ts';
import { cleanTag } from '../../../papers/mark.ts';
import type { ImportChoice } from '../../../papers/staged-import.ts';
import styles from './ImportView.module.css';

interface ImportChoicesProps {
  choice: ImportChoice;
  onChange: (choice: ImportChoice) => void;
}

/** What is to be done with all that is imported: a tag, a list, and what the file itself says. */
export function ImportChoices({ choice, onChange }: ImportChoicesProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const tags = useLive('tagList') ?? [];
  const lists = useLive('readingLists') ?? [];
  const options = isOpen ? completeTags(tags, typed, choice.tag ? [choice.tag] : []) : [];

  function setTag(value: string) {
    setTyped(value);
    const { tag: _, ...others } = choice;
    const tag = cleanTag(value);
    onChange({ ...others, ...(tag && { tag }) });
  }

  function setList(value: string) {
    const { list: _, ...others } = choice;
    onChange({ ...others, ...(value && { list: value }) });
  }

  return (
    <div className={styles.choices}>
      <div className={styles.field}>
        <label htmlFor={`${id}tag`}>{text('import_tag')}</label>
        <input
          id={`${id}tag`}
          type="text"
          className={styles.input}
          value={typed}
          maxLength={LIMITS.tag}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => {
            setTag(event.target.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
        />
        <TagOptions
          id={`${id}options`}
          options={options}
          chosen={-1}
          onChoose={(tag) => {
            setTag(tag);
            setOpen(false);
          }}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}list`}>{text('import_list')}</label>
        <select
          id={`${id}list`}
          className={styles.input}
          value={choice.list ?? ''}
          onChange={(event) => setList(event.target.value)}
        >
          <option value="">{text('import_no_list')}</option>
          {lists.map((list) => (
            <option key={list.id} value={list.id}>
              {list.name || text('reading_list')}
            </option>
          ))}
        </select>
      </div>
      <Switch isOn={choice.words} label={text('import_words')} onChange={(words) => onChange({ ...choice, words })}>
        {text('import_words_hint')}
      </Switch>
      <Switch
        isOn={choice.automaticTags}
        label={text('import_automatic_tags')}
        onChange={(automaticTags) => onChange({ ...choice, automaticTags })}
      >
        {text('import_automatic_tags_hint')}
      </Switch>
    </div>
  );
}
