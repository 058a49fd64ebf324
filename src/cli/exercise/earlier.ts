/** Two small editions of the years before: one is frozen, so that its editor has something to publish; one is published. */
import type { Person, Role } from "../../base/actor.ts";
import { servedEdition, servedSetCalendar } from "../../server/edition-operations.ts";
import * as served from "../../server/operations.ts";
import { type Asked, among, datesOver, editionOf, keepPeople, sourceOf } from "./begin.ts";
import { type Place, playerOf } from "./cast.ts";
import { reviewed, type Scene, write } from "./hands.ts";
import { agreed, comment, openWindow } from "./play.ts";
import * as texts from "./texts.ts";

const off = { secondAuthor: false, review: false, adjudication: false, harmonisation: false, governmentWindow: false };

export async function setUpFrozen(asked: Asked, ask: Scene["ask"], editor: Person): Promise<void> {
  const code = "2026";
  const edition = await editionOf(ask, editor, asked.now, { code, places: ["AUT", "BEL", "PRT"], stages: off });
  const { edition: found } = await ask(servedEdition, { edition }, editor);
  if (found.state !== "open") return;
  const roles = (["AUT", "BEL", "PRT"] as const).map((place): Role => ({ role: "author", edition, place }));
  const people = await keepPeople(asked, [["Example Author 1", roles]]);
  const source = await sourceOf(ask, editor, edition);
  const author = among(people)("Example Author 1");
  const scene: Scene = { ask, edition, source, period: code, person: among(people) };
  for (const place of ["AUT", "BEL", "PRT"] as const) await write(scene, place, author, { send: true });
  await ask(served.servedFreeze, { edition }, editor, found.version);
}

/**
 * Coded, reviewed, commented upon by its governments, frozen and published, with one answer corrected since: what the
 * next release of it would say, and an edition whose public pages show who said what by role.
 */
export async function setUpPublished(asked: Asked, ask: Scene["ask"], editor: Person): Promise<void> {
  const code = "2025";
  const places: readonly Place[] = ["MAR", "PRT"];
  const edition = await editionOf(ask, editor, asked.now, {
    ...{ code, places, stages: { ...off, review: true, governmentWindow: true } },
  });
  const roles = places.flatMap((place) =>
    (["author", "reviewer", "government"] as const).map((role): readonly [string, readonly Role[]] => [
      playerOf(role, place),
      [{ role, edition, place }],
    ]),
  );
  const people = new Map([["Example Editor 1", editor], ...(await keepPeople(asked, roles))]);
  const source = await sourceOf(ask, editor, edition);
  const scene: Scene = { ask, edition, source, period: code, person: among(people) };
  const now = async () => (await ask(servedEdition, { edition }, editor)).edition;

  if ((await now()).state === "open") {
    for (const place of places) {
      await agreed(scene, place);
      await openWindow(scene, place);
    }
    const { standing } = await ask(served.servedComments, { edition }, editor);
    if (standing === "open") {
      // One government speaks; of the other it will be said that no comment was received.
      await comment(scene, "MAR");
      await ask(servedSetCalendar, { edition, dates: datesOver(asked.now) }, editor, (await now()).version);
    }
    await ask(served.servedCloseWindow, { edition }, editor);
    await ask(served.servedFreeze, { edition }, editor, (await now()).version);
  }
  if ((await now()).state === "frozen")
    await ask(served.servedPublishEdition, { edition, release: `${code}.0` }, editor);
  const { states } = await ask(served.servedSettled, { edition }, editor);
  if (!states.some(({ state }) => state === "corrected")) await correct(scene, editor);
}

/** One answer says another option than was published, on purpose. */
async function correct(scene: Scene, editor: Person): Promise<void> {
  const { answers } = await reviewed(scene, "PRT", scene.person(playerOf("reviewer", "PRT")));
  const found = answers.find(({ question }) => question.id === "A02b");
  const option = found?.question.options.find(({ key }) => key !== found.answer?.option)?.key;
  if (!found || option === undefined) throw new Error("there is nothing to correct");
  const input = { answer: found.id, reason: "coding-error", says: { option }, justification: texts.otherwise };
  await scene.ask(served.servedCorrectAnswer, { ...input, why: texts.correction }, editor, found.contentVersion);
}
