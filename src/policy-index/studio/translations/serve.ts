/** The texts of an instrument, side by side, out to translators and back. */

import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import { languages } from "../../../base/text.ts";
import { mostInCell } from "../../../base/xml-text.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { spreadsheetFile } from "../../package/spreadsheet-file.ts";
import { csvRow } from "../../package/write-csv.ts";
import { mayEditInstruments, mustBeThere, mustReadInstruments } from "../access.ts";
import { showTexts, textsFile } from "../contract.ts";
import { studioProblems } from "../problem-words.ts";
import { keptDraft } from "../store.ts";
import { spokenIn, textsOf, wordsIn } from "../texts.ts";
import { textTable } from "./table.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const onPage = 100;

export const servedTexts: Served<typeof showTexts> = {
  operation: showTexts,
  handle: async (tx, input, { actor, language: reader }) => {
    mustReadInstruments(actor);
    const { draft, instrument } = mustBeThere(await keptDraft(tx, input.draft), "draft");
    const own = instrument.language;
    const texts = textsOf(instrument).filter(({ text }) => text !== undefined);
    const spoken = [...new Set([...spokenIn(instrument), ...languages])];
    const from = input.from ?? own;
    const into = input.into ?? [reader, ...spoken].find((language) => language !== from) ?? from;
    const rows = texts
      .map(({ spot, text }) => ({ spot, from: wordsIn(text, from, own), into: wordsIn(text, into, own) }))
      .filter((row) => input.show === "all" || row.into === undefined);
    const pages = Math.max(1, Math.ceil(rows.length / onPage));
    const page = Math.min(input.page, pages);
    return {
      draft,
      mayEdit: mayEditInstruments(actor) && draft.state === "open",
      languages: spoken.map((language) => ({
        language,
        said: texts.filter(({ text }) => wordsIn(text, language, own) !== undefined).length,
      })),
      texts: texts.length,
      ...{ from, into, show: input.show, page, pages },
      rows: rows.slice((page - 1) * onPage, page * onPage),
    };
  },
};

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const servedTextsFile: Served<typeof textsFile> = {
  operation: textsFile,
  problems: studioProblems,
  handle: async (tx, input, { actor }) => {
    mustReadInstruments(actor);
    const { draft, instrument } = mustBeThere(await keptDraft(tx, input.draft), "draft");
    const wanted = (input.into ?? "")
      .split(/[\s,]+/)
      .filter((language) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language));
    const rows = textTable(instrument, [...new Set([...spokenIn(instrument), ...wanted])]);
    const fileName = `${draft.index}-texts.${input.as}`;
    if (input.as === "csv")
      return { mediaType: "text/csv; charset=utf-8", fileName, pieces: rows.map((row) => Buffer.from(csvRow(row))) };
    // What is cut on its way out would come back as if a translator had cut it.
    const length = rows.flat().reduce((longest, text) => Math.max(longest, text.length), 0);
    if (length > mostInCell) refuse("text-beyond-cell", { length, most: mostInCell });
    const bytes = await spreadsheetFile("texts", rows);
    return { mediaType: spreadsheet, fileName, pieces: [bytes] };
  },
};
