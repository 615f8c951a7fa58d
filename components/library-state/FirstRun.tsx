import browser from 'webextension-polyfill';
import type { TextKey } from '../../messages/catalogue.ts';
import { text } from '../../messages/catalogue.ts';
import { SITES } from '../../papers/sources.ts';
import { Button } from '../base/Button.tsx';
import { Icon } from '../base/Icon.tsx';
import { openAddress } from '../commands/open-address.ts';
import styles from './FirstRun.module.css';
import { useSiteAccess } from './use-site-access.ts';

const RECORDED: readonly TextKey[] = ['first_run_papers', 'first_run_sightings', 'first_run_marks'];
const NOT_RECORDED: readonly TextKey[] = ['first_run_no_pages', 'first_run_no_login', 'first_run_no_sending'];

/**
 * What a reader sees before the first paper is recorded, in one screen: what to do, whether the browser lets Daybook
 * read the site, what is recorded and what is not.
 */
export function FirstRun() {
  const isAllowed = useSiteAccess();
  return (
    <div className={styles.screen}>
      <h2 className={styles.title}>{text(isAllowed === false ? 'first_run_title_access' : 'first_run_title')}</h2>
      <p className={styles.words}>{text('first_run_text')}</p>
      <Button look="main" className={styles.open} onClick={() => openAddress(SITES[0].home)}>
        {text('first_run_open')}
      </Button>
      <SiteAccess isAllowed={isAllowed} />
      <div className={styles.columns}>
        <Column title={text('first_run_recorded')} lines={RECORDED} icon="check" />
        <Column title={text('first_run_not_recorded')} lines={NOT_RECORDED} icon="close" />
      </div>
    </div>
  );
}

interface ColumnProps {
  title: string;
  lines: readonly TextKey[];
  icon: 'check' | 'close';
}

function Column({ title, lines, icon }: ColumnProps) {
  return (
    <section className={styles.column}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.lines} data-icon={icon}>
        {lines.map((line) => (
          <li key={line} className={styles.line}>
            <Icon name={icon} />
            {text(line)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The button that gives access stands in the bar above (StoppageBar): here is what the browser then does. */
function SiteAccess({ isAllowed }: { isAllowed: boolean | undefined }) {
  const [host = ''] = SITES[0].hosts;
  if (isAllowed === undefined) return <p className={styles.access} />;
  if (isAllowed) {
    return (
      <p className={styles.access} data-allowed>
        <Icon name="check" />
        {text('first_run_may_read', host)}
      </p>
    );
  }
  // Only Firefox has this function.
  const isFirefox = 'getBrowserInfo' in browser.runtime;
  return (
    <p className={styles.access}>
      <Icon name="pause" />
      {text('first_run_may_not_read', host)} {text(isFirefox ? 'first_run_firefox' : 'first_run_chromium')}
    </p>
  );
}
