import { JSDOM } from 'jsdom';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { pictureFile, pictureFileName } from '../../../components/pictures/picture-file.ts';

function drawn(markup: string): { drawing: SVGSVGElement; window: JSDOM['window'] } {
  const { window } = new JSDOM(`<svg width="10" height="20" aria-label="x" class="a">${markup}</svg>`);
  vi.stubGlobal('XMLSerializer', window.XMLSerializer);
  onTestFinished(() => void vi.unstubAllGlobals());
  return { drawing: window.document.querySelector('svg') as SVGSVGElement, window };
}

const styles = (values: Record<string, string>) => () => ({ getPropertyValue: (name: string) => values[name] ?? '' });

describe('the file of a picture', () => {
  it('stands by itself: what it looks like is in it, what the page names is not', () => {
    const { drawing, window } = drawn('<rect class="bar" width="3"/>');
    const words = { title: 'Papers', sentence: 'Many of them.', ground: 'rgb(1, 2, 3)' };
    const file = pictureFile(drawing, words, styles({ fill: 'rgb(9, 9, 9)' }));
    const read = new window.DOMParser().parseFromString(file, 'image/svg+xml').documentElement;
    expect(read.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect([...read.children].map(({ nodeName }) => nodeName)).toEqual(['title', 'desc', 'rect', 'rect']);
    expect(read.querySelector('rect[width="3"]')?.getAttribute('fill')).toBe('rgb(9, 9, 9)');
    expect(file).not.toMatch(/class=|aria-|style=/);
  });

  it('has any text as text', () => {
    const { drawing, window } = drawn('');
    const title = '<script>alert(1)</script> & \u0000\ud800';
    const file = pictureFile(drawing, { title, sentence: '', ground: 'none' }, styles({}));
    const read = new window.DOMParser().parseFromString(file, 'image/svg+xml').documentElement;
    expect(read.querySelector('script')).toBeNull();
    expect(read.querySelector('title')?.textContent).toBe('<script>alert(1)</script> &  \ufffd');
  });

  it('leaves the drawing on the page as it was', () => {
    const { drawing } = drawn('<rect class="bar"/>');
    const before = drawing.outerHTML;
    pictureFile(drawing, { title: 't', sentence: 's', ground: 'none' }, styles({ fill: 'red' }));
    expect(drawing.outerHTML).toBe(before);
  });

  it('is named by what it shows and its day', () => {
    expect(pictureFileName('votes', '2026-06-03')).toBe('daybook-votes-2026-06-03.svg');
  });
});
