// Shows the line of a value next to the value, where the page would else be loaded anew to show it.
const { API, ask, element, fill } = await import(`./elements.js${new URL(import.meta.url).search}`);

const AROUND = 3;
const LONGEST_AROUND = 160;
const panel = document.getElementById('document');
const title = document.getElementById('document-title');
const rows = panel.querySelector('tbody');
let opener = null;
let running = new AbortController();

function row(line, asked) {
  const cut = line.text.length > LONGEST_AROUND ? `${line.text.slice(0, LONGEST_AROUND)}…` : line.text;
  const text = line.number === asked ? element('mark', {}, line.text) : cut;
  const heading = element('th', { scope: 'row' }, String(line.number));
  const made = element('tr', {}, heading, element('td', { lang: '' }, text));
  if (line.number === asked) {
    made.setAttribute('aria-current', 'true');
  }
  return made;
}

/** After the table or the paragraph that the link stands in, or else at the end of its list item. */
function place(link) {
  const before = link.closest('.scroll') ?? link.closest('p');
  if (before) {
    before.after(panel);
  } else {
    link.closest('li').append(panel);
  }
}

async function show(link, signal) {
  const address = new URL(link.href);
  const documentId = address.searchParams.get('documentId');
  const number = Number(address.searchParams.get('line'));
  const path = `documents/${encodeURIComponent(documentId)}/lines`;
  const answer = await ask(`${path}?from=${Math.max(1, number - AROUND)}&to=${number + AROUND}`, { signal });
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  const found = await answer.json();
  if (signal.aborted) {
    return;
  }
  if (!found.items.some((line) => line.number === number)) {
    throw new Error(path);
  }
  opener = link;
  title.textContent = fill(panel.dataset.title, { document: documentId, line: number });
  rows.replaceChildren(...found.items.map((line) => row(line, number)));
  panel.querySelector('.missing')?.remove();
  panel.querySelector('.api').href = `${API}${path}/${number}`;
  place(link);
  panel.hidden = false;
  panel.focus();
  panel.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain) {
    return;
  }
  if (link.matches('a.line')) {
    event.preventDefault();
    running.abort();
    running = new AbortController();
    const { signal } = running;
    show(link, signal).catch(() => {
      if (!signal.aborted) {
        location.assign(link.href);
      }
    });
  } else if (link.matches('#document .close') && opener) {
    event.preventDefault();
    panel.hidden = true;
    opener.focus();
  }
});
