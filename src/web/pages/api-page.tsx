/** The API, described, at its address. */
import { operations } from "../../server/operations.ts";
import { servedReference } from "../../server/reference.ts";
import { say } from "../../ui/words/words.ts";
import { Api } from "../Api.tsx";
import { apiWords } from "../api-words.ts";
import { newestRelease } from "../frame.tsx";
import { definePage } from "../page.ts";

export const apiPage = definePage({
  path: "/:lang/api",
  served: servedReference(() => operations),
  html: (view, { language, origin, archive }) => {
    const record = newestRelease({ archive })?.record;
    const newest = record && { index: record.index, release: record.id };
    return {
      title: say(apiWords.title, language),
      description: say(apiWords.lede, language),
      content: <Api view={view} language={language} origin={origin} newest={newest} />,
    };
  },
});
