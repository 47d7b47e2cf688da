import type { Check, Language, Money } from "./service.js";

type Status = Check["status"];

/** The page's own words; the service's sentences come from the service. */
export interface Words {
  title: string;
  lead: string;
  languages: string;
  otherLanguage: { language: Language; name: string };
  years: string;
  loading: string;
  noYear: string;
  away: (origin: string) => string;
  refused: (message: string) => string;
  again: string;
  againIn: (seconds: number) => string;
  checks: string;
  chart: string;
  declared: string;
  listed: string;
  measure: string;
  declaredProjects: string;
  declaredAmount: string;
  listedGrants: string;
  listedAmount: string;
  difference: string;
  result: string;
  status: Record<Status, string>;
  explanations: string;
  asItWouldBe: string;
  cells: string;
  coverage: string;
  commune: string;
  remark: string;
  noActions: { nothingDeclared: string; blank: string; declared: string };
  total: string;
  line: string;
  lineOf: (line: number) => string;
}

const french: Words = {
  title: "Polarisation et radicalisation : ce qui est déclaré, ce qui est énuméré",
  lead: "Chaque chiffre mène à l’appel de l’API qui le donne, et à sa ligne dans le document.",
  languages: "Langue",
  otherLanguage: { language: "nl", name: "Nederlands" },
  years: "Années",
  loading: "Lecture en cours…",
  noYear: "Le service ne connaît pas cette année.",
  away: (origin) => `Le service à l’adresse ${origin} ne répond pas, ou ne permet pas à cette page de le lire (CORS).`,
  refused: (message) => `Le service répond : ${message}`,
  again: "Réessayer",
  againIn: (seconds) => `Nouvel essai dans ${seconds} s.`,
  checks: "Déclaré et énuméré, par mesure",
  chart: "Montants déclarés et énumérés par mesure ; le tableau qui suit donne les mêmes chiffres.",
  declared: "déclaré",
  listed: "énuméré",
  measure: "Mesure",
  declaredProjects: "Projets déclarés",
  declaredAmount: "Montant déclaré",
  listedGrants: "Subsides énumérés",
  listedAmount: "Montant énuméré",
  difference: "Différence",
  result: "Résultat",
  status: {
    match: "✓ concorde",
    mismatch: "✗ ne concorde pas",
    notDeclared: "rien n’est déclaré",
    notListed: "✗ rien n’est énuméré",
    empty: "ni l’un ni l’autre",
  },
  explanations: "Ce qui l’expliquerait",
  asItWouldBe: "Le contrôle tel qu’il serait",
  cells: "Cellules concernées :",
  coverage: "Actions, par commune et par mesure",
  commune: "Commune",
  remark: "Remarque",
  noActions: {
    nothingDeclared: "déclare ne rien faire",
    blank: "la ligne est vide",
    declared: "une mesure sans action",
  },
  total: "Total",
  line: "l.",
  lineOf: (line) => `ligne ${line} du document`,
};

const dutch: Words = {
  title: "Polarisering en radicalisering: wat opgegeven is, wat opgesomd is",
  lead: "Elk cijfer leidt naar de oproep van de API die het geeft, en naar zijn regel in het document.",
  languages: "Taal",
  otherLanguage: { language: "fr", name: "Français" },
  years: "Jaren",
  loading: "Wordt gelezen…",
  noYear: "De dienst kent dit jaar niet.",
  away: (origin) => `De dienst op het adres ${origin} antwoordt niet, of laat deze pagina niet lezen (CORS).`,
  refused: (message) => `De dienst antwoordt: ${message}`,
  again: "Opnieuw proberen",
  againIn: (seconds) => `Nieuwe poging over ${seconds} s.`,
  checks: "Opgegeven en opgesomd, per maatregel",
  chart: "Opgegeven en opgesomde bedragen per maatregel; de tabel hieronder geeft dezelfde cijfers.",
  declared: "opgegeven",
  listed: "opgesomd",
  measure: "Maatregel",
  declaredProjects: "Opgegeven projecten",
  declaredAmount: "Opgegeven bedrag",
  listedGrants: "Opgesomde subsidies",
  listedAmount: "Opgesomd bedrag",
  difference: "Verschil",
  result: "Resultaat",
  status: {
    match: "✓ klopt",
    mismatch: "✗ klopt niet",
    notDeclared: "niets opgegeven",
    notListed: "✗ niets opgesomd",
    empty: "geen van beide",
  },
  explanations: "Wat het zou verklaren",
  asItWouldBe: "De controle zoals ze zou zijn",
  cells: "Betrokken cellen:",
  coverage: "Acties, per gemeente en per maatregel",
  commune: "Gemeente",
  remark: "Opmerking",
  noActions: {
    nothingDeclared: "geeft op niets te doen",
    blank: "de rij is leeg",
    declared: "een maatregel zonder actie",
  },
  total: "Totaal",
  line: "r.",
  lineOf: (line) => `regel ${line} van het document`,
};

export function words(language: Language): Words {
  return language === "fr" ? french : dutch;
}

/** An amount exactly as given, and written as in the service's sentences: without cents where they are none. */
export function euros(amount: Money | undefined, language: Language): string {
  return amount === undefined
    ? "–"
    : `${new Intl.NumberFormat(`${language}-BE`, {
        minimumFractionDigits: 2,
        trailingZeroDisplay: "stripIfInteger",
      }).format(amount.value as `${number}`)}\u00a0€`;
}

/** A number as the language writes it. */
export function count(number: number | undefined, language: Language): string {
  return number === undefined ? "–" : new Intl.NumberFormat(`${language}-BE`).format(number);
}
