/** What a deed says, a fact on a line: by name where it has one, what is long cut short until somebody wants it whole. */
import { roleNames } from "../base/actor.ts";
import { inLanguage, type Language } from "../base/text.ts";
import { roleWords } from "../people/accounts/role-words.ts";
import { placeName } from "../places/gazetteer.ts";
import { colon, say } from "../ui/words/words.ts";
import type { Named, ShownDeed } from "./contract.ts";
import { wordsOfFact } from "./fact-words.ts";

/** As much of a fact, and as many of them, as a row of a list has room for; the deed's own page has all of it. */
const inRow = { letters: 240, facts: 8 };

/** Letters by which a hash or an id is told from its neighbours at a glance. */
const glance = 12;

const isHash = (text: string): boolean => /^[0-9a-f]{64}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const questionName = ({ title, within }: Named["questions"][number], language: Language): string =>
  [within, title].flatMap((one) => (one ? [inLanguage(one, language).words] : [])).join(" – ");

type Fact = {
  readonly name: string;
  readonly value: string;
  readonly facts: ShownDeed["facts"];
  readonly named: Named;
  readonly language: Language;
};

/** What a code is called; undefined where it is called nothing. */
function called({ name, value, facts, named, language }: Fact): string | undefined {
  switch (name) {
    case "edition": {
      const found = named.editions.find(({ edition }) => edition === value);
      return found && inLanguage(found.title, language).words;
    }
    case "place":
      return placeName(value, language);
    case "role": {
      const role = roleNames.find((one) => one === value);
      return role && say(roleWords[role], language);
    }
    case "indicator": {
      const found = named.questions.find((one) => one.edition === facts.edition && one.indicator === value);
      return found && questionName(found, language);
    }
    default:
      return undefined;
  }
}

function Value({ isWhole, ...fact }: Fact & { readonly isWhole: boolean }) {
  const { value } = fact;
  const name = called(fact);
  if (name !== undefined)
    return (
      <>
        <bdi>{name}</bdi>
        {isWhole && name !== value && !isHash(value) && (
          <>
            {" "}
            <code dir="ltr" className="soft">
              {value}
            </code>
          </>
        )}
      </>
    );
  if (isHash(value))
    return isWhole ? (
      <details className="deed-hash">
        <summary>
          <code dir="ltr">{value.slice(0, glance)}…</code>
        </summary>
        <code dir="ltr">{value}</code>
      </details>
    ) : (
      <code dir="ltr">{value.slice(0, glance)}…</code>
    );
  const letters = [...value];
  const isCut = !isWhole && letters.length > inRow.letters;
  return <bdi>{isCut ? `${letters.slice(0, inRow.letters).join("")} …` : value}</bdi>;
}

type Props = Pick<Fact, "facts" | "named" | "language"> & { readonly show: "in-row" | "whole" };

export function Facts({ show, ...about }: Props) {
  const { facts, language } = about;
  const all = Object.entries(facts);
  const shown = show === "whole" ? all : all.slice(0, inRow.facts);
  return (
    <ul className="plain deed-facts">
      {shown.map(([name, value]) => {
        const words = wordsOfFact(name);
        return (
          <li key={name}>
            <span className="soft">
              {words ? say(words, language) : <bdi dir="ltr">{name}</bdi>}
              {colon(language)}
            </span>{" "}
            <Value {...{ ...about, name, value: String(value), isWhole: show === "whole" }} />
          </li>
        );
      })}
      {shown.length < all.length && <li>…</li>}
    </ul>
  );
}

/** Questions of an edition to choose from, by name. */
export const questionChoices = ({ questions }: Named, edition: string, language: Language) =>
  questions
    .filter((one) => one.edition === edition)
    .map((one) => ({ value: one.indicator, title: questionName(one, language) }));
