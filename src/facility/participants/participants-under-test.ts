/** A person on the list of an activity, as tests need one: invented, with an address, a consent, a session, a mark and a link. */
import { randomUUID } from "node:crypto";
import type { Transaction } from "../../store/transaction.ts";
import { keepActionUnderTest } from "../actions/actions-under-test.ts";
import { exampleProgramme } from "../programme/programme-under-test.ts";
import { keepRequestUnderTest } from "../requests/requests-under-test.ts";
import { SaidPerson } from "./contract.ts";
import * as own from "./own/store.ts";
import * as store from "./store.ts";

export async function keepParticipantUnderTest(tx: Transaction, action: string, activity: string, now: Date) {
  const participant = randomUUID();
  const said = SaidPerson.parse({
    ...{ name: "Example Participant", institution: "Example Institution", post: "Example function", place: "TUN" },
    ...{ sex: "female", kind: "local-authority", email: `${participant}@example.invalid`, needs: "Example needs" },
  });
  await store.keepParticipant(tx, { ...said, participant, action }, now);
  await store.keepParticipation(tx, { action, activity, participant }, now);
  const day = now.toISOString().slice(0, 10);
  await store.keepConsent(
    tx,
    participant,
    { purpose: "report", says: "given", how: "paper", on: day, textVersion: 1 },
    now,
  );
  await store.keepActivitySession(tx, { action, activity, session: 1 }, { day, title: "Example session" });
  await store.keepMarks(tx, { action, activity, session: 1 }, [{ participant, says: "yes" }], now);
  const link = randomUUID();
  await own.keepRegistrationLink(tx, { link, action, activity, lastDay: "2099-12-31", most: 30 }, now);
  await own.keepRegistration(tx, { link, participant, form: "f".repeat(64) }, now);
  await own.keepParticipantLink(tx, { link: randomUUID(), participant, language: "en" }, now);
  return participant;
}

/** An action under way in the example programme, with somebody who was there. */
export async function keepAttendedActionUnderTest(tx: Transaction, now: Date) {
  const programme = exampleProgramme.code;
  const { request } = await keepRequestUnderTest(tx, { programme, until: "sent" }, now);
  const action = await keepActionUnderTest(tx, { request, programme, until: "under-way" }, now);
  const participant = await keepParticipantUnderTest(tx, action, "A1", now);
  return { action, participant, link: (await own.registrationLinks(tx, action))[0]?.link };
}
