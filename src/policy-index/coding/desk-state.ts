/** What a desk shows: answers as this device has them, the library, and how the connection fares. */
import type { Source } from "../../evidence/sources/contract.ts";
import type { Questionnaire } from "./contract.ts";
import type { Outcome } from "./desk-calls.ts";
import { cites, type Entry, emptyEntry, entryOf, isWaiting } from "./desk-entry.ts";
import type { PendingSource } from "./device.ts";

export type Connection = "unknown" | "on" | "off" | "signed-out";

export type DeskState = {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly sources: readonly Source[];
  readonly pending: readonly PendingSource[];
  readonly connection: Connection;
  /** What somebody else is called who is signed in in this browser: nothing is sent under their account. */
  readonly other?: string | undefined;
  /** Whether the browser keeps what is written. */
  readonly keeps: boolean;
  /** Whether what the device had was read. */
  readonly isOpen: boolean;
};

/** The name of a questionnaire on a device: one coder never opens another's. */
export const nameOf = ({ coder, edition, place, period }: Questionnaire): string =>
  [coder, edition, place, period].join(" ");

export function firstState(questionnaire: Questionnaire): DeskState {
  const answers = new Map(questionnaire.answers.map((own) => [own.indicator, own]));
  return {
    entries: new Map(
      questionnaire.questions.map(({ id }) => {
        const own = answers.get(id);
        return [id, own ? entryOf(own) : emptyEntry(id)];
      }),
    ),
    sources: questionnaire.sources,
    pending: [],
    connection: "unknown",
    keeps: true,
    isOpen: false,
  };
}

/** What is shown of a call that did not reach the server, or not for this desk's coder. */
export const unreached = (
  outcome: Extract<Outcome<unknown>, { readonly kind: "signed-out" | "away" }>,
): Pick<DeskState, "connection" | "other"> =>
  outcome.kind === "away"
    ? { connection: "off", other: undefined }
    : { connection: "signed-out", other: outcome.other };

/** Of each source that the library refused and an answer cites, the first answer that does. */
export const refusedIn = ({ pending, entries }: DeskState): readonly string[] =>
  pending.flatMap(({ source, refused }) => {
    const citing = refused && [...entries.values()].find((entry) => cites(entry, new Set([source])));
    return citing ? [citing.indicator] : [];
  });

/** How many answers hold something the server does not have. */
export const waitingIn = (state: DeskState): number => [...state.entries.values()].filter(isWaiting).length;
