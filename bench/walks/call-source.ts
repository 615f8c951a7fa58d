import { parseSync } from 'vite';

// Makes every function report its calls; the caller follows from the asynchronous context.

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

interface Insertion {
  at: number;
  text: string;
  /** of those at one place, what ends comes before what begins, and the inner before the outer */
  order: number;
}

/** The global function that the calls go through: `call(name, file, this, work)`. */
export const CALL = 'daybookCall';

/**
 * The source with each function's body handed to `daybookCall`, under its name, `Class.method` for methods, '' when it
 * has none. Constructors and generators are left as they are.
 */
export function withCalls(source: string, file: string): string {
  const insertions: Insertion[] = [];
  const { program } = parseSync(file.replace(/x$/, ''), source);
  visit(program as unknown as Node, [], (node, above) => {
    const body = node.body as Node | null;
    const isPlain =
      FUNCTIONS.has(node.type) && body !== null && node.generator !== true && !isConstructor(above.at(-1));
    if (!isPlain) return;
    const isArrow = node.type === 'ArrowFunctionExpression';
    const isBlock = body.type === 'BlockStatement';
    // One with nothing in it calls nothing.
    if (isBlock && source.slice(body.start + 1, body.end - 1).trim() === '') return;
    const self = isArrow ? 'undefined' : 'this';
    const name = blockId(node, above);
    const start = `${CALL}(${JSON.stringify(name)}, ${JSON.stringify(file)}, ${self}, ${node.async ? 'async ' : ''}() => `;
    insertions.push(
      isBlock
        ? { at: body.start + 1, text: ` return ${start}{`, order: above.length }
        : { at: body.start, text: `${start}(`, order: above.length },
      isBlock
        ? { at: body.end - 1, text: '}); ', order: -above.length }
        : { at: body.end, text: '))', order: -above.length },
    );
  });
  insertions.sort((a, b) => a.at - b.at || a.order - b.order);
  let [result, from] = ['', 0];
  for (const { at, text } of insertions) {
    result += source.slice(from, at) + text;
    from = at;
  }
  return result + source.slice(from);
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

function visit(node: Node, above: readonly Node[], work: (node: Node, above: readonly Node[]) => void): void {
  work(node, above);
  const below = [...above, node];
  for (const value of Object.values(node)) {
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) visit(each, below, work);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function isConstructor(parent: Node | undefined): boolean {
  return parent?.type === 'MethodDefinition' && parent.kind === 'constructor';
}

function blockId(node: Node, above: readonly Node[]): string {
  const parent = above.at(-1);
  const named = [node.id, parent?.id, parent?.key].find(isNode);
  const owns =
    parent !== undefined && /^(MethodDefinition|PropertyDefinition|Property|VariableDeclarator)$/.test(parent.type);
  if (!isNode(node.id) && !(owns && named && (parent.value === node || parent.init === node))) return '';
  const name = `${named?.type === 'PrivateIdentifier' ? '#' : ''}${String(named?.name ?? named?.value ?? '')}`;
  const isMember = parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition';
  const owner = isMember
    ? above.findLast(({ type }) => type.startsWith('Class') && type !== 'ClassBody')?.id
    : undefined;
  return isNode(owner) ? `${String(owner.name)}.${name}` : name;
}
