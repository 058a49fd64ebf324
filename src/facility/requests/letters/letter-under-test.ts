/** A letter that went, by a template of the programme's own, and what became of it, for tests of who is told of it. */
import { randomBytes, randomUUID } from "node:crypto";

type Asking = { readonly query: (text: string, values?: readonly unknown[]) => Promise<unknown> };

export async function keepLetterUnderTest(world: Asking, programme: string, request: string): Promise<void> {
  const template = JSON.stringify({ returned: { subject: { en: "Example subject" }, body: { en: "Example body" } } });
  await world.query(
    `insert into facility.letter_template (programme, version, content, kept_at) values ($1, 1, $2, now())
     on conflict do nothing`,
    [programme, template],
  );
  await world.query(
    `insert into facility.letter
       (request_id, letter_no, kind, language, words, addressees, template_version, sha256, on_day, at)
     values ($1, 1, 'returned', 'en', $2, array['requester'], 1, $3, current_date, now())`,
    [
      request,
      JSON.stringify({ subject: "Example subject", paragraphs: ["Example paragraph"] }),
      randomBytes(32).toString("hex"),
    ],
  );
  await world.query(
    `insert into facility.letter_outcome (outcome_id, request_id, letter_no, outcome, at) values ($1, $2, 1, 'sent', now())`,
    [randomUUID(), request],
  );
}
