import { showChecks } from "./checks.js";
import { showCoverage } from "./coverage.js";
import { element } from "./element.js";
import { listYears, preventionPlan, readYear, Refusal, type Language } from "./service.js";
import { words } from "./words.js";

const asked = new URLSearchParams(location.search);
const language = chosenLanguage();
const said = words(language);
const origin = document.querySelector<HTMLMetaElement>("meta[name=service]")?.content ?? location.origin;
const service = preventionPlan(origin, language);

const years = element("nav", { id: "years", "aria-label": said.years });
const content = element("main");
const { language: other, name } = said.otherLanguage;
document.documentElement.lang = language;
document.title = said.title;
document.body.append(
  element(
    "header",
    {},
    element(
      "nav",
      { id: "languages", "aria-label": said.languages },
      element("a", { href: address({ lang: other }), lang: other, hreflang: other }, name),
    ),
    element("h1", {}, said.title),
    element("p", {}, said.lead),
    years,
  ),
  content,
);
await show();

/** Reads and shows the year of the address, or the newest; or says why it cannot. */
async function show(): Promise<void> {
  content.replaceChildren(element("p", { role: "status" }, said.loading));
  try {
    const known = await listYears(service);
    const year = asked.has("year") ? Number(asked.get("year")) : known[0];
    years.replaceChildren(
      ...known.map((each) =>
        element(
          "a",
          { href: address({ year: String(each) }), ...(each === year ? { "aria-current": "page" } : {}) },
          String(each),
        ),
      ),
    );
    if (year === undefined || !known.includes(year)) {
      content.replaceChildren(element("p", { role: "alert" }, said.noYear));
      return;
    }
    const read = await readYear(service, year);
    content.replaceChildren(showChecks(read, language), showCoverage(read, origin, language));
  } catch (failure) {
    showFailure(failure);
  }
}

/** Says what went wrong and offers to try again; does so by itself where the service says when. */
function showFailure(failure: unknown): void {
  const again = element("button", { type: "button" }, said.again);
  const seconds = failure instanceof Refusal ? failure.again : undefined;
  const waiting = seconds === undefined ? undefined : setTimeout(show, seconds * 1000);
  again.addEventListener("click", () => {
    clearTimeout(waiting);
    void show();
  });
  content.replaceChildren(
    element(
      "div",
      { role: "alert" },
      element("p", {}, failure instanceof Refusal ? said.refused(failure.message) : said.away(origin)),
      seconds === undefined ? undefined : element("p", {}, said.againIn(seconds)),
      again,
    ),
  );
}

/** The language of the address, or else of the browser, or else French. */
function chosenLanguage(): Language {
  const wanted = [asked.get("lang") ?? "", ...navigator.languages].map((tag) => tag.slice(0, 2));
  return wanted.find((tag) => tag === "fr" || tag === "nl") ?? "fr";
}

/** The address of this page with something else chosen. */
function address(change: Record<string, string>): string {
  return `?${new URLSearchParams({ ...Object.fromEntries(asked), ...change })}`;
}
