/** Text for between tags. */
export function escapeText(text: string): string {
  // String: recorded and hostile rows hold what they like.
  return String(text).replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'));
}

/** Text for a double-quoted attribute, escaped as the site does: exactly `&quot;`, `&amp;` and `&lt;`. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** HTML from a template, whose line breaks count as one blank. What is filled in stays as it is; escapes nothing. */
export function markup(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  const joined = parts.map((part, index) => part.replace(/\n\s*/g, ' ') + (values[index] ?? '')).join('');
  return joined.trim();
}

/** An element that the site's script hydrates, with its data in `data-props`; none when undefined. */
export function hydrated(target: string, props: string | undefined, content: string): string {
  const data = props === undefined ? '' : ` data-props="${escapeAttribute(props)}"`;
  return `<div class="SVELTE_HYDRATER contents" data-target="${target}"${data}>${content}</div>`;
}

/** A dot in place of the site's icons, which are not ours. */
export const ICON = markup`
  <svg aria-hidden="true" focusable="false" role="img" width="1em" height="1em" viewBox="0 0 8 8">
    <circle cx="4" cy="4" r="3" fill="currentColor"></circle>
  </svg>`;
