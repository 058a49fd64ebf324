/**
 * What was drawn and what was left as it is, as notes beside the table: ranges hold under these choices and no others. A
 * choice has the name that `--vary` and a file of variations know it by.
 */
import type { Finding } from "../base/finding.ts";
import type { Language } from "../base/text.ts";
import { robustnessWords as pageWords } from "../explorer/robustness/words.ts";
import type { FindingMessage } from "../policy-index/instrument/finding-messages.ts";
import { NotVaried, type Robustness } from "../policy-index/robustness/contract.ts";
import { say } from "../ui/words/words.ts";
import { absentWords } from "./index-absent.ts";
import { withinWords } from "./packages-within.ts";
import { robustnessFindingWords } from "./robustness-words.ts";

const drawn: FindingMessage = {
  said: {
    en: "{period}, drawn anew: {found}.",
    fr: "{period}, tiré à nouveau : {found}.",
    es: "{period}, se sorteó de nuevo: {found}.",
    pt: "{period}, sorteado de novo: {found}.",
    ar: "{period}، ما سُحب من جديد: {found}.",
  },
  mend: {
    en: "{chosen, select, yes {As the editor of this release chose.} other {`--vary` or `--variations` draws others.}}",
    fr: "{chosen, select, yes {Comme l’a choisi la personne qui édite cette version.} other {`--vary` ou `--variations` en tirent d’autres.}}",
    es: "{chosen, select, yes {Como lo eligió quien edita esta versión.} other {`--vary` o `--variations` sortean otras.}}",
    pt: "{chosen, select, yes {Como escolheu quem edita esta versão.} other {`--vary` ou `--variations` sorteiam outras.}}",
    ar: "{chosen, select, yes {كما اختاره محرر هذا الإصدار.} other {يسحب `--vary` أو `--variations` غيرها.}}",
  },
};

const nothingDrawn: FindingMessage["said"] = {
  en: "{period}: nothing is drawn, and the ranges are empty.",
  fr: "{period} : rien n’est tiré, et les intervalles sont vides.",
  es: "{period}: no se sortea nada, y los intervalos quedan vacíos.",
  pt: "{period}: nada é sorteado, e os intervalos ficam vazios.",
  ar: "{period}: لا شيء يُسحب، وتبقى النطاقات فارغة.",
};

const left: FindingMessage["said"] = {
  en: "{period}, left as it is: {found}.",
  fr: "{period}, laissé tel quel : {found}.",
  es: "{period}, queda como está: {found}.",
  pt: "{period}, fica como está: {found}.",
  ar: "{period}، ما بقي على حاله: {found}.",
};

const failedDraws: FindingMessage = {
  said: {
    en: "{period}: {draws, plural, one {# draw} other {# draws}} could not be scored: {found}.",
    fr: "{period} : {draws, plural, one {# tirage n’a pas pu être noté} other {# tirages n’ont pas pu être notés}} : {found}.",
    es: "{period}: {draws, plural, one {# sorteo no pudo puntuarse} other {# sorteos no pudieron puntuarse}}: {found}.",
    pt: "{period}: {draws, plural, one {# sorteio não pôde ser pontuado} other {# sorteios não puderam ser pontuados}}: {found}.",
    ar: "{period}: {draws, plural, one {تعذّر حساب سحبة واحدة} two {تعذّر حساب سحبتين} few {تعذّر حساب # سحبات} other {تعذّر حساب # سحبة}}: {found}.",
  },
  mend: {
    en: "They stand in the column `failed`; {what, select, ranges {ranges} other {shares}} are of the others.",
    fr: "Ils figurent dans la colonne `failed` ; {what, select, ranges {les intervalles} other {les parts}} portent sur les autres.",
    es: "Figuran en la columna `failed`; {what, select, ranges {los intervalos} other {las partes}} son de los demás.",
    pt: "Constam da coluna `failed`; {what, select, ranges {os intervalos} other {as partes}} são dos restantes.",
    ar: "وهي في العمود `failed`، {what, select, ranges {والنطاقات} other {والحصص}} من البقية.",
  },
};

/** Who chose what varies: the release’s editor, or whoever gave the command. */
type ChosenBy = "editor" | "asked";

/** One note for what was drawn and one for each reason, with the periods in which they are the same. */
export function notesOnDrawn({ periods }: Robustness, chosen: ChosenBy): readonly Finding[] {
  const notes = new Map<string, { readonly reason: string; readonly found: string; readonly periods: string[] }>();
  const note = (period: string, reason: string, names: readonly string[]): void => {
    const found = names.join(", ");
    const key = `${reason} ${found}`;
    const known = notes.get(key) ?? { reason, found, periods: [] };
    known.periods.push(period);
    notes.set(key, known);
  };
  for (const { period, varied, notVaried } of periods) {
    note(period, varied.length === 0 ? "nothing" : "drawn", varied);
    for (const reason of new Set(notVaried.map((one) => one.reason)))
      note(
        period,
        reason,
        notVaried.filter((one) => one.reason === reason).map(({ name }) => name),
      );
  }
  return [...notes.values()].map(({ reason, found, periods: of }) => ({
    ...{ tier: "note", code: reason === "drawn" || reason === "nothing" ? `choices-${reason}` : "choices-left" },
    ...{ found, expected: of.join(", "), facts: { reason, chosen } },
  }));
}

/** The words of these notes, and of every other finding of the two commands. */
export function noteWords(finding: Finding, language: Language): ReturnType<typeof robustnessFindingWords> {
  const { code, found = "", expected: period = "", facts = {} } = finding;
  const values = { found, period, chosen: facts.chosen === "editor" ? "yes" : "no" };
  const mend = say(drawn.mend, language, values);
  if (code === "choices-drawn") return { said: say(drawn.said, language, values), mend };
  if (code === "choices-nothing") return { said: say(nothingDrawn, language, values), mend };
  if (code.endsWith("-failed-draws")) {
    const told = { found, period, draws: Number(facts.draws), what: String(facts.what) };
    return { said: say(failedDraws.said, language, told), mend: say(failedDraws.mend, language, told) };
  }
  const reason = code === "choices-left" && NotVaried.shape.reason.options.find((one) => one === facts.reason);
  if (reason) return { said: say(left, language, values), mend: say(pageWords[reason], language) };
  if (code === "packages-within") return withinWords(finding, language);
  return code === "index-absent" ? absentWords(finding, language) : robustnessFindingWords(finding, language);
}
