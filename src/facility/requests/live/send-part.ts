/** The two questions a form asks while it is written: to keep this, and what is kept by now. */
import type { Entries } from "./asked-in.ts";
import { entriesOf } from "./page.ts";
import { saidIn } from "./said-in.ts";

export type Came =
  | { readonly kind: "saved"; readonly version: string; readonly applicants: readonly string[] }
  | { readonly kind: "refused"; readonly fields: readonly string[] }
  | { readonly kind: "stale" | "over" | "away" };

/** How long an answer is waited for, in milliseconds: on a slow line a form takes its time. */
const longest = 30_000;

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

export async function sendPart(
  form: HTMLFormElement,
  entries: Entries,
  when: "writing" | "leaving" = "writing",
): Promise<Came> {
  const body = new URLSearchParams(
    [...entries.filter(([name]) => name !== "_then"), ["_then", "stay"]].map(([name = "", value = ""]) => [
      name,
      value,
    ]),
  );
  const asked = { method: "POST", body, headers: { Accept: "application/json" } } as const;
  try {
    const answer =
      when === "leaving"
        ? await fetch(form.action, { ...asked, keepalive: true })
        : await fetch(form.action, { ...asked, signal: AbortSignal.timeout(longest) });
    if (answer.status === 412) return { kind: "stale" };
    if (answer.status === 404 || answer.status === 409) return { kind: "over" };
    if (answer.status >= 500 || answer.status === 429) return { kind: "away" };
    const said: unknown = await answer.json();
    if (typeof said !== "object" || said === null) return { kind: "away" };
    if (answer.ok && "version" in said)
      return {
        kind: "saved",
        version: String(said.version),
        applicants: "applicants" in said ? texts(said.applicants) : [],
      };
    return { kind: "refused", fields: "fields" in said ? texts(said.fields) : [] };
  } catch {
    return { kind: "away" };
  }
}

type Now =
  | { readonly kind: "there"; readonly version: string; readonly said: string }
  | { readonly kind: "over" }
  | { readonly kind: "away" };

/** What is kept of this part by now, read off its page. */
export async function versionAt(address: string, { action }: HTMLFormElement): Promise<Now> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(longest) });
    if (answer.status >= 500) return { kind: "away" };
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const { pathname } = new URL(action);
    const form = [...page.forms].find((one) => one.getAttribute("action")?.startsWith(pathname));
    const version = form?.querySelector<HTMLInputElement>("input[name=_match]")?.value;
    return form && version !== undefined ? { kind: "there", version, said: saidIn(entriesOf(form)) } : { kind: "over" };
  } catch {
    return { kind: "away" };
  }
}
