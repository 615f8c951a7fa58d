/**
 * A plain look of our own for made-up pages: the site's style sheet is not ours and not served. Cards have the site's
 * sizes, so that what is on screen and what must be scrolled to is alike.
 */
export const SITE_STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; }
a { color: inherit; text-decoration: none; }
svg { width: 1em; height: 1em; }
header, footer, .container { max-width: 1280px; margin: 0 auto; padding: 12px 24px; }
header { border-bottom: 1px solid #8884; }
header nav, .period, .pages, .row { display: flex; gap: 12px; align-items: center; flex-wrap: wrap; }
ul { display: flex; gap: 4px; list-style: none; margin: 0; padding: 0; }
.grid { display: grid; gap: 20px; grid-template-columns: repeat(auto-fill, minmax(340px, 1fr)); margin: 24px 0; }
.wide { grid-template-columns: 1fr; }
article { position: relative; border: 1px solid #8884; border-radius: 12px; overflow: hidden; }
h1, h2 { margin: 0; }
h2 { font-size: 1rem; font-weight: normal; }
article h3 { margin: 0 0 8px; font-size: 1.15rem; line-height: 1.5rem; }
.thumbnail { display: block; height: 256px; overflow: hidden; background: #8882; }
.thumbnail img, .thumbnail video { width: 100%; }
.submitted { position: absolute; right: 8px; top: 224px; padding: 0 8px; border-radius: 6px; background: Canvas; }
.submitted div, .vote input { display: none; }
.card { display: flex; gap: 24px; padding: 32px 24px 24px; }
.vote { display: grid; place-items: center; width: 48px; height: 56px; border: 1px solid #8886; border-radius: 12px; }
.words { min-width: 0; flex: 1; }
.row { justify-content: space-between; font-size: 14px; }
.organisation { padding: 2px 8px; border: 1px solid #48f6; border-radius: 99px; }
li[title] { width: 20px; height: 20px; border-radius: 50%; background: #8886; margin-left: -8px; }
.abstract { display: block; font-size: 14px; margin-bottom: 8px; }
.highlight { background: #fc06; }
.summary { border-left: 2px solid #48f; padding-left: 14px; }
`;
