export const API = 'preventionPlan/v1/';

export const language = document.documentElement.lang;

/** An element with its attributes and children; text is always put in as text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  made.append(...children);
  return made;
}

/** Words of the page with their arguments: "line {line}". */
export function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (placeholder, name) => String(values[name] ?? placeholder));
}

/** Asks the API for JSON in the language of the page. */
export function ask(path, options = {}) {
  return fetch(API + path, {
    ...options,
    headers: { Accept: 'application/json', 'Accept-Language': language },
  });
}

/** The address, below the page, of what an absolute link of the API opens. */
export function relative(href) {
  return API + href.slice(href.indexOf(API) + API.length);
}

/** The link to a line of a document, as the page itself makes it. */
export function lineLink(documentId, line, words) {
  const address = new URL(location.href);
  address.searchParams.set('documentId', documentId);
  address.searchParams.set('line', line);
  return element('a', { class: 'line', href: `./${address.search}#document` }, fill(words, { line }));
}
