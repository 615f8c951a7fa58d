// What no Markdown has any of is shown as it is, without loading what reads it.
const MAY_BE_MARKED = /[*_`~#>[\]|\\]|^\s{0,3}(?:[-+]|\d{1,9}[.)])\s|https?:|^-{3}/m;

/** Whether a note may say anything in Markdown. Costs a pass over the text. */
export function mayBeMarkdown(text: string): boolean {
  return MAY_BE_MARKED.test(text);
}
