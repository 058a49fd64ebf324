/** What an edit makes of the preparation: a step said anew, of all questions or of one of them apart. */
import { numbersIn } from "../../base/numbers-in.ts";
import type { Treatment } from "../../engine/recipe.ts";
import type { Instrument } from "../instrument/contract.ts";
import type {
  AlikeIn,
  InstrumentImputation,
  InstrumentNormalisation,
  InstrumentPreparation,
  PreparationFile,
} from "../preparation/contract.ts";
import { preparation } from "../preparation/read-preparation.ts";
import type { Fault } from "./apply-indicator.ts";
import type { Edit } from "./edits/contract.ts";

type Of<Kind extends Edit["kind"]> = Extract<Edit, { kind: Kind }>;
type PreparationEdit = Of<"prepare-screen" | "prepare-impute" | "prepare-treat" | "prepare-normalise">;

export const isOfPreparation = (edit: Edit): edit is PreparationEdit =>
  edit.kind === "prepare-screen" ||
  edit.kind === "prepare-impute" ||
  edit.kind === "prepare-treat" ||
  edit.kind === "prepare-normalise";

const listed = (text: string | undefined): readonly string[] =>
  (text ?? "")
    .split(/[,;\n]+/)
    .map((one) => one.trim())
    .filter((one, at, all) => one !== "" && all.indexOf(one) === at);

/** Groups that were named before keep their members; who is in others is known where the answers are. */
function alikeIn({ alike = [] }: Of<"prepare-impute">, before: InstrumentPreparation): readonly AlikeIn[] {
  const known = before.impute && "by" in before.impute ? before.impute.by : [];
  const members = new Map(
    known.flatMap((one) =>
      one.kind === "groups" ? one.groups.map((group) => [group.id, group.members] as const) : [],
    ),
  );
  return alike.flatMap(({ of, indicator, groups }): readonly AlikeIn[] => {
    if (of === "period") return [{ kind: "period" }];
    if (of === "indicator" && indicator !== undefined) return [{ kind: "indicator", indicator }];
    if (of === "groups")
      return [{ kind: "groups", groups: listed(groups).map((id) => ({ id, members: members.get(id) ?? [] })) }];
    return [];
  });
}

function imputed(edit: Of<"prepare-impute">, before: InstrumentPreparation): InstrumentImputation | undefined {
  const { method, within = "all", nodes, gap, ends = "left" } = edit;
  switch (method) {
    case "none":
      return undefined;
    case "mean":
    case "median":
      return { kind: method, by: alikeIn(edit, before) };
    case "row-mean":
    case "row-median":
      return { kind: method, within: within === "nodes" ? listed(nodes) : within };
    case "last":
      return { kind: "last", ...(gap !== undefined && { gap }), ends };
    case "linear":
      return { kind: "linear", ends };
  }
}

type Step = NonNullable<Of<"prepare-treat">["first"]>;
type StepFile = Extract<NonNullable<PreparationFile["treat"]>, { rule: "outliers" }>["first"];

function step({ method, most, by, power, shifted }: Step): StepFile | undefined {
  switch (method) {
    case "none":
      return undefined;
    case "winsorise":
      return { rule: "winsorise", ...(most !== undefined && { most }) };
    case "log":
      return { rule: "log", ...(by !== undefined && { by }) };
    case "box-cox":
      return { rule: "box-cox", power: power ?? 0.5, shifted: shifted === "yes" };
  }
}

function treated({ method, first, next, combined, skewness, kurtosis }: Of<"prepare-treat">): Treatment | undefined {
  if (method === "same") return undefined;
  if (method === "none") return { kind: "none" };
  const then = next && step(next);
  return preparation({
    treat: {
      rule: "outliers",
      first: (first && step(first)) ?? { rule: "winsorise" },
      ...(then && { next: then }),
      ...(combined === "yes" && { combined: true }),
      ...(skewness !== undefined && { skewness }),
      ...(kurtosis !== undefined && { kurtosis }),
    },
  }).treat;
}

function normalisationFile(edit: Of<"prepare-normalise">): PreparationFile["normalise"] {
  const { method, low = 0, high = 100, mean = 0, deviation = 1, ties = "average", scale = 100 } = edit;
  const capped = edit.capped === "yes";
  switch (method) {
    case "same":
      return undefined;
    case "none":
    case "distance-to-maximum":
    case "fraction-of-maximum":
      return { rule: method };
    case "min-max":
      return { rule: method, range: [low, high] };
    case "z":
      return { rule: method, mean, deviation };
    case "rank":
    case "borda":
    case "percentile-rank":
      return { rule: method, ties };
    case "distance-to-reference":
      return { rule: method, place: edit.place?.trim() ?? "", period: edit.period?.trim() ?? "", capped };
    case "distance-to-target": {
      const targets = (edit.targets ?? []).flatMap(({ id, target }) =>
        target === undefined ? [] : [[id, target] as const],
      );
      return { rule: method, targets: Object.fromEntries(targets), capped };
    }
    case "goalposts": {
      const posts = (edit.posts ?? []).flatMap(({ id, low: from, high: to }) =>
        from === undefined || to === undefined ? [] : [[id, [from, to] as [number, number]] as const],
      );
      return { rule: method, posts: Object.fromEntries(posts), scale, cut: edit.cut === "yes" };
    }
    case "categories":
      return {
        rule: method,
        upTo: [...(numbersIn(edit.upTo ?? "0.25 0.5 0.75") ?? [])],
        scores: [...(numbersIn(edit.scores ?? "0 25 75 100") ?? [])],
      };
    case "scaled":
      return { rule: method, from: [low, high], scale };
  }
}

function normalised(edit: Of<"prepare-normalise">): InstrumentNormalisation | undefined {
  const file = normalisationFile(edit);
  return file && preparation({ normalise: file }).normalise;
}

const nothing: InstrumentPreparation = { except: {} };

const isNone = (of: { readonly kind: string } | undefined): boolean => of === undefined || of.kind === "none";

/** One question treated or scaled otherwise than the rest; with nothing said of it, it is as the rest. */
function apart(
  prepare: InstrumentPreparation,
  id: string,
  steps: InstrumentPreparation["except"][string],
): InstrumentPreparation {
  const { [id]: before, ...others } = prepare.except;
  const { treat, normalise } = { ...before, ...steps };
  const own = { ...(treat && { treat }), ...(normalise && { normalise }) };
  return { ...prepare, except: Object.keys(own).length === 0 ? others : { ...prepare.except, [id]: own } };
}

function said(before: InstrumentPreparation, edit: PreparationEdit): InstrumentPreparation {
  switch (edit.kind) {
    case "prepare-screen": {
      const { available, nonZero } = edit;
      const screen = { ...(available !== undefined && { available }), ...(nonZero !== undefined && { nonZero }) };
      return {
        ...before,
        each: edit.each === "period" ? "period" : undefined,
        screen: Object.keys(screen).length === 0 ? undefined : screen,
      };
    }
    case "prepare-impute":
      return { ...before, impute: imputed(edit, before) };
    case "prepare-treat": {
      const treat = treated(edit);
      if (edit.id !== undefined) return apart(before, edit.id, { treat });
      return { ...before, treat: isNone(treat) ? undefined : treat };
    }
    case "prepare-normalise": {
      const normalise = normalised(edit);
      if (edit.id !== undefined) return apart(before, edit.id, { normalise });
      return { ...before, normalise: isNone(normalise) ? undefined : normalise };
    }
  }
}

/** The preparation as the edit leaves it, undefined where nothing is prepared any more; or what keeps it from being made. */
export function editedPreparation(
  { prepare = nothing, indicators }: Instrument,
  edit: PreparationEdit,
): InstrumentPreparation | undefined | Fault {
  const isApart = "id" in edit && edit.id !== undefined;
  if (isApart && !indicators.some(({ id }) => id === edit.id)) return "gone";
  if (!isApart && "method" in edit && edit.method === "same") return "unfitting";
  const { except, ...steps } = said(prepare, edit);
  const kept = Object.fromEntries(Object.entries(steps).filter(([, one]) => one !== undefined));
  if (Object.keys(kept).length === 0 && Object.keys(except).length === 0) return undefined;
  return { ...kept, except };
}
