/** Beside the page: the areas, the questions of this one and where each stands, and what is to be mended. */
import type { MouseEvent } from "react";
import type { Language } from "../../base/text.ts";
import { colon, say } from "../../ui/words/words.ts";
import type { CodingFinding, Questionnaire } from "./contract.ts";
import type { Entry } from "./desk-entry.ts";
import { conflictsOf, emptyEntry } from "./desk-entry.ts";
import { countedWords } from "./finding-words.ts";
import { countedFindings, hasErrors, isAnswered, isWritable } from "./rules.ts";
import { stateWords } from "./sayings.ts";
import { codingWords } from "./words.ts";

type Props = {
  readonly language: Language;
  readonly questionnaire: Questionnaire;
  readonly area: string;
  readonly current: string | undefined;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly findings: ReadonlyMap<string, readonly CodingFinding[]>;
  readonly areaPath: (area: string) => string;
  /** Undefined until the page is alive: then links do what links do. */
  readonly goTo?: ((event: MouseEvent, area: string, question?: string) => void) | undefined;
};

function standing(entry: Entry | undefined, found: readonly CodingFinding[], language: Language): string {
  if (!entry || !isWritable(entry) || entry.state === "returned")
    return say(stateWords[entry?.state ?? "unassigned"], language);
  if (!isAnswered(entry.mine)) return say(codingWords.noneYet, language);
  return say(hasErrors(found) ? codingWords.lacks : codingWords.complete, language);
}

const mark = (entry: Entry | undefined, found: readonly CodingFinding[]): string => {
  if (!entry) return "○";
  if (conflictsOf(entry).length > 0) return "≠";
  if (entry.state === "returned") return "↩";
  if (!isWritable(entry)) return "●";
  if (!isAnswered(entry.mine)) return "○";
  return hasErrors(found) ? "◐" : "✓";
};

type Line = {
  readonly code: string;
  readonly tier: CodingFinding["tier"];
  readonly at: readonly string[];
  readonly said: string;
};

/** Findings counted, each leading to the first question it is about and naming all of them. */
export function FindingList(props: Props) {
  const { language, questionnaire, area, findings, areaPath, goTo } = props;
  const { questions } = questionnaire.areas.find(({ id }) => id === area) ?? { questions: [] };
  const here = questions.flatMap((id) =>
    isWritable(props.entries.get(id) ?? { state: "unassigned" }) ? (findings.get(id) ?? []) : [],
  );
  const numbers = new Map(questionnaire.questions.map(({ id }, at) => [id, at + 1]));
  const inTwo = questions.map((id) => ({ id, fields: conflictsOf(props.entries.get(id) ?? emptyEntry(id)).length }));
  const conflicts = inTwo.filter(({ fields }) => fields > 0);
  const count = conflicts.reduce((sum, { fields }) => sum + fields, 0);
  const lines: readonly Line[] = [
    // Known to this device alone: it is settled here, before the area is sent.
    ...(count === 0
      ? []
      : [
          {
            ...{ code: "in-two-places", tier: "error" as const, at: conflicts.map(({ id }) => id) },
            said: say(codingWords.conflicts, language, { count }),
          },
        ]),
    ...countedFindings(here).map(({ code, tier, at }) => ({
      ...{ code, tier, at, said: say(countedWords[code], language, { count: at.length }) },
    })),
  ];
  if (lines.length === 0) return <p className="small soft">{say(codingWords.ready, language)}</p>;
  return (
    <ul className="finding-list">
      {lines.map(({ code, tier, at, said }) => (
        <li key={code} className={`is-${tier}`}>
          {said}{" "}
          <span className="finding-links">
            {at.map((id) => (
              <a
                key={id}
                href={`${areaPath(area)}#${encodeURIComponent(id)}`}
                onClick={(event) => goTo?.(event, area, id)}
              >
                {numbers.get(id)}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function DeskSide(props: Props) {
  const { language, questionnaire, area, current, entries, findings, areaPath, goTo } = props;
  const numbers = new Map(questionnaire.questions.map(({ id }, at) => [id, at + 1]));
  const asked = new Map(questionnaire.questions.map((question) => [question.id, question]));
  return (
    <nav className="desk-side" aria-label={say(codingWords.areas, language)}>
      <ol className="desk-areas">
        {questionnaire.areas.map(({ id, title, questions }) => {
          const done = questions.filter((one) => {
            const entry = entries.get(one);
            return entry && (!isWritable(entry) || (isAnswered(entry.mine) && !hasErrors(findings.get(one) ?? [])));
          }).length;
          return (
            <li key={id}>
              <a
                href={areaPath(id)}
                aria-current={id === area ? "page" : undefined}
                onClick={(event) => goTo?.(event, id)}
              >
                <span lang={title.language}>{title.words}</span>
                <span className="desk-count">
                  {say(codingWords.of, language, { part: done, all: questions.length })}
                </span>
              </a>
              {id === area && (
                <ol className="desk-questions">
                  {questions.map((one, at) => {
                    const { title, within } = asked.get(one) ?? {};
                    const isFirst =
                      within !== undefined && within.id !== asked.get(questions[at - 1] ?? "")?.within?.id;
                    const found = findings.get(one) ?? [];
                    const entry = entries.get(one);
                    return (
                      <li key={one} className={within && "is-item"}>
                        {isFirst && (
                          <span className="desk-within" aria-hidden="true">
                            <bdi lang={within.title.language}>{within.title.words}</bdi>
                          </span>
                        )}
                        <a
                          href={`${areaPath(area)}#${encodeURIComponent(one)}`}
                          aria-current={one === current ? "true" : undefined}
                          onClick={(event) => goTo?.(event, area, one)}
                        >
                          <span className="desk-mark" aria-hidden="true">
                            {mark(entry, found)}
                          </span>
                          <span>
                            <span className="desk-number">{numbers.get(one)}</span>{" "}
                            {within && (
                              <span className="visually-hidden">{`${within.title.words}${colon(language)} `}</span>
                            )}
                            <bdi lang={title?.language}>{title?.words}</bdi>
                            <span className="visually-hidden">, {standing(entry, found, language)}</span>
                          </span>
                        </a>
                      </li>
                    );
                  })}
                </ol>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
