/** A table of assignments as text → its rows, or every fault of its form at once. */
import { z } from "zod";
import type { Finding } from "../../base/finding.ts";
import { csvParser } from "../package/parse-csv.ts";
import { Assignable } from "./contract.ts";

export const tableColumns = ["email", "role", "place", "area", "note"] as const;
type Column = (typeof tableColumns)[number];

export type TableRow = {
  /** 1-based line, the header being 1. */
  readonly row: number;
  readonly email: string;
  readonly role: Assignable;
  readonly place: string | undefined;
  readonly area: string | undefined;
  readonly note: string;
};

const file = "assignments.csv";
const mostRows = 20_000;
const isColumn = (name: string): name is Column => tableColumns.some((column) => column === name);

const fault = (code: string, more: Omit<Finding, "tier" | "code" | "file"> = {}): Finding => ({
  tier: "error",
  code,
  file,
  ...more,
});

const separatorOf = (text: string): "," | ";" | "\t" => {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  return header.includes("\t") ? "\t" : header.split(";").length > header.split(",").length ? ";" : ",";
};

type Header = { readonly at: ReadonlyMap<Column, number>; readonly findings: readonly Finding[] };

function readHeader(cells: readonly string[]): Header {
  const at = new Map<Column, number>();
  const findings: Finding[] = [];
  cells.forEach((cell, position) => {
    const name = cell.trim().toLowerCase();
    if (isColumn(name) && !at.has(name)) at.set(name, position);
    else findings.push(fault("column-unknown", { row: 1, column: name.slice(0, 100) }));
  });
  for (const needed of ["email", "role"] as const)
    if (!at.has(needed)) findings.push(fault("column-missing", { row: 1, column: needed }));
  return { at, findings };
}

/** @example readTable("email,role,place\nann@example.org,author,FRA").rows[0] // → { row: 2, email: "ann@example.org", … } */
export function readTable(given: string): {
  readonly rows: readonly TableRow[];
  readonly findings: readonly Finding[];
} {
  const text = given.replace(/^\ufeff/, "");
  const findings: Finding[] = [];
  const rows: TableRow[] = [];
  let header: Header | undefined;
  const seen = (cells: readonly string[], row: number): void => {
    if (!header) {
      header = readHeader(cells);
      findings.push(...header.findings);
      return;
    }
    const { at } = header;
    const cell = (column: Column): string => cells[at.get(column) ?? -1]?.trim() ?? "";
    if (header.findings.length > 0 || cells.every((one) => one.trim() === "")) return;
    const role = Assignable.safeParse(cell("role").toLowerCase().replaceAll(" ", "-"));
    const email = z.string().min(3).max(320).safeParse(cell("email").toLowerCase());
    if (!email.success) findings.push(fault("email-missing", { row, column: "email" }));
    if (!role.success) findings.push(fault("role-unknown", { row, column: "role", found: cell("role").slice(0, 100) }));
    if (cell("note").length > 2_000) findings.push(fault("note-long", { row, column: "note", expected: "2000" }));
    if (rows.length === mostRows) findings.push(fault("rows-many", { row, expected: String(mostRows) }));
    if (!email.success || !role.success || rows.length >= mostRows) return;
    rows.push({
      row,
      email: email.data,
      role: role.data,
      place: cell("place") || undefined,
      area: cell("area") || undefined,
      note: cell("note").slice(0, 2_000),
    });
  };
  const parser = csvParser(separatorOf(text), seen, (code, row) => findings.push(fault(code, { row })));
  parser.push(text);
  parser.end();
  if (!header) findings.push(fault("csv-empty"));
  return { rows, findings };
}
