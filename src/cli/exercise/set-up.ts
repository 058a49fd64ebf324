/** The exercise of the demonstration, set up from nothing or from where it was broken off. */
import { randomUUID } from "node:crypto";
import type { Person, Role } from "../../base/actor.ts";
import { keepExamplePerson } from "../../people/roles/example-people.ts";
import {
  servedCreateEdition,
  servedEdition,
  servedEditions,
  servedOpenEdition,
  servedSetCalendar,
} from "../../server/edition-operations.ts";
import * as served from "../../server/operations.ts";
import type { Context } from "../../server/perform.ts";
import type { Database } from "../../store/open.ts";
import { transaction } from "../../store/transaction.ts";
import { cast, places } from "./cast.ts";
import { asking, type Scene, write } from "./hands.ts";
import { play } from "./play.ts";
import * as texts from "./texts.ts";

type Asked = Omit<Context, "actor"> & { readonly database: Database };

const index = "citizenship-law";
const period = "2027";

const dayFrom = (now: Date, days: number): string =>
  new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);

const title = (year: string) => ({
  en: `Citizenship law ${year} (exercise)`,
  fr: `Droit de la nationalité ${year} (exercice)`,
  es: `Derecho de la nacionalidad ${year} (ejercicio)`,
  pt: `Direito da nacionalidade ${year} (exercício)`,
  ar: `قانون الجنسية ${year} (تدريب)`,
});

type Beginning = {
  readonly code: string;
  readonly places: readonly string[];
  readonly stages: Readonly<Record<string, boolean>>;
};

/** The edition, begun where it is not there yet: with a calendar that makes some late, and open. */
async function editionOf(ask: Scene["ask"], editor: Person, now: Date, begin: Beginning): Promise<string> {
  const { editions } = await ask(servedEditions, {}, editor);
  const there = editions.find(({ edition }) => edition.index === index && edition.code === begin.code)?.edition;
  const made =
    there ??
    (
      await ask(
        servedCreateEdition,
        {
          ...{ index, code: begin.code, title: title(begin.code), periods: [begin.code] },
          ...{ referenceDay: `${begin.code}-01-01`, places: begin.places, stages: begin.stages },
          ...{ priorRelease: "2024.0", priorAnswers: "shown", exercise: true },
        },
        editor,
      )
    ).edition;
  if (made.state !== "planned") return made.id;
  const dates = [
    { stage: "coding", opens: dayFrom(now, -60), closes: dayFrom(now, -5) },
    { stage: "review", opens: dayFrom(now, -30), closes: dayFrom(now, 10) },
    { stage: "government-window", opens: dayFrom(now, -7), closes: dayFrom(now, 21) },
  ];
  const dated = await ask(servedSetCalendar, { edition: made.id, dates }, editor, made.version);
  await ask(servedOpenEdition, { edition: made.id }, editor, dated.edition.version);
  return made.id;
}

/** The source everything is carried over from, described once. */
async function sourceOf(ask: Scene["ask"], editor: Person, edition: string): Promise<string> {
  const { sources } = await ask(served.servedSources, { edition }, editor);
  const there = sources.find(({ title: named }) => named === texts.source.title);
  return (there ?? (await ask(served.servedAddSource, { edition, ...texts.source }, editor))).source;
}

type People = ReadonlyMap<string, Person>;

async function keepPeople(
  { database, now }: Asked,
  named: readonly (readonly [name: string, roles: readonly Role[]])[],
): Promise<People> {
  return transaction(database, { readOnly: false }, async (tx) => {
    const people = new Map<string, Person>();
    for (const [name, roles] of named) {
      const id = await keepExamplePerson(tx, { name, roles, now, newId: randomUUID });
      people.set(name, { kind: "person", name: id, called: name, roles, provedAt: now });
    }
    return people;
  });
}

const among =
  (people: People) =>
  (name: string): Person => {
    const found = people.get(name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };

/**
 * Sets up the exercise: the 2027 edition with work for every desk, and a small earlier one that is frozen, to publish.
 *
 * throws  what an operation refuses, or that it was stopped: then what stands is whole, and the next start goes on
 */
export async function setUpExercise(
  asked: Asked,
  told: (done: number, of: number) => void,
  stop?: AbortSignal,
): Promise<void> {
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
}

/** A small edition of the year before that is frozen, so that its editor has something to publish. */
async function setUpFrozen(asked: Asked, ask: Scene["ask"], editor: Person): Promise<void> {
  const off = {
    secondAuthor: false,
    review: false,
    adjudication: false,
    harmonisation: false,
    governmentWindow: false,
  };
  const code = "2026";
  const edition = await editionOf(ask, editor, asked.now, { code, places: ["AUT", "BEL", "PRT"], stages: off });
  const { edition: found } = await ask(servedEdition, { edition }, editor);
  if (found.state !== "open") return;
  const roles = (["AUT", "BEL", "PRT"] as const).map((place): Role => ({ role: "author", edition, place }));
  const people = await keepPeople(asked, [["Example Author 1", roles]]);
  const source = await sourceOf(ask, editor, edition);
  const author = among(people)("Example Author 1");
  const scene: Scene = { ask, edition, source, period: code, person: among(people) };
  for (const place of ["AUT", "BEL", "PRT"] as const) await write(scene, place, author, { send: true });
  await ask(served.servedFreeze, { edition }, editor, found.version);
}
