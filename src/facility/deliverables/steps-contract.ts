/**
 * What happens to a deliverable, one thing after the other: all that is kept of its life. A version is named by its number and by the hash
 * of its file, so that what was signed off and published is that file and no other.
 */
import { z } from "zod";

export const deliverableStatuses = [
  ...(["planned", "drafted", "in-review", "changes-asked", "ready", "with-requester"] as const),
  ...(["signed-off", "published", "withdrawn"] as const),
] as const;
export const DeliverableStatus = z.enum(deliverableStatuses);
export type DeliverableStatus = z.infer<typeof DeliverableStatus>;

export const licences = ["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0"] as const;
export const Licence = z.enum(licences);

/** What is confirmed before anything is made public; each of them, by whoever decides. */
export const checks = ["no-persons", "no-harm", "rights", "agreed"] as const;

export const mostVersions = 100;
const Why = z.string().trim().min(1).max(5_000);
const Note = z.string().trim().max(5_000).default("");
const Version = z.number().int().min(1).max(mostVersions);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Account = z.uuid();

/** One text for each language it is said in. */
const texts = (longest: number) => {
  const text = z.string().trim().min(1).max(longest).optional();
  return z
    .object({ en: text, fr: text, es: text, pt: text, ar: text })
    .refine((said) => Object.values(said).some((one) => one !== undefined));
};
export const PublicTitle = texts(300);
export const PublicSummary = texts(2_000);
type Texts = z.output<typeof PublicTitle>;
const languagesOf = (said: Texts) => Object.entries(said).flatMap(([language, text]) => (text ? [language] : []));

/** ISO 639 codes. */
export const DocumentLanguage = z.string().regex(/^[a-z]{2,3}$/);

const thing = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), ...shape });

export const DeliverableStep = z.discriminatedUnion("kind", [
  thing("version-added", { version: Version, sha256: Hash, language: DocumentLanguage, changes: Why }),
  thing("review-asked", { version: Version, reviewer: Account, note: Note }),
  thing("review-dropped", { version: Version, reviewer: Account }),
  /** By a reviewer: it is ready as it is, or what is to be different. */
  thing("found-ready", { version: Version, note: Note }),
  thing("changes-asked", { version: Version, why: Why }),
  /** To what was remarked about a version. */
  thing("answered", { version: Version, why: Why }),
  /** By the programme first, and then, from their own link, by whoever asked. */
  thing("signed-off", { version: Version, sha256: Hash }),
  thing("sign-off-refused", { version: Version, why: Why }),
  thing("published", {
    ...{ version: Version, sha256: Hash, title: PublicTitle, summary: PublicSummary, licence: Licence },
    checks: z.array(z.enum(checks)).max(checks.length).default([]),
    // Whoever reads a title in their language finds what it is in it too.
  }).refine(({ title, summary }) => languagesOf(title).join() === languagesOf(summary).join()),
  /** The reason is public: it stands where the document was. */
  thing("withdrawn", { why: Why }),
]);
export type DeliverableStep = Readonly<z.infer<typeof DeliverableStep>>;
export const deliverableStepKinds = DeliverableStep.options.map(({ shape }) => shape.kind.value);

/** By whom: an account’s id, or `requester`. */
export type DeliverableHappening = DeliverableStep & { readonly at: Date; readonly by: string };

/** Why a step is not done. */
export const deliverableFaults = {
  interest: 409,
  "action-cancelled": 409,
  "not-planned": 409,
  "not-your-step": 403,
  "another-version": 409,
  "another-file": 409,
  "same-file": 409,
  "versions-enough": 422,
  "not-a-reviewer": 422,
  "reviewer-tied": 409,
  "reviewer-wrote": 409,
  "asked-already": 409,
  "not-asked": 409,
  "nothing-to-answer": 409,
  "review-open": 409,
  "not-ready": 409,
  "signed-already": 409,
  "programme-first": 409,
  "not-before-you": 409,
  "not-signed-off": 409,
  "checks-missing": 422,
  "published-already": 409,
  "not-published": 409,
} as const;
export type DeliverableFaultCode = keyof typeof deliverableFaults;
