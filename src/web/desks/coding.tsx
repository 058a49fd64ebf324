/** The coding desk: the list of one's questionnaires, and one of them, area by area. */
import { versionSeen } from "../../base/version-seen.ts";
import { countryName } from "../../places/countries.ts";
import { BroughtBack } from "../../policy-index/coding/brought/BroughtBack.tsx";
import { TakenOverPage } from "../../policy-index/coding/brought/TakenOverPage.tsx";
import { broughtWords } from "../../policy-index/coding/brought/words.ts";
import { CodingDesk } from "../../policy-index/coding/CodingDesk.tsx";
import { CodingList } from "../../policy-index/coding/CodingList.tsx";
import { FieldComment, type Questionnaire, Written } from "../../policy-index/coding/contract.ts";
import { DescribeFor } from "../../policy-index/coding/DescribeFor.tsx";
import { citePath, describePath, describeWords } from "../../policy-index/coding/describe-words.ts";
import type { FormAgain } from "../../policy-index/coding/part.ts";
import { nextArea, normalWritten } from "../../policy-index/coding/rules.ts";
import { codingWords } from "../../policy-index/coding/words.ts";
import {
  servedAddSource,
  servedCodingBringWorkbook,
  servedCodingComment,
  servedCodingDesk,
  servedCodingList,
  servedCodingPreviewWorkbook,
  servedCodingSave,
  servedCodingSubmit,
  servedCodingWithdraw,
  servedKeepCopy,
} from "../../server/operations.ts";
import { Island } from "../../ui/kit/island.tsx";
import { say } from "../../ui/words/words.ts";
import { type DeskPlace, defineDesk, type Posted } from "../desk-page.ts";
import { type Fields, formInput, steering } from "../form-input.ts";
import type { Drawn } from "../page.ts";

export const codingListPage = defineDesk({
  path: "/:lang/desk/coding",
  served: servedCodingList,
  html: (view, { language, now }) => ({
    title: say(codingWords.list, language),
    description: say(codingWords.listLede, language),
    content: <CodingList view={view} language={language} today={now.toISOString().slice(0, 10)} />,
  }),
});

const text = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

const remarkOf = ({ field, body }: Fields): FormAgain["remark"] => ({
  field: FieldComment.shape.field.safeParse(field).data,
  body: text(body),
});

/**
 * What was written in a form that was not done, as far as it can be read. It goes on naming the version it was made from,
 * until its writer was told that there is a newer one.
 */
function againOf({ act, fields, problem }: Posted): FormAgain {
  const { code, title, detail, mend } = problem;
  const version = code === "stale" ? undefined : versionSeen(text(fields[steering.match]));
  const said = {
    problem: { title, detail, mend },
    indicator: text(fields.indicator),
    version,
  };
  if (act === servedCodingComment.operation.name) return { ...said, remark: remarkOf(fields) };
  if (act !== servedCodingSave.operation.name) return said;
  const written = Written.safeParse(formInput(Written, fields));
  return written.success ? { ...said, written: normalWritten(written.data) } : said;
}

function drawn(questionnaire: Questionnaire, { language, address, posted, done, onceKey }: DeskPlace): Drawn {
  const [path = "", query] = address.split("?", 2);
  const named = decodeURIComponent(path.split("/")[7] ?? "");
  const { place, period, areas } = questionnaire;
  // Without an area named, the one the work goes on in.
  const answers = new Map(questionnaire.answers.map((own) => [own.indicator, own]));
  const area = areas.find(({ id }) => id === named) ?? nextArea(questionnaire, answers) ?? areas[0];
  const placeName = countryName(place, language) ?? place;
  const asked = new URLSearchParams(query);
  const source = asked.get("source") ?? undefined;
  const described = questionnaire.questions.find(({ id }) => id === asked.get("describe"));
  if (described && questionnaire.open)
    return {
      title: say(describeWords.title, language),
      description: say(describeWords.lede, language),
      content: (
        <DescribeFor
          {...{
            language,
            edition: questionnaire.edition,
            placeName,
            period,
            question: described,
            here: path,
            sent: posted,
            once: onceKey,
          }}
          source={questionnaire.sources.find((one) => one.source === source)}
        />
      ),
    };
  const cite = asked.get("cite") ?? undefined;
  return {
    title: `${placeName} ${period}`,
    description: say(codingWords.listLede, language),
    content: (
      <Island
        name="coding-desk"
        of={CodingDesk}
        props={{
          ...{ language, questionnaire, placeName, area: area?.id ?? "", isDone: done !== undefined, once: onceKey },
          ...(cite === undefined ? {} : { citing: { indicator: cite, source } }),
          ...(posted ? { refused: againOf(posted) } : {}),
        }}
      />
    ),
  };
}

/** What was brought back, to be looked at, again where something moved on before it was taken over; or what came of it. */
function looked(act: string, output: unknown, { language, address, onceKey }: DeskPlace): Drawn | undefined {
  const preview = servedCodingPreviewWorkbook.operation;
  const bring = servedCodingBringWorkbook.operation;
  if (act !== preview.name && act !== bring.name) return undefined;
  const isAgain = act === bring.name;
  const brought = isAgain ? bring.output.parse(output) : undefined;
  const here = address.split("?", 1)[0]?.split("/").slice(0, 7).join("/") ?? "";
  const [place = "", period = ""] = here.split("/").slice(5, 7).map(decodeURIComponent);
  const placeName = countryName(place, language) ?? place;
  if (brought?.taken)
    return {
      title: `${say(broughtWords.taken, language, { count: brought.changed })} · ${placeName} ${period}`,
      description: say(broughtWords.takenLede, language),
      content: <TakenOverPage {...{ language, taken: brought.taken, placeName, period, here }} />,
    };
  const compared = isAgain ? brought?.again : preview.output.parse(output);
  if (!compared) return undefined;
  return {
    title: `${say(broughtWords.title, language)} · ${placeName} ${period}`,
    description: say(broughtWords.nothingYet, language),
    content: <BroughtBack {...{ language, compared, isAgain, placeName, period, here, once: onceKey }} />,
  };
}

/** Where an act leads: back to the page; on the way to a source, one step further on it. */
function led(act: string, output: unknown, { address }: Pick<DeskPlace, "address">): string {
  const [path = "", query] = address.split("?", 2);
  const asked = new URLSearchParams(query);
  const described = asked.get("describe");
  const { operation: save } = servedCodingSave;
  const { operation: add } = servedAddSource;
  const { operation: copy } = servedKeepCopy;
  if (act === save.name && asked.get("next") === "cite") return citePath(path, save.output.parse(output).indicator);
  if (act === save.name && asked.get("next") === "describe")
    return describePath(path, save.output.parse(output).indicator);
  if (act === add.name && described) return describePath(path, described, add.output.parse(output).source);
  if (act === copy.name && described) return citePath(path, described, copy.output.parse(output).source);
  return path;
}

const desk = {
  served: servedCodingDesk,
  acts: [
    ...[servedCodingSave, servedCodingSubmit, servedCodingWithdraw, servedCodingComment],
    ...[servedCodingPreviewWorkbook, servedCodingBringWorkbook, servedAddSource, servedKeepCopy],
  ],
  shows: looked,
  html: drawn,
  after: led,
};

export const codingDeskPage = defineDesk({ path: "/:lang/desk/coding/:edition/:place/:period", ...desk });

export const codingAreaPage = defineDesk({ path: "/:lang/desk/coding/:edition/:place/:period/:area", ...desk });
