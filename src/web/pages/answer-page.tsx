/** An answer at its permanent address. */
import { Answer, answerTitle } from "../../explorer/answer/Answer.tsx";
import { answerCsv } from "../../explorer/answer/forms.ts";
import { answerWords } from "../../explorer/answer/words.ts";
import { indicatorPath, inFormat, whereIn } from "../../explorer/reading/paths.ts";
import { servedAnswer } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";

export const answerPage = definePage({
  path: "/:lang/:index/:release/places/:place/answers/:indicator",
  served: servedAnswer,
  current: "places",
  html: (view, { language, origin }) => {
    const where = whereIn(view.edition, language);
    return {
      title: answerTitle({ view, where }),
      description: say(answerWords.description, language, {
        question: view.question.question?.words ?? view.question.indicator.label,
        place: view.place.label,
        answer: view.answer.words.replace(/\.$/, ""),
        index: view.edition.index.label,
        release: view.edition.release,
      }),
      picture: inFormat(indicatorPath(where, view.question.indicator.code), "png"),
      content: <Answer view={view} where={where} origin={origin} />,
    };
  },
  csv: (view) => answerCsv(view),
});
