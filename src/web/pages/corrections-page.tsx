/** What a release corrects, at its address. */
import { citation } from "../../explorer/reading/citation.ts";
import { whereIn } from "../../explorer/reading/paths.ts";
import { Corrections } from "../../explorer/release/Corrections.tsx";
import { correctionsCsv } from "../../explorer/release/forms.ts";
import { correctionWords } from "../../explorer/release/words.ts";
import { servedReleaseCorrections } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";

export const correctionsPage = definePage({
  path: "/:lang/:index/:release/corrections",
  served: servedReleaseCorrections,
  html: (view, { language, origin, address }) => {
    const { release, index } = view.edition;
    const title = say(correctionWords.title, language, { release });
    return {
      title,
      description: say(correctionWords.description, language, { release, index: index.label }),
      citation: citation({ edition: view.edition, language, title, path: address, origin }),
      content: <Corrections view={view} where={whereIn(view.edition, language)} />,
    };
  },
  csv: (view) => correctionsCsv(view),
});
