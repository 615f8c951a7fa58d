import { text } from '../../messages/catalogue.ts';
import type { Highlights } from '../../search/query/highlight/highlight.ts';
import { FIELD_LABELS } from '../labels/field-labels.ts';
import { HighlightedText } from './HighlightedText.tsx';
import styles from './ReasonLine.module.css';

/** What a search found in other fields than the title: snippets with highlights, each after its field's name. */
export function ReasonLine({ id, reason: { snippets } }: { id: string; reason: Highlights }) {
  return (
    <p id={id} className={styles.reason}>
      {snippets.map(({ field, text: snippet, spans }) => (
        <span key={field} className={styles.piece}>
          <span className={styles.field}>{`${text(FIELD_LABELS[field])}:`}</span>{' '}
          <HighlightedText text={snippet} spans={spans} />{' '}
        </span>
      ))}
    </p>
  );
}
