/** The front door until there is something behind it: the indexes published here. */
import { inLanguage } from "../../base/text.ts";
import { servedCatalogue } from "../../server/catalogue.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";
import { webWords } from "../words.ts";

export const cataloguePage = definePage({
  path: "/:lang",
  served: servedCatalogue,
  current: "home",
  html: ({ indexes }, { language }) => ({
    title: "Passerelle",
    description: say(webWords.empty, language),
    content: (
      <article className="prose">
        <h1>Passerelle</h1>
        {indexes.length === 0 ? (
          <>
            <p>{say(webWords.empty, language)}</p>
            <p>{say(webWords.emptyMend, language)}</p>
          </>
        ) : (
          <ul>
            {indexes.map(({ id, title }) => (
              <li key={id}>
                <a href={`/${language}/${id}`}>{inLanguage(title, language).words}</a>
              </li>
            ))}
          </ul>
        )}
      </article>
    ),
  }),
});
