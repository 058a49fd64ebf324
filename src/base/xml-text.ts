/** Text as XML 1.0 holds it, whatever file it is in: a document, a workbook, a picture. */

/** Characters XML has no way to write, half a character of a pair among them: one of these, and a reader refuses the whole file. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** @example writableInXml("a\u0000\uffff😀") // → "a😀" */
export const writableInXml = (text: string): string => text.replace(unwritable, "");

/** @example escapedForXml("a < b") // → "a &lt; b" */
export const escapedForXml = (text: string): string =>
  writableInXml(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Characters a cell of a workbook may have; with more, a spreadsheet says the file is damaged. */
export const mostInCell = 32_767;

/**
 * Text for a cell of a workbook, before it is escaped: what a spreadsheet would read as a sign of its own (`_x0041_` is an A
 * to it) is kept as it stands.
 *
 * @example cellText("_x0041_") // → "_x005F_x0041_"
 */
export function cellText(text: string): string {
  const whole = writableInXml(text);
  const cut = whole.length > mostInCell ? `${writableInXml(whole.slice(0, mostInCell - 1))}…` : whole;
  return cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
