/** What both halves of the script are given. */
import type { Entries, LiveGround } from "./asked-in.ts";

export type LivePage = {
  readonly host: HTMLElement;
  readonly form: HTMLFormElement;
  readonly ground: LiveGround;
  readonly signal: AbortSignal;
};

/** The fields of a form by name; of files there are none in it. */
export const entriesOf = (form: HTMLFormElement): Entries =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
