/** Who may use the library of an edition, what may be kept in it, and what a description still lacks. */
import { type Actor, type RoleName, roleOver } from "../../base/actor.ts";
import type { SourceDescription } from "./contract.ts";
import { isWhole } from "./identifiers.ts";

/** Whoever writes or judges answers reads and adds; a government sees the sources of its own answers, at its own desk. */
const inTheLibrary: readonly RoleName[] = [
  "author",
  "second-author",
  "reviewer",
  "harmoniser",
  "adjudicator",
  "editor",
  "auditor",
];

/** Whether somebody works on an edition, in whichever place. */
export function mayUseLibrary(actor: Actor, edition: string): boolean {
  if (actor.kind !== "person") return actor.kind === "operator";
  return actor.roles.some(
    (role) => inTheLibrary.includes(role.role) && (role.edition === undefined || role.edition === edition),
  );
}

/** An auditor reads and writes nothing. */
export const mayAdd = (actor: Actor, edition: string): boolean =>
  mayUseLibrary(actor, edition) &&
  (actor.kind !== "person" ||
    actor.roles.some(
      (role) => role.role !== "auditor" && inTheLibrary.includes(role.role) && (role.edition ?? edition) === edition,
    ));

export const isEditorOf = (actor: Actor, edition: string): boolean =>
  roleOver(actor, ["editor"], { edition }) !== undefined;

/** The identifiers that are not whole by the rules of their scheme. */
export const incomplete = ({ identifiers }: Pick<SourceDescription, "identifiers">): readonly string[] =>
  identifiers.filter((one) => !isWhole(one)).map(({ value }) => value);

/** More than any library of law needs, and few enough to be listed. */
export const mostSources = 20_000;

export const largestFile = 25_000_000;

export type DocumentKind = "pdf" | "html" | "text";

export const mediaTypes: Readonly<Record<DocumentKind, string>> = {
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
  text: "text/plain; charset=utf-8",
};

const latin = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

/**
 * What a file is, by what is in it and never by what it is called; undefined for what is not taken.
 *
 * @example documentKind(new TextEncoder().encode("%PDF-1.7 …")) // → "pdf"
 */
export function documentKind(bytes: Uint8Array): DocumentKind | undefined {
  // A PDF may begin with a few bytes of its sender's (ISO 32000-1, annex H).
  if (latin(bytes.subarray(0, 1_024)).includes("%PDF-")) return "pdf";
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, 65_536), { stream: true });
  } catch {
    return undefined;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return undefined;
  return /^\s*(<\?xml[^>]{0,200}\?>\s*)?(<!--[^>]{0,2000}-->\s*)?<(!doctype html|html|head|body)\b/i.test(text)
    ? "html"
    : "text";
}
