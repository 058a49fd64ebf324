/** The sources of an answer, each with the place in it; more are found in the library or described anew. */
import { useEffect, useId, useRef, useState } from "react";
import { say } from "../../ui/words/words.ts";
import type { Citation } from "../answers/contract.ts";
import { DescribeSource } from "./DescribeSource.tsx";
import { describePath, describeWords } from "./describe-words.ts";
import type { PendingSource } from "./device.ts";
import type { QuestionProps } from "./part.ts";
import { withCited } from "./rules.ts";
import { codingWords } from "./words.ts";

type Props = Pick<
  QuestionProps,
  "language" | "question" | "entry" | "acts" | "sources" | "pending" | "citing" | "here"
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

/** A source the library refused: why, and its description to be mended. */
function NotTaken({ language, waits, acts }: Pick<Props, "language" | "acts"> & { readonly waits: PendingSource }) {
  const { source, refused, description } = waits;
  return (
    <div className="not-taken">
      <p className="small is-signal" role="alert">
        {say(codingWords.sourceRefused, language)}
        {refused && ` ${refused.title}. ${refused.mend}`}
      </p>
      <DescribeSource
        {...{ language, title: description.title, start: description }}
        summary={say(codingWords.mendSource, language)}
        button={say(codingWords.sendSourceAgain, language)}
        describe={(mended) => acts?.mendSource(source, mended)}
      />
    </div>
  );
}

type CitedAt = {
  readonly at: number;
  readonly citation: Citation;
  readonly title: Titled | undefined;
  /** In the form, and kept with it. */
  readonly isDrafted: boolean;
  readonly wasDropped: () => void;
};

function Cited({ at, citation, title, isDrafted, wasDropped, ...props }: Props & CitedAt) {
  const { language, question, entry, acts, isLocked, sources, here } = props;
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
  const inLibrary = sources.find(({ source }) => source === citation.source);
  const notTaken = props.pending.find(({ source, refused }) => refused && source === citation.source);
  const isWithoutCopy = acts && inLibrary && !inLibrary.copy && !isLocked;
  return (
    <li className="cited">
      <input type="hidden" name={`citations.${at}.source`} value={citation.source} />
      <p className="cited-title">
        <span>
          {title?.url ? (
            <a href={title.url} rel="noreferrer" target="_blank">
              <bdi>{name}</bdi>
            </a>
          ) : (
            <bdi>{name}</bdi>
          )}
          {title?.issuer && <span className="soft"> · {title.issuer}</span>}
        </span>
        {acts && !isLocked && (
          <button
            type="button"
            className="button is-quiet small"
            aria-label={say(codingWords.dropSource, language, { title: name })}
            onClick={() => {
              wasDropped();
              change(undefined);
            }}
          >
            {say(codingWords.remove, language)}
          </button>
        )}
      </p>
      {notTaken && acts && !isLocked && <NotTaken {...{ language, acts, waits: notTaken }} />}
      {isDrafted && (
        <p className="small is-signal" role="status">
          {say(describeWords.drafted, language)}
        </p>
      )}
      <label className="labelled">
        <span>{say(codingWords.pinpoint, language)}</span>
        <input
          className="field"
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: whoever comes here asked for it, and nothing else says where on the page it is
          autoFocus={isDrafted}
          placeholder={say(codingWords.pinpointHint, language)}
          {...field("pinpoint")}
        />
      </label>
      {isWithoutCopy && (
        <p className="small">
          <a href={describePath(here, question.id, citation.source)}>{say(describeWords.keepCopy, language)}</a>
        </p>
      )}
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
function Cite({ wasCited, ...props }: Props & { readonly wasCited: () => void }) {
  const { language, question, entry, acts } = props;
  const [asked, setAsked] = useState("");
  const id = useId();
  const all = titled(props);
  const found = asked.trim() === "" ? [] : [...all.values()].filter((source) => holds(source, asked.trim()));
  const cite = (source: string): void => {
    setAsked("");
    acts?.write(question.id, "citations", withCited(entry.mine, source));
    wasCited();
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
          // Escape takes back what was looked for; where there is nothing of it, one leaves the field.
          if (event.key === "Escape" && asked !== "") {
            event.stopPropagation();
            setAsked("");
          }
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
        {...{ language, title: asked }}
        summary={say(codingWords.newSource, language)}
        button={say(codingWords.addSource, language)}
        describe={(description) => {
          if (acts) cite(acts.describeSource(description));
        }}
      />
    </div>
  );
}

/** Without script: a source of the library to choose, as one more of the answer's. */
function Chosen({ at, language, sources, isFirst }: Pick<Props, "language" | "sources"> & ChosenAt) {
  return (
    <p className="cite">
      <label className="labelled">
        <span>{say(codingWords.source, language)}</span>
        {/* biome-ignore lint/a11y/noAutofocus: whoever comes here asked for it, and nothing else says where on the page it is */}
        <select name={`citations.${at}.source`} autoFocus={isFirst}>
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
        <input className="field" name={`citations.${at}.pinpoint`} />
      </label>
    </p>
  );
}

type ChosenAt = { readonly at: number; readonly isFirst: boolean };

export function Citations(props: Props) {
  const { language, entry, acts, isLocked, citing } = props;
  const { citations } = entry.mine;
  const known = titled(props);
  const isCiting = citing !== undefined && !acts && !isLocked;
  const drafted = isCiting && !citations.some(({ source }) => source === citing.source) ? citing.source : undefined;
  const shown = drafted === undefined ? citations : withCited(entry.mine, drafted).citations;
  const part = useRef<HTMLDivElement>(null);
  const focusOn = useRef<string>(undefined);
  // Who cited a source says next where in it; who took one away may look for another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the list is as long as it is then
  useEffect(() => {
    if (focusOn.current !== undefined) part.current?.querySelector<HTMLElement>(focusOn.current)?.focus();
    focusOn.current = undefined;
  }, [citations.length]);
  const then = (selector: string) => () => {
    focusOn.current = selector;
  };
  return (
    <div className="citations" ref={part}>
      <h4>{say(codingWords.sources, language)}</h4>
      {shown.length > 0 && (
        <ol className="cited-list">
          {shown.map((citation, at) => (
            <Cited
              // biome-ignore lint/suspicious/noArrayIndexKey: a citation is its place in the list
              key={at}
              {...props}
              {...{ at, citation, title: known.get(citation.source), isDrafted: at === citations.length }}
              wasDropped={then(".cite input[type=search]")}
            />
          ))}
        </ol>
      )}
      {acts && !isLocked && <Cite {...props} wasCited={then(".cited:last-child input.field")} />}
      {isCiting && <Chosen {...props} at={shown.length} isFirst={drafted === undefined} />}
    </div>
  );
}
