/** The whole log as files, each short enough to be sent at once; where there is more than one, the newest first. */
import type { Language } from "../base/text.ts";
import { say } from "../ui/words/words.ts";
import { inOneFile } from "./contract.ts";
import { logWords as told } from "./words.ts";

const forms = ["csv", "jsonl"] as const;

/** `after` of each file, newest first; one file where nothing is sealed yet. */
export const fileStarts = (deeds: number): readonly number[] =>
  Array.from({ length: Math.max(1, Math.ceil(deeds / inOneFile)) }, (_, part) => part * inOneFile).reverse();

function Forms({ after }: { readonly after: number }) {
  return forms.map((form, at) => (
    <span key={form}>
      {at > 0 && " · "}
      <a href={`/api/log/file?form=${form}&after=${after}`}>{form.toUpperCase()}</a>
    </span>
  ));
}

export function LogFiles({ deeds, language }: { readonly deeds: number; readonly language: Language }) {
  const starts = fileStarts(deeds);
  const [only = 0] = starts;
  if (starts.length === 1)
    return (
      <p>
        {say(told.files, language)} <Forms after={only} />
      </p>
    );
  return (
    <details>
      <summary>{say(told.filesOf, language, { files: starts.length })}</summary>
      <ul className="log-files">
        {starts.map((after) => (
          <li key={after}>
            {say(told.fromTo, language, { first: after + 1, last: Math.min(after + inOneFile, deeds) })}{" "}
            <Forms after={after} />
          </li>
        ))}
      </ul>
    </details>
  );
}
