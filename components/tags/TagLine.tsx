import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import { countText, number, text } from '../../messages/catalogue.ts';
import { LIMITS } from '../../papers/limits.ts';
import { typedTag } from '../../papers/mark.ts';
import type { TagColour } from '../../papers/tag-colour.ts';
import { TAG_COLOURS } from '../../papers/tag-colour.ts';
import type { TagRow } from '../../storage/reads/tags.ts';
import { Button } from '../base/Button.tsx';
import { MenuButton } from '../base/MenuButton.tsx';
import { outItems } from '../export/out-items.ts';
import { TAG_COLOUR_LABELS } from '../labels/tag-colour-labels.ts';
import { papersOfTag } from './papers-of-tag.ts';
import { TagDot } from './TagDot.tsx';
import styles from './TagManager.module.css';
import { colourTag, deleteTag, renameTag } from './tag-commands.ts';

interface TagLineProps {
  row: TagRow;
  /** whether there is a tag of this name */
  isThere: (tag: string) => boolean;
}

/** One tag of all, with what can be done with it. */
export function TagLine({ row: { tag, papers, colour }, isThere }: TagLineProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const to = typedTag(typed ?? '');
  const isMerge = typed !== undefined && to !== tag && isThere(to);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (typed === undefined) return;
    if (to === tag || (await renameTag(tag, typed, isThere))) setTyped(undefined);
  }

  if (typed !== undefined) {
    return (
      <li className={styles.line}>
        <form className={styles.form} onSubmit={onSubmit}>
          <TagDot colour={colour} />
          <input
            // Renaming is what was asked for.
            // biome-ignore lint/a11y/noAutofocus: see above
            autoFocus
            type="text"
            className={styles.find}
            aria-label={text('tag_rename_label', tag)}
            aria-describedby={`${id}hint`}
            value={typed}
            maxLength={2 * LIMITS.tag}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              setTyped(undefined);
            }}
          />
          <Button type="submit" look="main" disabled={!to}>
            {text(isMerge ? 'tag_merge' : 'rename')}
          </Button>
          <Button onClick={() => setTyped(undefined)}>{text('cancel')}</Button>
          <p id={`${id}hint`} className={styles.hint} aria-live="polite">
            {isMerge && text('tag_merge_hint', to)}
          </p>
        </form>
      </li>
    );
  }
  return (
    <li className={styles.line}>
      <TagDot colour={colour} />
      <a className={styles.name} href={`#tag=${encodeURIComponent(tag)}`}>
        {tag}
      </a>
      <span className={styles.papers}>
        <span aria-hidden="true">{number(papers)}</span>
        <span className="visually-hidden">{countText('papers', papers)}</span>
      </span>
      <select
        className={styles.colour}
        aria-label={text('tag_colour', tag)}
        value={colour}
        onChange={(event) => colourTag(tag, event.target.value as TagColour | '')}
      >
        {(['', ...TAG_COLOURS] as const).map((one) => (
          <option key={one} value={one}>
            {text(TAG_COLOUR_LABELS[one])}
          </option>
        ))}
      </select>
      <MenuButton label={text('papers_out', tag)} items={outItems(papersOfTag(tag))} icon="download" />
      <Button look="quiet" icon="edit" aria-label={text('tag_rename', tag)} onClick={() => setTyped(tag)} />
      <Button look="quiet" icon="trash" aria-label={text('tag_delete', tag)} onClick={() => deleteTag(tag)} />
    </li>
  );
}
