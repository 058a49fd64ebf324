/** What a role is and what it is bound to, as fields of a form. */
import { facilityRoles, type RoleName, roleNames } from "../../base/actor.ts";
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { placeCodes } from "../accounts/PlaceCodes.tsx";
import { roleWords } from "../accounts/role-words.ts";
import { Field } from "../accounts/SignIn.tsx";
import { accountWords } from "../accounts/words.ts";
import type { Written } from "../interests/Interests.tsx";
import type { EditionChoice } from "./contract.ts";
import { peopleWords } from "./words.ts";

/** Roles that only administrators give. */
const appointed: readonly RoleName[] = ["editor", "auditor", "administrator", ...facilityRoles];

export type RoleFieldsProps = {
  readonly language: Language;
  readonly editions: readonly EditionChoice[];
  /** Of the facility; none are told to whoever gives no roles over them. */
  readonly programmes: readonly string[];
  readonly mayAdminister: boolean;
  readonly written: Written;
  /** Somebody may be invited without a role, by an administrator. */
  readonly roleIs: "needed" | "optional";
};

export function RoleFields({ language, editions, programmes, mayAdminister, written, roleIs }: RoleFieldsProps) {
  return (
    <>
      <p className="entry">
        <label htmlFor="role">{say(peopleWords.role, language)}</label>
        <select id="role" name="role" defaultValue={written.role}>
          {roleIs === "optional" && mayAdminister && <option value="">{say(peopleWords.noRoleYet, language)}</option>}
          {roleNames
            .filter((role) => mayAdminister || !appointed.includes(role))
            .map((role) => (
              <option key={role} value={role}>
                {say(roleWords[role], language)}
              </option>
            ))}
        </select>
      </p>
      <p className="entry">
        <label htmlFor="edition">{say(peopleWords.edition, language)}</label>
        <select id="edition" name="edition" defaultValue={written.edition}>
          {mayAdminister && <option value="">{say(peopleWords.allEditions, language)}</option>}
          {editions.map(({ id, code }) => (
            <option key={id} value={id}>
              {code}
            </option>
          ))}
        </select>
      </p>
      <Field
        id="role-place"
        name="place"
        label={say(peopleWords.place, language)}
        value={written.place}
        note={say(peopleWords.placeNote, language)}
        required={false}
        list={placeCodes}
      />
      {programmes.length > 0 && (
        <p className="entry">
          <label htmlFor="role-programme">{say(peopleWords.programme, language)}</label>
          <select
            id="role-programme"
            name="programme"
            defaultValue={written.programme}
            aria-describedby="role-programme-note"
          >
            <option value="">{say(accountWords.allProgrammes, language)}</option>
            {programmes.map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </select>
          <span className="entry-note" id="role-programme-note">
            {say(peopleWords.programmeNote, language)}
          </span>
        </p>
      )}
    </>
  );
}
