import { useId, useState } from 'react';
import { Switch } from '../../../components/base/Switch.tsx';
import { useLive } from '../../../components/live/use-live.ts';
import { TagInput } from '../../../components/tags/TagInput.tsx';
import { text } from '../../../messages/catalogue.ts';
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
  const lists = useLive('readingLists') ?? [];

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
        <TagInput
          id={`${id}tag`}
          className={styles.input}
          typed={typed}
          except={choice.tag ? [choice.tag] : []}
          onType={setTag}
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
