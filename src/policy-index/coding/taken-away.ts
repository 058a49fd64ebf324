/** A questionnaire as a file, for those who must answer in one: a workbook or a document, the same rows in both. */
import type { Language } from "../../base/text.ts";
import { spreadsheetFile } from "../package/spreadsheet-file.ts";
import type { Titled } from "./document.ts";
import { documentFile, documentRows, documentType } from "./document-rows.ts";
import { type Whole, workbookOf, workbookType } from "./workbook.ts";
import { workbookRows } from "./workbook-rows.ts";

type Taken = Whole & Titled & { readonly index: string; readonly code: string };

export async function takenAway(as: "xlsx" | "docx", of: Taken, language: Language) {
  const name = [of.index, of.code, of.place, of.period].join("-").replace(/[^\w.-]/g, "_");
  const bytes =
    as === "docx" ? await documentFile(of, of, language) : await spreadsheetFile(of.place, workbookOf(of, language));
  return { mediaType: as === "docx" ? documentType : workbookType, fileName: `${name}.${as}`, pieces: [bytes] };
}

/**
 * The rows of what was brought back, whichever of the two it is; told by what is in it.
 *
 * throws  Refusal workbook-unreadable
 */
export const rowsBroughtBack = async (bytes: Uint8Array): Promise<ReadonlyMap<string, readonly string[]>> =>
  (await documentRows(bytes)) ?? workbookRows(bytes);
