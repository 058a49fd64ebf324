/** A desk at which tests take a deliverable on, each step by whoever takes it in life: what is asked, and what the steps need of what was seen. */
import { expect } from "vitest";
import type { Person, reader } from "../../base/actor.ts";
import { archiveOf } from "../../explorer/reading/fixture.ts";
import { perform } from "../../server/perform.ts";
import type { Database } from "../../store/open.ts";
import { transaction } from "../../store/transaction.ts";
import { keepActionUnderTest } from "../actions/actions-under-test.ts";
import { exampleProgramme } from "../programme/programme-under-test.ts";
import { type Desk, monday } from "../requests/desk/desk-under-test.ts";
import { servedReview, servedSayReview } from "./peers/serve.ts";
import { servedOwnDeliverableStep, servedOwnDeliverables, servedPublishedFile } from "./readers/serve.ts";
import { servedAddDeliverable, servedDeliverable, servedDeliverableStep, servedPublishDeliverable } from "./serve.ts";
import { checks } from "./steps-contract.ts";

const programme = exampleProgramme.code;
const words = { title: { en: "Example guide" }, summary: { en: "Example of what is in it." }, licence: "CC-BY-4.0" };

export type Deliverables = ReturnType<typeof deliverablesOfDesk>;

export async function textOf(file: unknown): Promise<string> {
  const { pieces } = servedPublishedFile.operation.output.parse(file);
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts).toString();
}

export function deliverablesOfDesk(database: Database, desk: Desk) {
  type Served = Parameters<typeof perform>[0];
  type Who = Person | typeof reader | { readonly kind: "operator"; readonly name: string };
  const operator = { kind: "operator", name: "operator" } as const;
  const ask = (served: Served, input: object, actor: Who, match?: number, onceKey?: string) =>
    perform(served, input, {
      ...{ actor, now: monday, language: "en", requestId: "test", archive: archiveOf([]), database: database },
      ...(match === undefined ? {} : { match: String(match) }),
      ...(onceKey === undefined ? {} : { onceKey }),
    });

  async function made() {
    const { request, link } = await desk.sent();
    const action = await transaction(database, { readOnly: false }, (tx) =>
      keepActionUnderTest(tx, { request, programme, until: "under-way" }, monday),
    );
    const one = { action, code: "D1" };
    const show = async (as: Person = desk.officer) =>
      servedDeliverable.operation.output.parse(await ask(servedDeliverable, one, as));
    const file = (text: string) => ({ name: "example.txt", bytes: new TextEncoder().encode(text) });
    const add = async (text: string, as: Person = desk.officer, match?: number) =>
      ask(
        servedAddDeliverable,
        { ...one, language: "en", changes: "Example change", file: file(text) },
        as,
        match ?? (await show()).stamp,
      );
    const step = async (said: object, as: Person = desk.officer) =>
      ask(servedDeliverableStep, { ...one, ...said }, as, (await show()).stamp);
    const id = async () => (await show()).deliverable ?? expect.fail("it is begun");
    const say = async (as: Person, said: object) => {
      const deliverable = await id();
      const view = servedReview.operation.output.parse(await ask(servedReview, { deliverable }, as));
      return ask(servedSayReview, { deliverable, ...said }, as, view.stamp);
    };
    const own = async () => {
      const view = servedOwnDeliverables.operation.output.parse(await ask(servedOwnDeliverables, { link }, operator));
      return view.lines.find(({ code }) => code === "D1") ?? expect.fail("it is planned");
    };
    const sign = async (said: object) =>
      ask(servedOwnDeliverableStep, { link, code: "D1", ...said }, operator, (await own()).stamp);
    const hash = async () => (await show()).versions[0]?.sha256;
    const publish = async (confirmed: readonly string[] = checks, more: object = {}) => {
      const { versions, stamp } = await show();
      const [newest] = versions;
      const said = { ...one, version: newest?.version, sha256: newest?.sha256, ...words, checks: confirmed, ...more };
      return ask(servedPublishDeliverable, said, desk.officer, stamp);
    };
    const signedOff = async (text: string) => {
      const [peer] = desk.assessors;
      await add(text);
      const version = (await show()).versions[0]?.version;
      await step({ kind: "review-asked", version, reviewer: peer.name, note: "Example note" });
      await say(peer, { kind: "found-ready", version });
      await step({ kind: "signed-off", version, sha256: await hash() });
      await sign({ kind: "signed-off", version, sha256: await hash() });
    };
    return { ...one, link, request, show, add, step, say, own, sign, hash, publish, signedOff, id };
  }

  return { ask, made };
}
