/** What is shown of a deliverable, to each who has a part in it. Pure: it is given what was found. */
import { requester } from "../actions/steps.ts";
import type { KeptDeliverable, PlannedDeliverable } from "./found.ts";
import type { DeliverableLife, DeliverableVersion } from "./life.ts";
import type { DeliverableVersionView } from "./operations.ts";
import { isLate } from "./steps.ts";
import type { DeliverableHappening } from "./steps-contract.ts";
import { dayOf } from "./taking.ts";

export function lineOf(planned: PlannedDeliverable, kept: KeptDeliverable | undefined, now: Date) {
  const status = kept?.life.status ?? "planned";
  const { due, ...rest } = planned;
  return {
    ...rest,
    ...(due === undefined ? {} : { due }),
    ...{ status, versions: kept?.life.versions.length ?? 0 },
    isLate: isLate(status, due, dayOf(now)),
  };
}

const reviewKinds: readonly DeliverableHappening["kind"][] = ["found-ready", "changes-asked"];

const byWhom = ({ by, kind }: DeliverableHappening, person: string) =>
  by === requester ? "requester" : by === person ? "you" : reviewKinds.includes(kind) ? "reviewer" : "programme";

const remark = (said: { readonly text: string; readonly at: Date }) => ({ text: said.text, on: dayOf(said.at) });

export function versionView(
  one: DeliverableVersion,
  { files }: Pick<KeptDeliverable, "files">,
  person: string,
  names: ReadonlyMap<string, string> = new Map(),
): DeliverableVersionView {
  const file = files.find(({ version }) => version === one.version);
  const { version, sha256, language, changes, by, at, reviews, answers, programme, requester: theirs, refused } = one;
  return {
    ...{ version, sha256, language, changes, on: dayOf(at), by: by === person ? "you" : "programme" },
    ...{ mediaType: file?.mediaType ?? "", bytes: file?.bytes ?? 0, scanned: file?.scanned ?? "not-scanned" },
    reviews: reviews.map(({ reviewer, note, said }) => ({
      ...{ reviewer, name: names.get(reviewer) ?? "", isOwn: reviewer === person, note },
      ...(said ? { said: said.kind, text: said.text, on: dayOf(said.at) } : { text: "" }),
    })),
    answers: answers.map(remark),
    ...(programme ? { programmeOn: dayOf(programme) } : {}),
    ...(theirs ? { requesterOn: dayOf(theirs) } : {}),
    ...(refused ? { refused: remark(refused) } : {}),
  };
}

export function publicOf({ published, tombstone }: DeliverableLife) {
  const shown = (one: NonNullable<typeof published>) => {
    const { version, title, summary, licence, at } = one;
    return { version, title, summary, licence, on: dayOf(at) };
  };
  return {
    ...(published ? { published: shown(published) } : {}),
    ...(tombstone
      ? { tombstone: { ...shown(tombstone), why: tombstone.why, withdrawnOn: dayOf(tombstone.withdrawnAt) } }
      : {}),
  };
}

export const historyOf = ({ history }: KeptDeliverable, person: string) =>
  history.map((one) => ({
    ...({ kind: one.kind, on: dayOf(one.at), by: byWhom(one, person) } as const),
    ...("version" in one ? { version: one.version } : {}),
  }));
