/** What differs between two plans: before and after, side by side where there is room. */
import type { Language } from "../../base/text.ts";
import { colon, say } from "../../ui/words/words.ts";
import { choiceSaid, rowSaid, whereSaid } from "./shown.ts";
import { actionWords as words } from "./words.ts";

type Change = {
  readonly path: readonly string[];
  readonly before?: string | undefined;
  readonly after?: string | undefined;
};

export function Changes({
  of,
  names,
  was,
  is,
  language,
}: {
  readonly of: readonly Change[];
  readonly names: ReadonlyMap<string, string>;
  readonly was?: string;
  readonly is?: string;
  readonly language: Language;
}) {
  if (of.length === 0) return <p>{say(words.same, language)}</p>;
  const shown = (text: string | undefined): string =>
    text === undefined || text === ""
      ? "–"
      : /^[A-Z]\d{1,4}$/.test(text)
        ? rowSaid(text, names)
        : choiceSaid(text, language);
  return (
    <dl className="action-changes">
      {of.map(({ path, before, after }) => (
        <div key={path.join(" ")}>
          <dt dir="auto">{whereSaid(path, names, language)}</dt>
          <dd>
            <span className="action-soft">
              {was ?? say(words.before, language)}
              {colon(language)}
            </span>
            <del dir="auto">{shown(before)}</del>
          </dd>
          <dd>
            <span className="action-soft">
              {is ?? say(words.after, language)}
              {colon(language)}
            </span>
            <ins dir="auto">{shown(after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
