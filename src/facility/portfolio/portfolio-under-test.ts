/** A small portfolio for tests, as files. Nobody in it is real. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const head = `title: { en: Example actions, fr: Actions d’exemple }
attribution: Example facts
publisher: Example Publisher
source: https://example.org/actions
regions:
  - { id: north, title: { en: North, fr: Nord } }
  - { id: south, title: South }
`;

export const columns = [
  ...["id", "title", "number", "countries", "region", "reach", "areas", "topics", "institution", "institution_kinds"],
  ...["start", "end", "requested_on", "decided_on", "first_activity_on", "status", "kinds", "experts", "predecessor"],
  ...["source_url", "note_en", "note_fr"],
];

export type Row = Readonly<Record<string, string>>;

export const row = (given: Row): Row => ({
  title: given.id ?? "",
  region: "north",
  source_url: `https://example.org/actions/${given.id}`,
  ...given,
});

/** Two of Ghana, one following the other; one of Kenya, of which little is known; one of two countries; one of an organisation. */
export const rows: readonly Row[] = [
  row({
    ...{ id: "ghana-i", title: "Ghana I", number: "I", countries: "GH", areas: "imt", topics: "trafficking" },
    ...{ institution: "Example Ministry of the Interior", institution_kinds: "ministry", status: "completed" },
    ...{ start: "2010-03", end: "2012", kinds: "training|exchange", experts: "FR|PT" },
    ...{ requested_on: "2009-10-01", decided_on: "2009-12-10", first_activity_on: "2010-03-20" },
  }),
  row({
    ...{ id: "ghana-ii", title: "Ghana II", number: "II", countries: "GHA", areas: "md|imt", topics: "diaspora" },
    ...{ institution: "Example Diaspora Office", institution_kinds: "agency", status: "under-way", start: "2020" },
    ...{ kinds: "policy-support", predecessor: "ghana-i", note_en: "Doubtful", note_fr: "Douteux" },
    ...{ requested_on: "2019-10-01", decided_on: "2019-10-31" },
  }),
  row({ id: "kenya", title: "Kenya", countries: "KE", region: "south" }),
  row({
    ...{ id: "two", title: "Ghana and Kenya", countries: "GH|KE", areas: "ho", topics: "climate", start: "2010" },
    ...{ institution_kinds: "ministry|civil-society", status: "completed", kinds: "exchange" },
  }),
  row({ id: "union-i", title: "Example Union I", number: "I", reach: "regional", institution: "Example Union" }),
];

export const tableOf = (list: readonly Row[]): string =>
  [columns, ...list.map((one) => columns.map((column) => one[column] ?? ""))]
    .map((cells) => `${cells.join(",")}\n`)
    .join("");

/** A folder with the two files; either may be left out. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "passerelle-portfolio-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

export const soundFolder = (): string => folderWith({ "portfolio.yaml": head, "actions.csv": tableOf(rows) });
