import { useId } from 'react';
import type { ExportFormat } from '../../formats/export/export-format.ts';
import type { BibtexKind, ExportChoice } from '../../formats/export/export-plan.ts';
import { BIBTEX_KINDS, takesNotes } from '../../formats/export/export-plan.ts';
import { text } from '../../messages/catalogue.ts';
import { BIBTEX_LABELS, FORMAT_GROUPS, FORMAT_LABELS } from '../labels/export-labels.ts';
import styles from './ExportChoices.module.css';
import { withFormat } from './export-choice.ts';

interface ExportChoicesProps {
  choice: ExportChoice;
  isBusy: boolean;
  onChange: (choice: ExportChoice) => void;
}

/** The format, and what can be chosen of it. */
export function ExportChoices({ choice, isBusy, onChange }: ExportChoicesProps) {
  const id = useId();
  const { format, bibtex, notes } = choice;
  return (
    <fieldset className={styles.choices} disabled={isBusy}>
      <label htmlFor={id}>{text('export_format')}</label>
      <select
        id={id}
        className={styles.field}
        value={format}
        onChange={({ target }) => onChange(withFormat(choice, target.value as ExportFormat))}
      >
        {FORMAT_GROUPS.map(({ label, formats }) => (
          <optgroup key={label} label={text(label)}>
            {formats.map((one) => (
              <option key={one} value={one}>
                {text(FORMAT_LABELS[one])}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {format === 'bibtex' && (
        <>
          <label htmlFor={`${id}bibtex`}>{text('bibtex_kind')}</label>
          <select
            id={`${id}bibtex`}
            className={styles.field}
            value={bibtex}
            onChange={({ target }) => onChange({ ...choice, bibtex: target.value as BibtexKind })}
          >
            {BIBTEX_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {text(BIBTEX_LABELS[kind])}
              </option>
            ))}
          </select>
        </>
      )}
      {takesNotes(format) && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={notes}
            onChange={({ target }) => onChange({ ...choice, notes: target.checked })}
          />
          {text('export_notes')}
        </label>
      )}
    </fieldset>
  );
}
