// Only local names are looked at: which namespaces an exporter declares is not to be relied upon.

/** The children of that local name. */
export function childrenOf(node: Element, name: string): Element[] {
  return Array.from(node.children).filter((child) => child.localName === name);
}

/** The elements of that local name anywhere inside, in order. */
export function deepOf(node: Element, name: string): Element[] {
  return Array.from(node.getElementsByTagName('*')).filter((each) => each.localName === name);
}

/** The text of the first child of that name, trimmed; '' where there is none. */
export function textIn(node: Element, name: string): string {
  return childrenOf(node, name)[0]?.textContent?.trim() ?? '';
}

/** What the node is called: its `rdf:about`; '' where it has none. */
export function aboutOf(node: Element): string {
  return attribute(node, 'about');
}

/** What the node points at: its `rdf:resource`; '' where it has none. */
export function resourceOf(node: Element): string {
  return attribute(node, 'resource');
}

function attribute(node: Element, name: string): string {
  return Array.from(node.attributes).find((each) => each.localName === name)?.value ?? '';
}
