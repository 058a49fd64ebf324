/** Over the page, when what was refused has no form here any more: why, and all that was written, so that nothing is lost. */
import type { Language } from "../../base/text.ts";
import { colon, say } from "../../ui/words/words.ts";
import { Refused, type Sent } from "../editions/ActForm.tsx";
import { namedField } from "./FieldsToMend.tsx";
import type { PartName } from "./findings.ts";
import { BothSides } from "./PartTexts.tsx";
import { studioWords as own } from "./words.ts";

/** Where the page is, as its address asks for it. */
function askedFor(address: string): PartName["of"] {
  const query = new URL(address, "http://here").searchParams;
  if (query.get("part") === "preparation") return "preparation";
  if (query.has("indicator")) return "indicator";
  if (query.has("typology")) return "typology";
  return query.has("node") || query.has("measure") ? "node" : "instrument";
}

/** Whether what was refused still has its form on the page, which then says why. */
export function hasItsForm({ act, fields, problem: { code, facts } }: Sent, address: string, part: PartName): boolean {
  const { _form: form } = fields;
  if (act !== "studio.edit" || typeof form !== "string" || code === "draft-closed") return false;
  // The form of a row that is gone is gone with it.
  return askedFor(address) === part.of && !(facts?.why === "gone" && /-\d+$/.test(form));
}

/** What people write by hand; the rest of an edit is hidden beside it. */
const byHand = new Set(["words", "title", "to", "score", "weight", "low", "high", "lowest", "upTo", "tags", "target"]);

function Written({ fields, language }: { readonly fields: Sent["fields"]; readonly language: Language }) {
  const said = Object.entries(fields).flatMap(([name, value]) => {
    const steps = name.split(".");
    const isWritten =
      steps[0] === "edits" && byHand.has(steps.at(-1) ?? "") && typeof value === "string" && value !== "";
    return isWritten ? [{ name, value, label: namedField(name, fields, language) }] : [];
  });
  if (said.length === 0) return null;
  return (
    <details className="studio-written">
      <summary>{say(own.whatYouWrote, language)}</summary>
      <ul>
        {said.map(({ name, value, label }) => (
          <li key={name}>
            {label !== undefined && `${label}${colon(language)} `}
            <span dir="auto">{value}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

export const Overtaken = ({ posted, language }: { readonly posted: Sent; readonly language: Language }) => (
  <Refused problem={posted.problem}>
    <BothSides details={posted.problem.details} language={language} />
    <Written fields={posted.fields} language={language} />
  </Refused>
);
