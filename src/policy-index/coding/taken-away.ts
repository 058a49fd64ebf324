/** A questionnaire as a file, for those who must answer in one: a workbook or a document, the same rows in both. */
import type { Language } from "../../base/text.ts";
import { spreadsheetFile } from "../package/spreadsheet-file.ts";
import type { Titled } from "./document.ts";
import { documentFile, documentRows, documentType } from "./document-rows.ts";
import { type Whole, workbookOf, workbookType } from "./workbook.ts";
import { workbookRows } from "./workbook-rows.ts";

type Taken = Whole & Titled & { readonly index: string; readonly code: string };

/** What a file is called that was taken away from a desk, without its ending. */
const nameOf = ({ index, code, place, period }: Desk): string =>
  [index, code, place, period].join("-").replace(/[^\w.-]/g, "_");

type Desk = { readonly index: string; readonly code: string; readonly place: string; readonly period: string };

/**
 * The place and period whose file it is, by its name, where those are others than the desk's it is brought to; undefined
 * where the name is the desk's own, or says nothing.
 */
export function takenFromElsewhere(
  name: string,
  { index, code, place, period }: Desk,
  among: { readonly places: readonly string[]; readonly periods: readonly string[] },
): Pick<Desk, "place" | "period"> | undefined {
  const isOf = (own: Pick<Desk, "place" | "period">): boolean => {
    const start = nameOf({ index, code, ...own });
    return name.startsWith(start) && !/^[\w-]/.test(name.slice(start.length));
  };
  if (isOf({ place, period })) return undefined;
  return among.places
    .flatMap((one) => among.periods.map((other) => ({ place: one, period: other })))
    .find((one) => isOf(one));
}

export async function takenAway(as: "xlsx" | "docx", of: Taken, language: Language) {
  const name = nameOf(of);
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
