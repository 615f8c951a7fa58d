import { runCommand } from '../../components/commands/command-outcome.ts';
import { useLive } from '../../components/live/use-live.ts';
import type { TextKey } from '../../messages/catalogue.ts';
import { text } from '../../messages/catalogue.ts';
import type { Density } from '../../papers/density.ts';
import { DENSITIES } from '../../papers/density.ts';
import styles from './Display.module.css';

const LABELS: Record<Density, { name: TextKey; help: TextKey }> = {
  comfortable: { name: 'density_comfortable', help: 'density_comfortable_help' },
  compact: { name: 'density_compact', help: 'density_compact_help' },
};

/** How much room the rows of papers take. */
export function Display() {
  const settings = useLive('readSettings');
  if (!settings) return null;
  const { density = 'comfortable' } = settings;
  return (
    <fieldset className={styles.choices} data-setting>
      <legend className={styles.legend}>{text('density')}</legend>
      {DENSITIES.map((one) => (
        <label key={one} className={styles.choice}>
          <input
            type="radio"
            name="density"
            checked={one === density}
            onChange={() =>
              runCommand('settings', { density: one }, () => text('done_density', text(LABELS[one].name)))
            }
          />
          <span>
            <span className={styles.name}>{text(LABELS[one].name)}</span>
            <span className={styles.help}>{text(LABELS[one].help)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
