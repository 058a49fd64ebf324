/** Papers of the facility's desks as PDF, in the language of their address: each is an operation whose answer is set and given to be saved. */
import type { Context as Asking, Hono } from "hono";
import { isRefusal, refuse } from "../base/refusal.ts";
import type { Served } from "../base/served.ts";
import { isLanguage, type Language } from "../base/text.ts";
import { showAction } from "../facility/actions/operations.ts";
import { planDocument } from "../facility/actions/plan-document.ts";
import { compactObjectives } from "../facility/portfolio/objectives.ts";
import { memberDossier, officerDossier } from "../facility/requests/dossier/contract.ts";
import { dossierDocument } from "../facility/requests/dossier/document.ts";
import { lengths } from "../facility/requests/dossier/shorten.ts";
import { letterDocument } from "../facility/requests/letters/document.ts";
import { deskLetter, previewLetter } from "../facility/requests/letters/writing/contract.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { servedAction } from "../server/action-operations.ts";
import { askingOf } from "../server/asking.ts";
import {
  servedDeskLetter,
  servedMemberDossier,
  servedOfficerDossier,
  servedPreviewLetter,
} from "../server/desk-operations.ts";
import { filePolicy } from "../server/headers.ts";
import { onePage } from "../server/one-page.ts";
import { perform } from "../server/perform.ts";
import { mustBeOurs } from "../server/who.ts";
import type { Transaction } from "../store/transaction.ts";
import type { PrintedDocument } from "../ui/kit/printed-document.ts";
import { withoutDone } from "./address.ts";
import type { Answering, Env } from "./app.ts";
import { gapsIn } from "./desks/action-desks.tsx";
import { readForm } from "./form-body.ts";
import { type Fields, formInput, steering } from "./form-input.ts";
import { type DeskParts, doorOf } from "./mount-desks.ts";

type PaperParts = Pick<DeskParts, "archive" | "database" | "who" | "now" | "kept" | "origin"> & {
  readonly pdf: (document: PrintedDocument) => Promise<Buffer>;
};

type Paper = {
  /** Without the ending: under a language that chooses the form, and is no part of what is looked for. */
  readonly path: `/:lang/desk/${string}`;
  readonly served: Served<Archive, Transaction>;
  /** What it is called where it is saved, and its bytes. */
  readonly made: (
    output: unknown,
    language: Language,
    parts: Pick<PaperParts, "pdf" | "archive">,
  ) => Promise<{ readonly name: string; readonly body: Buffer }>;
};

const dossier =
  (output: typeof officerDossier.output): Paper["made"] =>
  async (found, language, { pdf }) => {
    const view = output.parse(found);
    const body = await onePage(lengths, (most) => dossierDocument(view, language, most), pdf);
    return { name: `${view.number.replaceAll("/", "-")}-dossier-${language}.pdf`, body };
  };

const papers: readonly Paper[] = [
  {
    path: "/:lang/desk/requests/:request/dossier",
    served: servedOfficerDossier,
    made: dossier(officerDossier.output),
  },
  {
    path: "/:lang/desk/committee/:request/dossier",
    served: servedMemberDossier,
    made: dossier(memberDossier.output),
  },
  {
    path: "/:lang/desk/requests/:request/letters/:letter/letter",
    served: servedDeskLetter,
    made: async (found, _, { pdf }) => {
      const one = deskLetter.output.parse(found);
      const name = `${one.number.replaceAll("/", "-")}-letter-${one.letter}.pdf`;
      return { name, body: await pdf(letterDocument(one)) };
    },
  },
  {
    path: "/:lang/desk/actions/:action/plan",
    served: servedAction,
    made: async (found, language, { pdf, archive }) => {
      const view = showAction.output.parse(found);
      const printed = { view, objectives: compactObjectives, gaps: gapsIn(archive(), language) };
      const name = `${view.request.replaceAll("/", "-")}-plan-${language}.pdf`;
      return { name, body: await pdf(planDocument(printed, language)) };
    },
  },
];

/** A letter that is seen before it goes, as it would be printed: of a form, for it is kept nowhere. */
const planned: Paper = {
  path: "/:lang/desk/requests/:request/letter",
  served: servedPreviewLetter,
  made: async (found, _, { pdf }) => {
    const { letter } = previewLetter.output.parse(found);
    return { name: `${letter.number.replaceAll("/", "-")}-draft.pdf`, body: await pdf(letterDocument(letter)) };
  },
};

export function mountPapers(app: Hono<Env>, parts: PaperParts, answering: Answering): void {
  const given = async (c: Asking<Env>, { served, made }: Paper, fields: Fields = {}): Promise<Response> => {
    const { lang = "", ...parameters } = c.req.param();
    const language = isLanguage(lang) ? lang : refuse("not-found", { what: "language" });
    const database = parts.database();
    const match = fields[steering.match];
    const input = { ...formInput(served.operation.input, fields), ...parameters };
    const output = await perform(served, input, {
      ...(typeof match === "string" ? { match } : {}),
      ...{ actor: await parts.who(c.req.raw.headers), now: parts.now(), language, archive: parts.archive() },
      ...{ requestId: askingOf(c.env.incoming).requestId, kept: parts.kept },
      ...(database ? { database } : {}),
    });
    const { name, body } = await made(output, language, parts);
    const headers = {
      ...{ "Content-Type": "application/pdf", "Content-Disposition": `attachment; filename="${name}"` },
      ...{ "Cache-Control": "private, no-store", "Content-Security-Policy": filePolicy, "X-Robots-Tag": "noindex" },
    };
    return answering.made(c, { status: 200, headers, body });
  };
  app.post(planned.path, async (c) => {
    c.set("served", planned.served);
    mustBeOurs(c.req.raw.headers, parts.origin());
    return given(c, planned, (await readForm(c.req.raw, { mayHoldFiles: false })).fields);
  });
  for (const paper of papers)
    app.get(paper.path, async (c) => {
      c.set("served", paper.served);
      try {
        return await given(c, paper);
      } catch (thrown) {
        const lang = c.req.param("lang") ?? "";
        if (!isRefusal(thrown) || thrown.code !== "sign-in-needed" || !isLanguage(lang)) throw thrown;
        const to = doorOf(lang, withoutDone(c.env.incoming.url ?? `/${lang}/desk`));
        const headers = { "Cache-Control": "private, no-store", Location: to };
        return answering.made(c, { status: 303, headers, body: Buffer.alloc(0) });
      }
    });
}
