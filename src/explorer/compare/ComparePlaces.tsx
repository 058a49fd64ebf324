/** Who is compared: each with a way to take it out, and a form to add another, without scripts. */
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { say } from "../../ui/words/words.ts";
import { Label, rankShown, ScoreShown } from "../reading/Figures.tsx";
import { listed } from "../reading/listed.ts";
import { comparePath, placePath } from "../reading/paths.ts";
import { addressOf, codesOf } from "./address.ts";
import { fewest, most } from "./contract.ts";
import type { PartProps } from "./part.ts";
import { compareWords } from "./words.ts";

export function ComparePlaces({ view, where }: PartProps) {
  const { language } = where;
  return (
    <section className="compare-who" aria-label={say(compareWords.chosen, language)}>
      <Notes view={view} where={where} />
      {view.places.length > 0 && <Chosen view={view} where={where} />}
      {view.left.length === 0 && view.places.length < most && <Add view={view} where={where} />}
      {view.places.length === 0 && <Suggestions view={view} where={where} />}
    </section>
  );
}

function Notes({ view, where }: PartProps) {
  const { language } = where;
  const [only] = view.places;
  return (
    <>
      {view.places.length === 0 && (
        <div className="compare-begin">
          <p className="lede">{say(compareWords.none, language)}</p>
          <p className="soft">{say(compareWords.noneHow, language)}</p>
        </div>
      )}
      {only && view.places.length < fewest && (
        <p className="lede compare-begin">{say(compareWords.one, language, { place: only.place.label })}</p>
      )}
      {view.unknown.length > 0 && (
        <p className="note">{say(compareWords.unknown, language, { codes: listed(view.unknown, language) })}</p>
      )}
      {view.left.length > 0 && (
        <p className="note">
          {say(compareWords.tooMany, language, {
            names: listed(
              view.left.map((place) => place.label),
              language,
            ),
          })}
        </p>
      )}
    </>
  );
}

function Chosen({ view, where }: PartProps) {
  const { language } = where;
  const codes = codesOf(view);
  return (
    <ul className="compare-chosen">
      {view.places.map(({ place, overall, approach }) => (
        <li key={place.code}>
          <a className="compare-name" href={placePath(where, place.code)}>
            <Label of={place} />
          </a>
          <span className="compare-score">
            <ScoreShown language={language} reading={overall.reading} />
          </span>
          <span className="small soft">
            {rankShown(language, overall.rank)}
            {approach && (
              <>
                {" · "}
                <Label of={approach} />
              </>
            )}
          </span>
          <a
            className="small compare-remove"
            href={addressOf(view, where, { places: codes.filter((code) => code !== place.code) })}
          >
            {say(compareWords.remove, language, { place: place.label })}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Add({ view, where }: PartProps) {
  const { language } = where;
  const codes = codesOf(view);
  const state: readonly (readonly [string, string])[] = [
    ...(codes.length > 0 ? [["places", codes.join(",")] as const] : []),
    ...(where.period === undefined ? [] : [["period", where.period] as const]),
    ...(view.view === "dots" ? [] : [["view", view.view] as const]),
    ...(view.rows === "different" ? [] : [["rows", view.rows] as const]),
    ...(view.order === "difference" ? [] : [["order", view.order] as const]),
  ];
  return (
    <Filters
      language={language}
      action={comparePath({ ...where, period: undefined })}
      kept={state}
      label={say(compareWords.add, language)}
    >
      {(codes.length === 0 ? ["add", "add-second"] : ["add"]).map((id, at) => (
        <Select
          key={id}
          id={id}
          name="places"
          label={say(at === 0 ? compareWords.add : compareWords.another, language)}
          value=""
          choices={[
            { value: "", title: say(compareWords.choose, language) },
            ...view.choices
              .filter((choice) => !codes.includes(choice.code))
              .map((choice) => ({ value: choice.code, title: choice.label })),
          ]}
        />
      ))}
    </Filters>
  );
}

/** A way to begin: the first few places of the release, two and two. */
function Suggestions({ view, where }: PartProps) {
  const { language } = where;
  const [first, second, third] = view.suggested;
  if (!first || !second) return undefined;
  const group = third ? [first, second, third] : [first, second];
  return (
    <p>
      <a
        href={comparePath(
          where,
          group.map((place) => place.code),
        )}
      >
        {say(compareWords.suggestion, language, {
          names: listed(
            group.map((place) => place.label),
            language,
          ),
        })}
      </a>
    </p>
  );
}
