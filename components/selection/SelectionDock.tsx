import { useComponentSoon } from '../live/use-component-soon.ts';

const loadBar = async () => (await import('./SelectionBar.tsx')).SelectionBar;

/** The place of the bar for what is selected, over the foot of any page. */
export function SelectionDock() {
  const SelectionBar = useComponentSoon(loadBar);
  return SelectionBar ? <SelectionBar /> : null;
}
