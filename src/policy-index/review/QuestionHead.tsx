/** A question as desks of review ask it: in the serif, with its guidance a step away, and what it is an item of above it. */
import { Fragment } from "react";
import type { LocalisedText } from "../../base/text.ts";
import { Markdown } from "../../ui/kit/markdown.tsx";
import { colon, say } from "../../ui/words/words.ts";
import { CompoundHead } from "../coding/CompoundHead.tsx";
import type { Within } from "../coding/contract.ts";
import { saidIn } from "../coding/questionnaire.ts";
import { codingWords } from "../coding/words.ts";
import { nameWithin } from "../editions/questions.ts";
import type { ShownQuestion } from "./contract.ts";
import { type Reading, Text, textOf } from "./parts.tsx";

type QuestionProps = {
  readonly question: ShownQuestion;
  readonly reading: Reading;
  readonly id: string;
  readonly as?: "h1" | "h2" | "h3";
  /** What is asked just above on the page: items of one question have it above the first of them. */
  readonly after?: ShownQuestion | undefined;
};

/** What an item is an item of, in the reader's words. */
function withinFor(within: NonNullable<ShownQuestion["within"]>, { language, own }: Reading): Within {
  const said = (text: LocalisedText | undefined) => (text === undefined ? undefined : saidIn(text, language, own));
  const { id, title, question, guidance } = within;
  return { id, title: saidIn(title, language, own), question: said(question), guidance: said(guidance) };
}

/** A question's name, or what it asks, where a line is all there is: of an item, after the question it is an item of. */
export function Named({ question, asked, reading }: NamedProps) {
  const { title, within } = question;
  return (
    <Text of={nameWithin(within?.title, asked ? (question.question ?? title) : title, reading.own)} reading={reading} />
  );
}

type NamedProps = {
  readonly question: Pick<ShownQuestion, "title" | "question" | "within">;
  readonly reading: Reading;
  /** Whether by what it asks. */
  readonly asked?: boolean;
};

/** The question, in the serif, with its guidance a step away. */
export function QuestionHead({ question, reading, id, as: Heading = "h2", after }: QuestionProps) {
  const asked = question.question ?? question.title;
  const within = question.within && withinFor(question.within, reading);
  const isFirstWithin = within?.id !== after?.within?.id;
  const kickers = [
    ...(question.within && !isFirstWithin ? [question.within.title] : []),
    ...(question.question === undefined ? [] : [question.title]),
  ];
  return (
    <header className="review-question">
      {within && isFirstWithin && <CompoundHead within={within} language={reading.language} />}
      {kickers.length > 0 && (
        <p className="kicker">
          {kickers.map((kicker, at) => (
            <Fragment key={textOf(kicker, reading)}>
              {at > 0 && " · "}
              <bdi>
                <Text of={kicker} reading={reading} />
              </bdi>
            </Fragment>
          ))}
        </p>
      )}
      <Heading id={id}>
        {within && <span className="visually-hidden">{`${within.title.words}${colon(reading.language)} `}</span>}
        <Text of={asked} reading={reading} />
      </Heading>
      {question.guidance !== undefined && (
        <details className="small">
          <summary>{say(codingWords.guidance, reading.language)}</summary>
          <Markdown text={textOf(question.guidance, reading)} />
        </details>
      )}
    </header>
  );
}
