/** What a freeze holds, thing by thing: a digest of each, so that whatever differs later can be named. */
import { createHash } from "node:crypto";
import type { Source } from "../../evidence/sources/contract.ts";
import { isSettled } from "../answers/rules.ts";
import type { ReviewRow } from "../package/contract.ts";
import { canonicalJson } from "../releases/canonical.ts";
import type { Given, Ground } from "./package-of.ts";
import { type Reviewed, reviewRows } from "./reviewed.ts";

export const frozenKinds = ["instrument", "place", "source", "answer"] as const;

export type FrozenPart = {
  readonly kind: (typeof frozenKinds)[number];
  readonly name: string;
  /** What a person knows it by. */
  readonly label: string;
  /** SHA-256, in hex. */
  readonly digest: string;
};

const digest = (value: unknown): string => createHash("sha256").update(canonicalJson(value)).digest("hex");

const nameOf = ({ place, period, indicator }: Pick<Given, "place" | "period" | "indicator">): string =>
  JSON.stringify([place, period, indicator]);

/** A source as it is published: who added it and who leans on it is no part of that. */
const described = ({ title, issuer, kind, date, inForce, url, language, identifiers }: Source) => ({
  ...{ title, issuer, kind, date, inForce, url, language, identifiers },
});

function byAnswer(rows: readonly ReviewRow[]): ReadonlyMap<string, readonly ReviewRow[]> {
  const found = new Map<string, ReviewRow[]>();
  for (const row of rows) found.set(nameOf(row), [...(found.get(nameOf(row)) ?? []), row]);
  return found;
}

/** The instrument, every place as it is defined, every source as it is described, every answer with how it was settled. */
export function frozenParts(ground: Ground, answers: readonly Given[], reviewed: Reviewed): readonly FrozenPart[] {
  const { instrument, stages, definedPlaces, sources } = ground;
  const settled = answers.filter(({ state }) => isSettled(state, stages));
  const said = byAnswer(reviewRows(reviewed, settled));
  return [
    { kind: "instrument", name: "", label: instrument.version, digest: digest(instrument) },
    ...definedPlaces.map((row) => ({ kind: "place" as const, name: row.id, label: row.id, digest: digest(row) })),
    ...[...sources.values()].map((one) => ({
      ...{ kind: "source" as const, name: one.source, label: one.title, digest: digest(described(one)) },
    })),
    ...settled.map((one) => ({
      ...{ kind: "answer" as const, name: nameOf(one), label: `${one.place} ${one.period} ${one.indicator}` },
      digest: digest([one.content, said.get(nameOf(one)) ?? []]),
    })),
  ];
}

const keyOf = ({ kind, name }: FrozenPart): string => JSON.stringify([kind, name]);

/**
 * What is not as it was frozen: changed, gone, or not there then.
 *
 * @example altered([{ kind: "place", name: "A", label: "A", digest: "1" }], []) // → the place
 */
export function altered(frozen: readonly FrozenPart[], now: readonly FrozenPart[]): readonly FrozenPart[] {
  const [before, after] = [frozen, now].map((parts) => new Map(parts.map((part) => [keyOf(part), part.digest])));
  const gone = frozen.filter((part) => !after?.has(keyOf(part)));
  return [...gone, ...now.filter((part) => before?.get(keyOf(part)) !== part.digest)];
}

const most = 5;

/** Things of a kind by their labels, a few of them; "none" where there is none, for the words that are said of it. */
export function labelled(parts: readonly FrozenPart[], kind: FrozenPart["kind"]): string {
  const labels = parts.filter((part) => part.kind === kind).map(({ label }) => label);
  if (labels.length === 0) return "none";
  return labels.slice(0, most).join(" · ") + (labels.length > most ? ` (+${labels.length - most})` : "");
}
