/** What a proposal may say, how many wait at once, and how long an address is kept. Pure. */
import { AnswerStatus } from "../../answers/contract.ts";
import type { ShownQuestion, Value } from "../../review/contract.ts";
import { fits } from "../../review/opinions/rules.ts";
import { sameValue } from "../../review/rules.ts";

/** More than an editor reads in a morning; beyond it somebody is not proposing but shouting. */
export const mostWaiting = { ofAnswer: 10, ofEditionInADay: 100 } as const;

/** An address goes so many days after nothing more will become of the proposal, and in any case so long after it came. */
export const addressLasts = { afterTheEnd: 30, atMost: 365 } as const;

const day = 86_400_000;

/** When the address that came with a proposal is gone at the latest. */
export const addressGoes = ({ received, ended }: { readonly received: Date; readonly ended: Date | undefined }): Date =>
  new Date(
    Math.min(
      received.getTime() + addressLasts.atMost * day,
      ended === undefined ? Number.POSITIVE_INFINITY : ended.getTime() + addressLasts.afterTheEnd * day,
    ),
  );

type Fault = "says-missing" | "option-unknown" | "proposal-same";

/**
 * What somebody would have an answer say; `reasons` where the answer stands, and only why it does is wrong.
 *
 * @example proposedValue({ says: "option:yes", value: undefined }, question, undefined) // → { value: { status: "answered", option: "yes" } }
 */
export function proposedValue(
  { says, value }: { readonly says: string; readonly value: number | undefined },
  question: Pick<ShownQuestion, "kind" | "options">,
  published: Value | undefined,
): { readonly value: Value | undefined } | { readonly refused: Fault } {
  if (says === "reasons") return { value: undefined };
  const [, kind = "", rest = ""] = /^(option|status|number)(?::(.*))?$/s.exec(says) ?? [];
  const status = AnswerStatus.safeParse(rest);
  const offered: Value | undefined =
    kind === "option"
      ? { status: "answered", option: rest }
      : kind === "number" && value !== undefined
        ? { status: "answered", value }
        : kind === "status" && status.success && status.data !== "answered"
          ? { status: status.data }
          : undefined;
  if (offered === undefined) return { refused: "says-missing" };
  if (!fits(offered, question)) return { refused: "option-unknown" };
  return published && sameValue(offered, published) ? { refused: "proposal-same" } : { value: offered };
}

/** Why another proposal is not kept; undefined where it is. */
export const tooMany = ({ ofAnswer, ofEdition }: { readonly ofAnswer: number; readonly ofEdition: number }) =>
  ofAnswer >= mostWaiting.ofAnswer
    ? "proposals-enough"
    : ofEdition >= mostWaiting.ofEditionInADay
      ? "proposals-enough-today"
      : undefined;

/** Whether what somebody leans on can be followed as it stands. */
export const isAddress = (source: string): boolean => /^https?:\/\/\S+$/i.test(source);
