const NOT_THE_PAGE = ['input', 'select', 'textarea', 'dialog', '[contenteditable]:not([contenteditable="false"])'];

// What browsers give as the code of a key that an input method has taken.
const COMPOSING = 229;

/**
 * Whether a key is for something other than the page: for a field, for an input method with which a word is being
 * composed, or for a dialog over the page.
 */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === COMPOSING) return true;
  // Inside a shadow root the field is on the path alone.
  const [deepest = event.target] = event.composedPath?.() ?? [];
  return deepest instanceof Element && deepest.closest(NOT_THE_PAGE.join()) !== null;
}
