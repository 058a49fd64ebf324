/**
 * Where a deliverable stands, read off what happened to it. Nothing is asked here whether it may: what is on the list has happened
 * (`steps.ts` asks before). Everything that was said is about one version: a new one begins with nothing said.
 */
import { requester } from "../actions/steps.ts";
import type { DeliverableHappening, DeliverableStatus, DeliverableStep } from "./steps-contract.ts";

type Word = {
  readonly reviewer: string;
  /** What they were asked to look at. */
  readonly note: string;
  readonly said?: { readonly kind: "ready" | "changes"; readonly text: string; readonly at: Date } | undefined;
};

export type DeliverableVersion = {
  readonly version: number;
  readonly sha256: string;
  readonly language: string;
  readonly changes: string;
  readonly by: string;
  readonly at: Date;
  readonly reviews: readonly Word[];
  readonly answers: readonly { readonly text: string; readonly by: string; readonly at: Date }[];
  /** Signed off by the programme, and by whoever asked for the action. */
  readonly programme?: Date | undefined;
  readonly requester?: Date | undefined;
  /** What whoever asked wants different. */
  readonly refused?: { readonly text: string; readonly at: Date } | undefined;
};

type Published = Omit<Extract<DeliverableStep, { kind: "published" }>, "kind" | "checks"> & { readonly at: Date };

export type DeliverableLife = {
  readonly status: DeliverableStatus;
  /** The newest last. */
  readonly versions: readonly DeliverableVersion[];
  /** What is public now. */
  readonly published?: Published | undefined;
  /** What was public last, and is no more. */
  readonly tombstone?: (Published & { readonly why: string; readonly withdrawnAt: Date }) | undefined;
};

export const newestOf = ({ versions }: Pick<DeliverableLife, "versions">): DeliverableVersion | undefined =>
  versions.at(-1);

export const openReviews = ({ reviews }: Pick<DeliverableVersion, "reviews">): readonly Word[] =>
  reviews.filter(({ said }) => said === undefined);

export const isFoundReady = ({ reviews }: Pick<DeliverableVersion, "reviews">): boolean =>
  reviews.some(({ said }) => said?.kind === "ready") && reviews.every(({ said }) => said?.kind === "ready");

function standing(one: DeliverableVersion | undefined): DeliverableStatus {
  if (!one) return "planned";
  if (one.refused || one.reviews.some(({ said }) => said?.kind === "changes")) return "changes-asked";
  if (one.programme) return one.requester ? "signed-off" : "with-requester";
  if (openReviews(one).length > 0) return "in-review";
  return isFoundReady(one) ? "ready" : "drafted";
}

/** What is public is; on a version after it is worked while the one before is read, and that is what is said of it. */
function statusOf({ versions, published, tombstone }: Omit<DeliverableLife, "status">): DeliverableStatus {
  const newest = newestOf({ versions });
  if (published && published.version === newest?.version) return "published";
  if (!published && tombstone && tombstone.version === newest?.version) return "withdrawn";
  return standing(newest);
}

type Kept = Omit<DeliverableLife, "status">;

const inVersion = (life: Kept, version: number, change: (one: DeliverableVersion) => DeliverableVersion): Kept => ({
  ...life,
  versions: life.versions.map((one) => (one.version === version ? change(one) : one)),
});

const said = (by: string, word: NonNullable<Word["said"]>) => (one: DeliverableVersion) => ({
  ...one,
  reviews: one.reviews.map((review) => (review.reviewer === by ? { ...review, said: word } : review)),
});

function next(life: Kept, one: DeliverableHappening): Kept {
  const { at, by } = one;
  switch (one.kind) {
    case "version-added": {
      const { version, sha256, language, changes } = one;
      return {
        ...life,
        versions: [...life.versions, { version, sha256, language, changes, by, at, reviews: [], answers: [] }],
      };
    }
    case "review-asked":
      return inVersion(life, one.version, (version) => ({
        ...version,
        reviews: [...version.reviews, { reviewer: one.reviewer, note: one.note }],
      }));
    case "review-dropped":
      return inVersion(life, one.version, (version) => ({
        ...version,
        reviews: version.reviews.filter(({ reviewer }) => reviewer !== one.reviewer),
      }));
    case "found-ready":
      return inVersion(life, one.version, said(by, { kind: "ready", text: one.note, at }));
    case "changes-asked":
      return inVersion(life, one.version, said(by, { kind: "changes", text: one.why, at }));
    case "answered":
      return inVersion(life, one.version, (version) => ({
        ...version,
        answers: [...version.answers, { text: one.why, by, at }],
      }));
    case "signed-off":
      return inVersion(life, one.version, (version) =>
        by === requester ? { ...version, requester: at } : { ...version, programme: at },
      );
    case "sign-off-refused":
      return inVersion(life, one.version, (version) => ({ ...version, refused: { text: one.why, at } }));
    case "published": {
      const { version, sha256, title, summary, licence } = one;
      return { ...life, published: { version, sha256, title, summary, licence, at }, tombstone: undefined };
    }
    case "withdrawn":
      return {
        ...life,
        published: undefined,
        tombstone: life.published && { ...life.published, why: one.why, withdrawnAt: at },
      };
  }
}

/**
 * @example deliverableLifeOf([]).status // → "planned"
 */
export function deliverableLifeOf(happened: readonly DeliverableHappening[]): DeliverableLife {
  const life = happened.reduce(next, { versions: [] });
  return { ...life, status: statusOf(life) };
}
