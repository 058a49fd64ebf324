/** The first page as a view of what was published. Pure. */
import { refuse } from "../../base/refusal.ts";
import type { Language } from "../../base/text.ts";
import type { ArchiveWithShelf } from "../../facility/portfolio/shelf.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { listedIndexes } from "../../policy-index/releases/exercise-index.ts";
import { newestOf } from "../../policy-index/releases/newest.ts";
import { localised } from "../portfolio/naming.ts";
import type { AnswerChange } from "../reading/contract.ts";
import { mustNode, nodeLabel } from "../reading/figures.ts";
import { allMovedAnswers } from "../reading/moved-answers.ts";
import { averageOf } from "../reading/peers.ts";
import { type PlacedNode, positions } from "../reading/positions.ts";
import { edition, plainWords, type Reading, reading } from "../reading/reading.ts";
import { earlierPoint } from "../reading/timeline.ts";
import { standingRows } from "../standing/rows.ts";
import { summaryOf } from "../standing/summary.ts";
import type { FrontView, HomeView } from "./contract.ts";

export type HomeAsked = { readonly index: string; readonly release: string; readonly lang: Language };

export function homeView(archive: Archive, { index, release, lang }: HomeAsked): HomeView {
  const open = reading(archive, index, release, lang);
  const node = mustNode(open);
  const since = earlierPoint(open);
  const members = open.release.answers.places;
  const rows = standingRows(open, { node, members, since });
  const { instrument } = open.release;
  const nodes = positions(open.release).nodes;
  const roots = instrument.measures.flatMap((measure) => [...(nodes.get(measure.id)?.values() ?? [])].slice(0, 1));
  const areas = [...(nodes.get(node.measure.id)?.values() ?? [])].filter((placed) => placed.depth === 1);
  const description = plainWords(open, instrument.description);
  return {
    edition: edition(open),
    ...(description === undefined ? {} : { description }),
    node: nodeLabel(open, node),
    range: [...node.measure.range],
    ...(since ? { since } : {}),
    rows: [...rows].sort((left, right) => (left.rank?.from ?? rows.length + 1) - (right.rank?.from ?? rows.length + 1)),
    summary: summaryOf(open, node, members, rows),
    measures: roots.map((placed) => lineOf(open, placed)),
    areas: areas.map((placed) => lineOf(open, placed)),
    reforms: since ? reformsSince(open, since) : [],
    releases: archive
      .releases(index)
      .map(({ id, publishedOn, periods, places }) => ({ release: id, publishedOn, periods, places })),
    questions: positions(open.release).indicators.size,
  };
}

function lineOf(open: Reading, placed: PlacedNode): HomeView["measures"][number] {
  const { score, scored } = averageOf(open, placed.scored, open.release.answers.places);
  const words = plainWords(
    open,
    placed.node.description ?? (placed.depth === 0 ? placed.measure.description : undefined),
  );
  return {
    ...nodeLabel(open, placed),
    ...(words === undefined ? {} : { description: words }),
    ...(score === undefined ? {} : { mean: score }),
    scored,
  };
}

const reformsSince = (open: Reading, since: NonNullable<HomeView["since"]>): AnswerChange[] =>
  allMovedAnswers(open, since)
    .filter((change) => change.kind === "reform")
    .reverse();

export function newestHomeView(archive: Archive, { index, lang }: Omit<HomeAsked, "release">): HomeView {
  const newest = newestOf(archive.releases(index));
  if (!newest) return refuse("not-found", { kind: "index", sought: index });
  return homeView(archive, { index, release: newest.id, lang });
}

/** The portfolio by its title, with how many actions it has. */
function portfolioOf({ shelf }: ArchiveWithShelf, language: Language): Pick<FrontView, "portfolio"> {
  const found = shelf?.portfolio();
  if (!found) return {};
  const { portfolio } = found;
  const title = localised("portfolio", portfolio.title, { language, portfolio });
  return { portfolio: { title, actions: portfolio.actions.length } };
}

export function frontView(archive: ArchiveWithShelf, { lang }: { readonly lang: Language }): FrontView {
  const indexes = listedIndexes(archive.indexes()).flatMap((index) => {
    const newest = newestOf(archive.releases(index));
    if (!newest) return [];
    const open = reading(archive, index, newest.id, lang);
    const description = plainWords(open, open.release.instrument.description);
    return [
      {
        index: edition(open).index,
        ...(description === undefined ? {} : { description }),
        release: newest.id,
        publishedOn: newest.publishedOn,
        periods: newest.periods,
        places: newest.places,
      },
    ];
  });
  const [one, ...others] = indexes;
  return one && others.length === 0
    ? { indexes, only: newestHomeView(archive, { index: one.index.code, lang }), ...portfolioOf(archive, lang) }
    : { indexes, ...portfolioOf(archive, lang) };
}
