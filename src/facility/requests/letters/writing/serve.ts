/** Shows a letter before it goes, sends one that no step sends, and gives one that went. */
import type { Operation } from "../../../../base/operation.ts";
import { refuse } from "../../../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../../../base/served.ts";
import { isSeen } from "../../../../base/version-seen.ts";
import type { Transaction } from "../../../../store/transaction.ts";
import { deskProblems } from "../../desk/problem-words.ts";
import { askerOf, mayTake, mustFind, tieIn } from "../../desk/taking.ts";
import { faultProblems } from "../../life/fault-words.ts";
import { letterOfStep } from "../compose.ts";
import type { WrittenKind } from "../contract.ts";
import { lettersCount, lettersOf } from "../letters-store.ts";
import { letterProblems } from "../problem-words.ts";
import { mustBeSeen, plannedLetter, sendLetter, stepValues } from "../sending.ts";
import { deskLetter, previewLetter, writeLetter } from "./contract.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const problems = { ...faultProblems, ...deskProblems, ...letterProblems };

type Written = {
  readonly request: string;
  readonly letter: (typeof WrittenKind)["options"][number];
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly more?: string | undefined;
};

/** A letter that no step sends, on a request that is held; of whoever has no interest in it. */
async function writtenLetter(
  tx: Transaction,
  { request, letter, subject = "", text = "", more = "" }: Written,
  asked: Asked,
) {
  const found = await mustFind(tx, request, "officer", asked, "held");
  const version = await lettersCount(tx, request);
  if (!isSeen(asked.match, version)) refuse("stale", { version });
  const { tie } = tieIn(found, await askerOf(tx, "officer", asked));
  if (tie !== undefined) refuse("interest", { place: tie });
  if (letter === "free" && (subject === "" || text === "")) refuse("letter-empty");
  const values = letter === "free" ? { subject, text } : {};
  return { found, version, planned: await plannedLetter(tx, found, letter, { values, more }, asked.now) };
}

const saidAgain = (said: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );

export const servedPreviewLetter: Served<typeof previewLetter> = {
  operation: previewLetter,
  problems,
  handle: async (tx, { request, letter, subject, text, more = "", ...step }, asked) => {
    if (letter !== undefined) {
      const { version, planned } = await writtenLetter(tx, { request, letter, subject, text, more }, asked);
      return { request, version, letter: planned, said: saidAgain({ letter, subject, text, more }) };
    }
    const said = Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined));
    const { after, step: taken, version } = await mayTake(tx, "officer", request, said, asked);
    const kind = letterOfStep(taken) ?? refuse("no-letter");
    const planned = await plannedLetter(tx, after, kind, { values: stepValues(taken), more }, asked.now);
    return { request, version, letter: planned, said: saidAgain({ ...said, more }) };
  },
  // Nothing is done.
  deed: () => undefined,
};

export const servedWriteLetter: Served<typeof writeLetter> = {
  operation: writeLetter,
  problems,
  handle: async (tx, { seen, ...written }, asked) => {
    const { found, planned } = await writtenLetter(tx, written, asked);
    mustBeSeen(planned, seen);
    const letter = await sendLetter(tx, found, planned, found.row.state, asked.now);
    return { request: written.request, programme: found.row.programme, letter, kind: planned.kind };
  },
  deed: (_, { request, programme, letter, kind }) => ({ request, programme, letter, kind }),
};

export const servedDeskLetter: Served<typeof deskLetter> = {
  operation: deskLetter,
  handle: async (tx, { request, letter }, asked) => {
    const { row, sent, programme } = await mustFind(tx, request, "officer", asked);
    const found = (await lettersOf(tx, request)).find((one) => one.letter === letter);
    return {
      ...(found ?? refuse("not-found", { what: "letter" })),
      ...{ number: row.number ?? "", programme: row.programme, programmeTitle: programme.title },
      ...{ institution: programme.institution, askers: sent.content.applicants.map(({ name }) => name) },
    };
  },
};
