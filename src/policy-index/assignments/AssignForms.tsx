/** Three ways to give roles: to one person, by a table, by a rule that shows its plan first. */
import { inLanguage, type Language, type LocalisedText } from "../../base/text.ts";
import { roleWords } from "../../people/accounts/role-words.ts";
import { placeName } from "../../places/gazetteer.ts";
import { say } from "../../ui/words/words.ts";
import { ActForm, type Asked, written } from "../editions/ActForm.tsx";
import { Choice, Entry } from "../editions/Entry.tsx";
import { assignable } from "./contract.ts";
import { isOfTable, TableForm } from "./TableForm.tsx";
import { assignmentWords } from "./words.ts";

export type AssignFormsProps = {
  readonly language: Language;
  readonly asked: Asked;
  readonly places: readonly string[];
  readonly areas: readonly { readonly id: string; readonly title: LocalisedText }[];
  /** Language of the instrument's plain texts. */
  readonly own: string;
  readonly secondAuthor: boolean;
};

const byHand = "assignments.assign";

function OnePerson({ language, asked, places, areas, own, secondAuthor }: AssignFormsProps) {
  const field = (name: string, otherwise = ""): string => written(asked, byHand, name, otherwise);
  const roles = assignable.filter((role) => role !== "second-author" || secondAuthor);
  return (
    <ActForm asked={asked} act={byHand} saidDone={say(assignmentWords.given, language)}>
      <div className="entries">
        <Entry
          id="assign-email"
          name="email"
          kind="email"
          label={say(assignmentWords.email, language)}
          value={field("email")}
          required="yes"
          script="code"
        />
        <Choice
          id="assign-role"
          name="role"
          label={say(assignmentWords.role, language)}
          value={field("role", "author")}
          choices={roles.map((role) => ({ value: role, title: say(roleWords[role], language) }))}
        />
        <Choice
          id="assign-place"
          name="place"
          label={say(assignmentWords.place, language)}
          value={field("place")}
          choices={[
            { value: "", title: say(assignmentWords.anyPlace, language) },
            ...places.map((place) => ({ value: place, title: placeName(place, language) })),
          ]}
        />
        <Choice
          id="assign-area"
          name="area"
          label={say(assignmentWords.area, language)}
          value={field("area")}
          choices={[
            { value: "", title: say(assignmentWords.anyArea, language) },
            ...areas.map(({ id, title }) => ({ value: id, title: inLanguage(title, language, own).words })),
          ]}
        />
        <Entry
          id="assign-note"
          name="note"
          label={say(assignmentWords.note, language)}
          value={field("note")}
          help={say(assignmentWords.noteHelp, language)}
        />
      </div>
      <p>
        <button className="button is-main" type="submit">
          {say(assignmentWords.give, language)}
        </button>
      </p>
    </ActForm>
  );
}

/** One stays open: the one that was used last, else the first. */
export function AssignForms(props: AssignFormsProps) {
  const { language, asked } = props;
  const last = asked.posted?.act ?? asked.done;
  return (
    <>
      <details open={!isOfTable(last)}>
        <summary>{say(assignmentWords.byHand, language)}</summary>
        <OnePerson {...props} />
      </details>
      <details open={isOfTable(last)}>
        <summary>{say(assignmentWords.byFile, language)}</summary>
        <TableForm language={language} asked={asked} />
      </details>
    </>
  );
}
