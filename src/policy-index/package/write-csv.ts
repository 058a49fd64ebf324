/** A row of CSV: commas, quotes where they are needed, a line feed. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\n`;

export const csvCell = (text: string): string =>
  /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
