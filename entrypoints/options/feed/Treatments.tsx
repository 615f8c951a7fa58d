import type { TextKey } from '../../../messages/catalogue.ts';
import { text } from '../../../messages/catalogue.ts';
import type { FeedSettings, TreatedKind, TreatedState, Treatment } from '../../../papers/feed-settings.ts';
import { STRENGTHS, TREATED_KINDS, TREATED_STATES, TREATMENTS } from '../../../papers/feed-settings.ts';
import display from '../Display.module.css';
import options from '../options.module.css';
import styles from './Treatments.module.css';
import type { FeedChange } from './use-feed-settings.ts';

const KINDS: Record<TreatedKind, TextKey> = {
  day: 'infeed_days',
  week: 'infeed_weeks',
  month: 'infeed_months',
  trending: 'infeed_trending',
};
const STATES: Record<TreatedState, TextKey> = {
  skipped: 'infeed_skipped',
  read: 'infeed_read',
  shown: 'infeed_shown',
};
const NAMES: Record<Treatment, TextKey> = { keep: 'infeed_keep', dim: 'infeed_dim', hide: 'infeed_hide' };

interface TreatmentsProps {
  settings: FeedSettings;
  change: (change: FeedChange) => Promise<void>;
}

/** What becomes of cards that the reader is done with, by kind of listing, and how much dimming leaves of them. */
export function Treatments({ settings, change }: TreatmentsProps) {
  return (
    <fieldset className={display.choices} data-setting>
      <legend className={display.legend}>{text('infeed_treatments')}</legend>
      <p className={display.help}>{text('infeed_treatments_help')}</p>
      {TREATED_KINDS.map((kind) => (
        <fieldset key={kind} className={styles.kind}>
          <legend className={styles.name}>{text(KINDS[kind])}</legend>
          {TREATED_STATES.map((state) => (
            <label key={state} className={options.field}>
              <span>{text(STATES[state])}</span>
              <select
                value={settings.treatments[kind]?.[state] ?? 'keep'}
                onChange={({ target: { value } }) => void change((stored) => treated(stored, kind, state, value))}
              >
                {TREATMENTS.map((treatment) => (
                  <option key={treatment} value={treatment}>
                    {text(NAMES[treatment])}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </fieldset>
      ))}
      <label className={options.field}>
        <span>{text('infeed_strength')}</span>
        <select
          className={styles.strength}
          value={settings.strength}
          onChange={({ target: { value } }) => void change((stored) => withStrength(stored, Number(value)))}
        >
          {STRENGTHS.map((strength) => (
            <option key={strength} value={strength}>
              {text('infeed_percent', strength)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

function treated(settings: FeedSettings, kind: TreatedKind, state: TreatedState, chosen: string): FeedSettings {
  const treatment = TREATMENTS.find((each) => each === chosen) ?? 'keep';
  const ofKind = { ...settings.treatments[kind], [state]: treatment };
  return { ...settings, treatments: { ...settings.treatments, [kind]: ofKind } };
}

function withStrength(settings: FeedSettings, chosen: number): FeedSettings {
  return { ...settings, strength: STRENGTHS.find((each) => each === chosen) ?? settings.strength };
}
