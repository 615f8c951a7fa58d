const SVG = 'http://www.w3.org/2000/svg';

// What the page's style sheets say of a drawing, and a file of its own must say itself.
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
] as const;

/** What a drawing's styles are read from. */
type StyleOf = (element: Element) => { getPropertyValue(name: string): string };

/**
 * The text of an .svg file of a drawing as it is shown: with its colours and letters, on its own ground, with its title
 * and a sentence. It names no style sheet and loads nothing.
 */
export function pictureFile(
  drawing: SVGSVGElement,
  { title, sentence, ground }: { title: string; sentence: string; ground: string },
  styleOf: StyleOf = (element) => getComputedStyle(element),
): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const shown = [drawing, ...drawing.querySelectorAll('*')];
  for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const from = shown[index];
    if (from) dress(element, styleOf(from));
  }
  for (const name of ['aria-label', 'aria-describedby', 'style']) copy.removeAttribute(name);
  copy.setAttribute('direction', 'ltr');
  copy.prepend(
    textElement(drawing.ownerDocument, 'title', title),
    textElement(drawing.ownerDocument, 'desc', sentence),
    groundOf(drawing.ownerDocument, ground),
  );
  return new XMLSerializer().serializeToString(copy);
}

/** A name for the file: what all file systems take. */
export function pictureFileName(name: string, day: string): string {
  return `daybook-${name}-${day}.svg`;
}

function dress(element: Element, style: { getPropertyValue(name: string): string }): void {
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value) element.setAttribute(name, value);
  }
  element.removeAttribute('class');
}

// XML has no place for control characters, and one would make the whole file unreadable.
function textElement(page: Document, name: string, text: string): Element {
  const element = page.createElementNS(SVG, name);
  element.textContent = text.toWellFormed().replace(/\p{Cc}/gu, ' ');
  return element;
}

function groundOf(page: Document, colour: string): Element {
  const ground = page.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', colour);
  return ground;
}
