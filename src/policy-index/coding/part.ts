/** What every part of the desk is given. */
import type { Language } from "../../base/text.ts";
import type { Source } from "../../evidence/sources/contract.ts";
import type { RefusedProblem } from "../../ui/kit/Refused.tsx";
import type { AnswerField } from "../answers/contract.ts";
import type { CodingFinding, FieldComment, Prior, Question, Written } from "./contract.ts";
import type { Entry } from "./desk-entry.ts";
import type { PendingSource } from "./device.ts";

/** What a question's parts may do; nothing, while the page is not alive. */
export type Acts = {
  readonly write: (indicator: string, field: AnswerField, said: Partial<Written>) => void;
  readonly settle: (indicator: string, field: AnswerField, way: "mine" | "theirs" | "both") => void;
  readonly describeSource: (description: PendingSource["description"]) => string;
  readonly mendSource: (source: string, description: PendingSource["description"]) => void;
  /** The last three are done at once or not at all: whether they were. */
  readonly comment: (indicator: string, field: string, body: string) => Promise<boolean>;
  readonly withdraw: (indicator: string) => Promise<boolean>;
  readonly standBy: (indicator: string, why: string) => Promise<boolean>;
};

/** A question for which a source is cited, and which. */
export type Citing = { readonly indicator: string; readonly source?: string | undefined };

/** A form that was sent and not done, drawn again with what was written into it; all of it undefined where it is no answer's. */
export type FormAgain = {
  readonly problem: RefusedProblem;
  readonly indicator?: string | undefined;
  readonly written?: Written | undefined;
  readonly remark?:
    | { readonly field: FieldComment["field"] | undefined; readonly body: string | undefined }
    | undefined;
  /** The version of the answer it was made from; undefined once its writer was told that there is a newer one. */
  readonly version?: number | undefined;
};

export type QuestionProps = {
  readonly language: Language;
  readonly question: Question;
  readonly number: number;
  /** Of an item: whether it is the first one on the page of the question it is an item of, which is asked above it. */
  readonly isFirstWithin: boolean;
  readonly entry: Entry;
  readonly prior: Prior | undefined;
  readonly findings: readonly CodingFinding[];
  readonly referenceDay: string;
  readonly sources: readonly Source[];
  readonly pending: readonly PendingSource[];
  readonly canStandBy: boolean;
  readonly isOpen: boolean;
  /** Nobody reviews here: what was sent may be taken back. */
  readonly canWithdraw: boolean;
  /** A form of this question that was not done. */
  readonly again: FormAgain | undefined;
  /** What is kept, where the form that is drawn again was made from something earlier. */
  readonly keptNow: Written | undefined;
  /** The question for which a source is cited, without script, and the source where it is known. */
  readonly citing: Citing | undefined;
  readonly here: string;
  /** A fresh key, without script, for what must not be done twice. */
  readonly once: string | undefined;
  /** Where what was said of the answers is read, for whoever may reply. */
  readonly remarksPath: string | undefined;
  /** Undefined until the script has taken the page up. */
  readonly acts: Acts | undefined;
};
