/** Programmes: read by anybody, and kept version by version. */
import { readFile } from "node:fs/promises";
import { type Actor, programmesOf, roleOver } from "../../base/actor.ts";
import type { Day } from "../../base/day.ts";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../base/served.ts";
import { isSeen } from "../../base/version-seen.ts";
import type { Transaction } from "../../store/transaction.ts";
import type { ProgrammeVersion } from "./contract.ts";
import * as contract from "./contract.ts";
import { versionOn } from "./in-force.ts";
import { programmeProblems } from "./problem-words.ts";
import { type ProgrammeRead, readProgramme, writeProgramme } from "./programme-file.ts";
import { mayBegin, missingHolidays, timetable } from "./rules.ts";
import * as store from "./store.ts";
import { laterOf, today, warningsOf } from "./warnings.ts";

type Served<O extends Operation, P = unknown> = ServedFromDatabase<Transaction, O["input"], O["output"], P>;

/** Whoever manages one programme, or all of them where none is named: another is no more theirs than one there is not. */
const mustManage = (actor: Actor, programme?: string): void => {
  const reach = programme === undefined ? {} : { programme };
  if (roleOver(actor, ["programme-manager"], reach) === undefined) refuse("not-permitted");
};

const linesOf = (lines: readonly { readonly version: number; readonly from: Day }[]) =>
  lines.map(({ version, from }) => ({ version, from }));

export const servedProgrammes: Served<typeof contract.listProgrammes> = {
  operation: contract.listProgrammes,
  handle: async (tx, _, { now }) => {
    const found = await store.programmesInForce(tx, today(now));
    return {
      programmes: found.map(({ version, programme: { code, title, institution, isExercise, from, until } }) => ({
        ...{ code, title, institution, isExercise, version },
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      })),
    };
  },
};

type Wanted = { readonly programme: string; readonly version?: number | undefined };

/** The version that was named, or the one in force; before the first begins, that one. */
async function wanted(tx: Transaction, { programme, version }: Wanted, day: Day) {
  const lines = await store.programmeVersions(tx, programme);
  const inForce = versionOn(lines, day);
  const found = await store.programmeVersion(tx, programme, version ?? (inForce ?? lines.at(-1))?.version ?? 0);
  return { lines, found: found ?? refuse("not-found"), inForce };
}

export const servedProgramme: Served<typeof contract.showProgramme> = {
  operation: contract.showProgramme,
  handle: async (tx, input, { now }) => {
    const { lines, found, inForce } = await wanted(tx, input, today(now));
    return {
      ...found,
      isInForce: found.version === inForce?.version,
      timetable: [...timetable(found.programme, now)],
      missingHolidays: [...missingHolidays(found.programme, now)],
      versions: linesOf(lines),
    };
  },
};

export const servedProgrammeFile: Served<typeof contract.programmeFile> = {
  operation: contract.programmeFile,
  handle: async (tx, input, { now }) => {
    const { programme, version } = (await wanted(tx, input, today(now))).found;
    return {
      mediaType: "application/yaml",
      fileName: `${programme.code}-${version}.yaml`,
      pieces: [new TextEncoder().encode(writeProgramme(programme))],
    };
  },
};

export const servedProgrammesDesk: Served<typeof contract.programmesDesk> = {
  operation: contract.programmesDesk,
  handle: async (tx, _, { actor, now }) => {
    const own = programmesOf(actor, ["programme-manager"]);
    if (own?.length === 0) refuse("not-permitted");
    const newest = (await store.newestProgrammes(tx)).filter(
      ({ programme: { code } }) => own === undefined || own.includes(code),
    );
    const lines = await store.programmeVersions(tx);
    const inForce = await store.programmesInForce(tx, today(now));
    return {
      today: today(now),
      mayBegin: own === undefined,
      programmes: newest.map(({ version, programme: { code, title } }) => ({
        ...{ code, title, newest: version },
        versions: linesOf(lines.filter((line) => line.code === code)),
        missingHolidays: missingOf([...inForce, ...newest], code, now),
      })),
    };
  },
};

/** By what is in force, and by the newest version once it holds; each year of a calendar once. */
function missingOf(versions: readonly ProgrammeVersion[], code: string, now: Date) {
  const found = versions
    .filter(({ programme }) => programme.code === code)
    .flatMap(({ programme, from }) => missingHolidays(programme, laterOf(from, now)));
  return [...new Map(found.map((one) => [`${one.id} ${one.year}`, one])).values()];
}

type Keeping = Pick<Asked, "now" | "language"> & { readonly from: Day; readonly match: string | undefined };

async function keep(tx: Transaction, read: ProgrammeRead, { from, now, language, match }: Keeping) {
  const day = today(now);
  if (!read.programme) return refuse("programme-invalid", { count: read.findings.length }, read.findings);
  const { programme } = read;
  await store.lockProgrammes(tx);
  const lines = await store.programmeVersions(tx, programme.code);
  const newest = lines[0]?.version ?? 0;
  const kept = { programme: programme.code, warnings: [...warningsOf(programme, from, now, language)] };

  if (match !== "any" && !isSeen(match, newest)) refuse("stale", { programme: programme.code, newest });
  const before = newest === 0 ? undefined : await store.programmeVersion(tx, programme.code, newest);
  if (before && before.from === from && writeProgramme(before.programme) === writeProgramme(programme))
    return { ...kept, version: newest, outcome: "already-there" as const };
  if (!mayBegin(from, day, lines)) refuse("from-past", { from, today: day });

  await store.keepProgramme(tx, { version: newest + 1, from, programme }, now);
  return { ...kept, version: newest + 1, outcome: "kept" as const };
}

export const servedBringProgramme: Served<typeof contract.bringProgramme> = {
  operation: contract.bringProgramme,
  problems: programmeProblems,
  handle: async (tx, { from, file }, { actor, now, language, match }) => {
    if (programmesOf(actor, ["programme-manager"])?.length === 0) refuse("not-permitted");
    const read = readProgramme(file.bytes, file.name, language);
    if (read.programme) mustManage(actor, read.programme.code);
    return keep(tx, read, { from, now, language, match });
  },
  deed: (_, { programme, version, outcome }) => (outcome === "kept" ? { programme, version } : undefined),
};

export const servedImportProgramme: Served<typeof contract.importProgramme, ProgrammeRead> = {
  operation: contract.importProgramme,
  problems: programmeProblems,
  prepare: async ({ path }, { language }) => readProgramme(await readFile(path), path, language),
  handle: (tx, { from }, { now, language }, read) =>
    keep(tx, read, { from: from ?? today(now), now, language, match: "any" }),
  deed: (_, { programme, version, outcome }) => (outcome === "kept" ? { programme, version } : undefined),
};
