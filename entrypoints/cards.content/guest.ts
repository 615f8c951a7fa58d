import { direction } from '../../messages/catalogue.ts';
import cardHost from './card-host.css?inline';
import sheet from './cards.css?inline';
import endHost from './end-host.css?inline';

/** An element of Daybook's in the page, of which the page sees the outside alone. */
export interface Guest {
  host: HTMLElement;
  root: ShadowRoot;
}

const HOSTS = { card: cardHost, end: endHost };
type HostKind = keyof typeof HOSTS;

// One for all hosts of a kind: each of its own would be looked up and applied anew.
const shared = new Map<HostKind, CSSStyleSheet>();

/** A host for one card, or for the end of the page, with a closed shadow root; the caller puts both to use. */
export function guest(kind: HostKind, ...content: HTMLElement[]): Guest {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  style(root, kind);
  root.append(...content);
  return { host, root };
}

function style(root: ShadowRoot, kind: HostKind): void {
  const text = HOSTS[kind] + sheet;
  try {
    const one = shared.get(kind) ?? new CSSStyleSheet();
    if (!shared.has(kind)) one.replaceSync(text);
    shared.set(kind, one);
    root.adoptedStyleSheets = [one];
  } catch {
    // Shared in Chromium 156 and Firefox 153; whether Firefox 142 lets a content script do that was not tried.
    const own = document.createElement('style');
    own.textContent = text;
    root.append(own);
  }
}

/** Lets a guest be light or dark as the page is, and run as the texts do. */
export function dress({ root }: Guest): void {
  for (const each of root.querySelectorAll<HTMLElement>('div.card, div.bar, div.story')) {
    each.classList.toggle('dark', isDark());
    each.dir = direction();
  }
}

// The site sets the class from a cookie, or by what the system prefers where the reader chose none (2026-06).
function isDark(): boolean {
  return document.documentElement.classList.contains('dark');
}

/** An element with a class and children; texts are text nodes. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** Calls back for what the reader does, and never for an event that the page has made. */
export function onReader<K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: K,
  callback: (event: HTMLElementEventMap[K]) => void,
): void {
  target.addEventListener(type, (event) => {
    if (event.isTrusted) callback(event as HTMLElementEventMap[K]);
  });
}

/** A button that does something when the reader presses it. */
export function button(label: string, onPress: () => void, className = 'button'): HTMLButtonElement {
  const made = element('button', className, label);
  made.type = 'button';
  onReader(made, 'click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    onPress();
  });
  return made;
}
