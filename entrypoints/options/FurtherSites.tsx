import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { Switch } from '../../components/base/Switch.tsx';
import { announce, announceFailure } from '../../components/commands/command-outcome.ts';
import { text } from '../../messages/catalogue.ts';
import { hostPatterns } from '../../papers/host-patterns.ts';
import type { Site } from '../../papers/sources.ts';
import { SITES } from '../../papers/sources.ts';
import { OptionsSection } from './OptionsSection.tsx';

const FURTHER = SITES.filter(({ isOptional }) => isOptional);

/** The sites that Daybook reads only when the reader wants it. Nothing while there are none. */
export function FurtherSites() {
  if (FURTHER.length === 0) return null;
  return (
    <OptionsSection title={text('sites')}>
      {FURTHER.map((site) => (
        <SiteSwitch key={site.source} site={site} />
      ))}
    </OptionsSection>
  );
}

/** Whether a site is read is what the browser permits, and is stored nowhere else. */
function SiteSwitch({ site }: { site: Site }) {
  const [isOn, setOn] = useState(false);
  const { name, hosts } = site;

  useEffect(() => {
    const look = () => void browser.permissions.contains({ origins: hostPatterns(site) }).then(setOn, announceFailure);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [site]);

  async function change(wanted: boolean) {
    const origins = hostPatterns(site);
    try {
      const isDone = await (wanted
        ? browser.permissions.request({ origins })
        : browser.permissions.remove({ origins }));
      if (!isDone) return;
      setOn(wanted);
      announce(text(wanted ? 'done_site_on' : 'done_site_off', name));
    } catch (error) {
      announceFailure(error);
    }
  }

  return (
    <Switch isOn={isOn} label={name} onChange={change}>
      {text('site_help', hosts.join(', '))}
    </Switch>
  );
}
