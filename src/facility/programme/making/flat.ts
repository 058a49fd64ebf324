/** A part of a programme as the fields of a form: one name for each thing that is written, `areas.0.topics.1.name.fr`. */

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/**
 * @example flat({ areas: [{ code: "return", name: { fr: "Retour" } }] }) // → { "areas.0.code": "return", "areas.0.name.fr": "Retour" }
 */
export function flat(value: unknown, name = ""): Fields {
  if (value === undefined || value === null || value === false) return {};
  if (value === true) return { [name]: "on" };
  if (Array.isArray(value) && value.every((one) => typeof one === "string"))
    return value.length > 0 ? { [name]: value } : {};
  if (typeof value !== "object") return { [name]: String(value) };
  const under = (key: string) => (name === "" ? key : `${name}.${key}`);
  return Object.assign({}, ...Object.entries(value).map(([key, one]) => flat(one, under(key))));
}

/** What a field says; one that says several, the first. */
export const said = (fields: Fields, name: string): string => [fields[name] ?? ""].flat()[0] ?? "";

/** Whether anything is written beneath a name. */
export const isWritten = (fields: Fields, name: string): boolean =>
  Object.entries(fields).some(
    ([key, value]) => key.startsWith(`${name}.`) && !key.endsWith("._gone") && [value].flat().some((one) => one !== ""),
  );

/** How many rows a list has, those left empty at its end left out. */
export function rowsOf(fields: Fields, name: string): number {
  const numbers = Object.keys(fields).flatMap((key) => {
    const [, number] = key.startsWith(`${name}.`) ? (/^(\d{1,4})\./.exec(key.slice(name.length + 1)) ?? []) : [];
    return number !== undefined && isWritten(fields, `${name}.${number}`) ? [Number(number) + 1] : [];
  });
  return Math.max(0, ...numbers);
}

const isGone = (fields: Fields, row: string): boolean => said(fields, `${row}._gone`) === "on";

/**
 * The field a path leads to in a form as it was sent: rows that were left empty or ticked away are no rows of what it says, and yet stand
 * in it.
 *
 * @example typedAt({ "stages.0._gone": "on", "stages.0.name": "screening", "stages.1.name": "decision" }, ["stages", 0, "name"]) // → ["stages", 1, "name"]
 */
export function typedAt(fields: Fields, path: readonly (string | number)[]): readonly (string | number)[] {
  const found: (string | number)[] = [];
  for (const step of path) {
    const name = found.join(".");
    const there =
      typeof step === "number"
        ? Array.from({ length: rowsOf(fields, name) }, (_, at) => at).filter(
            (at) => isWritten(fields, `${name}.${at}`) && !isGone(fields, `${name}.${at}`),
          )
        : [];
    found.push(typeof step === "number" ? (there[step] ?? step) : step);
  }
  return found;
}
