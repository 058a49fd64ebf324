/** Participants as lines of CSV or rows of a workbook, in the language of who asks: a line for each person and activity. */
import { stringify } from "csv-stringify/sync";
import type { Language } from "../../base/text.ts";
import { placeName } from "../../places/gazetteer.ts";
import { harmless } from "../../policy-index/coding/workbook.ts";
import { spreadsheetFile } from "../../policy-index/package/spreadsheet-file.ts";
import { say } from "../../ui/words/words.ts";
import { kindWords } from "../programme/kind-words.ts";
import { purposeWords } from "./consent-words.ts";
import { type Participant, purposes } from "./contract.ts";
import { isPublic, type Marked } from "./rules.ts";
import { saysWords, sexWords, participantWords as words } from "./words.ts";

type Around = {
  readonly sessions: readonly { readonly activity: string; readonly session: number }[];
  readonly marks: readonly Marked[];
  readonly activities: readonly { readonly code: string; readonly title: string }[];
};

const columns = [
  "activity",
  "name",
  "institution",
  "post",
  "place",
  "sex",
  "kind",
  "publicBody",
  "email",
  "needs",
] as const;

/** One by one; a person who was erased has a line with what is counted. */
function* lines(people: readonly Participant[], around: Around, language: Language): Generator<readonly string[]> {
  yield [
    ...columns.map((column) => say(words[column], language)),
    say(words.presence, language),
    ...purposes.map((purpose) => say(purposeWords[purpose], language)),
  ];
  for (const one of people)
    for (const activity of one.activities) {
      const isOfficial = isPublic(one.kind);
      const there = around.marks.filter(
        ({ participant, activity: of, says }) => participant === one.participant && of === activity && says !== "no",
      );
      const title = around.activities.find(({ code }) => code === activity)?.title ?? "";
      yield [
        ...[`${activity} ${title}`.trim(), one.name, one.institution, one.post],
        ...[one.place === undefined ? "" : placeName(one.place, language), say(sexWords[one.sex], language)],
        one.kind === undefined ? "" : say(kindWords[one.kind], language),
        isOfficial === undefined ? "" : say(isOfficial ? words.yes : words.no, language),
        ...[one.email ?? "", one.needs],
        `${there.length} (${around.sessions.filter((session) => session.activity === activity).length})`,
        ...purposes.map((purpose) => {
          const said = one.consents.find((consent) => consent.purpose === purpose);
          return said ? `${say(saysWords[said.says], language)} ${said.on}` : "";
        }),
      ];
    }
}

export function* tableOf(people: readonly Participant[], around: Around, language: Language): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const line of lines(people, around, language))
    yield encoder.encode(stringify([line.map(harmless)], { record_delimiter: "windows" }));
}

/** Of an action, whose participants are bounded: so is the workbook, which is made whole. */
export const workbookOf = (people: readonly Participant[], around: Around, language: Language): Promise<Uint8Array> =>
  spreadsheetFile(
    say(words.participants, language),
    [...lines(people, around, language)].map((line) => line.map(harmless)),
  );
