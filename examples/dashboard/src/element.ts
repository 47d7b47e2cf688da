/** What an element can hold; nothing, where it is undefined. */
export type Content = Node | string | undefined;

/** An element with its attributes and what it holds; texts are never read as markup. */
export function element(name: string, attributes: Record<string, string> = {}, ...content: Content[]): HTMLElement {
  return filled(document.createElement(name), attributes, content);
}

/** The same of SVG. */
export function drawing(name: string, attributes: Record<string, string> = {}, ...content: Content[]): SVGElement {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, content);
}

/** A link; the text alone, where there is nothing to open. */
export function link(address: string | undefined, text: string): HTMLElement {
  return address === undefined ? element("span", {}, text) : element("a", { href: address }, text);
}

function filled<T extends Element>(made: T, attributes: Record<string, string>, content: Content[]): T {
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...content.filter((part) => part !== undefined));
  return made;
}
