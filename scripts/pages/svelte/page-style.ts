/**
 * What the site's utility classes do, where they decide how large the parts of its cards are, what clips them and what
 * lies over what. In our own words: the site's style sheet is not ours. The scroll bar is there from the start, so that
 * the page does not move while it is still coming.
 */
export const PAGE_STYLE = `
html { overflow-y: scroll; }
*, ::before, ::after { box-sizing: border-box; }
svg, img, video { display: block; max-width: 100%; }
h1, h2, h3, p { margin: 0; }
button { font: inherit; }
main { display: flex; flex-direction: column; }
main .contents { display: contents; }
main section.container { position: relative; width: 100%; max-width: 1536px; margin: 32px auto 80px; padding: 0 16px; }
main .top { display: grid; gap: 12px; margin-bottom: 32px; }
main .hidden { display: none; }
main .flex { display: flex; }
main .flex-col { flex-direction: column; }
main .items-center { align-items: center; }
main .justify-between { justify-content: space-between; }
main .w-full { width: 100%; }
main .min-w-0 { min-width: 0; }
main .h-full { height: 100%; }
main .relative { position: relative; }
main .absolute { position: absolute; }
main .inset-0 { inset: 0; }
main .truncate { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
main .pointer-events-none { pointer-events: none; }
main .invisible { visibility: hidden; }
main .animate-pulse { background: #8883; animation: pulse 2s infinite; }
@keyframes pulse { 50% { opacity: 0.5; } }
main .grid { display: grid; gap: 20px; margin: 0; grid-template-columns: repeat(1, minmax(0, 1fr)); }
main .grid > * { content-visibility: auto; }
main .mt-8 { margin-top: 32px; }
main .-mt-2 { margin-top: -8px; }
main .px-6 { padding: 32px 24px 24px; }
main .gap-6 { gap: 24px; }
main .gap-2 { gap: 8px; }
main .gap-1 { gap: 4px; }
main .h-56 { display: block; height: 224px; overflow: hidden; border-radius: 12px; background: Canvas; }
main .object-cover { object-fit: cover; object-position: top; }
main .top-56 { right: 8px; top: 224px; margin-top: -32px; height: 24px; padding: 0 8px; border: 1px solid #8884; }
main .top-56 { border-radius: 6px; background: Canvas; font-size: 14px; white-space: nowrap; }
main .z-1 { z-index: 1; align-self: flex-start; }
main .h-14 { width: 48px; height: 56px; border: 1px solid #8884; border-radius: 12px; background: Canvas; }
main .h-14 { align-items: center; justify-content: center; }
main .line-clamp-3 { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 3; }
main h3 { font-size: 18px; line-height: 24px; margin-bottom: 4px; }
main .rounded-md { padding: 2px 4px; border: 1px solid #8884; border-radius: 6px; font-size: 14px; }
main .rounded-full.border { padding: 2px 8px; border: 1px solid #48f6; border-radius: 99px; font-size: 14px; }
main .inline-flex { display: inline-flex; max-width: 100%; }
main .flex-row-reverse { flex-direction: row-reverse; }
@media (min-width: 768px) {
  main .h-56 { height: 256px; }
  main .top-56 { top: 256px; }
}
@media (min-width: 1024px) {
  main .grid { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  main .grid > .col-span-1 { grid-column: span 2; }
  main .z-1 { position: sticky; top: 32px; }
}
@media (min-width: 1280px) {
  main .grid { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  main .grid > .col-span-1 { grid-column: span 3; }
}
html.dark { color-scheme: dark; background: #0b0f19; color: #eee; }
html:not(.dark) { color-scheme: light; background: #fff; color: #111; }
`;
