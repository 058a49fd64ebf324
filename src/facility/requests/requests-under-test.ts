/** A request as tests and examples need one: written, sent, with a file and a question that came back, by invented institutions. */
import { createHash, randomUUID } from "node:crypto";
import type { Transaction } from "../../store/transaction.ts";
import { keepApplicant } from "./applicants-store.ts";
import { GivenApplicant, RequestContent, type SentContent } from "./contract.ts";
import { keepRequestFile, requestFiles } from "./files-store.ts";
import { keepLink, keepRequestLetter } from "./links-store.ts";
import { linksUntil, requestNumber } from "./rules.ts";
import { keepEnded, keepReturned } from "./sent-store.ts";
import { keepBegun, keepRequestVersion, keepSent, nextNumber } from "./store.ts";

export const exampleContent = RequestContent.parse({
  title: "Receiving young people who come back",
  area: "legal-migration",
  topic: "integration",
  problem: "Example: schools have no procedure for pupils who return in the middle of a year.",
  context: "Example: about 400 pupils came back last year.",
  change: "Example: every school enrols a pupil within ten days.",
  beneficiaries: "Example: pupils who return, and their parents.",
  activities: ["exchange"],
  languages: ["fr", "en"],
  support: "Example: none so far.",
  contribution: "Example: two staff and rooms.",
});

export const exampleApplicants = [
  GivenApplicant.parse({
    ...{ name: "Example Town", kind: "local-authority", place: "TUN" },
    ...{ contactName: "Example Contact", contactPost: "Head of office", contactEmail: "town@example.org" },
    ...{ contactPhone: "+216 00 000 000", endorserName: "Example Mayor", endorserPost: "Mayor" },
  }),
  GivenApplicant.parse({
    ...{ name: "Example Association", kind: "civil-society", place: "TUN" },
    ...{ contactName: "Example Partner", contactEmail: "association@example.org" },
  }),
] as const;

type Wanted = {
  readonly programme: string;
  readonly content?: RequestContent;
  readonly applicants?: readonly GivenApplicant[];
  /** How far it has come. */
  readonly until: "draft" | "sent" | "returned" | "declined";
};

/** What was made, by its ids. */
export type MadeRequest = {
  readonly request: string;
  readonly link: string;
  readonly number: string | undefined;
  readonly applicants: readonly string[];
};

/** Keeps a request as it would be after its sending or its return, with a file and the links of all who ask. */
export async function keepRequestUnderTest(tx: Transaction, wanted: Wanted, now: Date): Promise<MadeRequest> {
  const { programme, content = exampleContent, applicants = exampleApplicants, until } = wanted;
  const request = randomUUID();
  const form = createHash("sha256").update(request).digest("hex");
  await keepBegun(tx, { request, programme, language: "en", content, form }, now);
  const ids: string[] = [];
  for (const [at, one] of applicants.entries()) {
    const applicant = randomUUID();
    ids.push(applicant);
    await keepApplicant(tx, request, { ...one, applicant, number: at + 1 });
  }
  const link = randomUUID();
  const state = until === "draft" ? "draft" : "sent";
  const expiresAt = linksUntil(state, now);
  await keepLink(tx, { link, request, applicant: undefined, expiresAt }, now);
  for (const applicant of ids.slice(1)) await keepLink(tx, { link: randomUUID(), request, applicant, expiresAt }, now);
  const file = new TextEncoder().encode(`Example letter of ${request}`);
  const sha256 = createHash("sha256").update(file).digest("hex");
  const kept = {
    file: randomUUID(),
    sha256,
    name: "letter.txt",
    mediaType: "text/plain",
    scanned: "not-scanned",
  } as const;
  await keepRequestFile(tx, request, { ...kept, content: file }, now);
  if (until === "draft") return { request, link, number: undefined, applicants: ids };
  const year = now.getUTCFullYear();
  const number = requestNumber(programme, year, await nextNumber(tx, programme, year));
  const sent: SentContent = {
    ...content,
    applicants: applicants.map(({ name, kind, place }) => ({ name, kind, place })),
    files: (await requestFiles(tx, request)).map(({ name, mediaType, bytes, sha256: hash }) => ({
      ...{ name, mediaType, bytes, sha256: hash },
    })),
  };
  await keepSent(tx, request, number, now);
  await keepRequestVersion(tx, request, { version: 1, programmeVersion: 1, content: sent }, now);
  await keepRequestLetter(tx, { link, kind: "request-sent", facts: { programme, number } }, now);
  if (until === "declined") await keepEnded(tx, request, { state: until, reason: "Example reason." }, now);
  if (until === "returned") await keepReturned(tx, request, "Example question: how many schools?", now);
  return { request, link, number, applicants: ids };
}
