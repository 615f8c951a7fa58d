import type { TextKey } from '../../messages/catalogue.ts';
import { direction, language, text } from '../../messages/catalogue.ts';
import './tokens.css';
import './base.css';

/** The element a page is drawn into. The document gets its title, and the reader's language and direction. */
export function pageRoot(title: TextKey): HTMLElement {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  document.title = text(title);
  return root;
}
