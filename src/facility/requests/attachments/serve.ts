/** Gives a document of a request to whoever works on it and has no interest in it. */
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import { copyEndings } from "../../../evidence/sources/rules.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { mustBeUnbarred } from "../desk/barred.ts";
import { mustFind } from "../desk/taking.ts";
import { sentFile } from "../files-store.ts";
import { faultProblems } from "../life/fault-words.ts";
import type { Part } from "../life/steps.ts";
import { assessorAttachment, memberAttachment, officerAttachment } from "./contract.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

type Wanted = { readonly request: string; readonly document: number };

async function attachmentFor(tx: Transaction, part: Part, { request, document: at }: Wanted, asked: Asked) {
  const found = await mustFind(tx, request, part, asked);
  await mustBeUnbarred(tx, found, part, asked);
  const sent = found.sent.content.files[at - 1];
  const file = (sent && (await sentFile(tx, request, sent.sha256))) ?? refuse("not-found", { what: "file" });
  const ending = copyEndings[file.media_type] ?? "txt";
  return {
    mediaType: file.media_type,
    fileName: `${(found.row.number ?? "").replaceAll("/", "-")}-${at}.${ending}`,
    pieces: [new Uint8Array(file.content)],
  };
}

const shared = { problems: faultProblems, deed: ({ request, document }: Wanted) => ({ request, document }) };

export const servedOfficerAttachment: Served<typeof officerAttachment> = {
  ...shared,
  operation: officerAttachment,
  handle: (tx, wanted, asked) => attachmentFor(tx, "officer", wanted, asked),
};

export const servedAssessorAttachment: Served<typeof assessorAttachment> = {
  ...shared,
  operation: assessorAttachment,
  handle: (tx, wanted, asked) => attachmentFor(tx, "assessor", wanted, asked),
};

export const servedMemberAttachment: Served<typeof memberAttachment> = {
  ...shared,
  operation: memberAttachment,
  handle: (tx, wanted, asked) => attachmentFor(tx, "member", wanted, asked),
};
