/** What a preparation names and only the package knows: groups of places.csv get their members, a reference is looked up. */
import type { Instrument } from "../instrument/contract.ts";
import type { InstrumentNormalisation, InstrumentPreparation, NamedGroup } from "../preparation/contract.ts";
import type { AnswerTable, PlaceRow } from "./contract.ts";
import type { Gather } from "./gather.ts";
import { placeResolver } from "./place-resolver.ts";
import { suggestedFrom } from "./suggested.ts";

const file = "instrument.yaml";

/** The instrument with the members of every group its preparation names; what is not there is said. */
export function resolvePreparation(
  instrument: Instrument,
  places: readonly PlaceRow[],
  answers: Pick<AnswerTable, "places" | "periods">,
  gather: Gather,
): Instrument {
  const { prepare } = instrument;
  if (prepare === undefined) return instrument;
  checkReferences(prepare, answers, gather);
  const { impute } = prepare;
  if (impute === undefined || !("by" in impute)) return instrument;
  const membersOf = memberFinder(places);
  const groups = places.filter(({ kind }) => kind === "group").map(({ id }) => id);
  const found = ({ id }: NamedGroup): NamedGroup => {
    if (!groups.includes(id))
      gather.say("error", "prepare-group-unknown", {
        file,
        column: "prepare.impute.by",
        found: id,
        expected: suggestedFrom(id, groups),
      });
    return { id, members: membersOf(id) };
  };
  const by = impute.by.map((alike) =>
    alike.kind === "groups" ? { ...alike, groups: alike.groups.map(found) } : alike,
  );
  return { ...instrument, prepare: { ...prepare, impute: { ...impute, by } } };
}

/** Codes of the places in a group, those of groups inside it among them, in code order. */
function memberFinder(places: readonly PlaceRow[]): (group: string) => readonly string[] {
  const groups = new Map(places.filter(({ kind }) => kind === "group").map(({ id, members }) => [id, members]));
  const resolve = placeResolver(places);
  const gatherInto = (group: string, codes: Set<string>, seen: Set<string>): void => {
    if (seen.has(group)) return;
    seen.add(group);
    for (const member of groups.get(group) ?? []) {
      const resolved = resolve(member);
      if (resolved.kind === "place") codes.add(resolved.code);
      else gatherInto(member, codes, seen);
    }
  };
  return (group) => {
    const codes = new Set<string>();
    gatherInto(group, codes, new Set());
    return [...codes].sort();
  };
}

function checkReferences(
  prepare: InstrumentPreparation,
  { places, periods }: Pick<AnswerTable, "places" | "periods">,
  gather: Gather,
): void {
  const check = (normalise: InstrumentNormalisation | undefined, column: string): void => {
    if (normalise?.kind !== "distance-to-reference") return;
    const { place, period } = normalise;
    if (places.includes(place) && periods.includes(period)) return;
    const near = places.includes(place) ? suggestedFrom(period, periods) : suggestedFrom(place, places);
    gather.say("error", "prepare-reference-unknown", { file, column, found: `${place} ${period}`, expected: near });
  };
  check(prepare.normalise, "prepare.normalise");
  for (const [id, { normalise }] of Object.entries(prepare.except)) check(normalise, `prepare.except.${id}.normalise`);
}
