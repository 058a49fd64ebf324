/**
 * Where readers propose corrections of what is published, and follow what becomes of them: a form beside the answer's own
 * page, and a page for whoever has its token. No cookie is read or given, and neither page is kept by anybody.
 */
import { randomUUID } from "node:crypto";
import type { Context as Asking, Hono } from "hono";
import { operator, reader } from "../base/actor.ts";
import { isRefusal, refuse } from "../base/refusal.ts";
import { isLanguage, type Language } from "../base/text.ts";
import { type AnswerView, answer } from "../explorer/answer/contract.ts";
import { type ProposalForm, ProposeCorrection } from "../explorer/answer/proposing/ProposeCorrection.tsx";
import { publishedValue } from "../explorer/answer/proposing/published.ts";
import { proposingWords } from "../explorer/answer/proposing/words.ts";
import { proposePath, whereIn } from "../explorer/reading/paths.ts";
import { receiptPath } from "../policy-index/settling/paths.ts";
import { Proposed, proposable, proposeCorrection, showReceipt } from "../policy-index/settling/proposing/contract.ts";
import { proposalProblems } from "../policy-index/settling/proposing/problem-words.ts";
import { ReceiptPage } from "../policy-index/settling/proposing/ReceiptPage.tsx";
import { proposalWords } from "../policy-index/settling/proposing/words.ts";
import { receiptOf, receiptToken } from "../server/accounts/secret.ts";
import { throttle } from "../server/accounts/throttle.ts";
import { askingOf } from "../server/asking.ts";
import { readBody } from "../server/body.ts";
import {
  servedAnswer,
  servedForgetProposer,
  servedProposable,
  servedProposeCorrection,
  servedReceipt,
} from "../server/operations.ts";
import { type Context, perform } from "../server/perform.ts";
import { type Problem, problem, problemOf } from "../server/problem.ts";
import { bucketName } from "../server/rate-limit.ts";
import type { Accounts } from "../server/session.ts";
import { mustBeOurs } from "../server/who.ts";
import type { Database } from "../store/open.ts";
import { isTrouble, trouble } from "../store/trouble.ts";
import { say } from "../ui/words/words.ts";
import { inputOf, readAddress } from "./address.ts";
import { placeOf, type Workshop } from "./answer-page.ts";
import type { Answering, Env } from "./app.ts";
import { readForm } from "./form-body.ts";
import { formInput } from "./form-input.ts";
import { framed } from "./frame.tsx";

export type ProposalParts = Pick<Workshop, "archive" | "assets" | "origin" | "now"> & {
  readonly database: () => Database | undefined;
  /** A site without accounts takes no proposals: nobody is there to read them. */
  readonly accounts: (() => Accounts) | undefined;
  readonly kept: (operation: string) => void;
};

/** What a reader sends is kept by the house for them: they have no account. */
const forReader = operator("proposal of a reader");
const byReceipt = operator("receipt of a proposal");

const own = { "Cache-Control": "private, no-store" };

/** The database is away: said as everywhere. */
const noDatabase = (): never => {
  throw trouble("database-down");
};

export function mountProposals(app: Hono<Env>, parts: ProposalParts, answering: Answering): void {
  const { archive, assets, origin, now, database, accounts, kept } = parts;

  const languageIn = (c: Asking<Env>): Language => {
    const lang = c.req.param("lang") ?? "";
    return isLanguage(lang) ? lang : refuse("not-found", { what: "language" });
  };

  const contextOf = (c: Asking<Env>, language: Language, actor = forReader): Context => {
    const open = database() ?? (accounts ? noDatabase() : undefined);
    const { requestId } = askingOf(c.env.incoming);
    const context = { actor, now: now(), language, requestId, archive: archive(), kept };
    return open ? { ...context, database: open } : context;
  };

  /** The answer as it is published, as its own page has it. */
  const published = async (c: Asking<Env>, language: Language): Promise<AnswerView> => {
    const { query } = readAddress(c.env.incoming.url ?? "/");
    const { lang: _, ...parameters } = c.req.param();
    const input = inputOf(servedAnswer.operation, language, { ...query, ...parameters });
    return answer.output.parse(await perform(servedAnswer, input, { ...contextOf(c, language), actor: reader }));
  };

  const whichOf = ({ edition, place, question }: AnswerView) => ({
    ...{ index: edition.index.code, place: place.code, period: edition.period, indicator: question.indicator.code },
    release: edition.release,
  });

  const isProposable = async (c: Asking<Env>, view: AnswerView, language: Language): Promise<boolean> => {
    if (!accounts) return false;
    return proposable.output.parse(await perform(servedProposable, whichOf(view), contextOf(c, language))).isProposable;
  };

  const formPage = (
    c: Asking<Env>,
    language: Language,
    view: AnswerView,
    proposal: ProposalForm | undefined,
    refused?: Problem,
  ): Promise<Response> => {
    const where = whereIn(view.edition, language);
    const title = say(proposingWords.title, language);
    const address = proposePath(where, view.place.code, view.question.indicator.code);
    const { index, release } = whichOf(view);
    const asked = { language, address, input: { index, release } };
    const place = placeOf(asked, { archive, origin, now });
    const content = <ProposeCorrection view={view} where={where} proposal={proposal} />;
    const html = framed({ title, description: title, content, robots: "noindex" }, { ...place, assets });
    return answering.made(c, {
      status: refused?.status ?? 200,
      headers: {
        ...{ ...own, "Content-Type": "text/html; charset=utf-8", "Content-Language": language },
        ...(refused?.status === 429 ? { "Retry-After": "900" } : {}),
      },
      body: Buffer.from(html),
    });
  };

  const path = "/:lang/:index/:release/places/:place/answers/:indicator/correction";

  app.get(path, async (c) => {
    const language = languageIn(c);
    const view = await published(c, language);
    return formPage(c, language, view, (await isProposable(c, view, language)) ? { form: randomUUID() } : undefined);
  });

  app.post(path, async (c) => {
    const language = languageIn(c);
    mustBeOurs(c.req.raw.headers, origin());
    const view = await published(c, language);
    if (!accounts || !(await isProposable(c, view, language))) return formPage(c, language, view, undefined);
    const { fields } = await readForm(c.req.raw, { mayHoldFiles: false });
    const context = contextOf(c, language);
    const { requestId, address } = askingOf(c.env.incoming);
    const again = (told: Problem) => {
      // Sent before with other words: to be sent once more it needs a key of its own.
      const form = told.code === "proposed-otherwise" ? randomUUID() : [fields.form ?? ""].flat()[0];
      return formPage(
        c,
        language,
        view,
        { form: form || randomUUID(), sent: { act: "", fields, problem: told } },
        told,
      );
    };
    const told = { language, requestId, words: proposalProblems };
    const limit = throttle(context.database ?? noDatabase(), accounts());
    const tried = [{ by: "proposals", who: bucketName(address) }] as const;
    if (!(await limit.isAllowed(tried, context.now))) return again(problem("proposals-too-often", 429, told));
    try {
      const said = formInput(Proposed, fields);
      const input = { ...said, ...whichOf(view), ...publishedValue(view.answer), form: [fields.form ?? ""].flat()[0] };
      const done = proposeCorrection.output.parse(await perform(servedProposeCorrection, input, context));
      if (!done.isNew) await limit.forgiven(tried, context.now);
      const to = receiptPath(language, receiptToken(accounts().secret, done.proposal));
      return await answering.made(c, {
        status: 303,
        headers: { ...own, "Referrer-Policy": "no-referrer", Location: to },
        body: Buffer.alloc(0),
      });
    } catch (thrown) {
      if (isTrouble(thrown) || !isRefusal(thrown)) throw thrown;
      // What was only written wrongly is no attempt.
      await limit.forgiven(tried, context.now);
      return again(problemOf(thrown, told, proposeCorrection));
    }
  });

  const receiptPage = async (c: Asking<Env>, language: Language): Promise<Response> => {
    const proposal = accounts && receiptOf(accounts(), c.req.query("t") ?? "");
    const receipt =
      proposal === undefined
        ? undefined
        : await perform(servedReceipt, { proposal }, contextOf(c, language, byReceipt)).then(
            (output) => showReceipt.output.parse(output),
            (thrown: unknown) => {
              if (isRefusal(thrown) && thrown.code === "not-found") return undefined;
              throw thrown;
            },
          );
    // Read on in another language, it is the same proposal.
    const address = receipt ? receiptPath(language, c.req.query("t") ?? "") : `/${language}/about/proposal`;
    const place = { language, archive: archive(), address, origin: origin(), now: now(), assets };
    const title = say(proposalWords.title, language);
    const content = <ReceiptPage language={language} receipt={receipt} />;
    return answering.made(c, {
      status: receipt ? 200 : 404,
      headers: {
        // Whatever is followed from here must not learn the token.
        ...{ ...own, "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex" },
        ...{ "Content-Type": "text/html; charset=utf-8", "Content-Language": language },
      },
      body: Buffer.from(framed({ title, description: title, content, robots: "noindex" }, place)),
    });
  };

  app.get("/:lang/about/proposal", (c) => receiptPage(c, languageIn(c)));

  app.post("/:lang/about/proposal", async (c) => {
    const language = languageIn(c);
    await readBody(c.req.raw, 10_000);
    const proposal = accounts && receiptOf(accounts(), c.req.query("t") ?? "");
    if (proposal !== undefined)
      await perform(servedForgetProposer, { proposal }, contextOf(c, language, byReceipt)).catch((thrown: unknown) => {
        if (!isRefusal(thrown) || thrown.code !== "not-found") throw thrown;
      });
    return receiptPage(c, language);
  });
}
