/** About the site, at its address. */
import { About } from "../../explorer/about/About.tsx";
import { aboutWords } from "../../explorer/about/words.ts";
import { servedAbout } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";

export const aboutPage = definePage({
  path: "/:lang/about",
  served: servedAbout,
  html: (view, { language }) => ({
    title: say(aboutWords.title, language),
    description: say(aboutWords.lede, language),
    content: <About view={view} language={language} />,
  }),
});
