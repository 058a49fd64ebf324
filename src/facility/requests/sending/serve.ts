/** One's own request as it goes: to the others who ask, to the programme, and back. */
import { randomUUID } from "node:crypto";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import { inLanguage } from "../../../base/text.ts";
import { isSeen } from "../../../base/version-seen.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { eligibility } from "../../programme/eligibility/ruled-by.ts";
import { applicantsOf, keepStanding } from "../applicants-store.ts";
import { askingOf } from "../asking-of.ts";
import { eraseContact, eraseDraft } from "../contacts.ts";
import type { ApplicantRow, RequestRow, SentContent } from "../contract.ts";
import { forgetNetworks, requestFiles } from "../files-store.ts";
import { hasLetterSince, keepLink, lengthenLinks, lettersSince, linkOf, requestsOfAddress } from "../links-store.ts";
import { type Judged, judgedBy, mustFind, mustWrite } from "../own.ts";
import {
  askConfirmations,
  confirmRequest,
  forgetRequester,
  sendLinks,
  sendRequest,
  withdrawRequest,
} from "../own-contract.ts";
import { requestProblems } from "../problem-words.ts";
import { isOver, lackedBy, linksUntil, requestNumber, sendable } from "../rules.ts";
import { keepEnded, requestById, requestVersions } from "../sent-store.ts";
import { keepRequestVersion, keepSent, nextNumber } from "../store.ts";
import { keepStrangersLetter } from "../strangers-letters.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const day = 86_400_000;

const titleOf = ({ programme }: Judged, { language }: RequestRow): string =>
  inLanguage(programme.title, language).words;

/** Whatever is written into a request or said of it: at most so many letters to one address at once, and of answers in a day. */
const most = { atOnce: 3, answers: 10 } as const;

/** A link for each of the others whose word is awaited, in a letter; how many letters. Nobody is asked twice in a day. */
async function askOthers(tx: Transaction, row: RequestRow, others: readonly ApplicantRow[], judged: Judged, now: Date) {
  const { request } = row;
  const written = new Map<string, number>();
  let letters = 0;
  for (const { applicant, contactEmail, standing } of others) {
    if (standing !== "awaited" || contactEmail === undefined) continue;
    const toThem = written.get(contactEmail) ?? 0;
    if (toThem >= most.atOnce) continue;
    const before = await linkOf(tx, request, applicant, now);
    const link = before ?? randomUUID();
    if (before === undefined)
      await keepLink(tx, { link, request, applicant, expiresAt: linksUntil(row.state, now) }, now);
    else if (await hasLetterSince(tx, before, new Date(now.getTime() - day))) continue;
    const facts = { programme: titleOf(judged, row) };
    letters += await keepStrangersLetter(tx, contactEmail, { link, kind: "request-confirm", facts }, now);
    written.set(contactEmail, toThem + 1);
  }
  return letters;
}

const mustBeJudged = async (tx: Transaction, row: RequestRow, now: Date) => {
  const versions = await requestVersions(tx, row.request);
  const judged = await judgedBy(tx, row, versions, now);
  return { versions, judged: judged ?? refuse("not-found", { what: "programme" }) };
};

export const servedSendRequest: Served<typeof sendRequest> = {
  operation: sendRequest,
  problems: requestProblems,
  handle: async (tx, { link }, { now, match }) => {
    const row = await mustWrite(tx, link, now);
    const { request, programme, content, state } = row;
    const { versions, judged } = await mustBeJudged(tx, row, now);
    // Pressed twice, or sent again from a page gone back to: it was sent, and has its number.
    if (state === "sent" && row.number !== undefined)
      return { request, programme, number: row.number, sending: versions[0]?.version ?? 1, isNew: false };
    if (state !== "draft" && state !== "returned") refuse("request-not-yours", { number: row.number ?? "" });
    if (!isSeen(match, row.version)) refuse("stale", { version: row.version });
    const applicants = await applicantsOf(tx, request);
    const verdicts = eligibility(judged.programme, askingOf(content, applicants), judged.on);
    const lacked = lackedBy(content, applicants);
    const may = sendable(verdicts, lacked);
    if (may !== "sendable") return refuse(may);

    const year = now.getUTCFullYear();
    const number = row.number ?? requestNumber(programme, year, await nextNumber(tx, programme, year));
    const sending = (versions[0]?.version ?? 0) + 1;
    const asking = applicants.filter(({ standing }) => standing !== "refused");
    const sent: SentContent = {
      ...content,
      applicants: asking.map(({ name, kind, place }) => ({ name, kind, place })),
      files: (await requestFiles(tx, request)).map(({ name, mediaType, bytes, sha256 }) => ({
        ...{ name, mediaType, bytes, sha256 },
      })),
    };
    await keepSent(tx, request, number, now);
    await forgetNetworks(tx, request);
    await keepRequestVersion(tx, request, { version: sending, programmeVersion: judged.version, content: sent }, now);
    const [first, ...others] = applicants;
    if (first) await keepStanding(tx, first.applicant, "confirmed", now);
    await lengthenLinks(tx, request, linksUntil("sent", now));
    const facts = { programme: titleOf(judged, row), number };
    if (first?.contactEmail !== undefined)
      await keepStrangersLetter(tx, first.contactEmail, { link, kind: "request-sent", facts }, now);
    await askOthers(tx, { ...row, state: "sent" }, others, judged, now);
    return { request, programme, number, sending, isNew: true };
  },
  deed: (_, { request, programme, number, sending, isNew }) =>
    isNew ? { request, programme, number, sending } : undefined,
};

export const servedAskConfirmations: Served<typeof askConfirmations> = {
  operation: askConfirmations,
  problems: requestProblems,
  handle: async (tx, { link }, { now }) => {
    const row = await mustWrite(tx, link, now);
    const { request, programme } = row;
    if (isOver(row.state)) refuse("request-not-yours", { number: row.number ?? "" });
    const { judged } = await mustBeJudged(tx, row, now);
    const [, ...others] = await applicantsOf(tx, request);
    return { request, programme, letters: await askOthers(tx, row, others, judged, now) };
  },
  deed: (_, { request, programme, letters }) => (letters > 0 ? { request, programme, letters } : undefined),
};

export const servedConfirmRequest: Served<typeof confirmRequest> = {
  operation: confirmRequest,
  problems: requestProblems,
  handle: async (tx, { link, says }, { now }) => {
    const { request: row, applicant } = await mustFind(tx, link, now, "held");
    const { request, programme } = row;
    if (applicant === undefined) return refuse("not-found", { what: "request" });
    if (isOver(row.state)) refuse("request-over", { number: row.number ?? "" });
    const everybody = await applicantsOf(tx, request);
    const asks = everybody.find((one) => one.applicant === applicant);
    const writer = everybody[0]?.contactEmail;
    if (asks?.standing === says) return { request, programme, isNew: false };
    await keepStanding(tx, applicant, says, now);
    const writes = await linkOf(tx, request, undefined, now);
    const { judged } = await mustBeJudged(tx, row, now);
    const facts = { programme: titleOf(judged, row) };
    const since = new Date(now.getTime() - day);
    const isBounded =
      writes === undefined || (await lettersSince(tx, writes, "request-answered", since)) >= most.answers;
    if (!isBounded && writer !== undefined)
      await keepStrangersLetter(tx, writer, { link: writes, kind: "request-answered", facts }, now);
    return { request, programme, isNew: true };
  },
  deed: ({ says }, { request, programme, isNew }) => (isNew ? { request, programme, says } : undefined),
};

export const servedWithdrawRequest: Served<typeof withdrawRequest> = {
  operation: withdrawRequest,
  handle: async (tx, { link }, { now }) => {
    const { request, programme, state } = await mustWrite(tx, link, now);
    if (state === "draft") {
      await eraseDraft(tx, request);
      return { request, programme, was: "deleted" };
    }
    const ended = await keepEnded(tx, request, { state: "withdrawn", reason: undefined }, now);
    return { request, programme, was: ended === 1 ? "withdrawn" : "over" };
  },
  deed: (_, { request, programme, was }) => (was === "over" ? undefined : { request, programme, was }),
};

export const servedForgetRequester: Served<typeof forgetRequester> = {
  operation: forgetRequester,
  problems: requestProblems,
  handle: async (tx, { link }, { now }) => {
    const { request: row, applicant } = await mustFind(tx, link, now, "held");
    const { request, programme } = row;
    if (applicant === undefined && !isOver(row.state)) refuse("request-open", { number: row.number ?? "" });
    const whose = applicant ?? (await applicantsOf(tx, request))[0]?.applicant;
    return { request, programme, wasThere: whose !== undefined && (await eraseContact(tx, whose)) };
  },
  deed: (_, { request, programme, wasThere }) => (wasThere ? { request, programme } : undefined),
};

/** Of one address, and how long a letter is on its way: so nobody fills a stranger's box. */
const [mostLinks, onItsWay] = [5, 900_000];

export const servedSendLinks: Served<typeof sendLinks> = {
  operation: sendLinks,
  handle: async (tx, { programme, address }, { now }) => {
    const found = await requestsOfAddress(tx, { programme, address, most: mostLinks });
    let letters = 0;
    for (const { request } of found) {
      const row = (await requestById(tx, request)) ?? refuse("not-found", { what: "request" });
      const before = await linkOf(tx, request, undefined, now);
      const link = before ?? randomUUID();
      const expiresAt = linksUntil(row.state, now);
      if (before === undefined) await keepLink(tx, { link, request, applicant: undefined, expiresAt }, now);
      else if (await hasLetterSince(tx, before, new Date(now.getTime() - onItsWay))) continue;
      const { judged } = await mustBeJudged(tx, row, now);
      const facts = { programme: titleOf(judged, row) };
      letters += await keepStrangersLetter(tx, address, { link, kind: "request-link", facts }, now);
    }
    return { programme, letters };
  },
  // Which addresses are here is nobody's to learn, from the log neither.
  deed: (_, { programme, letters }) => (letters > 0 ? { programme, letters } : undefined),
};
