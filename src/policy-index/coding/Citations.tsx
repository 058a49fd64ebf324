/** The sources of an answer, each with the place in it; more are found in the library or described anew. */
import { useId, useState } from "react";
import { say } from "../../ui/words/words.ts";
import type { Citation } from "../answers/contract.ts";
import { DescribeSource } from "./DescribeSource.tsx";
import type { QuestionProps } from "./part.ts";
import { codingWords } from "./words.ts";

type Props = Pick<
  QuestionProps,
  "language" | "question" | "entry" | "acts" | "sources" | "pending" | "isCiting" | "here"
> & { readonly isLocked: boolean };

type Titled = { readonly source: string; readonly title: string; readonly issuer: string; readonly url: string };

/** Sources by id, those still on their way to the library among them. */
const titled = ({ sources, pending }: Pick<Props, "sources" | "pending">): ReadonlyMap<string, Titled> =>
  new Map(
    [...sources, ...pending.map(({ source, description }) => ({ source, ...description }))].map(
      ({ source, title, issuer, url }) => [source, { source, title, issuer, url }],
    ),
  );

/** Every word somewhere in title or issuer. */
const holds = ({ title, issuer }: Titled, asked: string): boolean => {
  const text = `${title} ${issuer}`.toLocaleLowerCase();
  return asked
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

const offered = 8;

function Cited({
  at,
  citation,
  title,
  ...props
}: Props & { at: number; citation: Citation; title: Titled | undefined }) {
  const { language, question, entry, acts, isLocked } = props;
  const change = (said: Partial<Citation> | undefined): void => {
    const citations = entry.mine.citations.flatMap((one, position) =>
      position !== at ? [one] : said ? [{ ...one, ...said }] : [],
    );
    acts?.write(question.id, "citations", { citations });
  };
  const field = (name: "pinpoint" | "quotation" | "translation") => ({
    name: `citations.${at}.${name}`,
    value: citation[name],
    readOnly: isLocked,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => change({ [name]: target.value }),
  });
  const name = title?.title ?? citation.source;
  return (
    <li className="cited">
      <input type="hidden" name={`citations.${at}.source`} value={citation.source} />
      <p className="cited-title">
        {title?.url ? (
          <a href={title.url} rel="noreferrer" target="_blank">
            <bdi>{name}</bdi>
          </a>
        ) : (
          <bdi>{name}</bdi>
        )}
        {title?.issuer && <span className="soft"> · {title.issuer}</span>}
        {acts && !isLocked && (
          <button
            type="button"
            className="button is-quiet small"
            aria-label={say(codingWords.dropSource, language, { title: name })}
            onClick={() => change(undefined)}
          >
            {say(codingWords.remove, language)}
          </button>
        )}
      </p>
      <label className="labelled">
        <span>{say(codingWords.pinpoint, language)}</span>
        <input
          className="field"
          dir="auto"
          placeholder={say(codingWords.pinpointHint, language)}
          {...field("pinpoint")}
        />
      </label>
      <details open={citation.quotation !== ""}>
        <summary className="small">{say(codingWords.quotation, language)}</summary>
        <textarea
          className="field grows"
          dir="auto"
          rows={2}
          aria-label={say(codingWords.quotation, language)}
          {...field("quotation")}
        />
        <label className="labelled">
          <span>{say(codingWords.translation, language)}</span>
          <textarea className="field grows" dir="auto" rows={2} {...field("translation")} />
        </label>
      </details>
    </li>
  );
}

/** Finds a source in the library, or describes one that is not there. */
function Cite(props: Props) {
  const { language, question, entry, acts } = props;
  const [asked, setAsked] = useState("");
  const id = useId();
  const all = titled(props);
  const found = asked.trim() === "" ? [] : [...all.values()].filter((source) => holds(source, asked.trim()));
  const cite = (source: string): void => {
    setAsked("");
    const citation = { source, pinpoint: "", quotation: "", translation: "" };
    acts?.write(question.id, "citations", { citations: [...entry.mine.citations, citation] });
  };
  return (
    <div className="cite">
      <label className="labelled" htmlFor={id}>
        <span>{say(codingWords.cite, language)}</span>
      </label>
      <input
        id={id}
        type="search"
        className="field"
        dir="auto"
        autoComplete="off"
        placeholder={say(codingWords.findSource, language)}
        value={asked}
        onChange={({ target }) => setAsked(target.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key === "Escape") setAsked("");
          if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          if (first) cite(first.source);
        }}
      />
      {asked.trim() !== "" && (
        <ul className="cite-found">
          {found.slice(0, offered).map(({ source, title, issuer }) => (
            <li key={source}>
              <button type="button" onClick={() => cite(source)}>
                <bdi>{title}</bdi>
                {issuer && <span className="soft"> · {issuer}</span>}
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="soft small">{say(codingWords.noSourceFound, language)}</li>}
        </ul>
      )}
      <DescribeSource
        language={language}
        title={asked}
        describe={(description) => {
          if (acts) cite(acts.describeSource(description));
        }}
      />
    </div>
  );
}

export function Citations(props: Props) {
  const { language, question, entry, acts, isLocked, isCiting, here, sources } = props;
  const { citations } = entry.mine;
  const known = titled(props);
  return (
    <div className="citations">
      <h4>{say(codingWords.sources, language)}</h4>
      {citations.length > 0 && (
        <ol className="cited-list">
          {citations.map((citation, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a citation is its place in the list
            <Cited key={at} {...props} at={at} citation={citation} title={known.get(citation.source)} />
          ))}
        </ol>
      )}
      {acts && !isLocked && <Cite {...props} />}
      {!acts && !isLocked && isCiting && (
        <p className="cite">
          <label className="labelled">
            <span>{say(codingWords.source, language)}</span>
            <select name={`citations.${citations.length}.source`}>
              <option value="" />
              {sources.map(({ source, title }) => (
                <option key={source} value={source}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <label className="labelled">
            <span>{say(codingWords.pinpoint, language)}</span>
            <input className="field" name={`citations.${citations.length}.pinpoint`} />
          </label>
        </p>
      )}
      {!acts && !isLocked && !isCiting && (
        <p className="small">
          <a href={`${here}?cite=${encodeURIComponent(question.id)}#${encodeURIComponent(question.id)}`}>
            {say(codingWords.cite, language)}
          </a>
        </p>
      )}
    </div>
  );
}
