import type { ExportFormat } from '../../formats/export/export-format.ts';
import type { BibtexKind, ExportChoice } from '../../formats/export/export-plan.ts';
import { BIBTEX_KINDS, takesNotes } from '../../formats/export/export-plan.ts';
import { text } from '../../messages/catalogue.ts';
import { CheckField } from '../base/CheckField.tsx';
import { SelectField } from '../base/SelectField.tsx';
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
  const { format, bibtex, notes } = choice;
  return (
    <fieldset className={styles.choices} disabled={isBusy}>
      <SelectField<ExportFormat>
        label={text('export_format')}
        value={format}
        onChange={(next) => onChange(withFormat(choice, next))}
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
      </SelectField>
      {format === 'bibtex' && (
        <SelectField<BibtexKind>
          label={text('bibtex_kind')}
          value={bibtex}
          onChange={(next) => onChange({ ...choice, bibtex: next })}
        >
          {BIBTEX_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {text(BIBTEX_LABELS[kind])}
            </option>
          ))}
        </SelectField>
      )}
      {takesNotes(format) && (
        <CheckField
          label={text('export_notes')}
          isOn={notes}
          onChange={(isOn) => onChange({ ...choice, notes: isOn })}
        />
      )}
    </fieldset>
  );
}
