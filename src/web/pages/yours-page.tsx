/** One's own weights and recipe, beside the official ranking. */
import { whereIn } from "../../explorer/reading/paths.ts";
import { yoursCsv, yoursSvg } from "../../explorer/yours/forms.ts";
import { finding } from "../../explorer/yours/sentences.ts";
import { yoursWords } from "../../explorer/yours/words.ts";
import { Yours } from "../../explorer/yours/Yours.tsx";
import { servedYours } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";

export const yoursPage = definePage({
  path: "/:lang/:index/:release/yours",
  served: servedYours,
  current: "explore",
  html: (view, { language, origin }) => ({
    title: say(yoursWords.title, language),
    description: say(yoursWords.lede, language),
    pictureAlt: `${say(yoursWords.pictureTitle, language)}. ${finding(view, language)}`,
    // Every state is an address; search engines need but one of them.
    ...(view.query === "" ? {} : { robots: "noindex" as const }),
    content: <Yours view={view} where={whereIn(view.edition, language)} origin={origin} />,
  }),
  csv: (view) => yoursCsv(view),
  svg: (view, { language }) => yoursSvg(view, whereIn(view.edition, language)),
  shared: "yes",
});
