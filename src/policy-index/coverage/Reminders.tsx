/** Who is late and would be written to, and who is spared; the editor sends, nobody is written to twice in a week. */
import type { z } from "zod";
import type { Language } from "../../base/text.ts";
import { LettersHere } from "../../people/accounts/Letters.tsx";
import { roleWords } from "../../people/accounts/role-words.ts";
import { placeName } from "../../places/gazetteer.ts";
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { Empty } from "../../ui/kit/Empty.tsx";
import { count } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { ActForm, type Asked } from "../editions/ActForm.tsx";
import { EditionHead } from "../editions/EditionHead.tsx";
import { editorViews } from "../editions/paths.ts";
import type { showReminders } from "./contract.ts";
import { ReminderSettings } from "./scheduled/ReminderSettings.tsx";
import { coverageWords } from "./words.ts";

export type RemindersProps = {
  readonly language: Language;
  readonly view: z.output<(typeof showReminders)["output"]>;
  readonly asked: Asked;
  /** Where letters are read, where none goes out. */
  readonly lettersAt?: string | undefined;
};

export function Reminders({ language, view, asked, lettersAt }: RemindersProps) {
  const { edition, reminding, due, spared } = view;
  return (
    <div className="edition stack">
      <EditionHead language={language} edition={edition} current="reminders" views={editorViews} />
      <p>{say(coverageWords.remindersLede, language)}</p>
      {asked.done === "coverage.remind" && lettersAt !== undefined && (
        <p className="notice" role="status">
          {say(coverageWords.sent, language)}
          <LettersHere language={language} at={lettersAt} />
        </p>
      )}
      {due.length === 0 ? (
        <Empty title={say(asked.done === "coverage.remind" ? coverageWords.sent : coverageWords.dueNone, language)}>
          <p>{say(coverageWords.dueNoneHow, language)}</p>
        </Empty>
      ) : (
        <ActForm asked={asked} act="coverage.remind">
          <DataTable
            language={language}
            id="due"
            caption={say(coverageWords.due, language)}
            columns={[
              { id: "person", title: say(coverageWords.person, language), kind: "text" },
              { id: "place", title: say(coverageWords.place, language), kind: "text" },
              { id: "role", title: say(coverageWords.role, language), kind: "text" },
              { id: "late", title: say(coverageWords.waiting, language), kind: "figure" },
              { id: "since", title: say(coverageWords.since, language), kind: "figure" },
            ]}
            rows={due.map((one) => ({
              id: one.person.id,
              cells: [
                { shown: one.person.name },
                { shown: placeName(one.place, language) },
                { shown: say(roleWords[one.role], language) },
                { shown: count(one.late, language), value: one.late },
                { shown: say(coverageWords.daysLate, language, { days: one.daysLate }), value: one.daysLate },
              ],
            }))}
          />
          <p>
            <button className="button is-main" type="submit">
              {say(coverageWords.send, language)}
            </button>
          </p>
        </ActForm>
      )}
      {spared.length > 0 && (
        <section>
          <h2>{say(coverageWords.spared, language)}</h2>
          <ul>
            {spared.map(({ person, why }) => (
              <li key={person.id}>
                {person.name}: {say(why === "silenced" ? coverageWords.silenced : coverageWords.writtenTo, language)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReminderSettings language={language} edition={edition} reminding={reminding} asked={asked} />
    </div>
  );
}
