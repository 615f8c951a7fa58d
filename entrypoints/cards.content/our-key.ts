/** What of a pressed key decides whose it is; a part of its KeyboardEvent. */
export type PressedKey = Pick<
  KeyboardEvent,
  'isTrusted' | 'defaultPrevented' | 'isComposing' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey'
> & { getModifierState(name: string): boolean; composedPath(): EventTarget[] };

/** What has the focus inside a host of Daybook's own; null when nothing has, undefined for any other element. */
export type FocusWithin = (host: Element) => Element | null | undefined;

// What browsers give as the code of a key that an input method has taken.
const COMPOSING = 229;

// What takes letters for itself: fields, whatever answers typed letters as fields do, and what is shown over the page.
const ELEMENTS = ['input', 'select', 'textarea', 'dialog', 'video', 'audio', 'iframe', 'embed', 'object'];
const FIELDS = ['textbox', 'searchbox', 'combobox', 'spinbutton', 'slider', 'listbox', 'tree', 'grid', 'radiogroup'];
const OVER_THE_PAGE = ['menu', 'menubar', 'tablist', 'application', 'dialog', 'alertdialog'];
const OWN_KEYS = [
  ...ELEMENTS,
  '[contenteditable]:not([contenteditable="false" i])',
  ...[...FIELDS, ...OVER_THE_PAGE].map((role) => `[role="${role}"]`),
].join();

/**
 * Whether a key is for Daybook on a site's page: pressed by the reader, alone, and for nothing else. It is for
 * something else while a word is composed with an input method, in a field at any depth of shadow roots, and wherever
 * the focus is but on the page itself, on Daybook's own buttons, or on a link or a button of a card. A closed shadow
 * root shows only its host, which may hide a field: no link or button can be such a host.
 */
export function isOurs(event: PressedKey, focusWithin: FocusWithin): boolean {
  if (!event.isTrusted || event.defaultPrevented) return false;
  if (event.isComposing || event.keyCode === COMPOSING || isWithModifier(event)) return false;
  const path = event.composedPath().filter((each) => each instanceof Element);
  const [deepest] = path;
  if (!deepest || path.some((each) => each.matches(OWN_KEYS))) return false;
  if (document.designMode === 'on' || document.fullscreenElement || document.querySelector('dialog[open]'))
    return false;
  if (deepest === document.body || deepest === document.documentElement) return true;
  const within = focusWithin(deepest);
  if (within !== undefined) return within !== null && !within.matches(OWN_KEYS) && !within.closest(OWN_KEYS);
  return deepest.matches('a, button, summary') && deepest.closest('main article') !== null;
}

// AltGr is Ctrl and Alt at once on some systems, and writes a sign.
function isWithModifier(event: PressedKey): boolean {
  return (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
}
