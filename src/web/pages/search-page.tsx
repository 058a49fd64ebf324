/** A search at its address; for people, not for search engines. */
import { searchCsv } from "../../explorer/search/forms.ts";
import { SearchPage } from "../../explorer/search/SearchPage.tsx";
import { searchWords } from "../../explorer/search/words.ts";
import { servedSearch } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";

export const searchPage = definePage({
  path: "/:lang/search",
  served: servedSearch,
  html: (view, { language }) => ({
    title:
      view.query === "" ? say(searchWords.title, language) : say(searchWords.titleOf, language, { query: view.query }),
    description: say(searchWords.description, language),
    robots: "noindex",
    content: <SearchPage view={view} language={language} />,
  }),
  csv: (view) => searchCsv(view),
});
