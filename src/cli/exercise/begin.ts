/** What every edition of the exercise begins with: itself, its people, and the one source that is cited in it. */
import { randomUUID } from "node:crypto";
import type { Person, Role } from "../../base/actor.ts";
import { keepExamplePerson } from "../../people/roles/example-people.ts";
import {
  servedCreateEdition,
  servedEditions,
  servedOpenEdition,
  servedSetCalendar,
} from "../../server/edition-operations.ts";
import * as served from "../../server/operations.ts";
import type { Context } from "../../server/perform.ts";
import type { Database } from "../../store/open.ts";
import { transaction } from "../../store/transaction.ts";
import type { Scene } from "./hands.ts";
import * as texts from "./texts.ts";

export type Asked = Omit<Context, "actor"> & { readonly database: Database };

const index = "citizenship-law";
const dayFrom = (now: Date, days: number): string =>
  new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** Days of stages that are all over, so that a government's window is closed. */
export const datesOver = (now: Date) => [
  { stage: "coding", opens: dayFrom(now, -60), closes: dayFrom(now, -40) },
  { stage: "review", opens: dayFrom(now, -39), closes: dayFrom(now, -20) },
  { stage: "government-window", opens: dayFrom(now, -19), closes: dayFrom(now, -2) },
];

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
export async function editionOf(ask: Scene["ask"], editor: Person, now: Date, begin: Beginning): Promise<string> {
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
export async function sourceOf(ask: Scene["ask"], editor: Person, edition: string): Promise<string> {
  const { sources } = await ask(served.servedSources, { edition }, editor);
  const there = sources.find(({ title: named }) => named === texts.source.title);
  return (there ?? (await ask(served.servedAddSource, { edition, ...texts.source }, editor))).source;
}

type People = ReadonlyMap<string, Person>;

export async function keepPeople(
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

export const among =
  (people: People) =>
  (name: string): Person => {
    const found = people.get(name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
