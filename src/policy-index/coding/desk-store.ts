/**
 * The desk in the browser: what is on the screen, on the device and on its way. Every change goes to the device at once
 * and to the server a moment after; one tab sends for all of them, and all of them show the same.
 */
import type { AnswerField } from "../answers/contract.ts";
import type { OwnAnswer, Questionnaire, Written } from "./contract.ts";
import { type DeskCalls, deskCalls } from "./desk-calls.ts";
import { brought, type Entry, editedOver, emptyEntry, kept, reconciled, settled } from "./desk-entry.ts";
import { type DeskState, firstState, nameOf, unreached } from "./desk-state.ts";
import { type Device, forgetfulDevice, openDevice, type PendingSource, withMemory } from "./device.ts";
import { openSender } from "./sender.ts";

export type Desk = {
  readonly state: () => DeskState;
  readonly subscribe: (hear: () => void) => () => void;
  /** Opens the device and begins to send; what it gives back ends both. */
  readonly open: () => () => void;
  readonly write: (indicator: string, field: AnswerField, said: Partial<Written>) => void;
  readonly settle: (indicator: string, field: AnswerField, way: "mine" | "theirs" | "both") => void;
  /** What a form brought that had been sent and was not done, made from a version of the answer. */
  readonly bring: (indicator: string, written: Written, version: number | undefined) => void;
  readonly describeSource: (description: PendingSource["description"]) => string;
  /** Another description of a source that the library refused. */
  readonly mendSource: (source: string, description: PendingSource["description"]) => void;
  /** Resolves when nothing waits any more, or when it cannot be sent now. */
  readonly flush: () => Promise<void>;
  /** Asks the server for everything anew. */
  readonly refresh: () => Promise<void>;
  /** What the server said of one answer. */
  readonly heard: (own: Partial<OwnAnswer> & { readonly indicator: string }) => Promise<void>;
  readonly calls: DeskCalls;
};

/** How long after nobody answered everything is asked for again. */
const untilAgain = 15_000;

/** `drawnFor` is what the desk's page says of whom it was drawn for. */
export function openDesk(
  questionnaire: Questionnaire,
  { language, drawnFor }: { readonly language: string; readonly drawnFor: string | undefined },
  clock: () => number,
): Desk {
  const name = nameOf(questionnaire);
  const calls = deskCalls(questionnaire, language, drawnFor);
  const listeners = new Set<() => void>();
  let state = firstState(questionnaire);
  let device: Device = forgetfulDevice();
  let nudge: () => void = () => undefined;
  let idle: () => Promise<void> = () => Promise.resolve();
  let tell: (indicator: string) => void = () => undefined;
  let tellPending: () => void = () => undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const set = (change: Partial<DeskState>): void => {
    state = { ...state, ...change };
    for (const hear of listeners) hear();
  };

  const show = (entry: Entry): void => {
    if (!state.entries.has(entry.indicator)) return;
    set({ entries: new Map(state.entries).set(entry.indicator, entry) });
  };

  const shown = (indicator: string): Entry => state.entries.get(indicator) ?? emptyEntry(indicator);

  /** What the device has; not over what somebody typed since, which the device tells of in a moment. */
  const showKept = (entry: Entry): void => {
    if (entry.changedAt >= shown(entry.indicator).changedAt) show(entry);
  };

  /** Changes of an answer that wait while the device keeps an earlier one: they are kept together, in one go. */
  const line = new Map<string, ((before: Entry) => Entry)[]>();

  const keep = async (indicator: string, otherwise: Entry): Promise<void> => {
    const made = line.get(indicator);
    for (let few = made?.splice(0); few && few.length > 0; few = made?.splice(0)) {
      const changes = few;
      const after = await device.change(indicator, (there) => {
        const entry = changes.reduce((so, change) => change(so), there ?? otherwise);
        return state.keeps ? kept(entry, clock()) : entry;
      });
      showKept(after);
      tell(indicator);
    }
    line.delete(indicator);
  };

  /** On the screen now, on the device at once; the device's word is the last. */
  const change = async (indicator: string, made: (before: Entry) => Entry): Promise<void> => {
    const before = shown(indicator);
    show(made(before));
    const waiting = line.get(indicator);
    if (waiting) {
      waiting.push(made);
      return;
    }
    line.set(indicator, [made]);
    await keep(indicator, before).catch((fault: unknown) => {
      line.delete(indicator);
      throw fault;
    });
  };

  const write = (indicator: string, field: AnswerField, said: Partial<Written>): void => {
    const now = clock();
    const seen = shown(indicator);
    void change(indicator, (entry) => editedOver(entry, seen, field, said, now))
      .catch(() => set({ keeps: false }))
      .then(() => nudge());
  };

  const bring = (indicator: string, written: Written, version: number | undefined): void => {
    const now = clock();
    void change(indicator, (entry) => brought(entry, written, version, now))
      .catch(() => set({ keeps: false }))
      .then(() => nudge());
  };

  const takeUp = async (answers: readonly OwnAnswer[]): Promise<void> => {
    for (const own of answers) {
      const there = await device.entry(own.indicator);
      if (!there) {
        const now = shown(own.indicator);
        show(reconciled(now, own));
      } else showKept(await device.change(own.indicator, (entry) => reconciled(entry, own)));
      tell(own.indicator);
    }
  };

  /** Asked for again: a browser says that it is connected before anybody can be reached. */
  const away = (): void => {
    set({ connection: "off" });
    clearTimeout(again);
    again = setTimeout(() => void refresh(), untilAgain);
  };

  const refresh = async (): Promise<void> => {
    const outcome = await calls.desk();
    if (outcome.kind === "away") return away();
    if (outcome.kind === "signed-out") return set(unreached(outcome));
    if (outcome.kind !== "done") return;
    // Another coder's questionnaire is none of this desk's.
    if (outcome.value.coder !== questionnaire.coder) return set(unreached({ kind: "signed-out", other: "" }));
    set({ connection: "on", sources: outcome.value.sources });
    await takeUp(outcome.value.answers);
    nudge();
  };

  const begin = async (signal: AbortSignal): Promise<void> => {
    try {
      device = withMemory(await openDevice(name), () => set({ keeps: false }));
      for (const entry of await device.entries()) {
        const page = questionnaire.answers.find(({ indicator }) => indicator === entry.indicator);
        show(page ? await device.change(entry.indicator, (there) => reconciled(there, page)) : entry);
      }
      set({ pending: await device.pendingSources() });
    } catch {
      device = forgetfulDevice();
      set({ keeps: false });
    }
    if (signal.aborted) return;
    set({ isOpen: true });
    // Whoever was away sends, and hears what others wrote meanwhile, though the browser itself noticed nothing.
    const heard = (change: Partial<DeskState>): void => {
      const wasAway = state.connection === "off" || state.connection === "signed-out";
      set(change);
      if (wasAway && change.connection === "on") void refresh();
    };
    const sender = openSender({ name, device, calls, clock, signal, show: showKept, set: heard, state: () => state });
    nudge = sender.nudge;
    idle = sender.idle;
    ({ tell, tellPending } = sender);
    addEventListener("online", () => void refresh(), { signal });
    addEventListener("offline", () => set({ connection: "off" }), { signal });
    signal.addEventListener("abort", () => clearTimeout(again));
    nudge();
  };

  return {
    calls,
    state: () => state,
    subscribe: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    open: () => {
      const gone = new AbortController();
      void begin(gone.signal);
      return () => gone.abort();
    },
    write,
    bring,
    settle: (indicator, field, way) => {
      const now = clock();
      void change(indicator, (entry) => settled(entry, field, way, now)).then(() => nudge());
    },
    describeSource: (description) => {
      const source = crypto.randomUUID();
      const made = { source, description };
      set({ pending: [...state.pending, made] });
      void device.keepSource(made).then(() => nudge());
      return source;
    },
    mendSource: (source, description) => {
      const made = { source, description };
      set({ pending: state.pending.map((one) => (one.source === source ? made : one)) });
      void device.keepSource(made).then(() => {
        tellPending();
        nudge();
      });
    },
    flush: () => idle(),
    refresh,
    heard: async (own) => {
      const merge = (entry: Entry): Entry => ({
        ...entry,
        state: own.state ?? entry.state,
        version: own.version ?? entry.version,
        comments: own.comments ?? entry.comments,
      });
      await change(own.indicator, merge);
    },
  };
}
