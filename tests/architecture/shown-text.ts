import { parseSync } from 'vite';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Attributes and properties whose text a reader sees or hears. */
const SHOWN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'content',
  'description',
  'label',
  'message',
  'placeholder',
  'text',
  'title',
]);

const HAS_LETTERS = /\p{L}{2}/u;
// Two words with a space between, as no name, key or selector has them.
const IS_PROSE = /\p{L}{2,}[,.:;]? \p{L}/u;
// Texts for those who build it, and names that CSS, SVG and the browser give.
const UNSHOWN_CALLS = /^(?:\w*Error|logError|console|closest|querySelector(?:All)?|matches|matchMedia|RegExp)$/;
const UNSHOWN_ATTRIBUTES =
  /^(?:className|d|points|viewBox|transform|aria-(?:describedby|labelledby|controls|owns)|rel|style)$/;

/**
 * Texts of a source file that would be shown and do not come from the catalogue, each with its line: text between
 * tags, in attributes and properties that are read out, and any other literal of more than one word.
 */
export function shownTexts(file: string, source: string): string[] {
  const { program } = parseSync(file, source);
  const found: string[] = [];
  const report = (node: Node, text: string) => {
    const line = source.slice(0, node.start).split('\n').length;
    found.push(`${file}:${line}: ${text.trim()}`);
  };
  const visit = (value: unknown, isShown: boolean): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, isShown);
    if (!isNode(value)) return;
    if (isUnshown(value)) return;
    const text = literalText(value);
    if (text !== undefined && !Object.hasOwn(english, text) && (isShown ? HAS_LETTERS : IS_PROSE).test(text))
      report(value, text);
    const shows = showsText(value);
    for (const [key, child] of Object.entries(value)) visit(child, shows.has(key) || (isShown && passesOn(value, key)));
  };
  visit(program, false);
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';
}

function literalText(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'JSXText' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateElement') return String(Reflect.get(Object(node.value), 'raw'));
  return undefined;
}

/** The children of a node whose literals are shown. */
function showsText(node: Node): ReadonlySet<string> {
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') return new Set(['children']);
  if (node.type === 'JSXAttribute' && SHOWN.has(nameOf(node.name))) return new Set(['value']);
  if (node.type === 'Property' && SHOWN.has(nameOf(node.key))) return new Set(['value']);
  return new Set();
}

/** Whether what a node is shown as is what this child says: not so the arguments of a call. */
function passesOn(node: Node, key: string): boolean {
  switch (node.type) {
    case 'JSXExpressionContainer':
    case 'TemplateLiteral':
      return key !== 'expressions' || node.type === 'JSXExpressionContainer';
    case 'ConditionalExpression':
      return key !== 'test';
    case 'LogicalExpression':
      return key === 'right' || node.operator !== '&&';
    default:
      return false;
  }
}

function isUnshown(node: Node): boolean {
  if (/^(Import|ExportAllDeclaration$|TS(?!(As|Satisfies)Expression$))/.test(node.type)) return true;
  if (node.type === 'ThrowStatement') return true;
  if (node.type === 'JSXAttribute') return UNSHOWN_ATTRIBUTES.test(nameOf(node.name));
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return UNSHOWN_CALLS.test(nameOf(node.callee));
  return false;
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node.property);
  const name = node.name ?? node.value;
  return typeof name === 'string' ? name : nameOf(name);
}
