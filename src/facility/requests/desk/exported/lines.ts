/** A request as a line of a file: institutions, never their persons; codes as the programme has them, days by UTC. */
import { csvRow } from "../../../../policy-index/package/write-csv.ts";
import type { forms } from "./contract.ts";
import type { ExportedLine } from "./exported-store.ts";

type Cell = string | number | boolean | undefined;

const day = (time: string | undefined): string | undefined => time?.slice(0, 10);

/** Where it is: with whoever asked, over, or in a stage; what nobody has touched yet is where it began. */
const standsAt = ({ state, stage }: ExportedLine): string =>
  state === "sent" ? (stage === undefined || stage === "returned" ? "acknowledgement" : stage) : state;

const columns: Readonly<Record<string, (line: ExportedLine) => Cell | readonly (string | undefined)[]>> = {
  number: ({ number }) => number,
  stands: standsAt,
  title: ({ last }) => last.content.title,
  institutions: ({ last }) => last.content.applicants.map(({ name }) => name),
  institution_kinds: ({ last }) => last.content.applicants.map(({ kind }) => kind),
  institution_places: ({ last }) => last.content.applicants.map(({ place }) => place),
  countries: ({ last }) => last.content.countries,
  area: ({ last }) => last.content.area,
  topic: ({ last }) => last.content.topic,
  activities: ({ last }) => last.content.activities,
  language: ({ language }) => language,
  programme_version: ({ last }) => last.programmeVersion,
  first_sent: ({ first_sent }) => day(first_sent),
  last_sent: ({ last }) => day(last.sentAt.toISOString()),
  times_returned: ({ returns }) => returns,
  due: ({ due_day, state }) => (state === "sent" ? due_day : undefined),
  is_paused: ({ is_paused }) => is_paused,
  ended: ({ ended_at }) => day(ended_at),
};

const names = Object.keys(columns);
const cellsOf = (line: ExportedLine) => Object.values(columns).map((column) => column(line));

const flat = (cell: Cell | readonly (string | undefined)[]): string =>
  typeof cell === "object" ? cell.map((one) => one ?? "").join("|") : String(cell ?? "");

/** What a spreadsheet would take for a formula is text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export const headOf = (form: (typeof forms)[number]): string => (form === "csv" ? csvRow(names) : "");

export const lineOf = (line: ExportedLine, form: (typeof forms)[number]): string => {
  const cells = cellsOf(line);
  if (form === "csv") return csvRow(cells.map((cell) => harmless(flat(cell))));
  return `${JSON.stringify(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? null])))}\n`;
};
