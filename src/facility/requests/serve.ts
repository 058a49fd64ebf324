/** One's own request as it is written: begun, read, saved part by part, with its files. */
import { createHash, randomUUID } from "node:crypto";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { ServedFromDatabase } from "../../base/served.ts";
import { inLanguage } from "../../base/text.ts";
import { isSeen } from "../../base/version-seen.ts";
import { readDocument } from "../../evidence/sources/read-document.ts";
import { documentKind, keptAs } from "../../evidence/sources/rules.ts";
import type { Transaction } from "../../store/transaction.ts";
import { applicantsOf, dropApplicants, keepApplicant } from "./applicants-store.ts";
import { isBlankApplicant } from "./asking-of.ts";
import { type ApplicantRow, GivenApplicant, mostFiles, RequestContent, type RequestVersion } from "./contract.ts";
import { happenings } from "./desk/steps-store.ts";
import { historyOf } from "./desk/views.ts";
import { heldByDrafts, keepRequestFile, lockDraftFiles, requestFiles, takeOutFile } from "./files-store.ts";
import { lettersOf } from "./letters/letters-store.ts";
import { aheadOf } from "./life/ahead.ts";
import { lifeOf } from "./life/life.ts";
import { answerBy } from "./life/unanswered.ts";
import { keepLink, lengthenLinks, linkOf, revokeLinksOf } from "./links-store.ts";
import { dayOf, judgedBy, mustBeTheirs, mustFind } from "./own.ts";
import { attachToRequest, beginRequest, ownRequest, saveRequest, takeOutOfRequest } from "./own-contract.ts";
import { requestProblems } from "./problem-words.ts";
import { type MostDrafts, mostDrafts, roomFault } from "./room.ts";
import { fileName, lasts, linksUntil, withPart } from "./rules.ts";
import { requestById, requestVersions } from "./sent-store.ts";
import { keepBegun, keepSaved, requestByForm } from "./store.ts";
import { keepStrangersLetter } from "./strangers-letters.ts";

type Served<O extends Operation, P = unknown> = ServedFromDatabase<Transaction, O["input"], O["output"], P>;

const hashed = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

export const servedBeginRequest: Served<typeof beginRequest> = {
  operation: beginRequest,
  problems: requestProblems,
  handle: async (tx, { programme, address, place, indicator, form }, { now, language }) => {
    const hash = hashed(form);
    const before = async () => {
      const request = await requestByForm(tx, hash);
      const link = request === undefined ? undefined : await linkOf(tx, request, undefined, now);
      return request === undefined || link === undefined ? undefined : { request, programme, link, isNew: false };
    };
    const sentBefore = await before();
    if (sentBefore) return sentBefore;
    const judged = await judgedBy(tx, { programme, sentAt: undefined }, [], now);
    if (!judged) return refuse("not-found", { what: "programme" });
    // One that is not open yet is written now and sent then; one that is over can no more be sent.
    const { until, title } = judged.programme;
    if (until !== undefined && until < judged.on) refuse("requests-closed");

    const [request, link] = [randomUUID(), randomUUID()];
    const content = RequestContent.parse(indicator === undefined ? {} : { indicators: [indicator] });
    if ((await keepBegun(tx, { request, programme, language, content, form: hash }, now)) === 0)
      return (await before()) ?? refuse("not-found", { what: "request" });
    const first = GivenApplicant.parse({ place, contactEmail: address });
    await keepApplicant(tx, request, { ...first, applicant: randomUUID(), number: 1 });
    await keepLink(tx, { link, request, applicant: undefined, expiresAt: linksUntil("draft", now) }, now);
    const facts = { programme: inLanguage(title, language).words };
    if (address !== undefined) await keepStrangersLetter(tx, address, { link, kind: "request-begun", facts }, now);
    return { request, programme, link, isNew: true };
  },
  deed: (_, { request, programme, isNew }) => (isNew ? { request, programme } : undefined),
};

/** Of the others who ask no person is told to one who confirms. */
const without = (one: ApplicantRow): ApplicantRow => ({
  ...one,
  ...{
    contactName: "",
    contactPost: "",
    contactEmail: undefined,
    contactPhone: "",
    endorserName: "",
    endorserPost: "",
  },
});

const sendingOf = ({ version, sentAt, content, returnedAt, question }: RequestVersion) => ({
  ...{ version, sentOn: dayOf(sentAt), content },
  ...(returnedAt === undefined ? {} : { returnedOn: dayOf(returnedAt) }),
  ...(question === undefined ? {} : { question }),
});

export const servedOwnRequest: Served<typeof ownRequest> = {
  operation: ownRequest,
  handle: async (tx, { link }, { now }) => {
    const { request: row, applicant } = await mustFind(tx, link, now);
    const { request, programme, state, language, version, number, content, savedAt, sentAt, endedAt, reason } = row;
    const versions = await requestVersions(tx, request);
    const judged = (await judgedBy(tx, row, versions, now)) ?? refuse("not-found", { what: "programme" });
    const everybody = await applicantsOf(tx, request);
    const history = state === "sent" ? historyOf(row, versions, await happenings(tx, request)) : [];
    const returned = state === "returned" ? versions[0]?.returnedAt : undefined;
    const by = returned && answerBy(judged.programme, returned);
    const ahead = aheadOf(judged.programme, lifeOf(judged.programme, history), now);
    return {
      ...{ request, programme, state, language, version, content, files: [...(await requestFiles(tx, request))] },
      ...(number === undefined ? {} : { number }),
      applicants: everybody.map((one) => (applicant === undefined || one.applicant === applicant ? one : without(one))),
      ...(applicant === undefined ? {} : { confirms: applicant }),
      ...{ judgedBy: judged.programme, judgedOn: judged.on, savedOn: dayOf(savedAt) },
      ...(sentAt === undefined ? {} : { sentOn: dayOf(sentAt) }),
      ...(endedAt === undefined ? {} : { endedOn: dayOf(endedAt) }),
      ...(reason === undefined ? {} : { reason }),
      versions: versions.map(sendingOf),
      letters: applicant === undefined ? [...(await lettersOf(tx, request))] : [],
      ...(ahead ? { ahead } : {}),
      ...(by === undefined ? {} : { answerBy: by }),
      ...(state === "draft" ? { keptUntil: dayOf(new Date(savedAt.getTime() + lasts.draft * 86_400_000)) } : {}),
    };
  },
};

export const servedSaveRequest: Served<typeof saveRequest> = {
  operation: saveRequest,
  problems: requestProblems,
  handle: async (tx, { link, part, applicants, content }, { now, language, match }) => {
    const row = await mustBeTheirs(tx, link, now);
    const { request, programme } = row;
    if (!isSeen(match, row.version)) refuse("stale", { version: row.version });
    const asking = applicants.filter((one, at) => at === 0 || !isBlankApplicant(one));
    if (part === "who" && asking.length === 0) refuse("nobody-asks");

    const before = await applicantsOf(tx, request);
    let ids: readonly string[] = before.map(({ applicant }) => applicant);
    if (part === "who") {
      const known = new Map(before.map((one) => [one.applicant, one]));
      const named = asking.flatMap(({ applicant }) => applicant ?? []);
      if (new Set(named).size < named.length || named.some((applicant) => !known.has(applicant)))
        refuse("not-found", { what: "applicant" });
      const isAnother = ({ applicant = "", contactEmail }: GivenApplicant): boolean =>
        known.get(applicant)?.contactEmail !== contactEmail;
      await revokeLinksOf(
        tx,
        named.filter((applicant) => asking.some((one) => one.applicant === applicant && isAnother(one))),
        now,
      );
      const kept = asking.map((one) => ({ ...one, applicant: one.applicant ?? randomUUID() }));
      ids = kept.map(({ applicant }) => applicant);
      await dropApplicants(tx, request, ids);
      for (const [at, one] of kept.entries()) await keepApplicant(tx, request, { ...one, number: at + 1 });
    }
    await keepSaved(tx, { request, language, content: withPart(row.content, part, content) }, now);
    await lengthenLinks(tx, request, linksUntil(row.state, now));
    const saved = (await requestById(tx, request)) ?? refuse("not-found", { what: "request" });
    return { request, programme, version: saved.version, applicants: [...ids] };
  },
  // Nobody but whoever writes it is concerned before it is sent.
  deed: () => undefined,
};

type Prepared = {
  readonly sha256: string;
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly scanned: "clean" | "not-scanned";
};

export const attachingWithin = (most: MostDrafts): Served<typeof attachToRequest, Prepared> => ({
  operation: attachToRequest,
  problems: requestProblems,
  prepare: async ({ link, file: { bytes } }, { scan }) => {
    if (bytes.length === 0) refuse("file-empty");
    if (bytes.length > mostFiles.bytes) refuse("too-large", { most: mostFiles.bytes });
    const kind = documentKind(bytes) ?? refuse("file-kind-unknown");
    if (scan && (await scan(bytes)) === "infected") refuse("file-infected");
    const read = await readDocument(link, kind, bytes);
    if (read.kind !== "read") return refuse(read.code);
    if (keptAs[kind] === keptAs.text && read.text.trim() === "") refuse("file-empty");
    const content = read.bytes;
    return { sha256: hashed(content), content, mediaType: keptAs[kind], scanned: scan ? "clean" : "not-scanned" };
  },
  handle: async (tx, { link, file, networks }, { now }, prepared) => {
    const { request, programme, state } = await mustBeTheirs(tx, link, now);
    const before = await requestFiles(tx, request);
    const same = before.find(({ sha256 }) => sha256 === prepared.sha256);
    if (!same && before.length >= mostFiles.count) refuse("files-enough", { most: mostFiles.count });
    if (!same && state === "draft") {
      await lockDraftFiles(tx);
      const full = roomFault(await heldByDrafts(tx, networks), prepared.content.length, most);
      if (full) refuse(full);
    }
    const network = state === "draft" ? networks[0] : undefined;
    const id = same?.file ?? randomUUID();
    const name = fileName(file.name, prepared.mediaType);
    await keepRequestFile(tx, request, { ...prepared, file: id, name, network }, now);
    return { request, programme, file: id };
  },
  deed: (_, { request, programme, file }) => ({ request, programme, file }),
});

export const servedAttachToRequest = attachingWithin(mostDrafts);

export const servedTakeOutOfRequest: Served<typeof takeOutOfRequest> = {
  operation: takeOutOfRequest,
  problems: requestProblems,
  handle: async (tx, { link, file }, { now }) => {
    const { request, programme } = await mustBeTheirs(tx, link, now);
    await takeOutFile(tx, request, file, now);
    return { request, programme };
  },
  deed: ({ file }, { request, programme }) => ({ request, programme, file }),
};
