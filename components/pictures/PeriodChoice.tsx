import type { TextKey } from '../../messages/catalogue.ts';
import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import styles from './PeriodChoice.module.css';
import type { Period } from './period.ts';
import { PERIODS } from './period.ts';

const LABELS: Readonly<Record<Period, TextKey>> = {
  quarter: 'period_quarter',
  year: 'period_year',
  all: 'period_all',
};

interface PeriodChoiceProps {
  period: Period;
  onChange: (period: Period) => void;
}

/** How far back the pictures go. */
export function PeriodChoice({ period, onChange }: PeriodChoiceProps) {
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">{text('period')}</legend>
      {PERIODS.map((each) => (
        <Button key={each} aria-pressed={each === period} onClick={() => onChange(each)}>
          {text(LABELS[each])}
        </Button>
      ))}
    </fieldset>
  );
}
