// Each part of the page works without its script. The version in this module's address is passed on to the others.
const version = new URL(import.meta.url).search;

for (const part of ['lines', 'search', 'table']) {
  import(`./${part}.js${version}`);
}
