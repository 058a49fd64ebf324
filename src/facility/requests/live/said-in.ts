/**
 * What a form says, as one text that is the same for the same said: blank fields, the order of ticks, spaces at the ends and what the
 * form steers itself by say nothing. Two such texts tell whether anything is still to be saved, and whether somebody else saved this part.
 */
import { type Entries, rowsIn } from "./asked-in.ts";

/** Fields that hold several things in a line, and are kept one by one. */
const listed = /[\s,;،؛]+/;

export function saidIn(entries: Entries): string {
  const plain = entries.flatMap(([name, value]): string[] => {
    if (name.startsWith("_") || name.startsWith("applicants.")) return [];
    const said = value.replaceAll("\r\n", "\n").trim();
    if (said === "") return [];
    if (name === "targets")
      return said
        .split(listed)
        .filter((one) => one !== "")
        .map((one) => `targets=${one}`);
    // What is chosen in the list stands among the ticks once it is kept.
    return [`${name === "indicator" ? "indicators" : name}=${said}`];
  });
  const rows = rowsIn(entries).map(({ said: { applicant: _, ...said } }) =>
    Object.entries(said)
      .filter(([, value]) => value !== "")
      .map(([field, value]) => `${field}=${field === "contactEmail" ? value.toLowerCase() : value}`)
      .sort(),
  );
  return JSON.stringify([[...new Set(plain)].sort(), rows]);
}
