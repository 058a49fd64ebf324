/** Over a form that came back: the fields that are wrong, each by its name, as the way to it. */
import type { Language } from "../../base/text.ts";
import type { Message } from "../../ui/words/words.ts";
import { say } from "../../ui/words/words.ts";
import type { Sent } from "../editions/ActForm.tsx";
import { type FieldOf, faultyIn, fieldId, hasComeBack } from "./Field.tsx";
import { studioWords as own } from "./words.ts";

type Fields = Sent["fields"];
type Words = Readonly<Record<string, Message>>;

export type FieldsToMendProps = FieldOf & {
  readonly words?: Words | undefined;
  readonly rowOf?: ((edit: number, row: number | undefined) => string | undefined) | undefined;
};

/** Inputs that are not called what they are sent as. */
const asOthers: Words = { to: own.id, item: own.id, lowest: own.low, notApplicable: own.noScore, key: own.key };

const called: Words = { ...own, ...asOthers };

/** What a field is called by itself; a text by which of the texts it is. */
export function namedField(name: string, fields: Fields, language: Language): string | undefined {
  const [, edit = "0", ...steps] = name.split(".");
  const step = steps.at(-1) ?? "";
  const field = fields[`edits.${edit}.field`];
  const word = called[step === "words" && typeof field === "string" ? field : step];
  return word && say(word, language);
}

/** What an edit is refused for when its name is taken, by its kind. */
const named = (kind: unknown): string | undefined => {
  if (kind === "add-option") return "key";
  if (kind === "add-item") return "item";
  if (kind === "add-band" || kind === "set-band") return "lowest";
  if (typeof kind !== "string") return undefined;
  if (kind.startsWith("add-")) return "id";
  return kind.startsWith("rename-") || kind === "set-option" ? "to" : undefined;
};

/** The field whose name was taken. */
function takenIn(of: FieldOf): readonly string[] {
  const { posted } = of.asked;
  const { facts } = posted?.problem ?? {};
  if (!hasComeBack(of) || facts?.why !== "taken") return [];
  const at = `edits.${Number(facts.at ?? 0)}`;
  const field = named(posted?.fields[`${at}.kind`]);
  return field === undefined ? [] : [`${at}.${field}`];
}

export function FieldsToMend({ words: ownWords = {}, rowOf, ...of }: FieldsToMendProps) {
  const { language } = of;
  const words: Words = { ...called, ...ownWords };
  const fields = [...new Set([...faultyIn(of), ...takenIn(of)])].flatMap((name) => {
    const [, edit = "0", ...steps] = name.split(".");
    const word = words[steps.at(-1) ?? ""];
    // An edit that is wrong as a whole has no field of its own.
    if (!word) return [];
    const inner = steps.find((step) => /^\d+$/.test(step));
    const at = inner === undefined ? undefined : Number(inner);
    const row = rowOf?.(Number(edit), at) ?? (at === undefined ? undefined : String(at + 1));
    return [{ name, label: [row, say(word, language)].filter((part) => part !== undefined).join(" · ") }];
  });
  if (fields.length === 0) return null;
  return (
    <ul className="studio-to-mend">
      {fields.map(({ name, label }) => (
        <li key={name}>
          <a href={`#${fieldId(of.form, name)}`}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
