/**
 * A form that came back, its rows where they are now: what was written in a row belongs to what the row is about, and
 * somebody else may have added rows meanwhile, moved them, or taken them away.
 */
import type { Asked, Sent } from "../editions/ActForm.tsx";

/** What a row is about: the fields of it that nobody writes by hand. */
type About = Readonly<Record<string, unknown>>;

const isAbout = (fields: Sent["fields"], prefix: string, at: string, about: About): boolean =>
  Object.entries(about).every(
    ([name, value]) => (fields[`${prefix}${at}.${name}`] ?? "") === (value === undefined ? "" : String(value)),
  );

/** Names of rows that came back, as the page has them; a row that is no longer there has none. */
function renaming(fields: Sent["fields"], prefix: string, rows: readonly About[]) {
  const came = new Set<string>();
  for (const name of Object.keys(fields)) {
    const [at = ""] = name.startsWith(prefix) ? name.slice(prefix.length).split(".") : [];
    if (/^\d+$/.test(at)) came.add(at);
  }
  const now = new Map([...came].map((at) => [at, rows.findIndex((about) => isAbout(fields, prefix, at, about))]));
  return (name: string): string | undefined => {
    if (!name.startsWith(prefix)) return name;
    const [at = "", ...rest] = name.slice(prefix.length).split(".");
    const row = now.get(at) ?? -1;
    return row < 0 ? undefined : [`${prefix}${row}`, ...rest].join(".");
  };
}

/**
 * @example inPlace(asked, "options", "edits.", [{ key: "1" }, { key: "0" }]) // row 0 holds what was written of option 1
 */
export function inPlace(asked: Asked, form: string, prefix: string, rows: readonly About[]): Asked {
  const { posted } = asked;
  if (posted?.fields._form !== form) return asked;
  const renamed = renaming(posted.fields, prefix, rows);
  const fields = Object.fromEntries(
    Object.entries(posted.fields).flatMap(([name, value]) => {
      const now = renamed(name);
      return now === undefined ? [] : [[now, value] as const];
    }),
  );
  const { details, facts } = posted.problem;
  const placed: unknown = Array.isArray(details)
    ? details.map((one: unknown) =>
        typeof one === "object" && one !== null && "field" in one
          ? { ...one, field: renamed(String(one.field)) ?? "" }
          : one,
      )
    : details;
  const at =
    prefix === "edits." && facts?.at !== undefined ? renamed(`edits.${String(facts.at)}.`)?.split(".")[1] : facts?.at;
  return {
    ...asked,
    posted: { ...posted, fields, problem: { ...posted.problem, details: placed, facts: { ...facts, at } } },
  };
}
