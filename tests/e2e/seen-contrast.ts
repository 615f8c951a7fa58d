import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtensionPage, Tab } from '../../scripts/browser/driver.ts';

/** A part of the window by its middle, in CSS pixels. */
export interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
}

// By pixels: what is in a closed shadow root has no colours for anybody else, and a page may recolour all it shows.
const CONTRASTS = `
  const bytes = Uint8Array.from(atob(args[0]), (char) => char.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
  return args[1].map(({ x, y, width, height }) => {
    const { data } = context.getImageData(Math.round(x - width / 2), Math.round(y - height / 2), width, height);
    const counts = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const colour = data.slice(at, at + 3).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const [[ground]] = [...counts].sort((a, b) => b[1] - a[1]);
    const below = luminance(ground.split(','));
    const ratios = [...counts.keys()].map((colour) => {
      const above = luminance(colour.split(','));
      return (Math.max(above, below) + 0.05) / (Math.min(above, below) + 0.05);
    });
    return Math.max(...ratios);
  });`;

/**
 * The contrast of what is written in each of these parts of a tab, by the formula of WCAG 2.2: between the colour that
 * most of it has and the one that differs most from that. `own` is a page to compute in.
 */
export async function seenContrasts(own: ExtensionPage, tab: Tab, parts: Part[]): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-seen-'));
  try {
    const path = join(folder, 'tab.png');
    await tab.screenshot(path);
    return await own.evaluate<number[]>(CONTRASTS, readFileSync(path).toString('base64'), parts as never);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
