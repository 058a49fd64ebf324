/** What tests of answers stand on: an edition of one place, people, a source; written as rows, by nobody's permission. */
import { randomUUID } from "node:crypto";
import type { Database } from "../../store/open.ts";
import { questionsOf } from "../editions/questions.ts";
import type { InstrumentFile } from "../instrument/contract.ts";
import { writeOut } from "../instrument/write-out.ts";

const now = "2027-02-01T09:00:00Z";

const insert = async (database: Database, table: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
  const client = await database.connect();
  const names = Object.keys(row);
  try {
    await client.query(
      `insert into ${table} (${names.join(", ")}) values (${names.map((_, at) => `$${at + 1}`).join(", ")})`,
      Object.values(row),
    );
  } finally {
    client.release();
  }
};

export async function personUnderTest(database: Database, name: string): Promise<string> {
  const id = randomUUID();
  await insert(database, "people.person", {
    ...{ id, name, email: `${id}@example.org`, created_at: now, updated_at: now },
  });
  return id;
}

export async function interestUnderTest(database: Database, person: string, place: string): Promise<void> {
  await insert(database, "people.interest", {
    ...{ interest_id: randomUUID(), person_id: person, place, kind: "paid-by-government", from_day: "2020-01-01" },
    ...{ declared_by: "operator", declared_at: now },
  });
}

export async function sourceUnderTest(database: Database, edition: string, title: string): Promise<string> {
  const id = randomUUID();
  await insert(database, "evidence.source", {
    ...{ source_id: id, edition_id: edition, title, kind: "law", added_at: now, sent_version: 1 },
  });
  return id;
}

export type EditionUnderTest = {
  /** The instrument as its file has it. */
  readonly instrument: InstrumentFile;
  readonly places: readonly string[];
  readonly stages?: Readonly<Record<string, boolean>>;
  readonly priorRelease?: string;
  readonly priorShown?: boolean;
};

export async function editionUnderTest(
  database: Database,
  { instrument, places, stages = {}, priorRelease, priorShown = true }: EditionUnderTest,
): Promise<string> {
  const id = randomUUID();
  const whole = writeOut(instrument);
  await insert(database, "edition.edition", {
    ...{ edition_id: id, index_code: instrument.id, code: id.slice(0, 8), title: JSON.stringify({ en: "2027" }) },
    ...{ instrument_version: String(instrument.version), instrument: JSON.stringify(whole) },
    ...{ periods: ["2027"], reference_day: "2027-01-01", state: "open" },
    ...{ second_author: true, review: true, adjudication: true, harmonisation: false, government_window: false },
    ...stages,
    ...{ prior_release: priorRelease ?? null, prior_answers: priorRelease ? "shown" : "hidden", created_at: now },
  });
  for (const place of places) {
    await insert(database, "edition.place", { edition_id: id, place, prior_shown: priorShown });
    for (const slot of [1, 2])
      for (const { indicator } of questionsOf(whole))
        await insert(database, "edition.answer", {
          ...{ answer_id: randomUUID(), edition_id: id, place, period: "2027", indicator: indicator.id, slot },
          ...{ state: "unassigned", changed_at: now },
        });
  }
  return id;
}

/** The id of an answer's row. */
export async function answerIdUnderTest(
  database: Database,
  edition: string,
  indicator: string,
  place?: string,
): Promise<string> {
  const client = await database.connect();
  try {
    const { rows } = await client.query<{ answer_id: string }>(
      "select answer_id from edition.answer where edition_id = $1 and indicator = $2 and slot = 1 and place = coalesce($3, place)",
      [edition, indicator, place ?? null],
    );
    return rows[0]?.answer_id ?? "";
  } finally {
    client.release();
  }
}
