/** An empty list to fill in: the headings, and on a second sheet what may stand below each. */
import type { Language } from "../../../base/text.ts";
import { spreadsheetFile } from "../../../policy-index/package/spreadsheet-file.ts";
import { say } from "../../../ui/words/words.ts";
import { institutionKinds } from "../../programme/contract.ts";
import { kindWords } from "../../programme/kind-words.ts";
import { consentWords } from "../consent-words.ts";
import { purposes, sexes } from "../contract.ts";
import { sexWords, participantWords as words } from "../words.ts";
import { columnWords, grounds } from "./columns.ts";
import { type Column, columnNames } from "./contract.ts";
import { groundWords, broughtWords as own } from "./words.ts";

function helpOf(column: Column, language: Language): string {
  const purpose = purposes.find((one) => one === column);
  if (purpose) return `${say(words.yes, language)}: ${say(consentWords[purpose], language)}`;
  const among = {
    sex: sexes.map((sex) => say(sexWords[sex], language)),
    kind: institutionKinds.map((kind) => say(kindWords[kind], language)),
    ground: grounds.map((ground) => say(groundWords[ground], language)),
  };
  if (column === "sex" || column === "kind" || column === "ground") return among[column].join(" / ");
  if (column === "name") return say(own.nameHelp, language);
  if (column === "place") return say(own.placeHelp, language);
  if (column === "email") return say(own.emailHelp, language);
  if (column === "needs") return say(words.needsHelp, language);
  return column === "consentDay" ? say(own.dayHelp, language) : "";
}

export const templateOf = (language: Language): Promise<Uint8Array> =>
  spreadsheetFile(
    say(words.participants, language),
    [columnNames.map((column) => say(columnWords[column], language))],
    {
      name: say(own.what, language),
      rows: [
        ...columnNames.map((column) => [say(columnWords[column], language), helpOf(column, language)]),
        ["", say(own.templateHelp, language)],
      ],
    },
  );
