/** What tests of review stand on: an edition of some places, a person for every role, answers sent to review; all of it through the real operations. */
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Actor, Person, Role, RoleName } from "../../base/actor.ts";
import type { ServedFromDatabase } from "../../base/served.ts";
import { archiveOf } from "../../explorer/reading/fixture.ts";
import { perform } from "../../server/perform.ts";
import type { Database } from "../../store/open.ts";
import type { Transaction } from "../../store/transaction.ts";
import { editionUnderTest, personUnderTest, sourceUnderTest } from "../answers/answers-under-test.ts";
import { emptyWritten } from "../coding/rules.ts";
import { servedCodingSave } from "../coding/saving/serve.ts";
import { servedCodingSubmit } from "../coding/serve.ts";
import type { InstrumentFile } from "../instrument/contract.ts";
import { servedAgreeWithArea } from "./opinions/serve.ts";

export const now = new Date("2027-02-01T09:30:00Z");

const yesOrNo = [
  { key: "1", label: { en: "Yes", fr: "Oui" }, score: 97.25 },
  { key: "0", label: { en: "No", fr: "Non" }, score: 13.75 },
];

/** Two areas, three questions. */
export const instrument: InstrumentFile = {
  ...{ passerelle: 1, id: "law", version: "1", title: { en: "Law", fr: "Droit" } },
  indicators: [
    { id: "birth", title: { en: "Birth", fr: "Naissance" }, options: yesOrNo },
    { id: "descent", title: "Descent", options: yesOrNo },
    { id: "years", title: "Years", kind: "number", bands: [{ upTo: 5, score: 81.5 }, { score: 7.125 }] },
  ],
  measures: [
    {
      ...{ id: "all", headline: true },
      tree: {
        id: "overall",
        children: [
          { id: "ways", title: { en: "Ways in" }, children: ["birth", "descent"] },
          { id: "time", title: "Time", children: ["years"] },
        ],
      },
    },
  ],
};

/** Long enough to stand without a second source. */
export const because = `Article 18 says so. ${"It was read as a whole. ".repeat(20)}`;

export type Asking = { readonly match?: string | number; readonly at?: Date; readonly onceKey?: string };

export type World = {
  readonly database: Database;
  readonly edition: string;
  readonly law: string;
  readonly places: readonly string[];
  /** Somebody with a role over every place, or over one. */
  readonly somebody: (role: RoleName, place?: string, area?: string) => Promise<Person>;
  readonly ask: <Input extends z.ZodType, Output extends z.ZodType, Prepared>(
    served: ServedFromDatabase<Transaction, Input, Output, Prepared>,
    input: object,
    actor: Actor,
    asking?: Asking,
  ) => Promise<z.output<Output>>;
  /** The id of a coder's answer. */
  readonly answer: (place: string, indicator: string, slot?: number) => Promise<string>;
  /** Writes and sends the answers of an area; an option, a number, or a status by question. */
  readonly send: (
    author: Person,
    place: string,
    area: string,
    says: Readonly<Record<string, string | number>>,
  ) => Promise<void>;
  /** Agrees with every answer of an area, each as it is now. */
  readonly agree: (
    reviewer: Person,
    place: string,
    area: string,
    asking?: Asking,
  ) => Promise<{ agreed: number; left: number }>;
  readonly query: (text: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;
};

export async function worldUnderTest(
  database: Database,
  {
    places = ["FRA", "ESP"],
    stages = {},
    asks = instrument,
  }: {
    readonly places?: readonly string[];
    readonly stages?: Readonly<Record<string, boolean>>;
    readonly asks?: InstrumentFile;
  } = {},
): Promise<World> {
  const edition = await editionUnderTest(database, { instrument: asks, places, stages });
  const law = await sourceUnderTest(database, edition, "Code civil");

  const query: World["query"] = async (text, values = []) => {
    const client = await database.connect();
    try {
      const { rows } = await client.query<Record<string, unknown>>(text, [...values]);
      return rows;
    } finally {
      client.release();
    }
  };

  const ask: World["ask"] = async (served, input, actor, { match, at = now, onceKey } = {}) =>
    served.operation.output.parse(
      await perform(served, input, {
        ...{ actor, now: at, language: "en", requestId: "test", archive: archiveOf([]), database },
        ...(match === undefined ? {} : { match: String(match) }),
        ...(onceKey === undefined ? {} : { onceKey }),
      }),
    );

  const somebody: World["somebody"] = async (role, place, area) => {
    const name = await personUnderTest(database, `Example ${role} ${randomUUID().slice(0, 4)}`);
    const bound = role === "author" || role === "second-author" || role === "reviewer" || role === "government";
    const over = place === undefined && !bound ? [undefined] : place === undefined ? places : [place];
    const roles = over.map(
      (one): Role => ({ role, edition, ...(one ? { place: one } : {}), ...(area === undefined ? {} : { area }) }),
    );
    return { kind: "person", name, roles, provedAt: now };
  };

  const answer: World["answer"] = async (place, indicator, slot = 1) => {
    const [row] = await query(
      "select answer_id from edition.answer where edition_id = $1 and place = $2 and indicator = $3 and slot = $4",
      [edition, place, indicator, slot],
    );
    return String(row?.answer_id);
  };

  const send: World["send"] = async (author, place, area, says) => {
    const at = { edition, place, period: "2027" };
    for (const [indicator, said] of Object.entries(says)) {
      const slot = author.roles[0]?.role === "second-author" ? 2 : 1;
      const [row] = await query("select version from edition.answer where answer_id = $1", [
        await answer(place, indicator, slot),
      ]);
      const value =
        typeof said === "number" ? { value: said } : said === "no-data" ? { status: said } : { option: said };
      const citations = [{ source: law, pinpoint: "Art. 18", quotation: "Est français", translation: "Is French" }];
      const written = { ...emptyWritten, ...value, justification: because, confidence: "high", citations };
      await ask(servedCodingSave, { ...written, ...at, indicator }, author, { match: Number(row?.version) });
    }
    await ask(servedCodingSubmit, { ...at, area }, author);
  };

  const agree: World["agree"] = async (reviewer, place, area, asking) => {
    const rows = await query(
      "select answer_id, content_version from edition.answer where edition_id = $1 and place = $2 and slot = 1",
      [edition, place],
    );
    const answers = rows.map(({ answer_id, content_version }) => `${answer_id}@${content_version}`);
    return ask(servedAgreeWithArea, { edition, place, period: "2027", area, answers }, reviewer, asking);
  };

  return { database, edition, law, places, somebody, ask, answer, send, agree, query };
}

/** The code a promise is refused with; "done" where it is not. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (thrown: unknown) =>
      typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : `defect: ${thrown}`,
  );
