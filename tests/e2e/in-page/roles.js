// Finds elements of a page as a person or a screen reader does: by role and accessible name. This is the subset of
// https://www.w3.org/TR/html-aam-1.0/ and https://www.w3.org/TR/accname-1.2/ that Daybook's pages need. It is put
// before the scripts of screen.ts.
const ROLES = {
  article: 'article',
  button: 'button',
  cell: 'td',
  checkbox: 'input[type=checkbox]',
  columnheader: 'th',
  combobox: 'select',
  // An <input type=date> has no role of its own; screen readers announce a date.
  date: 'input[type=date]',
  definition: 'dd',
  dialog: 'dialog',
  group: 'fieldset',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  list: 'ul, ol',
  listitem: 'li',
  main: 'main',
  navigation: 'nav',
  radio: 'input[type=radio]',
  region: 'section[aria-label], section[aria-labelledby]',
  row: 'tr',
  searchbox: 'input[type=search]',
  table: 'table',
  term: 'dt',
  textbox: 'input[type=text], input:not([type]), textarea',
};
const NAMED_BY_CONTENT =
  'button cell columnheader heading link menuitem option row switch term definition listitem'.split(' ');

function roleOf(element) {
  const given = element.getAttribute('role');
  return given ?? Object.keys(ROLES).find((role) => element.matches(ROLES[role])) ?? 'generic';
}

/** Whether a screen reader finds it: drawn, and not behind a dialog or a panel that covers it. */
function isThere(element) {
  const modal = document.querySelector('dialog:modal');
  if (modal && !modal.contains(element)) return false;
  if (element.closest('[inert], [aria-hidden="true"]')) return false;
  return element.checkVisibility({ visibilityProperty: true });
}

const fold = (text) => text.replace(/\s+/g, ' ').trim();

/** The text of an element as it is read out. */
function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (!(node instanceof Element) || node.matches('[aria-hidden="true"], input, select, textarea')) return '';
  const { display, visibility } = getComputedStyle(node);
  if (display === 'none' || visibility === 'hidden') return '';
  // The label of a region is announced with its content, any other label instead of the content.
  const label = node.matches('section, [role="feed"]') ? null : node.getAttribute('aria-label');
  const text = label ?? node.getAttribute('alt') ?? [...node.childNodes].map(textOf).join('');
  return display === 'inline' ? text : ` ${text} `;
}

function nameOf(element) {
  const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  if (labelled.length > 0) return fold(labelled.map((id) => textOf(document.getElementById(id))).join(' '));
  const given = element.getAttribute('aria-label');
  if (given) return fold(given);
  const [label] = element.labels ?? [];
  if (label && element.localName !== 'button') return fold(textOf(label));
  const legend = element.querySelector(':scope > legend');
  if (legend) return fold(textOf(legend));
  const content = NAMED_BY_CONTENT.includes(roleOf(element)) ? fold(textOf(element)) : '';
  return content || fold(element.getAttribute('title') ?? '');
}

/** Everything of a role, in the order of the page: `{ role, name, pattern, within }`. */
function findAll({ role, name, pattern, within }) {
  const scopes = within ? findAll(within).slice(0, 1) : [document];
  const selector = [`[role="${role}"]`, ROLES[role]].filter(Boolean).join(', ');
  return scopes
    .flatMap((scope) => [...scope.querySelectorAll(selector)])
    .filter((element) => roleOf(element) === role && isThere(element))
    .filter((element) => name === undefined || nameOf(element) === name)
    .filter((element) => pattern === undefined || new RegExp(pattern).test(nameOf(element)));
}

/** What a screen reader announces of an element. */
function describeElement(element) {
  const attributes = Object.fromEntries([...element.attributes].map((each) => [each.name, each.value]));
  const { value = '', checked = false, disabled = false } = element;
  return {
    role: roleOf(element),
    name: nameOf(element),
    text: fold(textOf(element)),
    attributes,
    value,
    checked,
    disabled,
  };
}

// For the script that screen.ts puts behind this one.
Object.assign(globalThis, { findAll, describeElement });
