/**
 * A page's script goes on calling after somebody else has signed in in the same browser: the cookie is theirs then, and what it
 * sends is not. So it says with every call for whom its page was drawn, sealed, as forms do.
 */
import type { Actor } from "../base/actor.ts";
import { refuse } from "../base/refusal.ts";
import { drawnForWhom, type Secrets } from "../server/accounts/secret.ts";
import { drawnForHeader } from "../ui/kit/drawn-for.tsx";

/**
 * Nothing is said by programs, which have no page. Whoever is signed in is told what they are called, as on every page of theirs.
 *
 * throws  Refusal page-of-another: it was drawn for somebody else, or carries a seal that is not ours
 */
export function mustBeDrawnFor(headers: Headers, actor: Actor, secrets: (() => Secrets) | undefined): void {
  const said = headers.get(drawnForHeader);
  if (said === null || !secrets || actor.kind !== "person") return;
  if (drawnForWhom(secrets(), said) !== actor.name) refuse("page-of-another", { called: actor.called ?? "" });
}
