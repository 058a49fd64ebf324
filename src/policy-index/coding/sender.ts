/**
 * Sends what waits, one answer after the other. Of all tabs that show a questionnaire one holds the lock and sends; the
 * others tell it what changed and are told what came of it. What was sent and not heard of is sent again with its key,
 * so that it is done once.
 */
import type { Source } from "../../evidence/sources/contract.ts";
import type { DeskCalls } from "./desk-calls.ts";
import {
  acknowledged,
  beginSending,
  cites,
  type Entry,
  isDue,
  type Refusal,
  refusedWith,
  takenUp,
  withSource,
} from "./desk-entry.ts";
import { type DeskState, unreached } from "./desk-state.ts";
import type { Device, PendingSource } from "./device.ts";

/** How long after the last change it is sent; while somebody types it is not. */
const pause = 800;
/** How soon it is tried again when the server is away; twice as long each time, up to half a minute. */
const [soonest, latest] = [1_000, 30_000];

type Parts = {
  readonly name: string;
  readonly device: Device;
  readonly calls: DeskCalls;
  readonly clock: () => number;
  readonly signal: AbortSignal;
  /** Shows what the device has now. */
  readonly show: (entry: Entry) => void;
  readonly set: (change: Partial<DeskState>) => void;
  readonly state: () => DeskState;
};

type Told =
  | { readonly kind: "changed"; readonly indicator: string }
  | { readonly kind: "pending" }
  | { readonly kind: "sources"; readonly was: string; readonly is: Source };

export type Sender = {
  /** Something may have to be sent. */
  readonly nudge: () => void;
  /** Tells the other tabs that an answer changed. */
  readonly tell: (indicator: string) => void;
  /** Tells them that one of the sources on their way did. */
  readonly tellPending: () => void;
  readonly idle: () => Promise<void>;
};

export function openSender(parts: Parts): Sender {
  const { name, device, calls, clock, signal, show, set, state } = parts;
  const channel = new BroadcastChannel(`passerelle coding ${name}`);
  let resume: () => void = () => undefined;
  let isWoken = false;
  let urgent = false;
  let isSending = false;
  const waitingForIdle = new Set<() => void>();
  const wake = (): void => {
    isWoken = true;
    resume();
  };
  signal.addEventListener("abort", () => {
    channel.close();
    wake();
  });

  const say = (told: Told): void => {
    if (!signal.aborted) channel.postMessage(told);
  };
  const tell = (indicator: string): void => say({ kind: "changed", indicator });
  const tellPending = (): void => say({ kind: "pending" });
  const showPending = async (): Promise<void> => set({ pending: await device.pendingSources() });

  const takeSource = (was: string, is: Source): void => {
    const { pending, sources } = state();
    set({
      pending: pending.filter(({ source }) => source !== was),
      sources: sources.some(({ source }) => source === is.source) ? sources : [...sources, is],
    });
  };

  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.kind === "sources") takeSource(data.was, data.is);
    else if (data.kind === "pending") void showPending().then(wake);
    else
      void device.entry(data.indicator).then((entry) => {
        if (entry) show(entry);
        wake();
      });
  };

  const sleep = (time: number | undefined): Promise<void> =>
    new Promise((resolve) => {
      const timer = time === undefined || isWoken ? undefined : setTimeout(resolve, time);
      resume = () => {
        clearTimeout(timer);
        resolve();
      };
      if (isWoken) resolve();
    });

  const changed = async (indicator: string, made: (before: Entry) => Entry, otherwise: Entry): Promise<Entry> => {
    const after = await device.change(indicator, (before) => made(before ?? otherwise));
    show(after);
    tell(indicator);
    return after;
  };

  /** Whether the server was there. */
  const sendSource = async (was: string): Promise<boolean> => {
    const pending = (await device.pendingSources()).find(({ source }) => source === was);
    if (!pending) return true;
    const outcome = await calls.addSource(pending);
    if (outcome.kind === "refused") return keepRefused(pending, outcome.refusal);
    if (outcome.kind !== "done") return isThere(outcome);
    for (const entry of await device.entries())
      if (cites(entry, new Set([was])))
        await changed(entry.indicator, (before) => withSource(before, was, outcome.value.source), entry);
    await device.dropSource(was);
    takeSource(was, outcome.value);
    say({ kind: "sources", was, is: outcome.value });
    return true;
  };

  /** A source the library would not have stays as it was described, until its coder mends it. */
  const keepRefused = async (pending: PendingSource, refused: Refusal): Promise<boolean> => {
    await device.keepSource({ ...pending, refused });
    await showPending();
    tellPending();
    return true;
  };

  const isThere = (outcome: Parameters<typeof unreached>[0]): boolean => {
    set(unreached(outcome));
    return false;
  };

  const send = async (found: Entry, held: ReadonlySet<string>): Promise<boolean> => {
    const { indicator } = found;
    const entry = await device.change(indicator, (before) => beginSending(before ?? found, crypto.randomUUID(), held));
    if (!entry.sending) return true;
    const { written, key } = entry.sending;
    const outcome = await calls.save(indicator, written, entry.version, key);
    if (outcome.kind === "done") {
      set({ connection: "on" });
      await changed(indicator, (before) => acknowledged(before, outcome.value, clock()), entry);
      return true;
    }
    if (outcome.kind !== "refused") return isThere(outcome);
    set({ connection: "on" });
    if (outcome.code === "stale" || outcome.code === "state-does-not-allow") {
      const now = await calls.answer(indicator);
      if (now.kind === "done") {
        const own = now.value;
        await changed(
          indicator,
          (before) =>
            own.version > before.version
              ? takenUp(before, own)
              : refusedWith({ ...before, state: own.state }, outcome.refusal),
          entry,
        );
        return true;
      }
      if (now.kind !== "refused") return isThere(now);
    }
    await changed(indicator, (before) => refusedWith(before, outcome.refusal), entry);
    return true;
  };

  /** Sources on their way to the library, and those it refused. */
  const sourcesNow = async () => {
    const all = await device.pendingSources();
    const of = (isRefused: boolean) => all.filter(({ refused }) => (refused !== undefined) === isRefused);
    const [held, onTheirWay] = [of(true), of(false)].map((some) => new Set(some.map(({ source }) => source)));
    return { held: held ?? new Set(), onTheirWay: onTheirWay ?? new Set() };
  };

  const waiting = async (): Promise<readonly Entry[]> => {
    const { held } = await sourcesNow();
    return (await device.entries()).filter((entry) => isDue(entry, held));
  };

  /** Sends what is due; in how long something else is, undefined for never. */
  const round = async (): Promise<{ readonly isThere: boolean; readonly next: number | undefined }> => {
    for (const source of (await sourcesNow()).onTheirWay)
      if (!(await sendSource(source))) return { isThere: false, next: undefined };
    const { held, onTheirWay } = await sourcesNow();
    let next: number | undefined;
    for (const entry of await waiting()) {
      if (signal.aborted) break;
      const due = urgent || entry.sending ? 0 : entry.changedAt + pause - clock();
      if (due > 0) next = Math.min(next ?? due, due);
      else if (!cites(entry, onTheirWay) && !(await send(entry, held))) return { isThere: false, next: undefined };
    }
    return { isThere: true, next };
  };

  const run = async (): Promise<void> => {
    let delay = soonest;
    while (!signal.aborted) {
      isSending = true;
      isWoken = false;
      const { isThere: there, next } = await round().catch(() => ({ isThere: false, next: undefined }));
      isSending = false;
      if (there && next === undefined && (await waiting()).length > 0) continue;
      if (!there || next === undefined) {
        urgent = false;
        for (const done of waitingForIdle) done();
        waitingForIdle.clear();
      }
      await sleep(there ? next : delay);
      delay = there ? soonest : Math.min(delay * 2, latest);
    }
  };

  const locked = async (): Promise<void> => {
    // Without locks every tab sends: each with its own key, and the server takes each version once.
    if (!("locks" in navigator)) return run();
    await navigator.locks.request(`passerelle coding ${name}`, { signal }, run).catch(() => undefined);
  };
  void locked();

  return {
    nudge: () => wake(),
    ...{ tell, tellPending },
    idle: async () => {
      if (!isSending && (await waiting()).length === 0) return;
      urgent = true;
      const done = new Promise<void>((resolve) => waitingForIdle.add(resolve));
      wake();
      // Another tab may be the one that sends.
      await Promise.race([done, untilNone(waiting)]);
    },
  };
}

/** Looks now and then whether anything waits, for ten seconds at most. */
async function untilNone(waiting: () => Promise<readonly Entry[]>): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    if ((await waiting()).length === 0) return;
  }
}
