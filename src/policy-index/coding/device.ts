/**
 * What a device keeps of a questionnaire, in the browser's own database: answers one by one, each changed in a
 * transaction of its own, so that two tabs writing at once add up.
 */
import type { Identifier } from "../../evidence/sources/contract.ts";
import type { Entry, Refusal } from "./desk-entry.ts";

/** A source that was described without a connection, under an id of its own until the library has it. */
export type PendingSource = {
  readonly source: string;
  readonly description: {
    readonly title: string;
    readonly kind: string;
    readonly issuer: string;
    readonly url: string;
    readonly date: string;
    readonly inForce: string;
    readonly identifiers: readonly Identifier[];
  };
  /** Why the library would not have it. It waits for its coder to mend the description, and what cites it waits with it. */
  readonly refused?: Refusal | undefined;
};

export type Device = {
  readonly entries: () => Promise<readonly Entry[]>;
  readonly entry: (indicator: string) => Promise<Entry | undefined>;
  /** Changes one answer as the device has it; gives it back as it is then. */
  readonly change: (indicator: string, change: (before: Entry | undefined) => Entry) => Promise<Entry>;
  readonly pendingSources: () => Promise<readonly PendingSource[]>;
  readonly keepSource: (source: PendingSource) => Promise<void>;
  readonly dropSource: (source: string) => Promise<void>;
};

const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the device's database did not answer"));
  });

const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error("the device kept nothing"));
    transaction.onabort = () => reject(transaction.error ?? new Error("the device kept nothing"));
  });

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open("passerelle-coding", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("entries");
    request.result.createObjectStore("sources");
  };
  return asked(request);
}

/** Everything of one questionnaire lies between these two keys. */
const rangeOf = (questionnaire: string): IDBKeyRange =>
  IDBKeyRange.bound([questionnaire, ""], [questionnaire, "\uffff"]);

/** Said to be kept once it is on the disk, not when the system has it in hand: a battery may give out in between. */
const lasting = { durability: "strict" } as const;

/** throws  where the browser keeps nothing: private windows of some, or a full disk */
export async function openDevice(questionnaire: string): Promise<Device> {
  const database = await openDatabase();
  // Another version of the page wants to change the database: let it.
  database.onversionchange = () => database.close();

  const all = <Row>(store: string): Promise<readonly Row[]> =>
    asked<Row[]>(database.transaction(store).objectStore(store).getAll(rangeOf(questionnaire)));

  const change: Device["change"] = async (indicator, made) => {
    const transaction = database.transaction("entries", "readwrite", lasting);
    const done = ended(transaction);
    const store = transaction.objectStore("entries");
    const key = [questionnaire, indicator];
    const before = await asked<Entry | undefined>(store.get(key));
    const after = made(before);
    store.put(after, key);
    await done;
    return after;
  };

  const write = async (work: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = database.transaction("sources", "readwrite", lasting);
    work(transaction.objectStore("sources"));
    await ended(transaction);
  };

  return {
    entries: () => all<Entry>("entries"),
    entry: (indicator) =>
      asked<Entry | undefined>(database.transaction("entries").objectStore("entries").get([questionnaire, indicator])),
    change,
    pendingSources: () => all<PendingSource>("sources"),
    keepSource: (source) => write((store) => store.put(source, [questionnaire, source.source])),
    dropSource: (source) => write((store) => store.delete([questionnaire, source])),
  };
}

/** A device that forgets when the page is closed: where the browser keeps nothing. */
export function forgetfulDevice(): Device {
  const entries = new Map<string, Entry>();
  const sources = new Map<string, PendingSource>();
  return {
    entries: async () => [...entries.values()],
    entry: async (indicator) => entries.get(indicator),
    change: async (indicator, made) => {
      const after = made(entries.get(indicator));
      entries.set(indicator, after);
      return after;
    },
    pendingSources: async () => [...sources.values()],
    keepSource: async (source) => void sources.set(source.source, source),
    dropSource: async (source) => void sources.delete(source),
  };
}

/**
 * A device, and the page's own memory for answers the device can keep no longer (its disk is full): they go on, and are
 * sent all the same. `full` is told each time.
 */
export function withMemory(device: Device, full: () => void): Device {
  const memory = forgetfulDevice();
  return {
    ...device,
    entries: async () => {
      const own = await memory.entries();
      const isOwn = new Set(own.map(({ indicator }) => indicator));
      return [...(await device.entries()).filter(({ indicator }) => !isOwn.has(indicator)), ...own];
    },
    entry: async (indicator) => (await memory.entry(indicator)) ?? device.entry(indicator),
    change: async (indicator, made) => {
      const own = await memory.entry(indicator);
      if (!own)
        try {
          return await device.change(indicator, made);
        } catch {
          full();
        }
      const before = own ?? (await device.entry(indicator));
      return memory.change(indicator, () => made(before));
    },
  };
}
