/** A delegation that was asked about a request and answered, with its link, as tests need one. */
import { randomUUID } from "node:crypto";
import type { World } from "../../../policy-index/review/review-under-test.ts";
import { transaction } from "../../../store/transaction.ts";
import { keepHappening } from "../desk/steps-store.ts";
import { keepAnsweredBy, keepConsultation, keepGuestLink, keepOpinion } from "./guest-store.ts";

type Held = Pick<World, "query" | "database">;

/** Its id; asked by an officer as the next step of that request. */
export async function keepConsultedUnderTest(world: Held, request: string, officer: string): Promise<string> {
  const [row] = await world.query(
    "select coalesce(max(happening_no), 0) + 1 as next from facility.happening where request_id = $1",
    [request],
  );
  const [consultation, link, now] = [randomUUID(), randomUUID(), new Date("2026-09-07T09:00:00Z")];
  const expiresAt = new Date("2031-01-01");
  await transaction(world.database, { readOnly: false }, async (tx) => {
    const one = { consultation, body: "Example Delegation", address: "delegation@example.org" };
    await keepConsultation(tx, request, { ...one, language: "fr", question: "Example question?" }, now);
    const step = { kind: "asked", consultation, until: "2031-01-01", at: now, by: officer } as const;
    await keepHappening(tx, request, Number(row?.next), step);
    await keepGuestLink(tx, { link, request, consultation, expiresAt }, now);
    await keepOpinion(tx, { consultation, number: 1, stance: "remarks", words: "Example remark" }, now);
    await keepAnsweredBy(tx, consultation, "Example Clerk");
  });
  return consultation;
}
