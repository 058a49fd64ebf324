/** What tests of answers stand on: an edition of one place, people, a source; written as rows, by nobody's permission. */
import { randomUUID } from "node:crypto";
import type { Database } from "../../store/open.ts";
import type { InstrumentFile } from "../instrument/contract.ts";

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
    ...{ source_id: id, edition_id: edition, title, kind: "law", added_at: now },
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
  await insert(database, "edition.edition", {
    ...{ edition_id: id, index_code: instrument.id, code: id.slice(0, 8), title: JSON.stringify({ en: "2027" }) },
    ...{ instrument_version: String(instrument.version), instrument: JSON.stringify(instrument) },
    ...{ periods: ["2027"], reference_day: "2027-01-01", state: "open" },
    ...{ second_author: true, review: true, adjudication: true, harmonisation: false, government_window: false },
    ...stages,
    ...{ prior_release: priorRelease ?? null, prior_answers: priorRelease ? "shown" : "hidden", created_at: now },
  });
  for (const place of places)
    await insert(database, "edition.place", { edition_id: id, place, prior_shown: priorShown });
  return id;
}
