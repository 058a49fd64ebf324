/** The letters of a programme as its managers see and change them; each change is another version of all of them. */
import { roleOver } from "../../../base/actor.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import { languages } from "../../../base/text.ts";
import { isSeen } from "../../../base/version-seen.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { newestProgrammes } from "../../programme/store.ts";
import { mayUse, unknownIn } from "./compose.ts";
import { keepTemplate, letterKinds, letterTemplates, type TemplateSet } from "./contract.ts";
import { defaultTemplates } from "./defaults.ts";
import { keepTemplates, lockTemplates, templatesOf } from "./letters-store.ts";
import { letterProblems } from "./problem-words.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

/** A programme somebody manages; another is answered as one that does not exist. */
async function mustManage(tx: Transaction, code: string, { actor }: Pick<Asked, "actor">) {
  const isTheirs = roleOver(actor, ["programme-manager"], { programme: code }) !== undefined;
  const found = isTheirs ? (await newestProgrammes(tx)).find(({ programme }) => programme.code === code) : undefined;
  return found?.programme ?? refuse("not-found", { what: "programme" });
}

export const servedLetterTemplates: Served<typeof letterTemplates> = {
  operation: letterTemplates,
  handle: async (tx, { programme: code }, asked) => {
    const { title } = await mustManage(tx, code, asked);
    const { version, content } = await templatesOf(tx, code);
    return {
      ...{ programme: code, title, version },
      templates: letterKinds.map((kind) => ({
        ...{ kind, ...(content[kind] ?? defaultTemplates[kind]), isOwn: content[kind] !== undefined },
        mayUse: [...mayUse[kind]],
      })),
    };
  },
};

export const servedKeepTemplate: Served<typeof keepTemplate> = {
  operation: keepTemplate,
  problems: letterProblems,
  handle: async (tx, { programme: code, kind, subject, body }, asked) => {
    await mustManage(tx, code, asked);
    await lockTemplates(tx);
    const { version, content } = await templatesOf(tx, code);
    if (!isSeen(asked.match, version)) refuse("stale", { version });
    const texts = [subject, body].flatMap((of) => languages.map((language) => of[language]));
    const isEmpty = texts.every((text) => text === "");
    if (!isEmpty && texts.some((text) => text === "")) refuse("template-partial");
    const [unknown] = texts.flatMap((text) => unknownIn(text, kind));
    if (unknown !== undefined)
      refuse("placeholder-unknown", { unknown: unknown.slice(0, 60), known: mayUse[kind].join(", ") });
    const { [kind]: _, ...others } = content;
    const next: TemplateSet = isEmpty ? others : { ...others, [kind]: { subject, body } };
    await keepTemplates(tx, code, { version: version + 1, content: next }, asked.now);
    return { programme: code, kind, version: version + 1 };
  },
  deed: (_, { programme, kind, version }) => ({ programme, kind, version }),
};
