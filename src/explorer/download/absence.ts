/** What stands where an answer is not there, by its status, in the asker's language. */
import { statuses } from "../../policy-index/package/contract.ts";
import { say } from "../../ui/words/words.ts";
import type { Reading } from "../reading/reading.ts";
import { readingWords } from "../reading/words.ts";

const messages = {
  answered: undefined,
  missing: readingWords.missing,
  "not-applicable": readingWords.notApplicable,
  "no-data": readingWords.noData,
  "competence-elsewhere": readingWords.competenceElsewhere,
} as const;

/** By the position of the status. */
export const absenceWords = ({ language }: Reading): readonly (string | undefined)[] =>
  statuses.map((status) => {
    const message = messages[status];
    return message && say(message, language);
  });
