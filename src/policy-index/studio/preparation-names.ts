/** What a preparation names, when that gets another name or goes: questions, and branches of the headline. */
import type { InstrumentNormalisation, InstrumentPreparation } from "../preparation/contract.ts";

type Keyed<Value> = Readonly<Record<string, Value>>;

/** Keys renamed where they stand; one whose name is undefined goes. */
const rekeyed = <Value>(of: Keyed<Value>, name: (key: string) => string | undefined): Keyed<Value> =>
  Object.fromEntries(
    Object.entries(of).flatMap(([key, value]) => {
      const named = name(key);
      return named === undefined ? [] : [[named, value] as const];
    }),
  );

type Name = (id: string) => string | undefined;

function scaled(normalise: InstrumentNormalisation, name: Name): InstrumentNormalisation {
  if (normalise.kind === "distance-to-target") return { ...normalise, targets: rekeyed(normalise.targets, name) };
  if (normalise.kind === "goalposts") return { ...normalise, posts: rekeyed(normalise.posts, name) };
  return normalise;
}

function withNames(prepare: InstrumentPreparation, name: Name): InstrumentPreparation {
  const { normalise, except } = prepare;
  const apart = Object.entries(rekeyed(except, name)).map(
    ([id, steps]) => [id, steps.normalise ? { ...steps, normalise: scaled(steps.normalise, name) } : steps] as const,
  );
  return { ...prepare, ...(normalise && { normalise: scaled(normalise, name) }), except: Object.fromEntries(apart) };
}

export function indicatorRenamed(prepare: InstrumentPreparation, from: string, to: string): InstrumentPreparation {
  const named = withNames(prepare, (id) => (id === from ? to : id));
  const { impute } = named;
  if (!impute || !("by" in impute)) return named;
  const by = impute.by.map((one) =>
    one.kind === "indicator" && one.indicator === from ? { ...one, indicator: to } : one,
  );
  return { ...named, impute: { ...impute, by } };
}

/** What was said of a question that is gone goes with it; who was filled in by it is left for a person to say. */
export const indicatorRemoved = (prepare: InstrumentPreparation, id: string): InstrumentPreparation =>
  withNames(prepare, (one) => (one === id ? undefined : one));

export function branchRenamed(prepare: InstrumentPreparation, from: string, to: string): InstrumentPreparation {
  const { impute } = prepare;
  if (!impute || !("within" in impute) || typeof impute.within === "string") return prepare;
  const within = impute.within.map((one) => (one === from ? to : one));
  return { ...prepare, impute: { ...impute, within } };
}
