/** Names of places and the groups they belong to, as the release and the world's standard regions have them. */
import { inLanguage } from "../../base/text.ts";
import { gazetteer } from "../../places/gazetteer.ts";
import { membersOf, namedGroups } from "../../places/groups.ts";
import { regionName } from "../../places/regions.ts";
import type { PublishedRelease } from "../../policy-index/releases/contract.ts";
import { say } from "../../ui/words/words.ts";
import type { Labelled } from "./contract.ts";
import { perRelease } from "./positions.ts";
import type { Reading } from "./reading.ts";
import { readingWords } from "./words.ts";

/** The places of a release, its own names and groups included. */
export const gazetteerOf = perRelease((release) => gazetteer(release.places, release.instrument.language));

/** A place's name: the index's own where it gives one, else the country's. */
export function placeLabel(open: Reading, code: string): Labelled {
  const { words, language } = gazetteerOf(open.release).nameOf(code, open.language);
  return language === open.language ? { code, label: words } : { code, label: words, language };
}

/** Codes in the order of their names in the reader's language. */
export const inNameOrder = (open: Reading, codes: readonly string[]): readonly Labelled[] =>
  [...codes].sort(gazetteerOf(open.release).byName(open.language)).map((code) => placeLabel(open, code));

export type GroupKind = "world" | "region" | "sub-region" | "organisation" | "own";

/** A group of places: everything, a UN region or sub-region, an organisation of states, or a group the index defines. */
export type Group = Labelled & {
  readonly kind: GroupKind;
  /** In code order, covered by the release. */
  readonly members: readonly string[];
};

type Membership = { readonly code: string; readonly kind: GroupKind; readonly members: readonly string[] };

const regionMemberships = perRelease((release): readonly Membership[] => {
  const found = new Map<string, { kind: GroupKind; members: string[] }>();
  for (const place of release.answers.places) {
    const [, ...below] = gazetteerOf(release).regionsOf(place);
    below.forEach((region, at) => {
      const group = found.get(region.code) ?? { kind: at === 0 ? "region" : "sub-region", members: [] };
      group.members.push(place);
      found.set(region.code, group);
    });
  }
  return [...found].sort().map(([code, group]) => ({ code, ...group }));
});

const amongCovered = (release: PublishedRelease, members: readonly string[]): readonly string[] => {
  const wanted = new Set(members);
  return release.answers.places.filter((place) => wanted.has(place));
};

const organisations = perRelease(() => new Map<string, readonly Membership[]>());

/** Organisations of states as they were in a period; one with fewer than two members in the release is left out. */
function organisationsIn(release: PublishedRelease, period: string): readonly Membership[] {
  const kept = organisations(release);
  const before = kept.get(period);
  if (before) return before;
  const made = namedGroups
    .map(({ id }): Membership => {
      return { code: id, kind: "organisation", members: amongCovered(release, membersOf(id, period)) };
    })
    .filter((group) => group.members.length > 1);
  kept.set(period, made);
  return made;
}

const ownMemberships = perRelease((release): readonly Membership[] =>
  gazetteerOf(release).groups.map(({ id }) => ({
    code: id,
    kind: "own",
    members: amongCovered(release, gazetteerOf(release).membersOf(id)),
  })),
);

/** Every group with a member in the release: the whole first, then regions, organisations, and the index's own. */
export function groups(open: Reading): readonly Group[] {
  const { release, period } = open;
  const all: readonly Membership[] = [
    { code: "world", kind: "world", members: release.answers.places },
    ...regionMemberships(release),
    ...organisationsIn(release, period),
    ...ownMemberships(release),
  ];
  return all
    .filter((group) => group.members.length > 0)
    .map((group) => ({ ...groupLabel(open, group), kind: group.kind, members: group.members }));
}

/** Groups a reader is offered: of their members those covered in one of the periods, and no group of which none is. */
export function offeredGroups(open: Reading, periods: readonly string[] = [open.period]): readonly Group[] {
  const { answers } = open.release;
  const rows = periods.map((period) => answers.periods.indexOf(period) * answers.places.length);
  const here = new Set(answers.places.filter((_, at) => rows.some((first) => answers.covered[first + at] === 1)));
  return groups(open)
    .map((group) => ({ ...group, members: group.members.filter((member) => here.has(member)) }))
    .filter(({ members }) => members.length > 0);
}

/** A group by its code; undefined where the release has none of that code. */
export const groupOf = (open: Reading, code: string): Group | undefined =>
  groups(open).find((group) => group.code === code);

function groupLabel(open: Reading, { code, kind }: Membership): Labelled {
  if (kind === "world") return { code, label: say(readingWords.world, open.language) };
  if (kind === "own") return placeLabel(open, code);
  if (kind !== "organisation") return { code, label: regionName(code, open.language) ?? code };
  const names = namedGroups.find((group) => group.id === code)?.names;
  return { code, label: names ? inLanguage(names, open.language).words : code };
}
