import { text } from '../../messages/catalogue.ts';
import type { Highlights } from '../../search/query/highlight/highlight.ts';
import { FIELD_LABELS } from '../labels/field-labels.ts';
import { HighlightedText } from './HighlightedText.tsx';
import styles from './SnippetList.module.css';

/**
 * What a search found elsewhere than in the title: snippets with highlights, each after its field's name. What it found
 * in the title's field is a title that the paper had before.
 */
export function SnippetList({ id, snippets }: { id: string; snippets: Highlights['snippets'] }) {
  return (
    <p id={id} className={styles.snippets}>
      {snippets.map(({ field, text: snippet, spans }) => (
        <span key={field} className={styles.snippet}>
          <span className={styles.field}>{`${field === 'title' ? text('formerly') : text(FIELD_LABELS[field])}:`}</span>{' '}
          <bdi>
            <HighlightedText text={snippet} spans={spans} />
          </bdi>{' '}
        </span>
      ))}
    </p>
  );
}
