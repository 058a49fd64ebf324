/** The editions somebody has a part in, the newest first. */
import type { z } from "zod";
import type { Language } from "../../base/text.ts";
import { inLanguage } from "../../base/text.ts";
import { roleWords } from "../../people/accounts/role-words.ts";
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { Empty } from "../../ui/kit/Empty.tsx";
import { count } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import type { listEditions } from "./contract.ts";
import { ExerciseBanner } from "./ExerciseBanner.tsx";
import { editionPath, editionsPath } from "./paths.ts";
import { editionWords } from "./words.ts";

type View = z.output<(typeof listEditions)["output"]>;
type Listed = View["editions"][number];

/** Whoever looks over the whole of an edition has a board to go to. */
const overseers: readonly string[] = ["editor", "harmoniser", "auditor"];

function Title({ listed, language }: { readonly listed: Listed; readonly language: Language }) {
  const { edition, roles } = listed;
  const title = inLanguage(edition.title, language);
  const words = <span lang={title.language}>{title.words}</span>;
  if (roles.length > 0 && !roles.some((role) => overseers.includes(role))) return words;
  return <a href={editionPath(language, edition.id)}>{words}</a>;
}

export type EditionListProps = { readonly language: Language; readonly view: View };

/** By index, the newest edition of each first: in the order of their codes, whichever was begun last. */
const newestFirst = ({ edition: one }: Listed, { edition: other }: Listed): number =>
  one.index === other.index
    ? other.code.localeCompare(one.code, "en", { numeric: true })
    : one.index.localeCompare(other.index, "en");

export function EditionList({ language, view: { editions, mayCreate } }: EditionListProps) {
  const begin = mayCreate && (
    <p>
      <a className="button" href={`${editionsPath(language)}/new`}>
        {say(editionWords.newEdition, language)}
      </a>
    </p>
  );
  return (
    <div className="edition stack">
      <ExerciseBanner
        language={language}
        exercise={editions.length > 0 && editions.every(({ edition }) => edition.exercise)}
      />
      <h1>{say(editionWords.editions, language)}</h1>
      <p className="lede">{say(editionWords.editionsLede, language)}</p>
      {editions.length === 0 ? (
        <Empty title={say(editionWords.noEditions, language)}>
          <p>{say(mayCreate ? editionWords.noEditionsBegin : editionWords.noEditionsWait, language)}</p>
        </Empty>
      ) : (
        <DataTable
          language={language}
          id="editions"
          caption={say(editionWords.editions, language)}
          captionIs="hidden"
          columns={[
            { id: "edition", title: say(editionWords.edition, language), kind: "text" },
            { id: "state", title: say(editionWords.state, language), kind: "text" },
            { id: "places", title: say(editionWords.places, language), kind: "figure" },
            { id: "answers", title: say(editionWords.answers, language), kind: "figure" },
            { id: "roles", title: say(editionWords.yourRoles, language), kind: "text" },
          ]}
          rows={[...editions].sort(newestFirst).map((listed) => ({
            id: listed.edition.id,
            cells: [
              {
                shown: (
                  <>
                    <Title listed={listed} language={language} />{" "}
                    <span className="faint small">
                      {listed.edition.index} {listed.edition.code}
                    </span>
                  </>
                ),
              },
              { shown: say(editionWords[listed.edition.state], language) },
              { shown: count(listed.places, language), value: listed.places },
              { shown: count(listed.answers, language), value: listed.answers },
              { shown: listed.roles.map((role) => say(roleWords[role], language)).join(", ") || "–" },
            ],
          }))}
        />
      )}
      {begin}
    </div>
  );
}
