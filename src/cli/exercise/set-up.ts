/** The exercise of the demonstration, set up from nothing or from where it was broken off. */
import type { Role } from "../../base/actor.ts";
import { markSetUp, wasSetUp } from "../../people/roles/example-people.ts";
import { transaction } from "../../store/transaction.ts";
import { type Asked, among, editionOf, keepPeople, sourceOf } from "./begin.ts";
import { cast, places } from "./cast.ts";
import { setUpFrozen, setUpPublished } from "./earlier.ts";
import { asking } from "./hands.ts";
import { play } from "./play.ts";

const period = "2027";

/**
 * Sets up the exercise: the 2027 edition with work for every desk, and two small earlier ones: one that is
 * frozen, to publish, and one that is published, in which something was corrected since. Once it stands whole nothing is done
 * again: by then people have worked in it, frozen it, or had themselves erased.
 *
 * throws  what an operation refuses, or that it was stopped: then what stands is whole, and the next start goes on
 */
export async function setUpExercise(
  asked: Asked,
  told: (done: number, of: number) => void,
  stop?: AbortSignal,
): Promise<void> {
  const { database, now } = asked;
  if (await transaction(database, { readOnly: true }, wasSetUp)) return;
  const ask = asking(asked, stop);
  const house = await keepPeople(asked, [["Example Editor 1", [{ role: "editor" }]]]);
  const editor = among(house)("Example Editor 1");
  const on = { review: true, adjudication: true, harmonisation: true, governmentWindow: true };
  const edition = await editionOf(ask, editor, asked.now, {
    ...{ code: period, places, stages: { ...on, secondAuthor: true } },
  });
  const roles = [...cast].map(([name, parts]): readonly [string, readonly Role[]] => [
    name,
    parts.map((part): Role => ({ ...part, edition })),
  ]);
  const people = new Map([...house, ...(await keepPeople(asked, roles))]);
  const scene = { ask, edition, source: await sourceOf(ask, editor, edition), period, person: among(people) };
  await play(scene, told);
  await setUpFrozen(asked, ask, editor);
  await setUpPublished(asked, ask, editor);
  await transaction(database, { readOnly: false }, (tx) => markSetUp(tx, now));
}
