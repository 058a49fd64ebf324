/** The form that adds an organisation. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { Act, Button, type Refused } from "../accounts/Act.tsx";
import { placeCodes } from "../accounts/PlaceCodes.tsx";
import { Field } from "../accounts/SignIn.tsx";
import { organisationKinds } from "./contract.ts";
import { organisationWords } from "./words.ts";

type Props = {
  readonly language: Language;
  readonly refused?: Refused | undefined;
  readonly written: Readonly<Record<string, string>>;
};

export function AddOrganisation({ language, refused, written }: Props) {
  return (
    <Act act="organisations.add" refused={refused}>
      <Field id="name" name="name" label={say(organisationWords.name, language)} value={written.name} />
      <p className="entry">
        <label htmlFor="organisation-kind">{say(organisationWords.kind, language)}</label>
        <select id="organisation-kind" name="kind" defaultValue={written.kind}>
          {organisationKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(organisationWords[kind], language)}
            </option>
          ))}
        </select>
      </p>
      <Field
        id="organisation-place"
        name="place"
        label={say(organisationWords.place, language)}
        value={written.place}
        required={false}
        list={placeCodes}
        code
      />
      <p>
        <Button words={organisationWords.addIt} language={language} />
      </p>
    </Act>
  );
}
