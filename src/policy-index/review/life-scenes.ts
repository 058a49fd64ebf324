/** Editions of one place each, with every combination of stages, for histories to happen in: what ends one ends no other. */
import { z } from "zod";
import type { Person, Role, RoleName } from "../../base/actor.ts";
import type { Database } from "../../store/open.ts";
import { personUnderTest } from "../answers/answers-under-test.ts";
import { writeOut } from "../instrument/write-out.ts";
import type { Scene, Who } from "./life-under-test.ts";
import { instrument, now, type World, worldUnderTest } from "./review-under-test.ts";

const combinations = [
  { secondAuthor: true, review: true, adjudication: true, harmonisation: true, governmentWindow: true },
  { secondAuthor: false, review: true, adjudication: true, harmonisation: false, governmentWindow: true },
  { secondAuthor: true, review: true, adjudication: false, harmonisation: true, governmentWindow: false },
  { secondAuthor: true, review: false, adjudication: true, harmonisation: true, governmentWindow: true },
  { secondAuthor: true, review: true, adjudication: true, harmonisation: false, governmentWindow: false },
];

const roleOf: Readonly<Record<Who, RoleName>> = {
  ...{ author: "author", second: "second-author", reviewer: "reviewer", other: "reviewer" },
  ...{ editor: "editor", adjudicator: "adjudicator", harmoniser: "harmoniser" },
};

const Made = z.object({
  number: z.number(),
  edition_id: z.string(),
  place: z.string(),
  source_id: z.string(),
  first: z.string(),
  second: z.string(),
});

/** Many editions in one statement: one at a time they would take longer than what happens in them. */
async function editionsOf(world: World, stages: Scene["stages"], numbers: readonly number[]) {
  const rows = await world.query(
    `with wanted as (
      select number, gen_random_uuid() as edition_id, gen_random_uuid() as source_id, 'P' || number as place,
        gen_random_uuid() as first, gen_random_uuid() as second
      from unnest($1::integer[]) as number
    ), made as (
      insert into edition.edition (
        edition_id, index_code, code, title, instrument_version, instrument, periods, reference_day, state,
        second_author, review, adjudication, harmonisation, government_window, prior_answers, created_at
      )
      select edition_id, 'law', 'E' || number, '{"en": "2027"}', '1', $2, array['2027'], '2027-01-01', 'open',
        $3, $4, $5, $6, $7, 'hidden', now()
      from wanted
    ), placed as (
      insert into edition.place (edition_id, place, prior_shown)
      select edition_id, place, false
      from wanted
    ), sourced as (
      insert into evidence.source (source_id, edition_id, title, kind, added_at, sent_version)
      select source_id, edition_id, 'Code civil', 'law', now(), 1
      from wanted
    ), answered as (
      insert into edition.answer (answer_id, edition_id, place, period, indicator, slot, state, changed_at)
      select first, edition_id, place, '2027', 'years', 1, 'unassigned', now() from wanted
      union all
      select second, edition_id, place, '2027', 'years', 2, 'unassigned', now() from wanted
    )
    select number, edition_id, place, source_id, first, second from wanted order by number`,
    [
      ...[numbers, JSON.stringify(writeOut(instrument))],
      ...[stages.secondAuthor, stages.review, stages.adjudication, stages.harmonisation, stages.governmentWindow],
    ],
  );
  return rows.map((row) => Made.parse(row));
}

/**
 * As many scenes as are asked for: as many of each combination of stages, one after the other. Numbered from `begins`: no two
 * editions of a database have one number.
 */
export async function scenesUnderTest(database: Database, count: number, begins = 0): Promise<readonly Scene[]> {
  const base = await worldUnderTest(database, { places: [] });
  const scenes: Scene[] = [];
  for (const [at, stages] of combinations.entries()) {
    const each = Math.ceil(count / combinations.length);
    const numbers = Array.from({ length: each }, (_, one) => begins + at * each + one);
    const somebody = async (who: Who) => ({ who, name: await personUnderTest(database, `Example ${who}`) });
    const names = await Promise.all(
      (["author", "second", "reviewer", "other", "editor", "adjudicator", "harmoniser"] as const).map(somebody),
    );
    for (const { number, edition_id: edition, place, source_id: law, first, second } of await editionsOf(
      base,
      stages,
      numbers,
    )) {
      const person = (who: Who): Person => {
        const roles: readonly Role[] = [{ role: roleOf[who], edition }];
        return { kind: "person", name: names.find((one) => one.who === who)?.name ?? "", roles, provedAt: now };
      };
      const cast = {
        ...{ author: person("author"), second: person("second"), reviewer: person("reviewer"), other: person("other") },
        ...{ editor: person("editor"), adjudicator: person("adjudicator"), harmoniser: person("harmoniser") },
      };
      const world = { ...base, edition, law, places: [place] };
      scenes.push({ world, cast, place, answer: first, second, stages, release: `2027.${number}` });
    }
  }
  return scenes;
}
