/** To whom the studio is open: it is the house's, so who edits the whole house changes instruments, and its other editors and auditors read them. */
import type { Actor } from "../../base/actor.ts";
import { refuse } from "../../base/refusal.ts";
import { isEditorOf } from "../editions/rules.ts";

export const mayEditInstruments = (actor: Actor): boolean => isEditorOf(actor);

/**
 * throws  Refusal not-permitted
 */
export function mustEditInstruments(actor: Actor): void {
  if (!mayEditInstruments(actor)) refuse("not-permitted");
}

/**
 * throws  Refusal not-permitted
 */
export function mustReadInstruments(actor: Actor): void {
  const isReader =
    actor.kind === "operator" ||
    (actor.kind === "person" && actor.roles.some(({ role }) => role === "editor" || role === "auditor"));
  if (!isReader) refuse("not-permitted");
}

/**
 * throws  Refusal not-found
 */
export const mustBeThere = <Thing>(thing: Thing | undefined, what: string): Thing =>
  thing ?? refuse("not-found", { what });
