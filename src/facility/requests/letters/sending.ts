/** A letter to those who ask, from what a step or an officer says: planned so that it can be seen, and sent as it was seen. */
import { randomUUID } from "node:crypto";
import { refuse } from "../../../base/refusal.ts";
import { inLanguage } from "../../../base/text.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import { applicantsOf } from "../applicants-store.ts";
import type { ApplicantRow, RequestState } from "../contract.ts";
import { dayAtHome, type Found } from "../desk/views.ts";
import { pauseWords } from "../desk/words.ts";
import { aheadOf } from "../life/ahead.ts";
import type { Step } from "../life/contract.ts";
import { answerBy } from "../life/unanswered.ts";
import { keepLink, lengthenLinks, linkOf } from "../links-store.ts";
import { linksUntil } from "../rules.ts";
import { composedLetter, hashOf, type LetterValues } from "./compose.ts";
import type { AddresseeKind, LetterKind, PlannedLetter } from "./contract.ts";
import { defaultTemplates } from "./defaults.ts";
import { keepArchived, keepPosted, lettersCount, templatesOf } from "./letters-store.ts";

/** What is said with a letter: words of the step, and what whoever sends it adds. */
export type Told = { readonly values: LetterValues; readonly more: string };

/** Letters that everybody who asks is sent; the others go to whoever writes the request. */
const toAll: readonly LetterKind[] = ["approved", "declined"];

/** Words of a step that its letter says. */
export function stepValues(step: Step): LetterValues {
  if (step.kind === "returned") return { question: step.question };
  if (step.kind !== "decided") return {};
  // What comes back by a decision is asked what the decision asks.
  if (step.outcome === "return") return { question: step.reason };
  return { reason: step.reason, wayOn: step.wayOn };
}

type Addressee = { readonly kind: AddresseeKind; readonly applicant: string | undefined };

function addresseesOf(applicants: readonly ApplicantRow[], kind: LetterKind): readonly Addressee[] {
  const [first, ...others] = applicants;
  const partners = toAll.includes(kind)
    ? others.filter(({ standing, contactEmail }) => standing === "confirmed" && contactEmail !== undefined)
    : [];
  return [
    ...(first?.contactEmail === undefined ? [] : [{ kind: "requester", applicant: undefined } as const]),
    ...partners.map(({ applicant }) => ({ kind: "partner", applicant }) as const),
  ];
}

/** The letter as it would go now, of a request as it will be when it goes. */
export async function plannedLetter(
  tx: Transaction,
  { row, sent, programme, life }: Found,
  kind: LetterKind,
  { values, more }: Told,
  now: Date,
): Promise<PlannedLetter> {
  const { request, language, number = "" } = row;
  const { version: templateVersion, content } = await templatesOf(tx, row.programme);
  const applicants = await applicantsOf(tx, request);
  const said = (text: Parameters<typeof inLanguage>[0]): string => inLanguage(text, language).words;
  const on = dayAtHome(programme, now);
  // The day the page of the request says too; where that says none, neither does the letter.
  const by =
    life.state === "returned"
      ? answerBy(programme, now)
      : aheadOf(programme, life, now)?.stages.findLast(({ stage }) => stage === "decision")?.by;
  const pause = life.pauses.at(-1);
  const words = composedLetter(
    content[kind] ?? defaultTemplates[kind],
    language,
    {
      ...{ number, title: sent.content.title, asker: sent.content.applicants.map(({ name }) => name).join(" · ") },
      ...{ programme: said(programme.title), institution: said(programme.institution), day: day(on, language) },
      ...(by === undefined ? {} : { by: day(by, language) }),
      ...(pause ? { pause: say(pauseWords[pause.reason], language) } : {}),
      ...values,
    },
    more,
  );
  const addressees = [...new Set(addresseesOf(applicants, kind).map((one) => one.kind))];
  const planned = { kind, language, words, addressees, templateVersion };
  return {
    ...planned,
    ...{ on, number, seen: hashOf(planned), programme: row.programme, programmeTitle: programme.title },
    ...{ institution: programme.institution, askers: sent.content.applicants.map(({ name }) => name) },
  };
}

/** Nothing goes that was not seen as it goes. */
export function mustBeSeen(planned: PlannedLetter, seen: string | undefined): void {
  if (seen === undefined) refuse("letter-unseen");
  if (seen !== planned.seen) refuse("letter-changed");
}

/** Archives a letter, and hands it to the post for each it is for, by the link they have or by another where that is over. */
export async function sendLetter(
  tx: Transaction,
  { row }: Found,
  planned: PlannedLetter,
  state: RequestState,
  now: Date,
): Promise<number> {
  const { request } = row;
  const letter = (await lettersCount(tx, request)) + 1;
  await keepArchived(tx, request, letter, planned, now);
  const expiresAt = linksUntil(state, now);
  for (const { applicant } of addresseesOf(await applicantsOf(tx, request), planned.kind)) {
    const before = await linkOf(tx, request, applicant, now);
    const link = before ?? randomUUID();
    if (before === undefined) await keepLink(tx, { link, request, applicant, expiresAt }, now);
    await keepPosted(tx, request, letter, link, now);
  }
  await lengthenLinks(tx, request, expiresAt);
  return letter;
}
