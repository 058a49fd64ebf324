/**
 * The 2027 exercise: twelve places, each brought to where one desk finds work. Whatever was done before is found as it
 * stands and not done again, so a set-up that was broken off goes on where it was.
 */
import type { Person } from "../../base/actor.ts";
import * as served from "../../server/operations.ts";
import { codedTwice, type Place, places, playerOf } from "./cast.ts";
import { agreeWith, opine, reviewed, type Scene, write } from "./hands.ts";
import * as texts from "./texts.ts";

const areas = ["birth", "naturalisation", "facilitated", "security"];

type Stage = (scene: Scene, place: Place) => Promise<void>;

const author = ({ person }: Scene, place: Place): Person => person(playerOf("author", place));
const reviewer = ({ person }: Scene, place: Place): Person => person(playerOf("reviewer", place));
const editor = ({ person }: Scene): Person => person("Example Editor 1");

const sent: Stage = (scene, place) => write(scene, place, author(scene, place), { send: true });

/** Begun, with something to mend, and late. */
const drafting: Stage = (scene, place) =>
  write(scene, place, author(scene, place), {
    ...{ areas: areas.slice(0, 2), rough: ["A02b", "A03a", "A06b_cat"], send: false },
  });

const inReview: Stage = async (scene, place) => {
  await sent(scene, place);
  const by = reviewer(scene, place);
  await opine(scene, place, by, "A03a", "agree-with-note");
  await opine(scene, place, by, "A06", "different-answer");
  await agreeWith(scene, place, by, ["birth"]);
};

/** Gives an answer back after another was suggested; once. */
async function giveBack(scene: Scene, place: Place, indicator: string): Promise<void> {
  const by = reviewer(scene, place);
  await opine(scene, place, by, indicator, "different-answer");
  const { answers } = await reviewed(scene, place, by);
  const judged = answers.find(({ question }) => question.id === indicator);
  if (judged?.state !== "in-review") return;
  const input = { answer: judged.id, field: "justification", why: texts.giveBack };
  await scene.ask(served.servedReturnAnswer, input, by, judged.contentVersion);
}

const returned: Stage = async (scene, place) => {
  await sent(scene, place);
  for (const indicator of ["A02a", "A06d"]) await giveBack(scene, place, indicator);
  await agreeWith(scene, place, reviewer(scene, place), ["facilitated"]);
};

const contested = async (scene: Scene, place: Place, indicators: readonly string[]): Promise<void> => {
  await sent(scene, place);
  for (const indicator of indicators) {
    await giveBack(scene, place, indicator);
    const where = { edition: scene.edition, place, period: "2027", indicator };
    const own = await scene.ask(served.servedCodingAnswer, where, author(scene, place));
    if (own.state !== "returned") continue;
    await scene.ask(served.servedCodingStandBy, { ...where, why: texts.standBy }, author(scene, place), own.version);
  }
};

const adjudicated: Stage = async (scene, place) => {
  await contested(scene, place, ["A07", "L05"]);
  const by = scene.person("Example Adjudicator 1");
  const { cases } = await scene.ask(served.servedCases, {}, by);
  for (const { id: answer } of cases.filter((one) => one.place === place)) {
    const { stamp } = await scene.ask(served.servedContestedCase, { answer }, by);
    await scene.ask(served.servedDecideCase, { answer, position: 1, reason: texts.decision }, by, stamp);
  }
  await agreeWith(scene, place, reviewer(scene, place));
};

export const agreed: Stage = async (scene, place) => {
  await sent(scene, place);
  await agreeWith(scene, place, reviewer(scene, place));
  await scene.ask(served.servedApproveAgreed, { edition: scene.edition, place }, editor(scene));
};

const harmonised: Stage = async (scene, place) => {
  await agreed(scene, place);
  const by = scene.person("Example Harmoniser 1");
  const { answers } = await reviewed(scene, place, reviewer(scene, place));
  for (const { id, state, contentVersion, question } of answers) {
    if (state !== "agreed") continue;
    const input = { edition: scene.edition, indicator: question.id, answers: [`${id}@${contentVersion}`] };
    await scene.ask(served.servedHarmonise, input, by);
  }
};

export async function openWindow({ ask, edition, person }: Scene, place: Place): Promise<void> {
  await ask(served.servedOpenWindow, { edition, place }, person("Example Editor 1"));
}

const inWindow: Stage = async (scene, place) => {
  await harmonised(scene, place);
  await openWindow(scene, place);
};

/** A government says something, and is answered. */
export const comment: Stage = async (scene, place) => {
  const by = scene.person(playerOf("government", place));
  const { answers } = await scene.ask(served.servedGovernmentWindow, { edition: scene.edition, place }, by);
  for (const { id, comment } of answers.slice(0, 2))
    if (!comment) await scene.ask(served.servedCommentOnAnswer, { answer: id, text: texts.comment }, by, 0);
  const { comments } = await scene.ask(served.servedComments, { edition: scene.edition }, editor(scene));
  const [first] = comments.filter((one) => one.place === place);
  if (first && !first.comment.reply)
    await scene.ask(served.servedAnswerComment, { comment: first.comment.id, text: texts.reply }, editor(scene), 0);
};

const commented: Stage = async (scene, place) => {
  await inWindow(scene, place);
  await comment(scene, place);
};

/** In which answers the second coder of a place differs from the first, who is blind of them as they are of the first. */
const differences: Readonly<Partial<Record<Place, readonly string[]>>> = {
  ...{ BRA: ["A02b"], ITA: [], JPN: ["A06e", "A22"], ZAF: ["A02b", "A06e", "L07"] },
};

/** The second coding, where there is one: sent, or, in one place, only begun. */
async function codeAgain(scene: Scene, place: Place): Promise<void> {
  if (!codedTwice.includes(place)) return;
  const second = scene.person(playerOf("second-author", place));
  const otherwise = differences[place];
  await write(scene, place, second, otherwise ? { otherwise, send: true } : { areas: ["birth"], send: false });
}

const stages: Readonly<Record<Place, Stage>> = {
  // Assigned, and not begun.
  AUT: () => Promise.resolve(),
  BEL: drafting,
  BRA: sent,
  CAN: inReview,
  ESP: returned,
  FRA: (scene, place) => contested(scene, place, ["A02a", "A06", "L02"]),
  IND: adjudicated,
  ITA: agreed,
  JPN: harmonised,
  MAR: commented,
  PRT: inWindow,
  ZAF: sent,
};

/** Plays every place to where it is to stand. */
export async function play(scene: Scene, told: (done: number, of: number) => void): Promise<void> {
  for (const [at, place] of places.entries()) {
    told(at, places.length);
    await codeAgain(scene, place);
    await stages[place](scene, place);
  }
  told(places.length, places.length);
}
