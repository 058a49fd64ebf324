/** What readers propose, what became of it, and what an editor does not take up. */
import { createHash, randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { answerById, hasInterest } from "../../answers/store.ts";
import { parsedInstrument } from "../../editions/instrument/store.ts";
import { mustRun } from "../../editions/rules.ts";
import { edition as editionOf } from "../../editions/store.ts";
import { exerciseIndex } from "../../releases/exercise-index.ts";
import { reviewProblems } from "../../review/problems.ts";
import { dayOf } from "../../review/rules.ts";
import { shownQuestions } from "../../review/shown.ts";
import { whyNotCorrect } from "../rules.ts";
import { codedBy } from "../store.ts";
import { declineProposal, forgetProposer, proposable, proposeCorrection, showReceipt } from "./contract.ts";
import { proposalProblems } from "./problem-words.ts";
import { eraseProposer } from "./proposer-address.ts";
import { addressGoes, proposedValue, tooMany } from "./rules.ts";
import { shownProposal } from "./shown.ts";
import {
  keepDeclined,
  keepProposal,
  keepProposalLetters,
  lockedProposal,
  proposalByForm,
  proposalById,
  publishedAnswer,
  waiting,
} from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const hashed = (text: string): string => createHash("sha256").update(text).digest("hex");

/** All that was written. Without the form, of which nothing is kept, nobody can try whether an address was among it. */
const saidIn = ({ form, ...said }: z.output<(typeof proposeCorrection)["input"]>): string =>
  hashed(`${form}\n${JSON.stringify(Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1)))}`);

export const servedProposable: Served<typeof proposable> = {
  operation: proposable,
  problems: proposalProblems,
  handle: async (tx, input) => ({ isProposable: (await publishedAnswer(tx, input)) !== undefined }),
};

export const servedProposeCorrection: Served<typeof proposeCorrection> = {
  operation: proposeCorrection,
  problems: proposalProblems,
  handle: async (tx, input, { now, language }) => {
    const found = (await publishedAnswer(tx, input)) ?? refuse("not-found", { what: "answer" });
    const [form, said] = [hashed(input.form), saidIn(input)];
    const sentBefore = async () => {
      const before = await proposalByForm(tx, form);
      if (before && before.said !== said) refuse("proposed-otherwise");
      return before && { proposal: before.proposal, edition: before.edition, answer: before.answer, isNew: false };
    };
    const before = await sentBefore();
    if (before) return before;

    const edition = (await editionOf(tx, found.edition)) ?? refuse("not-found", { what: "edition" });
    const questions = shownQuestions(await parsedInstrument(tx, edition));
    const question = questions.get(input.indicator) ?? refuse("not-found", { what: "question" });
    const offered = proposedValue({ says: input.says, value: input.value }, question, input.published);
    if ("refused" in offered) return refuse(offered.refused);
    // Two at the same moment may each be the last there is room for: the bound is against noise, not a promise.
    const many = tooMany(await waiting(tx, found, new Date(now.getTime() - 86_400_000)));
    if (many) refuse(many);

    const { release, why, source, pinpoint, address } = input;
    const id = randomUUID();
    const proposal = { id, form, said, answer: found.answer, release, language, why, source, pinpoint, address, now };
    if ((await keepProposal(tx, { ...proposal, says: offered.value })) === 1)
      return { proposal: id, edition: found.edition, answer: found.answer, isNew: true };
    return (await sentBefore()) ?? refuse("not-found", { what: "proposal" });
  },
  deed: (_, { proposal, edition, answer, isNew }) => (isNew ? { proposal, edition, answer } : undefined),
};

export const servedReceipt: Served<typeof showReceipt> = {
  operation: showReceipt,
  handle: async (tx, input) => {
    const found = (await proposalById(tx, input.proposal)) ?? refuse("not-found", { what: "proposal" });
    const edition = (await editionOf(tx, found.edition)) ?? refuse("not-found", { what: "edition" });
    const instrument = await parsedInstrument(tx, edition);
    const { place, period, indicator, state, received, decided, ended, reason, publishedIn } = found;
    const goes = addressGoes({ received, ended: ended ?? undefined });
    return {
      ...shownProposal(found),
      written: instrument.language,
      index: found.exercise ? exerciseIndex(found.index) : found.index,
      ...{ place, period, indicator, state },
      question: shownQuestions(instrument).get(indicator) ?? refuse("not-found", { what: "question" }),
      ...(decided === null ? {} : { decidedOn: dayOf(decided) }),
      ...(reason === null ? {} : { reason }),
      ...(publishedIn === null ? {} : { publishedIn }),
      ...(found.hasAddress ? { addressUntil: dayOf(goes) } : {}),
    };
  },
};

export const servedForgetProposer: Served<typeof forgetProposer> = {
  operation: forgetProposer,
  handle: async (tx, input) => {
    const { edition } = (await lockedProposal(tx, input.proposal)) ?? refuse("not-found", { what: "proposal" });
    return { edition, wasThere: await eraseProposer(tx, input.proposal) };
  },
  deed: ({ proposal }, { edition, wasThere }) => (wasThere ? { proposal, edition } : undefined),
};

export const servedDeclineProposal: Served<typeof declineProposal> = {
  operation: declineProposal,
  problems: { ...reviewProblems, ...proposalProblems },
  handle: async (tx, { proposal, reason }, { actor, now }) => {
    const found = (await lockedProposal(tx, proposal)) ?? refuse("not-found", { what: "proposal" });
    const edition = mustRun(await editionOf(tx, found.edition), actor);
    const answer = (await answerById(tx, found.answer)) ?? refuse("not-found", { what: "answer" });
    // Whoever may not correct an answer does not decide that it stands either.
    const barred =
      actor.kind === "person"
        ? whyNotCorrect({
            isTied: await hasInterest(tx, actor.name, answer.place, dayOf(now)),
            isCoder: (await codedBy(tx, edition.id, actor.name)).has(answer.id),
          })
        : undefined;
    if (barred) refuse(barred);
    if (found.state !== "received") refuse("proposal-decided");
    await keepDeclined(tx, proposal, reason, now);
    await keepProposalLetters(tx, { kind: "proposal-declined", proposals: [proposal] }, now);
    return { proposal, edition: edition.id, answer: answer.id };
  },
  deed: (_, { proposal, edition, answer }) => ({ proposal, edition, answer, role: "editor" }),
};
