/**
 * `places.csv`: places that are not countries, and groups of places. `id,title,kind,members,part_of`, the title in further
 * languages as `title_fr`, `title_ar`. `kind` is `place` (the default) or `group`; `members` are codes separated by `;`.
 */
import type { LocalisedText } from "../../base/text.ts";
import { countryOf } from "../../places/countries.ts";
import type { PlaceRow } from "./contract.ts";
import type { Gather } from "./gather.ts";
import { unguarded } from "./guarded-text.ts";
import type { PackageFiles } from "./package-files.ts";
import { readTable } from "./read-table.ts";
import { suggestedFrom } from "./suggested.ts";

const file = "places.csv";

export async function readPlaces(files: PackageFiles, gather: Gather): Promise<readonly PlaceRow[]> {
  const rows = new Map<string, PlaceRow>();
  const lines = new Map<string, number>();
  const columns = { required: ["id", "title"], optional: ["kind", "members", "part_of"], localised: ["title"] };
  await readTable(files, file, columns, gather, ({ cell, line }, names) => {
    const id = cell("id");
    if (id === "") return gather.say("error", "cell-empty", { file, row: line, column: "id" });
    if (/^[=+\-@\t]|[,"'\r\n;|]/.test(id))
      return gather.say("error", "id-characters", { file, row: line, column: "id", found: id });
    if (rows.has(id)) {
      return gather.say("error", "row-id-repeated", {
        file,
        row: line,
        column: "id",
        found: id,
        facts: { first: lines.get(id)! },
      });
    }
    const kind = cell("kind") || (cell("members") === "" ? "place" : "group");
    if (kind !== "place" && kind !== "group") {
      return gather.say("error", "place-kind-unknown", {
        file,
        row: line,
        column: "kind",
        found: kind,
        expected: "place, group",
      });
    }
    const members = listed(cell("members"));
    if (kind === "group" && members.length === 0)
      gather.say("error", "group-empty", { file, row: line, column: "members", found: id });
    const title = titleOf(names, cell);
    if (title === undefined) return gather.say("error", "cell-empty", { file, row: line, column: "title" });
    const partOf = cell("part_of");
    rows.set(id, {
      id,
      title,
      kind,
      members: kind === "group" ? members : [],
      partOf: partOf === "" ? undefined : partOf,
    });
    lines.set(id, line);
  });
  const known = (code: string): boolean => rows.has(code) || countryOf(code) !== undefined;
  for (const { id, members, partOf } of rows.values()) {
    const row = lines.get(id)!;
    for (const member of members) {
      if (!known(member)) unknown(member, "members", row);
    }
    if (partOf !== undefined && !known(partOf)) unknown(partOf, "part_of", row);
  }
  return [...rows.values()];

  function unknown(code: string, column: string, row: number): void {
    gather.say("error", "place-unknown", {
      file,
      row,
      column,
      found: code,
      expected: suggestedFrom(code, rows.keys()),
    });
  }
}

export const listed = (text: string): readonly string[] =>
  text
    .split(/[;|]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

function titleOf(names: readonly string[], cell: (column: string) => string): LocalisedText | undefined {
  const worded: Record<string, string> = {};
  for (const name of names) {
    if (name.startsWith("title_") && cell(name) !== "") worded[name.slice("title_".length)] = unguarded(cell(name));
  }
  const plain = unguarded(cell("title"));
  if (Object.keys(worded).length === 0) return plain === "" ? undefined : plain;
  if (plain !== "" && worded.en === undefined) return { en: plain, ...worded };
  return worded;
}
