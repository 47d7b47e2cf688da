// Sends a table for a dry run, and shows what it comes to: its totals, what would explain them, and what to mend.
const { ask, element, fill, language } = await import(`./elements.js${new URL(import.meta.url).search}`);

const SHOWN_ISSUES = 100;
const FIRST_PAUSE = 300;
const LONGEST_PAUSE = 2000;
const LONGEST_WAIT = 120_000;

const section = document.getElementById('check-table');
const words = section.dataset;
const form = section.querySelector('form');
const zone = section.querySelector('.drop');
const file = document.getElementById('check-file');
const year = document.getElementById('check-year');
const result = document.getElementById('check-result');
const status = result.querySelector('[role=status]');
const region = { en: 'en-GB', fr: 'fr-BE', nl: 'nl-BE' }[language];
let latest = 0;

/** What a person is to be told instead of a result. */
class Told extends Error {}

function number(value) {
  return value === undefined ? '–' : Number(value).toLocaleString(region);
}

function money(amount) {
  if (!amount) {
    return '–';
  }
  const digits = amount.value.endsWith('.00') ? 0 : 2;
  const written = Number(amount.value).toLocaleString(region, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${written}\u00a0€`;
}

function table(caption, heads, rows) {
  const head = element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)));
  return element(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': caption, tabindex: '0' },
    element('table', {}, element('caption', {}, caption), element('thead', {}, head), element('tbody', {}, ...rows)),
  );
}

function row(first, ...cells) {
  return element('tr', {}, element('th', { scope: 'row' }, first), ...cells.map((text) => element('td', {}, text)));
}

function figures(count, amount) {
  return `${number(count)} · ${money(amount)}`;
}

function totals(checks) {
  const rows = checks.map((check) => {
    const made = row(
      check.code,
      check.declared ? figures(check.declared.projectCount, check.declared.amount) : '–',
      figures(check.listed.grantCount, check.listed.amount),
      check.difference ? figures(check.difference.projectCount, check.difference.amount) : '–',
      section.getAttribute(`data-status-${check.status}`),
    );
    made.lastChild.className = `status ${check.status}`;
    return made;
  });
  return table(words.totals, [words.measure, words.declared, words.listed, words.difference, words.status], rows);
}

function reasons(explanations) {
  return [
    element('h3', {}, words.reasons),
    element(
      'ol',
      { class: 'reasons' },
      ...explanations.map((each) => element('li', { value: each.rank }, element('p', {}, each.statement))),
    ),
  ];
}

function issues(found) {
  const caption = fill(words.issues, { total: number(found.total), shown: number(found.items.length) });
  const rows = found.items.map((issue) =>
    row(
      issue.row === undefined ? '–' : String(issue.row),
      issue.columnName ?? (issue.column === undefined ? '–' : String(issue.column)),
      issue.value ?? '–',
      issue.message,
    ),
  );
  return table(caption, [words.row, words.column, words.value, words.reason], rows);
}

async function json(answer) {
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) {
    return body;
  }
  const seconds = answer.headers.get('Retry-After');
  const told = [body.detail ?? words.broken, ...(body.issues ?? []).map((issue) => issue.detail)];
  if (seconds) {
    told.push(fill(words.tooMany, { seconds }));
  }
  throw new Told(told.join(' '));
}

async function send(chosen, ofYear) {
  const body = new FormData();
  if (ofYear) {
    body.append('year', ofYear);
  }
  body.append('file', chosen);
  const answer = await ask('imports?dryRun=true', { method: 'POST', body }).catch(() => {
    throw new Told(words.broken);
  });
  if (!answer.ok) {
    await json(answer);
  }
  await answer.arrayBuffer();
  return answer.headers.get('Location').split('/').pop();
}

async function end(importId) {
  const started = Date.now();
  let pause = FIRST_PAUSE;
  while (Date.now() - started < LONGEST_WAIT) {
    const job = await json(await ask(`imports/${importId}`));
    if (job.state !== 'processing') {
      return job;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 1.5, LONGEST_PAUSE);
  }
  throw new Told(`${words.slow} preventionPlan/v1/imports/${importId}`);
}

async function run(chosen, ofYear, mine) {
  const importId = await send(chosen, ofYear);
  if (mine === latest) {
    status.textContent = words.reading;
  }
  const job = await end(importId);
  return { job, found: await json(await ask(`imports/${importId}/issues?pageSize=${SHOWN_ISSUES}`)) };
}

/** A table that does not name its year, and whose sender does not either, is checked as one of the next year. */
async function check(chosen, mine) {
  const checked = await run(chosen, year.value, mine);
  const noYear = checked.found.items.some((issue) => issue.reason === 'missingYear');
  return noYear && !year.value ? run(chosen, words.year, mine) : checked;
}

function show({ job, found }) {
  const { report } = job;
  const checks = report?.reconciliation?.checks.filter((each) => each.status !== 'empty') ?? [];
  const told = [job.state === 'failed' ? words.failed : words.valid];
  if (checks.length > 0) {
    told.push(section.getAttribute(`data-verdict-${report.reconciliation.status}`));
  } else if (report) {
    told.push(words.noGrants);
  }
  if (job.problem?.detail) {
    told.push(job.problem.detail);
  }
  status.textContent = told.join(' ');
  if (report) {
    result.append(
      element(
        'p',
        {},
        fill(words.rows, { year: report.year, rows: number(report.rows), rejected: number(report.rejected) }),
      ),
    );
  }
  if (checks.length > 0) {
    if (report.rejected > 0) {
      result.append(element('p', {}, words.lacks));
    }
    result.append(totals(checks));
  }
  if (report?.reconciliation?.explanations.length > 0) {
    result.append(...reasons(report.reconciliation.explanations.slice(0, 5)));
  }
  if (found.total > 0) {
    result.append(issues(found));
  }
}

async function take(chosen) {
  if (!chosen) {
    return;
  }
  latest += 1;
  const mine = latest;
  result.replaceChildren(status);
  status.textContent = `${chosen.name}: ${words.sending}`;
  try {
    const checked = await check(chosen, mine);
    if (mine === latest) {
      show(checked);
    }
  } catch (failure) {
    if (mine === latest) {
      status.textContent = failure instanceof Told ? failure.message : words.broken;
    }
  }
}

form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
file.addEventListener('change', () => {
  take(file.files[0]);
  file.value = '';
});
zone.addEventListener('dragover', (event) => {
  event.preventDefault();
  zone.classList.add('over');
});
zone.addEventListener('dragleave', () => zone.classList.remove('over'));
zone.addEventListener('drop', (event) => {
  event.preventDefault();
  zone.classList.remove('over');
  take(event.dataTransfer.files[0]);
});
