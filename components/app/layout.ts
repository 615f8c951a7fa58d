import { Store } from '../live/store.ts';

/** The parts of the left pane. */
export const NAV_PARTS = ['lists', 'archived', 'smart-lists', 'tags', 'days'] as const;
export type NavPart = (typeof NAV_PARTS)[number];

/** How the panes of the full page stand. It is about the page and not the library, so the page keeps it itself. */
export interface Layout {
  /** widths in CSS pixels */
  nav: number;
  detail: number;
  isNavFolded: boolean;
  isDetailFolded: boolean;
  /** the parts of the left pane that are folded */
  folded: readonly NavPart[];
}

/** The least and the greatest width of a pane. */
export const WIDTHS = { nav: [180, 420], detail: [320, 900] } as const;
export type PaneName = keyof typeof WIDTHS;

const START: Layout = { nav: 248, detail: 480, isNavFolded: false, isDetailFolded: false, folded: ['archived'] };
const KEY = 'layout';

/** The layout in use. */
export const layout = new Store<Layout>(read());

/** Changes the layout and keeps it for the next time. */
export function changeLayout(change: Partial<Layout>): void {
  layout.set({ ...layout.get(), ...change });
  try {
    localStorage.setItem(KEY, JSON.stringify(layout.get()));
  } catch {
    // It holds until the page is closed.
  }
}

/** The width, as near as a pane can have it. */
export function fittingWidth(pane: PaneName, width: number): number {
  const [least, greatest] = WIDTHS[pane];
  return Math.round(Math.min(Math.max(width, least), greatest));
}

/** Folds a part of the left pane, or unfolds it. */
export function toggleFolded(part: NavPart): void {
  const { folded } = layout.get();
  changeLayout({ folded: folded.includes(part) ? folded.filter((one) => one !== part) : [...folded, part] });
}

function read(): Layout {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null ? checked(kept) : START;
  } catch {
    return START;
  }
}

function checked(kept: Partial<Record<keyof Layout, unknown>>): Layout {
  const { nav, detail, isNavFolded, isDetailFolded, folded } = kept;
  return {
    nav: typeof nav === 'number' ? fittingWidth('nav', nav) : START.nav,
    detail: typeof detail === 'number' ? fittingWidth('detail', detail) : START.detail,
    isNavFolded: isNavFolded === true,
    isDetailFolded: isDetailFolded === true,
    folded: Array.isArray(folded) ? NAV_PARTS.filter((part) => folded.includes(part)) : START.folded,
  };
}
