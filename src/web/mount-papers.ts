/** Papers of the facility's desks as PDF, in the language of their address: each is an operation whose answer is set and given to be saved. */
import type { Context as Asking, Hono } from "hono";
import { isRefusal, refuse } from "../base/refusal.ts";
import type { Served } from "../base/served.ts";
import { isLanguage, type Language } from "../base/text.ts";
import { memberDossier, officerDossier } from "../facility/requests/dossier/contract.ts";
import { dossierDocument } from "../facility/requests/dossier/document.ts";
import { lengths } from "../facility/requests/dossier/shorten.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { askingOf } from "../server/asking.ts";
import { servedMemberDossier, servedOfficerDossier } from "../server/desk-operations.ts";
import { filePolicy } from "../server/headers.ts";
import { onePage } from "../server/one-page.ts";
import { perform } from "../server/perform.ts";
import type { Transaction } from "../store/transaction.ts";
import type { PrintedDocument } from "../ui/kit/printed-document.ts";
import { withoutDone } from "./address.ts";
import type { Answering, Env } from "./app.ts";
import { type DeskParts, doorOf } from "./mount-desks.ts";

type PaperParts = Pick<DeskParts, "archive" | "database" | "who" | "now" | "kept"> & {
  readonly pdf: (document: PrintedDocument) => Promise<Buffer>;
};

type Paper = {
  readonly path: `/:lang/desk/${string}.pdf`;
  readonly served: Served<Archive, Transaction>;
  /** What it is called where it is saved, and its bytes. */
  readonly made: (
    output: unknown,
    language: Language,
    pdf: PaperParts["pdf"],
  ) => Promise<{ readonly name: string; readonly body: Buffer }>;
};

const dossier =
  (output: typeof officerDossier.output): Paper["made"] =>
  async (found, language, pdf) => {
    const view = output.parse(found);
    const body = await onePage(lengths, (most) => dossierDocument(view, language, most), pdf);
    return { name: `${view.number.replaceAll("/", "-")}-dossier-${language}.pdf`, body };
  };

const papers: readonly Paper[] = [
  {
    path: "/:lang/desk/requests/:request/dossier.pdf",
    served: servedOfficerDossier,
    made: dossier(officerDossier.output),
  },
  {
    path: "/:lang/desk/committee/:request/dossier.pdf",
    served: servedMemberDossier,
    made: dossier(memberDossier.output),
  },
];

export function mountPapers(app: Hono<Env>, parts: PaperParts, answering: Answering): void {
  const given = async (c: Asking<Env>, { served, made }: Paper): Promise<Response> => {
    const { lang = "", ...parameters } = c.req.param();
    const language = isLanguage(lang) ? lang : refuse("not-found", { what: "language" });
    const database = parts.database();
    const output = await perform(served, parameters, {
      ...{ actor: await parts.who(c.req.raw.headers), now: parts.now(), language, archive: parts.archive() },
      ...{ requestId: askingOf(c.env.incoming).requestId, kept: parts.kept },
      ...(database ? { database } : {}),
    });
    const { name, body } = await made(output, language, parts.pdf);
    const headers = {
      ...{ "Content-Type": "application/pdf", "Content-Disposition": `attachment; filename="${name}"` },
      ...{ "Cache-Control": "private, no-store", "Content-Security-Policy": filePolicy, "X-Robots-Tag": "noindex" },
    };
    return answering.made(c, { status: 200, headers, body });
  };
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
