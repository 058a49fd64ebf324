/** What to show: a form that reads, the views as tabs, the releases as links, and the places that are chosen. */
import { Select } from "../../ui/kit/Filters.tsx";
import { Tabs } from "../../ui/kit/Tabs.tsx";
import { kitWords } from "../../ui/kit/words.ts";
import { mapWords } from "../../ui/maps/words.ts";
import { say } from "../../ui/words/words.ts";
import { pointWords } from "../standing/sentences.ts";
import { type ExploreView, exploreViews, zooms } from "./contract.ts";
import type { Links } from "./links.ts";
import { firstOrder, firstSort } from "./state.ts";
import { exploreWords } from "./words.ts";

export const formId = "explore-form";

type Drawn = { readonly view: ExploreView; readonly links: Links; readonly listed: ReadonlySet<string> };

const kindWords = {
  region: exploreWords.region,
  "sub-region": exploreWords.subRegion,
  organisation: exploreWords.organisation,
  own: exploreWords.own,
} as const;

const zoomNames = {
  ...{ auto: exploreWords.zoomAuto, world: mapWords.world, africa: mapWords.africa, americas: mapWords.americas },
  ...{ asia: mapWords.asia, europe: mapWords.europe, oceania: mapWords.oceania },
} as const;

const indent = "\u2007\u2007";

/** What is usual is sent as nothing, so that it does not stand in the address. */
const unlessUsual = (value: string, usual: string): string => (value === usual ? "" : value);

function nodeChoices({ options }: ExploreView, usual: string) {
  return options.measures.map((measure) => ({
    title: measure.label,
    choices: measure.nodes.map((node) => ({
      value: unlessUsual(node.value, usual),
      title: indent.repeat(node.depth) + node.label,
    })),
  }));
}

function sinceChoices({ options, edition, defaults }: ExploreView, { language }: Links) {
  return options.since.map((point) => ({
    value: unlessUsual(point.value, defaults.since),
    title: pointWords(point, edition.release, language),
  }));
}

/** The rest of the state, which the form does not show but must keep. */
function Kept({ view, listed }: Drawn) {
  const { state } = view;
  const plain = ["score", "place", "region", "change"].includes(state.sort);
  const kept: readonly (readonly [string, string])[] = [
    ...(state.view === "map" ? [] : [["view", state.view] as const]),
    ...(plain && state.sort !== firstSort(state.view, state.since) ? [["sort", state.sort] as const] : []),
    ...(plain && state.order !== firstOrder(state.sort) ? [["order", state.order] as const] : []),
    ...state.places.filter((place) => !listed.has(place)).map((place) => ["places", place] as const),
    ...(state.view !== "map" && state.borders === "off" ? [["borders", "off"] as const] : []),
    ...(state.view !== "map" && state.zoom !== "auto" ? [["zoom", state.zoom] as const] : []),
  ];
  return kept.map(([name, value]) => <input key={name + value} type="hidden" name={name} value={value} />);
}

/** What changes are counted from. */
function Since({ view, links }: Pick<Drawn, "view" | "links">) {
  if (view.options.since.length === 0 || view.state.since === "") return undefined;
  return (
    <Select
      id="since"
      name="since"
      label={say(exploreWords.since, links.language)}
      value={unlessUsual(view.state.since, view.defaults.since)}
      choices={sinceChoices(view, links)}
    />
  );
}

/** How the map is drawn. */
function Drawing({ view, links }: Pick<Drawn, "view" | "links">) {
  const word = (message: (typeof exploreWords)[keyof typeof exploreWords]) => say(message, links.language);
  if (view.state.view !== "map") return undefined;
  return (
    <>
      <Select
        id="zoom"
        name="zoom"
        label={word(exploreWords.zoom)}
        value={unlessUsual(view.state.zoom, "auto")}
        choices={zooms.map((zoom) => ({
          value: unlessUsual(zoom, "auto"),
          title: say(zoomNames[zoom], links.language),
        }))}
      />
      <Select
        id="borders"
        name="borders"
        label={word(exploreWords.borders)}
        value={unlessUsual(view.state.borders, "on")}
        choices={[
          { value: "", title: word(exploreWords.bordersOn) },
          { value: "off", title: word(exploreWords.bordersOff) },
        ]}
      />
    </>
  );
}

/** Choices few readers need, folded away until one of them is made. */
function More({ view, links }: Pick<Drawn, "view" | "links">) {
  const { state, defaults } = view;
  const since = state.view === "change" ? undefined : Since({ view, links });
  const drawing = Drawing({ view, links });
  if (!since && !drawing) return undefined;
  const made = state.zoom !== "auto" || state.borders === "off" || state.since !== defaults.since;
  return (
    <details className="explore-more" open={made}>
      <summary>{say(exploreWords.more, links.language)}</summary>
      <div className="explore-fields">
        {since}
        {drawing}
      </div>
    </details>
  );
}

/** Fields with one possible value are not asked. */
export function Choices(drawn: Drawn) {
  const { view, links } = drawn;
  const { language } = links;
  const { state, options, defaults } = view;
  const word = (message: (typeof exploreWords)[keyof typeof exploreWords]) => say(message, language);
  return (
    <live-form>
      <form
        id={formId}
        className="filters explore-form"
        action={links.here.split("?")[0]}
        method="get"
        aria-label={word(exploreWords.choices)}
      >
        {Kept(drawn)}
        <Select
          id="node"
          name="node"
          label={word(exploreWords.measure)}
          value={unlessUsual(state.node, defaults.node)}
          choices={nodeChoices(view, defaults.node)}
        />
        {state.view === "scatter" && state.with !== "" && (
          <Select
            id="with"
            name="with"
            label={word(exploreWords.with)}
            value={unlessUsual(state.with, defaults.with)}
            choices={nodeChoices(view, defaults.with)}
          />
        )}
        {options.groups.length > 0 && (
          <Select
            id="group"
            name="group"
            label={word(exploreWords.group)}
            value={state.group}
            choices={[
              { value: "", title: word(exploreWords.everywhere) },
              ...options.groups.map(({ kind, groups }) => ({
                title: word(kindWords[kind]),
                choices: groups.map(({ value, label, members }) => ({ value, title: `${label} (${members})` })),
              })),
            ]}
          />
        )}
        {options.periods.length > 1 && (
          <Select
            id="period"
            name="period"
            label={word(exploreWords.period)}
            value={unlessUsual(state.period, defaults.period)}
            choices={options.periods.map((period) => ({ value: unlessUsual(period, defaults.period), title: period }))}
          />
        )}
        {state.view === "change" && Since(drawn)}
        <button className="button filters-apply" type="submit">
          {say(kitWords.apply, language)}
        </button>
        {More(drawn)}
      </form>
    </live-form>
  );
}

export function ViewTabs({ view, links }: Pick<Drawn, "view" | "links">) {
  const { language } = links;
  return (
    <Tabs
      label={say(exploreWords.views, language)}
      current={view.state.view}
      tabs={exploreViews.map((name) => ({
        id: name,
        title: say(exploreWords[name], language),
        href: links.to({ view: name }),
      }))}
    />
  );
}

export function Releases({ view, links }: Pick<Drawn, "view" | "links">) {
  const { releases } = view.options;
  if (releases.length < 2) return undefined;
  return (
    <nav className="explore-releases" aria-label={say(exploreWords.releases, links.language)}>
      <span className="faint">{say(exploreWords.releases, links.language)}</span>
      <ul>
        {releases.map(({ release, query }) => (
          <li key={release}>
            <a
              href={links.release(release, query)}
              aria-current={release === view.edition.release ? "page" : undefined}
            >
              {release}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The chosen places, each with a way to let go of it. */
export function Chosen({ view, links }: Pick<Drawn, "view" | "links">) {
  const { language } = links;
  const { places, state } = view;
  if (places.length === 0) return undefined;
  return (
    <div className="explore-chosen">
      <span className="faint">{say(exploreWords.chosen, language)}</span>
      <ul>
        {places.map(({ code, label }) => (
          <li key={code}>
            <a href={links.place(code)}>{label}</a>{" "}
            <a
              className="explore-drop"
              href={links.to({ places: state.places.filter((place) => place !== code), page: state.page })}
              aria-label={say(exploreWords.unchoose, language, { place: label })}
            >
              ×
            </a>
          </li>
        ))}
      </ul>
      {places.length > 1 && <a href={links.compare}>{say(exploreWords.compareChosen, language)}</a>}
      <a href={links.to({ places: [], page: state.page })}>{say(exploreWords.clearChosen, language)}</a>
    </div>
  );
}
