// @vitest-environment jsdom
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SnippetList } from '../../../components/papers/SnippetList.tsx';
import { speakEnglish } from '../english.ts';

describe('the snippets of a row', () => {
  it('stand after the names of their fields, a former title as one', () => {
    speakEnglish();
    const element = document.createElement('div');
    const snippets = [
      { field: 'title' as const, text: 'Working Title', spans: [{ from: 0, to: 7 }] },
      { field: 'abstract' as const, text: 'Work on it.', spans: [{ from: 0, to: 4 }] },
    ];
    element.innerHTML = renderToStaticMarkup(createElement(SnippetList, { id: 'snippets', snippets }));
    expect(element.textContent).toBe('formerly: Working Title abstract: Work on it. ');
    expect(Array.from(element.querySelectorAll('mark'), (mark) => mark.textContent)).toEqual(['Working', 'Work']);
  });
});
