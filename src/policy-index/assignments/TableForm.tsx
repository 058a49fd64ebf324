/** A table of assignments, as a file or written into the page; looked at before anything is done. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { ActForm, type Asked, written } from "../editions/ActForm.tsx";
import { Entry } from "../editions/Entry.tsx";
import { assignByFile, checkTable } from "./contract.ts";
import { TableFaults } from "./TableFaults.tsx";
import { assignmentWords } from "./words.ts";

export type TableFormProps = { readonly language: Language; readonly asked: Asked; readonly table?: string };

/** Whether a form that came back, or was done, is about a table. */
export const isOfTable = (act: string | undefined): boolean => act === assignByFile.name || act === checkTable.name;

const header = "email,role,place,area,note\n";

export function TableForm({ language, asked, table }: TableFormProps) {
  // What was refused when it was to be done is mended, and looked at again.
  const { posted } = asked;
  const own = posted && isOfTable(posted.act) ? { ...asked, posted: { ...posted, act: checkTable.name } } : asked;
  const faults = posted?.problem.facts?.faults;
  return (
    <ActForm
      asked={own}
      act={checkTable.name}
      hasFiles
      why={
        <TableFaults
          details={posted?.problem.details}
          faults={typeof faults === "number" ? faults : undefined}
          language={language}
        />
      }
    >
      <p className="entry">
        <label htmlFor="assign-file">{say(assignmentWords.file, language)}</label>
        <input id="assign-file" type="file" name="file" accept=".csv,.tsv,.txt,.xlsx" />
      </p>
      <Entry
        id="assign-table"
        name="table"
        kind="area"
        rows={8}
        label={say(assignmentWords.table, language)}
        value={written(own, checkTable.name, "table", table ?? header)}
        help={say(assignmentWords.tableHelp, language)}
        script="code"
      />
      <p>
        <button className="button" type="submit">
          {say(assignmentWords.checkTable, language)}
        </button>
      </p>
    </ActForm>
  );
}
