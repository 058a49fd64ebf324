/** A document that must fit on one page: set with texts as long as they may be, then shorter and shorter. */
import { PDFDocument } from "@cantoo/pdf-lib";
import type { PrintedDocument } from "../ui/kit/printed-document.ts";

/** Pages of a PDF. */
export const pagesOf = async (pdf: Uint8Array): Promise<number> => (await PDFDocument.load(pdf)).getPageCount();

/**
 * The first that fits, of the lengths in their order; where none does, the shortest.
 *
 * @example onePage(lengths, (most) => dossierDocument(dossier, "fr", most), typesetter.pdf)
 */
export async function onePage(
  lengths: readonly number[],
  document: (most: number) => PrintedDocument,
  pdf: (document: PrintedDocument) => Promise<Buffer>,
): Promise<Buffer> {
  // Halving: whatever fits long fits short.
  let [low, high] = [0, lengths.length - 1];
  let found: Buffer | undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const set = await pdf(document(lengths[middle] ?? 0));
    if ((await pagesOf(set)) === 1) {
      high = middle;
      found = set;
    } else {
      low = middle + 1;
      found = undefined;
    }
  }
  return found ?? pdf(document(lengths[low] ?? 0));
}
