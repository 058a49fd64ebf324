/** What a request still lacks to be sent, how it is asked whether it may be made, and how long things are kept. Pure. */
import { copyEndings } from "../../evidence/sources/rules.ts";
import type { Verdict } from "../programme/eligibility/rules.ts";
import { type ApplicantRow, type GivenApplicant, RequestContent, type RequestRow } from "./contract.ts";
import type { Part } from "./paths.ts";

const day = 86_400_000;

/**
 * Days: a draft nobody saves goes; a link leads to what was sent for so long after the last that happened to it; names and addresses of
 * persons go so long after the end.
 */
export const lasts = { draft: 90, link: 365, persons: 730 } as const;

/** Until when links of a request lead to it, from a moment something happens to it. */
export const linksUntil = (state: RequestRow["state"], now: Date): Date =>
  new Date(now.getTime() + (state === "draft" ? lasts.draft : lasts.link) * day);

/** Whether it is theirs to write in. */
export const isTheirs = (state: RequestRow["state"]): boolean => state === "draft" || state === "returned";

export const isOver = (state: RequestRow["state"]): boolean =>
  state === "approved" || state === "declined" || state === "withdrawn";

/** @example requestNumber("EXF", 2027, 12) // → "EXF/2027/0012" */
export const requestNumber = (programme: string, year: number, count: number): string =>
  `${programme}/${year}/${String(count).padStart(4, "0")}`;

export const lackedFields = [
  "title",
  "name",
  "contactName",
  "contactEmail",
  "endorserName",
  "problem",
  "change",
  "beneficiaries",
  "languages",
  "dates",
] as const;
export type LackedField = (typeof lackedFields)[number];

/** What is missing, and of which of those who ask where it is theirs. */
export type Lacked = { readonly field: LackedField; readonly applicant?: number };

const isBlank = (text: string | undefined): boolean => text === undefined || text === "";

type Named = Pick<GivenApplicant, "name" | "contactName" | "contactEmail" | "endorserName">;

function lackedOf(one: Named, at: number): Lacked[] {
  const found: Lacked[] = [];
  const lacks = (field: LackedField): void => void found.push({ field, applicant: at });
  if (isBlank(one.name)) lacks("name");
  if (isBlank(one.contactName)) lacks("contactName");
  if (isBlank(one.contactEmail)) lacks("contactEmail");
  // Who stands behind it is asked of the first: the others say so by confirming.
  if (at === 0 && isBlank(one.endorserName)) lacks("endorserName");
  return found;
}

/**
 * What a request lacks before it can be sent, in the order of the form. Which kinds, countries, subject and activities are missing is
 * said by the eligibility of the programme, and not here a second time.
 */
export function lackedBy(
  content: RequestContent,
  applicants: readonly (Named & { readonly standing?: ApplicantRow["standing"] })[],
): readonly Lacked[] {
  const found = applicants.flatMap((one, at): Lacked[] => (one.standing === "refused" ? [] : lackedOf(one, at)));
  for (const field of ["title", "problem", "change", "beneficiaries"] as const)
    if (content[field] === "") found.push({ field });
  if (content.languages.length === 0) found.push({ field: "languages" });
  const { wishedFrom, wishedUntil } = content;
  if (wishedFrom !== undefined && wishedUntil !== undefined && wishedUntil < wishedFrom) found.push({ field: "dates" });
  return found;
}

/** Whether a request can be sent; if not, whether it may not be made, or is only not whole. Who is still to confirm is waited for. */
export function sendable(
  verdicts: readonly Verdict[],
  lacked: readonly Lacked[],
): "sendable" | "not-eligible" | "request-incomplete" {
  if (verdicts.some(({ outcome }) => outcome === "failed")) return "not-eligible";
  const isOpen = verdicts.some(({ rule, outcome }) => outcome === "unknown" && rule !== "confirmation");
  return isOpen || lacked.length > 0 ? "request-incomplete" : "sendable";
}

/** What is written in which part; who asks has rows of its own. */
const writtenIn: Readonly<Record<Part, readonly (keyof RequestContent)[]>> = {
  who: ["countries"],
  what: [
    ...(["title", "area", "topic", "problem", "context", "change", "beneficiaries"] as const),
    ...(["strategies", "objectives", "targets", "indicators"] as const),
  ],
  how: [
    ...(["activities", "languages", "wishedFrom", "wishedUntil", "datesWhy"] as const),
    ...(["support", "contribution", "security"] as const),
  ],
  files: [],
};

/** A request with one part of it written anew: what stands in the others stays as it is, whatever came with the form. */
export function withPart(before: RequestContent, part: Part, given: RequestContent): RequestContent {
  const own = new Set<string>(writtenIn[part]);
  const others = Object.entries(before).filter(([name]) => !own.has(name));
  const anew = Object.entries(given).filter(([name]) => own.has(name));
  return RequestContent.parse(Object.fromEntries([...others, ...anew]));
}

/**
 * A file under the name it came by, as far as it is one, with the ending of what it is kept as: of a word-processor document its words.
 *
 * @example fileName("C:\\letter.docx", "text/plain; charset=utf-8") // → "letter.txt"
 */
export function fileName(sent: string, mediaType: string): string {
  const last = sent.split(/[\\/]/).at(-1) ?? "";
  const said = [...last.replace(/\.[^.]{1,5}$/, "")]
    .filter((letter) => !/[\p{C}"*:<>?|]/u.test(letter))
    .join("")
    .trim();
  return `${[...(said || "file")].slice(0, 150).join("")}.${copyEndings[mediaType] ?? "txt"}`;
}
