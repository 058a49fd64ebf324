/** Where whoever asks writes a request, confirms and follows it: by a token in the address, without account or cookie, kept by nobody. */
import { randomUUID } from "node:crypto";
import type { Context as Asking, Hono } from "hono";
import type { ReactNode } from "react";
import { operator, reader } from "../base/actor.ts";
import { isRefusal, refuse } from "../base/refusal.ts";
import type { Served } from "../base/served.ts";
import { isLanguage, type Language } from "../base/text.ts";
import { compactObjectives } from "../facility/portfolio/objectives.ts";
import { showProgramme } from "../facility/programme/contract.ts";
import { AskPage } from "../facility/requests/AskPage.tsx";
import { CheckPart } from "../facility/requests/CheckPart.tsx";
import { ConfirmPage } from "../facility/requests/ConfirmPage.tsx";
import { requestDocument } from "../facility/requests/document.ts";
import { FilesPart } from "../facility/requests/FilesPart.tsx";
import { formWords } from "../facility/requests/form-words.ts";
import { HowPart } from "../facility/requests/HowPart.tsx";
import { letterDocument } from "../facility/requests/letters/document.ts";
import { MinePage } from "../facility/requests/MinePage.tsx";
import { OwnFrame } from "../facility/requests/OwnFrame.tsx";
import {
  askConfirmations,
  beginRequest,
  ownRequest,
  sendLinks,
  withdrawRequest,
} from "../facility/requests/own-contract.ts";
import type { Own, OwnReading } from "../facility/requests/own-view.ts";
import { ownWords } from "../facility/requests/own-words.ts";
import { askPath, type OwnPage, ownPath, type Part, parts as partNames } from "../facility/requests/paths.ts";
import { requestProblems } from "../facility/requests/problem-words.ts";
import { WhatPart } from "../facility/requests/WhatPart.tsx";
import { WhoPart } from "../facility/requests/WhoPart.tsx";
import type { Archive } from "../policy-index/releases/contract.ts";
import { requestLinkOf, requestToken } from "../server/accounts/secret.ts";
import { type Tried, throttle } from "../server/accounts/throttle.ts";
import { askingOf } from "../server/asking.ts";
import { servedProgramme } from "../server/operations.ts";
import { type Context, perform } from "../server/perform.ts";
import { type Problem, problem } from "../server/problem.ts";
import { bucketName } from "../server/rate-limit.ts";
import {
  servedAskConfirmations,
  servedAttachToRequest,
  servedBeginRequest,
  servedConfirmRequest,
  servedForgetRequester,
  servedOwnRequest,
  servedSaveRequest,
  servedSendLinks,
  servedSendRequest,
  servedTakeOutOfRequest,
  servedWithdrawRequest,
} from "../server/request-operations.ts";
import type { Accounts } from "../server/session.ts";
import { mustBeOurs } from "../server/who.ts";
import type { Database } from "../store/open.ts";
import type { Transaction } from "../store/transaction.ts";
import { trouble } from "../store/trouble.ts";
import type { PrintedDocument } from "../ui/kit/printed-document.ts";
import { say } from "../ui/words/words.ts";
import type { Workshop } from "./answer-page.ts";
import type { Answering, Env } from "./app.ts";
import { type Form, readForm } from "./form-body.ts";
import type { Fields } from "./form-input.ts";
import { framed } from "./frame.tsx";
import { networksOf, requestDocuments } from "./request-documents.ts";
import { fieldsNamed, indicatorOf, indicatorsIn, one, savedInput, withoutApplicant } from "./request-form.ts";
import { refusedOwn } from "./request-refused.ts";
import { isQuiet, savedQuietly } from "./save-quietly.ts";

type RequestParts = Pick<Workshop, "archive" | "assets" | "origin" | "now" | "pdf"> & {
  readonly database: () => Database | undefined;
  /** A site without accounts takes no requests: nobody is there to read them. */
  readonly accounts: (() => Accounts) | undefined;
  readonly kept: (operation: string) => void;
  readonly scan?: Context["scan"];
};

/** What somebody who asks sends is kept by the house for them: they have no account. */
const forAsker = operator("whoever asks for expertise");

/**
 * Whatever is followed from here must not learn the token; that a form is ours is known by its origin, which a browser that is to name
 * no referrer at all leaves out.
 */
const own = { "Cache-Control": "private, no-store", "Referrer-Policy": "strict-origin", "X-Robots-Tag": "noindex" };

const noDatabase = (): never => {
  throw trouble("database-down");
};

const isPart = (page: string): page is Part => partNames.some((part) => part === page);

/** What came of a form: where it leads, or why it came back. */
type Came = { readonly to: string } | { readonly refused: Problem };

export function mountRequests(app: Hono<Env>, parts: RequestParts, answering: Answering): void {
  const { archive, assets, origin, now, database, accounts, kept, scan, pdf } = parts;

  const languageIn = (c: Asking<Env>): Language => {
    const lang = c.req.param("lang") ?? "";
    return isLanguage(lang) ? lang : refuse("not-found", { what: "language" });
  };
  const programmeIn = (c: Asking<Env>): string => c.req.param("programme") ?? "";

  const contextOf = (c: Asking<Env>, language: Language): Context => {
    const open = database() ?? (accounts ? noDatabase() : refuse("not-found", { what: "page" }));
    const { requestId } = askingOf(c.env.incoming);
    const more = { archive: archive(), kept, database: open, ...(scan ? { scan } : {}) };
    return { actor: forAsker, now: now(), language, requestId, ...more };
  };

  const act = (c: Asking<Env>, served: Served<Archive, Transaction>, input: unknown, match?: string) => {
    const context = contextOf(c, languageIn(c));
    return perform(served, input, match === undefined ? context : { ...context, match });
  };

  const page = (c: Asking<Env>, title: string, content: ReactNode, address: string, status = 200) => {
    const language = languageIn(c);
    const place = { language, archive: archive(), address, origin: origin(), now: now(), assets };
    return answering.made(c, {
      status,
      headers: {
        ...{ ...own, "Content-Type": "text/html; charset=utf-8", "Content-Language": language },
        ...(status === 429 ? { "Retry-After": "900" } : {}),
      },
      body: Buffer.from(framed({ title, description: title, content, robots: "noindex", told: "no-facts" }, place)),
    });
  };
  const printed = async (c: Asking<Env>, name: string, document: PrintedDocument): Promise<Response> => {
    const disposition = { "Content-Disposition": `attachment; filename="${name}"` };
    const headers = { ...own, "Content-Type": "application/pdf", ...disposition };
    return answering.made(c, { status: 200, headers, body: await pdf(document) });
  };
  const led = (c: Asking<Env>, to: string) =>
    answering.made(c, { status: 303, headers: { ...own, Location: to }, body: Buffer.alloc(0) });

  const refused = (c: Asking<Env>, thrown: unknown): Problem =>
    refusedOwn(thrown, languageIn(c), askingOf(c.env.incoming).requestId);

  /** Counted by where it comes from: what begins a request or writes a letter to somebody, and what brings a file. */
  const isAllowed = (c: Asking<Env>, by: Tried["by"]): Promise<boolean> => {
    const { database: open = noDatabase(), now: at } = contextOf(c, languageIn(c));
    const limit = throttle(open, accounts?.() ?? noDatabase());
    return limit.isAllowed([{ by, who: bucketName(askingOf(c.env.incoming).address) }], at);
  };
  const tooOften = (c: Asking<Env>): Problem => {
    const { requestId } = askingOf(c.env.incoming);
    return problem("requests-too-often", 429, { language: languageIn(c), requestId, words: requestProblems });
  };

  const askPage = async (
    c: Asking<Env>,
    form: string,
    more: { fields?: Fields; problem?: Problem; isSent?: boolean } = {},
  ) => {
    const language = languageIn(c);
    const asked = { programme: programmeIn(c) };
    const view = showProgramme.output.parse(
      await perform(servedProgramme, asked, { ...contextOf(c, language), actor: reader }),
    );
    const { fields, problem: why, isSent = false } = more;
    const place = fields ? one(fields, "place") : (c.req.query("place") ?? "");
    const wanted = fields ? one(fields, "indicator") : (c.req.query("indicator") ?? "");
    const indicator = indicatorsIn(archive(), language).find(({ value }) => value === wanted);
    const about = { ...(/^[A-Z]{3}$/.test(place) ? { place } : {}), ...(indicator ? { indicator } : {}) };
    const posted = why && fields ? { act: "", fields, problem: why } : undefined;
    const content = <AskPage {...{ language, view, form, about, isSent, posted }} />;
    return page(c, say(formWords.ask, language), content, askPath(language, view.programme.code), why?.status ?? 200);
  };

  const path = "/:lang/programmes/:programme/ask";

  app.get(path, (c) => {
    if (!accounts) return refuse("not-found", { what: "page" });
    return askPage(c, randomUUID(), c.req.query("sent") === "yes" ? { isSent: true } : {});
  });

  app.post(path, async (c) => {
    const language = languageIn(c);
    mustBeOurs(c.req.raw.headers, origin());
    if (!accounts) return refuse("not-found", { what: "page" });
    const programme = programmeIn(c);
    const { fields } = await readForm(c.req.raw, { mayHoldFiles: false });
    const form = one(fields, "form") || randomUUID();
    if (!(await isAllowed(c, "requests"))) return askPage(c, form, { fields, problem: tooOften(c) });
    const address = one(fields, "address");
    try {
      if (one(fields, "_then") === "links") {
        sendLinks.output.parse(await act(c, servedSendLinks, { programme, address }));
        return await led(c, `${askPath(language, programme)}?sent=yes`);
      }
      const [place, indicator] = [one(fields, "place"), indicatorOf(one(fields, "indicator"))];
      const input = {
        ...{ programme, form },
        ...(address === "" ? {} : { address }),
        ...(place === "" ? {} : { place }),
        ...(indicator ? { indicator } : {}),
      };
      const { link } = beginRequest.output.parse(await act(c, servedBeginRequest, input));
      return await led(c, ownPath(language, programme, "who", requestToken(accounts().secret, link)));
    } catch (thrown) {
      return askPage(c, form, { fields, problem: refused(c, thrown) });
    }
  });

  const linkIn = (c: Asking<Env>): string | undefined => accounts && requestLinkOf(accounts(), c.req.query("t") ?? "");

  /** A link that leads nowhere, whatever the reason, says the same. */
  const gone = (c: Asking<Env>) => {
    const language = languageIn(c);
    const content = (
      <article className="request">
        <h1>{say(ownWords.mine, language)}</h1>
        <p className="notice is-wrong">{say(ownWords.gone, language)}</p>
        <p>
          <a href={askPath(language, programmeIn(c))}>{say(formWords.ask, language)}</a>
        </p>
      </article>
    );
    return page(c, say(ownWords.mine, language), content, `/${language}/programmes`, 404);
  };

  const ownOf = async (c: Asking<Env>): Promise<Own | undefined> => {
    const link = linkIn(c);
    if (link === undefined) return undefined;
    try {
      const found = ownRequest.output.parse(await act(c, servedOwnRequest, { link }));
      return found.programme === programmeIn(c) ? found : undefined;
    } catch (thrown) {
      if (isRefusal(thrown) && thrown.code === "not-found") return undefined;
      throw thrown;
    }
  };

  const readingOf = (c: Asking<Env>, found: Own): OwnReading => {
    const language = languageIn(c);
    const indicators = indicatorsIn(archive(), language);
    const done = c.req.query("done");
    const base = { language, own: found, token: c.req.query("t") ?? "", objectives: compactObjectives, indicators };
    return done === undefined ? base : { ...base, done };
  };

  const partPage = (c: Asking<Env>, reading: OwnReading, wanted: Part | "check", status = 200) => {
    const { language } = reading;
    const inside: Readonly<Record<Part | "check", () => ReactNode>> = {
      who: () => <WhoPart reading={reading} more={c.req.query("more") === "1" ? 1 : 0} />,
      what: () => <WhatPart reading={reading} />,
      how: () => <HowPart reading={reading} />,
      files: () => <FilesPart reading={reading} />,
      check: () => <CheckPart reading={reading} />,
    };
    const content = (
      <OwnFrame reading={reading} step={wanted}>
        {inside[wanted]()}
      </OwnFrame>
    );
    const address = ownPath(language, reading.own.programme, wanted, reading.token);
    return page(c, say(formWords[wanted], language), content, address, status);
  };

  const minePage = (c: Asking<Env>, reading: OwnReading, status = 200) => {
    const { language, own: found, token } = reading;
    const address = ownPath(language, found.programme, "mine", token);
    return page(c, found.number ?? say(ownWords.mine, language), <MinePage reading={reading} />, address, status);
  };
  const confirmPage = (c: Asking<Env>, reading: OwnReading, status = 200) => {
    const { language, own: found, token } = reading;
    const address = ownPath(language, found.programme, "confirm", token);
    return page(c, say(ownWords.confirmTitle, language), <ConfirmPage reading={reading} />, address, status);
  };

  const shown = async (c: Asking<Env>, reading: OwnReading, wanted: string, status = 200): Promise<Response> => {
    const { own: found, language, token } = reading;
    if (found.confirms !== undefined) return confirmPage(c, reading, status);
    if (wanted === "pdf" && found.number !== undefined)
      return printed(c, `${found.number.replaceAll("/", "-")}.pdf`, requestDocument(reading));
    if (wanted === "letter") {
      const one = found.letters.find(({ letter }) => String(letter) === c.req.query("n"));
      const { number = "", judgedBy, versions } = found;
      if (!one) return gone(c);
      const { title: programmeTitle, institution } = judgedBy;
      const askers = (versions[0]?.content.applicants ?? []).map(({ name }) => name);
      const name = `${number.replaceAll("/", "-")}-letter-${one.letter}.pdf`;
      return printed(c, name, letterDocument({ ...one, number, programmeTitle, institution, askers }));
    }
    const isTheirs = found.state === "draft" || found.state === "returned";
    if (isTheirs && (isPart(wanted) || wanted === "check")) return partPage(c, reading, wanted, status);
    if (wanted === "mine" || status !== 200) return minePage(c, reading, status);
    return isPart(wanted) || wanted === "check" || wanted === "confirm"
      ? led(c, ownPath(language, found.programme, "mine", token))
      : refuse("not-found", { what: "page" });
  };

  app.get(`${path}/:page`, async (c) => {
    languageIn(c);
    const found = await ownOf(c);
    return found ? shown(c, readingOf(c, found), c.req.param("page") ?? "") : gone(c);
  });

  const documentIn = requestDocuments();

  /** Does what a button says, and where that leads. */
  const doneOf = async (
    c: Asking<Env>,
    found: Own,
    link: string,
    wanted: string,
    { fields, files }: Form,
  ): Promise<Came> => {
    const language = languageIn(c);
    const token = c.req.query("t") ?? "";
    const at = (to: OwnPage, done?: string) =>
      `${ownPath(language, found.programme, to, token)}${done ? `&done=${done}` : ""}`;
    const then = one(fields, "_then");
    if (wanted === "withdraw") {
      const { was } = withdrawRequest.output.parse(await act(c, servedWithdrawRequest, { link }));
      return { to: was === "deleted" ? askPath(language, found.programme) : at("mine") };
    }
    if (then === "forget") {
      await act(c, servedForgetRequester, { link });
      return { to: at(found.confirms === undefined ? "mine" : "confirm", "forgotten") };
    }
    if (wanted === "confirm") {
      await act(c, servedConfirmRequest, { link, says: then });
      return { to: at("confirm") };
    }
    if (then === "ask") {
      const { letters } = askConfirmations.output.parse(await act(c, servedAskConfirmations, { link }));
      return { to: at(wanted === "mine" ? "mine" : "check", `asked-${letters}`) };
    }
    const match = one(fields, "_match");
    if (wanted === "check") {
      await act(c, servedSendRequest, { link, accepts: one(fields, "accepts") === "true" }, match);
      return { to: at("mine") };
    }
    if (wanted === "files") {
      if (then === "take-out") await act(c, servedTakeOutOfRequest, { link, file: one(fields, "file") });
      else {
        const file = files.file ?? { name: "", bytes: new Uint8Array() };
        await act(c, servedAttachToRequest, { link, file, networks: networksOf(c, accounts?.() ?? noDatabase()) });
      }
      return { to: at("files", "saved") };
    }
    if (!isPart(wanted)) return refuse("not-found", { what: "page" });
    const without = /^without:(\d{1,2})$/.exec(then)?.[1];
    const said = savedInput(without === undefined ? fields : withoutApplicant(fields, without));
    await act(c, servedSaveRequest, { link, part: wanted, ...said }, match);
    const next = [...partNames, "check" as const][partNames.indexOf(wanted) + 1] ?? "check";
    if (then === "more") return { to: `${at("who", "saved")}&more=1#institution-${found.applicants.length}` };
    return { to: then === "next" ? at(next, "saved") : at(wanted, "saved") };
  };

  app.post(`${path}/:page`, async (c) => {
    languageIn(c);
    mustBeOurs(c.req.raw.headers, origin());
    const [link, before] = [linkIn(c), await ownOf(c)];
    if (link === undefined || !before) return gone(c);
    const wanted = c.req.param("page") ?? "";
    const again = (fields: Fields, why: Problem, found = before) =>
      shown(c, { ...readingOf(c, found), posted: { act: "", fields, problem: why } }, wanted, why.status);
    if (wanted === "files" && !(await isAllowed(c, "files"))) return again({}, tooOften(c));
    let form: Form;
    try {
      form = await (wanted === "files" ? documentIn(c) : readForm(c.req.raw, { mayHoldFiles: false }));
    } catch (thrown) {
      return again({}, refused(c, thrown));
    }
    if (isPart(wanted) && wanted !== "files" && isQuiet(c.req.raw.headers)) {
      const said = { link, part: wanted, ...savedInput(form.fields) };
      const work = () => act(c, servedSaveRequest, said, one(form.fields, "_match"));
      return answering.made(c, await savedQuietly(work, (thrown) => refused(c, thrown), own));
    }
    const writesLetters = wanted === "confirm" || one(form.fields, "_then") === "ask";
    if (writesLetters && !(await isAllowed(c, "requests"))) return again(form.fields, tooOften(c));
    try {
      const came = await doneOf(c, before, link, wanted, form);
      return await ("to" in came ? led(c, came.to) : gone(c));
    } catch (thrown) {
      const why = refused(c, thrown);
      const found = await ownOf(c);
      if (!found) return gone(c);
      const facts =
        why.facts?.fields === undefined ? why.facts : { ...why.facts, fields: fieldsNamed([why.facts.fields].flat()) };
      return again(form.fields, { ...why, ...(facts ? { facts } : {}) }, found);
    }
  });
}
