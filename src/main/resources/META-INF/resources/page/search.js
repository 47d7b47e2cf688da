// Searches as one types; only the answer to the last question counts.
const { API, ask, element, fill, language, lineLink, relative } = await import(
  `./elements.js${new URL(import.meta.url).search}`
);

const PAUSE = 200;
const AT_MOST = 20;
const input = document.getElementById('q');
const section = document.getElementById('hits');
const summary = document.getElementById('hits-summary');
const list = section.querySelector('ol');
const all = section.querySelector('.api');
let waiting = 0;
let running = new AbortController();

/** The half of the title that the fragment stands in; empty where that is not known, as the page itself has it. */
function fragmentLanguage(hit) {
  const fragment = hit.fragment.map((part) => part.text).join('');
  const halves = ['fr', 'nl'].filter((lang) => hit.title[lang]?.includes(fragment));
  return halves.length === 1 ? halves[0] : '';
}

function item(hit) {
  const wanted = language === 'nl' ? 'nl' : 'fr';
  const other = wanted === 'nl' ? 'fr' : 'nl';
  const lang = hit.title[wanted] ? wanted : other;
  const made = element(
    'li',
    {},
    element('a', { href: relative(hit.href), lang }, hit.title[lang]),
    ' ',
    element('span', { class: 'kind' }, section.getAttribute(`data-kind-${hit.kind}`) ?? hit.kind),
  );
  if (hit.source) {
    made.append(' ', lineLink(hit.source.document.documentId, hit.source.line, section.dataset.line));
  }
  const parts = hit.fragment.map((part) => (part.match ? element('mark', {}, part.text) : part.text));
  made.append(element('p', { lang: fragmentLanguage(hit) }, ...parts));
  return made;
}

async function search(question) {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  all.hidden = question.trim() === '';
  all.href = `${API}search?q=${encodeURIComponent(question)}`;
  if (question.trim() === '') {
    summary.textContent = '';
    list.replaceChildren();
    return;
  }
  try {
    const answer = await ask(`search?pageSize=${AT_MOST}&q=${encodeURIComponent(question)}`, { signal });
    const found = await answer.json();
    if (signal.aborted) {
      return;
    }
    if (!answer.ok) {
      summary.textContent = found.detail ?? section.dataset.failed;
      list.replaceChildren();
      return;
    }
    const words = found.total === 0 ? section.dataset.none : section.dataset.some;
    summary.textContent = fill(words, { question, total: found.total.toLocaleString(language) });
    list.replaceChildren(...found.items.map(item));
  } catch (failure) {
    if (!signal.aborted) {
      summary.textContent = section.dataset.failed;
      list.replaceChildren();
    }
  }
}

input.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => search(input.value), PAUSE);
});
