import type { Bidi } from './bidi.ts';

/** Where a pointer goes: from the middle of an element, or from the corner of the window. */
interface Place {
  x: number;
  y: number;
  origin: 'viewport' | { type: 'element'; element: { sharedId: string } };
}

/** Lets a keyboard or pointer act in a tab. */
export async function perform(bidi: Bidi, context: string, source: object): Promise<void> {
  // Key events go to the focused document of the window's current tab.
  await bidi.send('browsingContext.activate', { context });
  await bidi.send('input.performActions', { context, actions: [source] });
}

/** The events of one click. */
export function clickOn(place: Place): object {
  return {
    type: 'pointer',
    id: 'mouse',
    actions: [
      { type: 'pointerMove', ...place },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  };
}

/** Gives the inside of a tab a size, in CSS pixels. */
export async function setSize(bidi: Bidi, context: string, width: number, height: number): Promise<void> {
  await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
}
