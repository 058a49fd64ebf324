/** What was refused and the way out, above the form that was sent; the form keeps what was written. */
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { kitWords } from "./words.ts";

export type RefusedProblem = {
  readonly code?: string;
  readonly title: string;
  readonly detail: string;
  readonly mend: string;
  readonly facts?: Readonly<Record<string, unknown>>;
};

const listed = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

export function Refused({ problem, language }: { readonly problem: RefusedProblem; readonly language: Language }) {
  const fields = listed(problem.facts?.fields);
  return (
    <div className="refused" role="alert" id="refused">
      <p>
        <strong>{problem.title}</strong>
      </p>
      <p>{problem.detail}</p>
      {fields.length > 0 && <p>{say(kitWords.refusedFields, language, { fields: fields.join(", ") })}</p>}
      <p>{problem.mend}</p>
    </div>
  );
}
