/** Editions with many places and every combination of stages, for histories to happen in. */
import type { Person, RoleName } from "../../base/actor.ts";
import type { Database } from "../../store/open.ts";
import { personUnderTest } from "../answers/answers-under-test.ts";
import type { Cast, Scene } from "./life-under-test.ts";
import { now, worldUnderTest } from "./review-under-test.ts";

const combinations = [
  { review: true, adjudication: true, harmonisation: true, governmentWindow: true },
  { review: true, adjudication: true, harmonisation: false, governmentWindow: true },
  { review: true, adjudication: false, harmonisation: true, governmentWindow: false },
  { review: false, adjudication: true, harmonisation: true, governmentWindow: true },
];

/** As many answers as are asked for, each in a place of its own, over editions with different stages. */
export async function scenesUnderTest(database: Database, count: number): Promise<readonly Scene[]> {
  const scenes: Scene[] = [];
  for (const some of combinations) {
    const stages = { secondAuthor: false, ...some };
    const world = await worldUnderTest(database, {
      places: [],
      stages: {
        ...{ review: stages.review, adjudication: stages.adjudication, second_author: false },
        ...{ harmonisation: stages.harmonisation, government_window: stages.governmentWindow },
      },
    });
    const somebody = async (role: RoleName): Promise<Person> => {
      const name = await personUnderTest(database, `Example ${role}`);
      return { kind: "person", name, roles: [{ role, edition: world.edition }], provedAt: now };
    };
    const cast: Cast = {
      author: await somebody("author"),
      reviewer: await somebody("reviewer"),
      other: await somebody("reviewer"),
      editor: await somebody("editor"),
      adjudicator: await somebody("adjudicator"),
      harmoniser: await somebody("harmoniser"),
    };
    const places = Math.ceil(count / combinations.length);
    await world.query(
      `with made as (
        insert into edition.place (edition_id, place, prior_shown)
        select $1::uuid, 'P' || number, false
        from generate_series(1, $2::integer) as number
        returning place
      )
      insert into edition.answer (answer_id, edition_id, place, period, indicator, slot, state, changed_at)
      select gen_random_uuid(), $1::uuid, place, '2027', 'years', 1, 'unassigned', now()
      from made`,
      [world.edition, places],
    );
    const rows = await world.query("select answer_id, place from edition.answer where edition_id = $1 order by place", [
      world.edition,
    ]);
    for (const row of rows)
      scenes.push({ world, cast, place: String(row.place), answer: String(row.answer_id), stages });
  }
  return scenes;
}
