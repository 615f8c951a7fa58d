import type { RefObject } from 'react';
import { useContext, useLayoutEffect } from 'react';
import { SettingsWords, saysAll } from './settings-words.ts';

/**
 * Shows a part of the page only when it, or the other names it has in `also`, says the words that the reader looks for.
 * Of a part that is shown, the settings with the words stay, unless its name has them: then all do.
 */
export function useFound(part: RefObject<HTMLElement | null>, name: string, also: string): void {
  const words = useContext(SettingsWords);
  useLayoutEffect(() => {
    const element = part.current;
    if (!element) return;
    const look = () => {
      const isNamed = saysAll(`${name} ${also}`, words);
      element.hidden = !isNamed && !saysAll(`${element.textContent} ${also}`, words);
      for (const setting of element.querySelectorAll<HTMLElement>('[data-setting]')) {
        setting.hidden = !isNamed && !saysAll(`${name} ${also} ${setting.textContent}`, words);
      }
    };
    look();
    if (words.length === 0) return;
    // What is read from the library comes later.
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [part, name, also, words]);
}
