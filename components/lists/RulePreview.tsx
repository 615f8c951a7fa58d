import { countText, text } from '../../messages/catalogue.ts';
import { titleLabel } from '../labels/title-label.ts';
import { useLive } from '../live/use-live.ts';
import styles from './RuleDialog.module.css';
import type { RulePreviewState } from './use-rule-preview.ts';

const FEW = 5;

/** What switching a rule on would do to the papers in the library, with some of them. */
export function RulePreview({ tag, preview }: { tag: string; preview: RulePreviewState }) {
  const sample = preview === undefined || preview === 'failed' ? [] : preview.sample.slice(0, FEW);
  const papers = useLive('papersById', sample) ?? [];
  if (preview === 'failed') return <p role="alert">{text('rule_preview_failed')}</p>;
  if (!preview) {
    return (
      <p role="status" className={styles.preview}>
        {text('rule_preview_busy')}
      </p>
    );
  }
  const fresh = Math.max(preview.papers - preview.have - preview.refused, 0);
  return (
    <div className={styles.preview}>
      <p role="status">
        {countText('rule_would_tag', fresh, tag)}
        {preview.have > 0 && ` ${countText('rule_have', preview.have)}`}
        {preview.refused > 0 && ` ${countText('rule_refused', preview.refused)}`}
      </p>
      {papers.length > 0 && (
        <ul className={styles.sample} aria-label={text('rule_sample')}>
          {papers.map(({ paper }) => (
            <li key={paper.paperId}>{titleLabel(paper)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
