/** Serves the pages of desks: read, or sent a form. */
import { randomUUID } from "node:crypto";
import type { Context as Asking, Hono } from "hono";
import { createElement } from "react";
import type { Actor } from "../base/actor.ts";
import { isRefusal, refuse } from "../base/refusal.ts";
import { isLanguage, type Language } from "../base/text.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import type { KeptForm } from "../server/accounts/kept-form.ts";
import type { Secrets } from "../server/accounts/secret.ts";
import { comeAgain } from "../server/answers.ts";
import { askingOf } from "../server/asking.ts";
import type { Made } from "../server/page-cache.ts";
import { type Context, perform } from "../server/perform.ts";
import { problem, problemOf } from "../server/problem.ts";
import { mustBeOurs, type Who } from "../server/who.ts";
import type { Database } from "../store/open.ts";
import { isTrouble } from "../store/trouble.ts";
import { DrawnFor } from "../ui/kit/drawn-for.tsx";
import type { Assets } from "../ui/kit/Shell.tsx";
import { inputOf, readAddress, withoutDone } from "./address.ts";
import type { Answering, Env } from "./app.ts";
import type { DeskPage, DeskPlace, Posted } from "./desk-page.ts";
import { type Form, readForm } from "./form-body.ts";
import { type Fields, formInput, steering } from "./form-input.ts";
import { framed } from "./frame.tsx";
import type { Drawn } from "./page.ts";
import { notSentWords, notSentYet, pageOfAnother, typedForms } from "./typed-form.ts";

export type DeskParts = {
  readonly pages: readonly DeskPage[];
  readonly archive: () => Archive;
  readonly database: () => Database | undefined;
  readonly who: Who;
  readonly now: () => Date;
  readonly origin: () => string;
  readonly assets: Assets;
  /** What pages are sealed with; a site without accounts has none. */
  readonly secrets?: () => Secrets;
  readonly kept: (operation: string) => void;
  /** Whether the letters of this house are shown and not sent. */
  readonly showsLetters?: () => Promise<boolean>;
  readonly scan?: Context["scan"];
};

const own = { "Cache-Control": "private, no-store" };

/** Said of a page with a form that was not done, which no device keeps to show it a second time. */
const formAgain = "Passerelle-Form-Again";

const led = (to: string): Made => ({ status: 303, headers: { ...own, Location: to }, body: Buffer.alloc(0) });

/** Where to sign in, and to come back from there. */
export const doorOf = (language: Language, address: string): string =>
  `/${language}/sign-in?next=${encodeURIComponent(address)}`;

/** Where a second proof is set up, and what it takes to do so; nothing else opens to whose role waits for one. */
const ownAccount = "/:lang/desk/account";

const awaitsProof = ({ actor }: Context): boolean => actor.kind === "person" && actor.secondProof?.isAwaited === true;

/** Who has a second proof gives it, and comes back; who has none sets one up first. */
const holdsProof = ({ actor }: Context): boolean => actor.kind === "person" && actor.secondProof?.isHeld === true;
const proofAgain = "&again=1&proof=1";

const said = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === "string" && value !== "" ? value : undefined;
};

/** Forms of strangers that are read at one time: each may bring a file of 25 MB. */
const strangersAtOnce = 4;

export function mountDesks(app: Hono<Env>, parts: DeskParts, answering: Answering): void {
  const asked = async (c: Asking<Env>, language: Language) => {
    const actor: Actor = await parts.who(c.req.raw.headers);
    const database = parts.database();
    const { requestId } = askingOf(c.env.incoming);
    const context: Context = {
      actor,
      now: parts.now(),
      language,
      requestId,
      archive: parts.archive(),
      kept: parts.kept,
      ...(parts.scan ? { scan: parts.scan } : {}),
      ...(database ? { database } : {}),
    };
    return context;
  };

  let strangers = 0;
  const strangersForm = async (read: () => Promise<Form>): Promise<Form> => {
    if (strangers >= strangersAtOnce) refuse("too-many-requests");
    strangers += 1;
    try {
      return await read();
    } finally {
      strangers -= 1;
    }
  };

  const languageIn = (c: Asking<Env>): Language => {
    const lang = c.req.param("lang") ?? "";
    return isLanguage(lang) ? lang : refuse("not-found", { what: "language" });
  };

  const placeOf = ({ language, archive, now, actor }: Context, address: string): DeskPlace => ({
    ...{ language, archive, now, actor, origin: parts.origin(), onceKey: randomUUID() },
    address: address.replace(/([?&])done=[^&]*&?/, "$1").replace(/[?&]$/, ""),
  });

  const draw = (c: Asking<Env>, { isListed }: DeskPage, drawn: Drawn, place: DeskPlace): Promise<Response> => {
    const { language, actor, posted } = place;
    const called = actor.kind === "person" ? actor.called : undefined;
    const value = actor.kind === "person" ? typed.drawnFor(actor) : undefined;
    const content = createElement(DrawnFor, { value }, drawn.content);
    const html = framed(
      { ...drawn, content, ...(isListed ? {} : { robots: "noindex" as const }) },
      { ...place, assets: parts.assets, called },
    );
    return answering.made(c, {
      status: posted?.problem.status ?? 200,
      headers: {
        ...{ ...own, "Content-Type": "text/html; charset=utf-8", "Content-Language": language },
        ...(posted ? { ...comeAgain(posted.problem), [formAgain]: "?1" } : {}),
        // Never from under somebody who mends what they wrote.
        ...(drawn.again && !posted ? { Refresh: `${drawn.again};url=${place.address}` } : {}),
      },
      body: Buffer.from(html),
    });
  };

  const show = async (c: Asking<Env>, page: DeskPage, context: Context, posted?: Posted): Promise<Response> => {
    const { query, normal } = readAddress(c.env.incoming.url ?? "/");
    const { lang: _, ...parameters } = c.req.param();
    const { done, ...question } = query;
    const input = inputOf(page.served.operation, context.language, { ...question, ...parameters });
    const view = await perform(page.served, input, context).catch((thrown: unknown) => {
      // What is no id is the address of nothing.
      const wrong = isRefusal(thrown) && thrown.code === "input-invalid" ? [thrown.facts.fields ?? []].flat() : [];
      if (wrong.length > 0 && wrong.every((name) => String(name) in parameters)) refuse("not-found", { what: "page" });
      throw thrown;
    });
    const place = {
      ...placeOf(context, normal),
      ...(posted ? { posted } : {}),
      ...(typeof done === "string" ? { done } : {}),
      ...(typeof done === "string" && (await parts.showsLetters?.())
        ? { lettersAt: `/${context.language}/sign-in/letters` }
        : {}),
    };
    return draw(c, page, page.html(view, place), place);
  };

  const typed = typedForms(parts);

  /** A form that waited for its proof, as one that was not sent. */
  const waiting = ({ act, fields }: KeptForm, { language, requestId }: Context): Posted => {
    const told = { language, requestId, words: notSentWords };
    return { act, fields, problem: problem(notSentYet, 200, told) };
  };

  /** To the door with a form that was not sent: whoever wrote it finds it again, once they are in. */
  const toDoor = async (
    c: Asking<Env>,
    language: Language,
    form: KeptForm,
    whose: string | undefined,
    again = "",
  ): Promise<Response> => {
    const isKept = whose !== undefined && (await typed.keep(c, whose, form));
    return answering.made(c, led(`${doorOf(language, form.address)}${again}&kept=${isKept ? 1 : 0}`));
  };

  /** A stranger is led to the door; whoever must prove who they are, too, and both come back. */
  const orDoor = async (c: Asking<Env>, language: Language, work: () => Promise<Response>): Promise<Response> => {
    try {
      return await work();
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      const address = withoutDone(c.env.incoming.url ?? `/${language}/desk`);
      if (thrown.code === "sign-in-needed") return answering.made(c, led(doorOf(language, address)));
      if (thrown.code === "prove-again") return answering.made(c, led(`${doorOf(language, address)}&again=1`));
      throw thrown;
    }
  };

  for (const page of parts.pages) {
    app.get(page.path, async (c) => {
      c.set("served", page.served);
      const language = languageIn(c);
      return orDoor(c, language, async () => {
        const context = await asked(c, language);
        const { actor } = context;
        const address = withoutDone(c.env.incoming.url ?? "");
        if (page.path !== ownAccount && awaitsProof(context))
          return answering.made(
            c,
            led(holdsProof(context) ? `${doorOf(language, address)}${proofAgain}` : `/${language}/desk/account`),
          );
        const form = actor.kind === "person" ? await typed.back(c, actor.name, address) : undefined;
        return show(c, page, context, form && waiting(form, context));
      });
    });

    app.post(page.path, async (c) => {
      const language = languageIn(c);
      mustBeOurs(c.req.raw.headers, parts.origin());
      const context = await asked(c, language);
      const mayHoldFiles = page.acts?.some(({ operation }) => operation.takesFiles) ?? false;
      const read = () => readForm(c.req.raw, { mayHoldFiles });
      // What somebody wrote before their session ended is read, and waits; strangers' files fill no memory.
      const { fields, files } = await (context.actor.kind === "person" ? read() : strangersForm(read));
      const name = said(fields, steering.act);
      const served =
        page.acts?.find(({ operation }) => operation.name === name) ?? refuse("not-found", { what: "act" });
      const { operation } = served;
      c.set("served", served);
      const address = withoutDone(c.env.incoming.url ?? `/${language}/desk`);
      const form = { act: operation.name, address, fields };
      const whose = typed.whose(fields);
      if (context.actor.kind !== "person") return toDoor(c, language, form, whose);
      if (whose !== undefined && whose !== context.actor.name) {
        await typed.keep(c, whose, form);
        const told = { language, requestId: context.requestId, words: notSentWords };
        // Which of the page's forms it was, and nothing that was written into it.
        const which = Object.fromEntries(Object.entries(fields).filter(([field]) => field === "_form"));
        const another = { act: operation.name, fields: which, problem: problem(pageOfAnother, 409, told) };
        return orDoor(c, language, () => show(c, page, context, another));
      }
      const { lang: _, ...parameters } = c.req.param();
      const shape: object =
        "shape" in operation.input && typeof operation.input.shape === "object" && operation.input.shape
          ? operation.input.shape
          : {};
      const fromPath = Object.fromEntries(Object.entries(parameters).filter(([key]) => key in shape));
      const input = inputOf(operation, language, { ...formInput(operation.input, fields), ...files, ...fromPath });
      const match = said(fields, steering.match);
      const onceKey = said(fields, steering.once);
      if (onceKey !== undefined && !/^[\w-]{8,200}$/.test(onceKey))
        refuse("input-invalid", { fields: [steering.once] });
      return orDoor(c, language, async () => {
        try {
          const output = await perform(served, input, {
            ...context,
            ...(match === undefined ? {} : { match }),
            ...(onceKey === undefined ? {} : { onceKey }),
          });
          const place = placeOf(context, readAddress(address).normal);
          const found = page.shows?.(operation.name, output, place);
          if (found) return await draw(c, page, found, place);
          const to = page.after?.(operation.name, output, { language, address }) ?? address;
          const done = page.done?.(operation.name, output, fields) ?? operation.name;
          return await answering.made(c, led(`${to}${to.includes("?") ? "&" : "?"}done=${encodeURIComponent(done)}`));
        } catch (thrown) {
          if (isTrouble(thrown) || !isRefusal(thrown)) throw thrown;
          if (thrown.code === "prove-again") return await toDoor(c, language, form, context.actor.name, "&again=1");
          if (thrown.code === "sign-in-needed") return await toDoor(c, language, form, context.actor.name);
          if (thrown.code === "second-proof-needed" && holdsProof(context))
            return await toDoor(c, language, form, context.actor.name, proofAgain);
          const told = problemOf(thrown, { language, requestId: context.requestId, words: served.problems }, operation);
          return show(c, page, context, { act: operation.name, fields, problem: told });
        }
      });
    });
  }
}
