/**
 * Participants of the demonstration: of an action under way with a link for the activity to come, and of one that is completed, so that
 * what may be published of their number can be seen. Nobody of them is anybody; each step is taken by the operation its page uses.
 */
import type { Person } from "../../base/actor.ts";
import type { Purpose } from "../../facility/participants/contract.ts";
import {
  servedAddParticipant,
  servedKeepSession,
  servedMakeRegistration,
  servedMarkAttendance,
  servedParticipants,
  servedRecordConsent,
} from "../../server/participant-operations.ts";
import { perform } from "../../server/perform.ts";
import { actionsCalled } from "./actions-called.ts";
import { type Asked, among, keepPeople } from "./begin.ts";

const aDay = 86_400_000;

/** Sex, country and kind of institution, as they recur. */
const sexes = ["female", "male", "female", "female", "male", "not-said"] as const;
const kinds = ["local-authority", "national-authority", "civil-society", "local-authority", "ombudsperson"] as const;
const institutions = {
  "local-authority": "Example Town",
  "national-authority": "Example Ministry",
  "civil-society": "Example Association",
  ombudsperson: "Example Ombudsperson",
} as const;
const posts = ["Example head of service", "Example legal adviser", "Example desk officer"] as const;

type Listed = {
  readonly activity: string;
  /** Days ago of its session. */
  readonly held: number;
  readonly session: string;
  /** Which of the invented people were invited: from this one on, so many. */
  readonly from: number;
  readonly count: number;
};

type Story = {
  readonly action: string;
  readonly places: readonly string[];
  readonly lists: readonly Listed[];
  /** An activity that people register for themselves, and in how many days the last day is. */
  readonly link?: { readonly activity: string; readonly days: number; readonly most: number };
};

const stories: readonly Story[] = [
  {
    ...{ action: "Example: complaints that reach an answer", places: ["GEO"] },
    lists: [{ activity: "A1", held: 20, session: "Example: interviews in the first office", from: 1, count: 12 }],
    link: { activity: "A2", days: 14, most: 25 },
  },
  {
    ...{ action: "Example: interpreters one can ring up", places: ["TUN", "TUN", "TUN", "MAR"] },
    lists: [
      { activity: "A2", held: 144, session: "Example: first day of the workshop", from: 20, count: 16 },
      { activity: "A4", held: 40, session: "Example: reading it with the offices", from: 28, count: 12 },
    ],
  },
];

const one = (no: number, places: readonly string[]) => {
  const kind = kinds[no % kinds.length] ?? "local-authority";
  return {
    ...{ name: `Example Participant ${no}`, institution: institutions[kind], kind, place: places[no % places.length] },
    ...{ post: posts[no % posts.length], sex: sexes[no % sexes.length], email: `participant-${no}@example.invalid` },
    needs: no % 7 === 0 ? "Example: a seat near the screen." : "",
  };
};

/** What they agreed to on paper: most to be organised, some to be asked later or to be named. */
const agreed = (no: number): readonly Purpose[] =>
  no % 5 === 4 ? [] : no % 3 === 0 ? ["organising", "evaluation", "report"] : ["organising", "evaluation"];

const seenThere = (no: number): string => (no % 6 === 5 ? "no" : no % 8 === 7 ? "partly" : "yes");

/**
 * Each is told once: an action with somebody on a list stays as it is.
 *
 * throws  what an operation refuses, or that it was stopped
 */
export async function setUpParticipants(asked: Asked, stop?: AbortSignal): Promise<void> {
  const held = await keepPeople(asked, [["Example Facility Officer 1", [{ role: "facility-officer" }]]]);
  const officer = among(held)("Example Facility Officer 1");
  for (const story of stories) {
    stop?.throwIfAborted();
    await tell(asked, story, officer);
  }
}

async function tell(asked: Asked, { action: title, places, lists, link }: Story, officer: Person): Promise<void> {
  const [found] = await actionsCalled(asked, title);
  if (!found) return;
  const { action } = found;
  const on = (daysAgo: number): string => new Date(asked.now.getTime() - daysAgo * aDay).toISOString().slice(0, 10);
  const ask = (daysAgo: number, served: Parameters<typeof perform>[0], input: object) =>
    perform(
      served,
      { action, ...input },
      {
        ...{ ...asked, actor: officer },
        now: new Date(asked.now.getTime() - daysAgo * aDay),
      },
    );
  const view = servedParticipants.operation.output.parse(await ask(0, servedParticipants, {}));
  if (view.persons.length > 0) return;
  for (const { activity, held, session, from, count } of lists) {
    const marks: { readonly participant: string; readonly says: string }[] = [];
    for (const no of Array.from({ length: count }, (_, at) => from + at)) {
      const { participant, isNew } = servedAddParticipant.operation.output.parse(
        await ask(held + 6, servedAddParticipant, { activity, ...one(no, places) }),
      );
      marks.push({ participant, says: seenThere(no + held) });
      const purposes = agreed(no);
      if (isNew && purposes.length > 0)
        await ask(held, servedRecordConsent, { participant, on: on(held), says: "given", purposes });
    }
    const kept = servedKeepSession.operation.output.parse(
      await ask(held + 6, servedKeepSession, { activity, day: on(held), title: session }),
    );
    await ask(held, servedMarkAttendance, { activity, session: kept.session, marks });
  }
  if (link) {
    const { activity, days, most } = link;
    await ask(3, servedMakeRegistration, { activity, lastDay: on(-days), most });
  }
}
