/** What example people do, each through the operation its desk uses, so that every deed is theirs. */
import type { z } from "zod";
import type { Person } from "../../base/actor.ts";
import type { ServedFromDatabase } from "../../base/served.ts";
import type { Written } from "../../policy-index/coding/contract.ts";
import { emptyWritten } from "../../policy-index/coding/rules.ts";
import * as served from "../../server/operations.ts";
import type { Context } from "../../server/perform.ts";
import { perform } from "../../server/perform.ts";
import type { Transaction } from "../../store/transaction.ts";
import type { Place } from "./cast.ts";
import * as texts from "./texts.ts";

/** Asks as somebody; `match` is the version they saw. */
export type Ask = <Input extends z.ZodType, Output extends z.ZodType, Prepared>(
  operation: ServedFromDatabase<Transaction, Input, Output, Prepared>,
  input: object,
  by: Person,
  match?: number | string,
) => Promise<z.output<Output>>;

export const asking =
  (context: Omit<Context, "actor">, stop?: AbortSignal): Ask =>
  async (operation, input, by, match) => {
    stop?.throwIfAborted();
    return operation.operation.output.parse(
      await perform(operation, input, {
        ...{ ...context, actor: by },
        ...(match === undefined ? {} : { match: String(match) }),
      }),
    );
  };

export type Scene = {
  readonly ask: Ask;
  readonly edition: string;
  readonly period: string;
  /** The library's source for everything that is carried over. */
  readonly source: string;
  readonly person: (name: string) => Person;
};

type How = {
  /** Areas to answer; all where not said. */
  readonly areas?: readonly string[];
  /** Questions answered otherwise than last time. */
  readonly otherwise?: readonly string[];
  /** Left unfinished: a short text and no source. */
  readonly rough?: readonly string[];
  readonly send: boolean;
};

const at = ({ edition, period }: Scene, place: Place) => ({ edition, place, period });

/** Writes the last release's answers as somebody's own, area by area; what is there already is left. */
export async function write(scene: Scene, place: Place, author: Person, how: How): Promise<void> {
  const { ask, source } = scene;
  const desk = await ask(served.servedCodingDesk, at(scene, place), author);
  const answers = new Map(desk.answers.map((answer) => [answer.indicator, answer]));
  for (const area of desk.areas.filter(({ id }) => how.areas?.includes(id) ?? true)) {
    for (const id of area.questions) {
      const question = desk.questions.find((one) => one.id === id);
      const prior = desk.priors[id];
      const own = answers.get(id);
      if (!question || !prior || !own || own.version > 0) continue;
      const isOtherwise = how.otherwise?.includes(id) === true;
      const option = isOtherwise ? question.options.find(({ key }) => key !== prior.option)?.key : prior.option;
      const written: Written = {
        ...emptyWritten,
        ...(prior.status === "answered"
          ? option === undefined
            ? { value: (prior.value ?? 0) + (isOtherwise ? 1 : 0) }
            : { option }
          : { status: prior.status }),
        ...(isOtherwise ? { changeReason: "coding-error" as const } : {}),
        ...(how.rough?.includes(id)
          ? { justification: texts.short, citations: [] }
          : {
              justification: isOtherwise ? texts.otherwise : texts.carriedOver,
              citations: [{ source, pinpoint: texts.pinpoint(id), quotation: "", translation: "" }],
              confidence: "high" as const,
            }),
      };
      await ask(served.servedCodingSave, { ...at(scene, place), indicator: id, ...written }, author, own.version);
    }
    const isOpen = area.questions.some((id) => ["unassigned", "drafting"].includes(answers.get(id)?.state ?? ""));
    if (how.send && isOpen) await ask(served.servedCodingSubmit, { ...at(scene, place), area: area.id }, author);
  }
}

/** The answers of a place as its reviewer sees them, area by area. */
export async function reviewed(scene: Scene, place: Place, reviewer: Person) {
  const { ask } = scene;
  const { areas } = await ask(served.servedReviewDesk, at(scene, place), reviewer);
  const answers: z.output<typeof served.servedReviewDesk.operation.output>["answers"] = [];
  for (const { area } of areas)
    answers.push(...(await ask(served.servedReviewDesk, { ...at(scene, place), area }, reviewer)).answers);
  return { areas, answers };
}

export async function agreeWith(
  scene: Scene,
  place: Place,
  reviewer: Person,
  areas?: readonly string[],
): Promise<void> {
  const desk = await reviewed(scene, place, reviewer);
  const waiting = desk.answers.filter(
    ({ state, opinion }) => ["submitted", "in-review"].includes(state) && opinion?.currency !== "current",
  );
  for (const { area } of desk.areas) {
    const answers = waiting
      .filter(({ question }) => question.area === area)
      .map(({ id, contentVersion }) => `${id}@${contentVersion}`);
    if (answers.length > 0 && (areas?.includes(area) ?? true))
      await scene.ask(served.servedAgreeWithArea, { ...at(scene, place), area, answers }, reviewer);
  }
}

/** An opinion on one answer, unless the reviewer has said something of it. */
export async function opine(
  scene: Scene,
  place: Place,
  reviewer: Person,
  indicator: string,
  kind: "agree-with-note" | "different-answer" | "not-qualified",
): Promise<void> {
  const desk = await reviewed(scene, place, reviewer);
  const judged = desk.answers.find(({ question }) => question.id === indicator);
  if (!judged?.answer || judged.opinion) return;
  const { option, value } = judged.answer;
  const other = judged.question.options.find(({ key }) => key !== option)?.key;
  const suggested = option === undefined ? { value: (value ?? 0) + 1 } : { option: other };
  await scene.ask(
    served.servedGiveOpinion,
    {
      ...{ answer: judged.id, kind, note: kind === "different-answer" ? texts.suggestion : texts.note },
      ...(kind === "different-answer"
        ? { suggestion: suggested, citations: [{ source: scene.source, pinpoint: texts.pinpoint(indicator) }] }
        : {}),
    },
    reviewer,
    judged.contentVersion,
  );
}
