import type { CDPSession } from 'playwright-core';
import type { AccessibleNode } from '../driver.ts';

/** What a screen reader is given of the page, in its order; what it is not told of is left out. */
export async function accessibleNodes(session: CDPSession): Promise<AccessibleNode[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder: AccessibleNode[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    if (!node.ignored) {
      inOrder.push({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        focusable: node.properties?.some(({ name, value }) => name === 'focusable' && value.value === true) ?? false,
      });
    }
    for (const child of node.childIds ?? []) walk(child);
  };
  const [root] = nodes;
  if (root) walk(root.nodeId);
  return inOrder;
}
