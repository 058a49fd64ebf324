/** A document of an office program as it is kept: the same to read, and nothing in it says who wrote it, when, or with what. */
import { filesIn } from "./archive.ts";
import { cleanSheets, sheetDocument } from "./clean-sheets.ts";
import { cleanWord, wordDocument } from "./clean-word.ts";
import { relationsOf, typeOf } from "./package.ts";

export type CleanOffice = { readonly bytes: Uint8Array; readonly mediaType: string };

/**
 * undefined where it is no such document: an archive of something else, or one that brings macros or is a template.
 *
 * throws  `cannotClean`: it holds something that may name its author; `hidesSomething`; `beyondLimits`; Error: damaged or encrypted
 */
export async function cleanOffice(bytes: Uint8Array): Promise<CleanOffice | undefined> {
  const archive = await filesIn(bytes);
  const main = [...relationsOf(archive, undefined).values()].find(({ kind }) => kind === "officeDocument");
  if (!main || main.isOutside) return undefined;
  const type = typeOf(archive, main.target);
  if (type === `${wordDocument}.main+xml`) return { bytes: cleanWord(archive, main.target), mediaType: wordDocument };
  if (type === `${sheetDocument}.main+xml`)
    return { bytes: cleanSheets(archive, main.target), mediaType: sheetDocument };
  return undefined;
}
