/** What a published answer says, in the words of those who settle answers; nothing where it says nothing. Pure. */
import { AnswerStatus } from "../../../policy-index/answers/contract.ts";
import type { Value } from "../../../policy-index/review/contract.ts";
import type { AnswerView } from "../contract.ts";

/** @example publishedValue({ status: "answered", option: "yes", … }) // → { published: { status: "answered", option: "yes" } } */
export function publishedValue(answer: AnswerView["answer"]): { readonly published?: Value } {
  const status = AnswerStatus.safeParse(answer.status);
  if (!status.success) return {};
  const { option, value } = answer;
  if (status.data !== "answered") return { published: { status: status.data } };
  if (option !== undefined) return { published: { status: "answered", option } };
  return value === undefined ? {} : { published: { status: "answered", value } };
}
