/** What is shown of a request to whoever runs the desk, to its assessors, and to the committee; each is told what is theirs and no more. */
import type { Day } from "../../../base/day.ts";
import type { Calendar } from "../../clocks/contract.ts";
import { dayIn } from "../../clocks/days.ts";
import type { Programme } from "../../programme/contract.ts";
import type { RequestRow, RequestVersion } from "../contract.ts";
import { differences, readableBy, results } from "../life/assessment.ts";
import { clockOf, type StageClock, silenceUntil, timesOf } from "../life/clock.ts";
import { barOf, type Committee, type Member, verdict } from "../life/committee.ts";
import type { Happening } from "../life/contract.ts";
import { type Life, lifeOf, sayingsOf } from "../life/life.ts";
import { closedOf, type Part } from "../life/steps.ts";
import { type KeptConsultation, shownOpinions, standingOf } from "../links/opinions.ts";

/** Whoever holds a role, by name; with the places they have a tie to. */
type Holder = Member & { readonly name: string };

/** A request, and all that happened to it. */
export type Found = {
  readonly row: RequestRow;
  readonly sent: RequestVersion;
  readonly programme: Programme;
  readonly history: readonly Happening[];
  readonly life: Life;
  /** Places it is for, and those of whoever asks. */
  readonly places: readonly string[];
};

/** What was sent and withdrawn is kept with the request; together with the steps of the desk it is what happened, in order. */
export function historyOf(
  row: RequestRow,
  versions: readonly RequestVersion[],
  steps: readonly Happening[],
): readonly Happening[] {
  const sendings = [...versions].reverse();
  const history: Happening[] = [];
  const send = (): void => {
    const next = sendings.shift();
    if (next) history.push({ kind: "submitted", by: "requester", at: next.sentAt });
  };
  send();
  for (const one of steps) {
    history.push(one);
    // What came back was sent again before anything else could happen to it.
    if (one.kind === "returned" || (one.kind === "decided" && one.outcome === "return")) send();
  }
  if (row.state === "withdrawn" && row.endedAt)
    history.push({ kind: "withdrawn", why: row.reason ?? "", by: "requester", at: row.endedAt });
  return history;
}

export function foundOf(
  row: RequestRow,
  versions: readonly RequestVersion[],
  programme: Programme,
  steps: readonly Happening[],
): Found | undefined {
  const [sent] = versions;
  if (!sent) return undefined;
  const history = historyOf(row, versions, steps);
  return { row, sent, programme, history, life: lifeOf(programme, history), places: placesOf(sent) };
}

/** Places a request is for, and those of whoever asks. */
export const placesOf = ({ content: { applicants, countries } }: RequestVersion): readonly string[] => [
  ...new Set([...countries, ...applicants.flatMap(({ place }) => (place === undefined ? [] : [place]))]),
];

/** Days are said as they are where the programme keeps its first calendar. */
const homeOf = ({ calendars }: Programme): Calendar | undefined => calendars[0];
export const dayAtHome = (programme: Programme, at: Date): Day => dayIn(homeOf(programme)?.zone ?? "UTC", at);

export const shownClock = (clock: StageClock) =>
  clock.due.kind === "due"
    ? { standing: clock.standing, dueOn: clock.due.day }
    : { standing: clock.standing, left: clock.due.left };

/** What somebody acts on, by their part: an assessor's step is not undone by what the other handed in, nor a vote by another vote. */
const actsOn: Readonly<Record<Exclude<Part, "officer">, readonly Happening["kind"][]>> = {
  assessor: ["submitted", "assessor-named", "assessor-relieved", "discussed", "agreed"],
  member: ["submitted", "put", "decided"],
};

/** Stands for what somebody saw as they took a step. */
export const versionFor = (part: Part, history: readonly Happening[]): number =>
  part === "officer" ? history.length : history.filter(({ kind }) => actsOn[part].includes(kind)).length;

/** What everybody who works on a request is shown. */
export function shownRequest({ row, sent, programme, history, life }: Found, part: Part, now: Date) {
  const files = sent.content.files.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes }));
  const content = { ...sent.content, files };
  const clock = clockOf(programme, life, now);
  const area = programme.areas.find(({ code }) => code === content.area);
  const topic = area?.topics.find(({ code }) => code === content.topic);
  return {
    ...{ request: row.request, number: row.number ?? "", programme: row.programme, programmeTitle: programme.title },
    ...{ state: life.state, version: versionFor(part, history), content },
    ...(clock ? { clock: shownClock(clock) } : {}),
    ...(area ? { areaName: area.name } : {}),
    ...(topic ? { topicName: topic.name } : {}),
    activityNames: programme.activities.filter(({ code }) => content.activities.includes(code)).map(({ name }) => name),
  };
}

export const shownCriteria = ({ criteria }: Programme) =>
  criteria.map(({ code, name, question, scores }) => ({
    ...{ code, name, question },
    scores: [...scores].sort((one, other) => one.score - other.score),
  }));

/** Assessments and what became of them, for one who may read them; names for the desk alone. */
export function shownAssessments(
  { programme: { criteria }, life }: Pick<Found, "programme" | "life">,
  person: string,
  names?: ReadonlyMap<string, string>,
) {
  const found = results(criteria, life);
  const { discussion } = life;
  const own = (one: string): boolean => one === person;
  return {
    assessments: readableBy(life, person)
      .map(({ assessor, scores, note }) => {
        const name = names?.get(assessor);
        return { ...(name === undefined ? {} : { by: name }), isOwn: own(assessor), scores: [...scores], note };
      })
      .sort(
        (one, other) =>
          Number(other.isOwn) - Number(one.isOwn) ||
          // Without names, the order in which they came would tell something of whose they are.
          (names || one.note === other.note ? 0 : one.note < other.note ? -1 : 1),
      ),
    differences: differences(criteria, life).map(({ code }) => code),
    ...(discussion
      ? {
          discussion: {
            isOwn: own(discussion.by),
            settled: [...discussion.settled],
            why: discussion.why,
            isAgreed: discussion.isAgreed,
          },
        }
      : {}),
    ...(found ? { results: [...found] } : {}),
  };
}

export function shownTimes({ programme, life }: Found, now: Date) {
  const on = (at: Date): Day => dayAtHome(programme, at);
  return {
    times: timesOf(programme, life, now).map(({ stage, at, until, working, paused }) => ({
      ...{ stage, from: on(at), until: on(until), working, paused },
    })),
    pauses: life.pauses.map(({ reason, note, from, until }) => ({
      ...{ reason, note, from: on(from) },
      ...(until === undefined ? {} : { until: on(until) }),
    })),
    isPaused: life.isPaused,
    returns: life.returns.map(({ at, question }) => ({ on: on(at), question })),
  };
}

export const shownCommittees = (programme: Programme, now: Date) =>
  programme.committees.map(({ code, name }) => {
    const until = silenceUntil(programme, code, now);
    return { code, name, ...(until === undefined ? {} : { silenceUntil: until }) };
  });

export const committeeOf = ({ committees }: Programme, code: string): Committee | undefined =>
  committees.find((one) => one.code === code);

/** What lies before a committee, without who said what. */
export function shownMatter({ programme, life }: Found) {
  const committee = committeeOf(programme, life.matter?.committee ?? "");
  if (!life.matter || !committee) return undefined;
  const { procedure, proposes, until } = life.matter;
  return { committee: committee.code, committeeName: committee.name, procedure, proposes, until };
}

/** The same with every member, for whoever runs the desk. */
export function shownMembers({ programme, life, places }: Found, members: readonly Holder[], now: Date) {
  const { matter } = life;
  const committee = committeeOf(programme, matter?.committee ?? "");
  if (!matter || !committee) return undefined;
  const { outcome, why, present, needed, isOver } = verdict(programme, committee, life, matter, members, places, now);
  return {
    ...{ present, needed, isOver },
    ...(outcome === undefined ? {} : { outcome }),
    ...(why === undefined ? {} : { why }),
    members: members.map((one) => ({ person: one.person, name: one.name, ...saidBy(life, one, places) })),
  };
}

/** The dossier of a member, with what they said, what keeps them from it, and why nobody is heard today. */
export function shownToMember(found: Found, me: Holder, consultations: readonly KeptConsultation[], now: Date) {
  const matter = shownMatter(found);
  if (!matter) return undefined;
  const { results: scores, assessments } = shownAssessments(found, me.person);
  const closed = closedOf(matter, { programme: found.programme, now });
  return {
    ...shownRequest(found, "member", now),
    matter: { ...matter, ...saidBy(found.life, me, found.places), ...(closed === undefined ? {} : { closed }) },
    opinions: opinionsOf(found, consultations, now),
    criteria: shownCriteria(found.programme),
    ...(scores
      ? { results: scores, notes: assessments.map(({ note }) => note).filter((note) => note !== "") }
      : { notes: [] }),
  };
}

/** What delegations and services said, for whoever assesses and decides. */
export const opinionsOf = ({ programme, life }: Found, consultations: readonly KeptConsultation[], now: Date) =>
  shownOpinions(consultations, life.consultations, (at) => dayAtHome(programme, at), now);

/** The same for the desk, with whom it asked and who of them answered. */
export function shownConsultations({ programme, life }: Found, kept: readonly KeptConsultation[], now: Date) {
  const on = (at: Date): Day => dayAtHome(programme, at);
  return kept.flatMap((one) => {
    const asked = life.consultations.find(({ consultation }) => consultation === one.consultation);
    if (!asked) return [];
    const { consultation, body, question, language, answeredBy, address, opinion } = one;
    return [
      {
        ...{ consultation, body, question, language, answeredBy, until: asked.until, askedOn: on(one.askedAt) },
        standing: standingOf(one, asked, on(now)),
        ...(address === undefined ? {} : { address }),
        ...(opinion ? { stance: opinion.stance, words: opinion.words, answeredOn: on(opinion.at) } : {}),
      },
    ];
  });
}

type SentLink = { readonly person: string; readonly madeAt: Date; readonly usedAt?: Date | undefined };

/** Of each member the link they have, and whether another may be sent: to one who has a part, and has said nothing yet. */
export function seatLinks(
  { programme, life, places }: Found,
  members: readonly Holder[],
  links: readonly SentLink[],
  how: { readonly isOffered: boolean; readonly now: Date },
) {
  const isClosed = !life.matter || closedOf(life.matter, { programme, now: how.now }) === "procedure-over";
  return new Map(
    members.map((member) => {
      const link = links.find(({ person }) => person === member.person);
      const said = sayingsOf(life, member.person);
      const isHeard = barOf(life, member, places) === undefined && said.length === 0;
      return [
        member.person,
        {
          ...(link
            ? {
                link: {
                  sentOn: dayAtHome(programme, link.madeAt),
                  ...(link.usedAt ? { usedOn: dayAtHome(programme, link.usedAt) } : {}),
                },
              }
            : {}),
          isByLink: said.some(({ through }) => through !== undefined),
          maySend: how.isOffered && isHeard && !isClosed,
        },
      ] as const;
    }),
  );
}

/** What a member said, and what keeps them from it. */
export function saidBy(life: Life, member: Member, places: readonly string[]) {
  const bar = barOf(life, member, places);
  const vote = life.matter?.votes.find((one) => one.member === member.person)?.vote;
  const objection = life.matter?.objections.find((one) => one.member === member.person)?.why;
  return {
    ...(bar === undefined ? {} : { bar }),
    ...(vote === undefined ? {} : { vote }),
    ...(objection === undefined ? {} : { objection }),
  };
}
