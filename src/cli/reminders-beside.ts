/** Reminders that are due by the calendars of editions, written beside the open site; each is written once, whoever looks. */
import { sendFacilityReminders } from "../facility/requests/reminders/contract.ts";
import { editionsThatRemind, sendDue } from "../policy-index/coverage/scheduled/contract.ts";
import { servedSendFacilityReminders } from "../server/desk-operations.ts";
import { servedEditionsThatRemind, servedSendDue } from "../server/edition-operations.ts";
import type { Log } from "../server/log.ts";
import { perform } from "../server/perform.ts";
import type { Database } from "../store/open.ts";
import { askedHere } from "./with-database.ts";

type Beside = {
  readonly log: Log;
  readonly database: () => Database | undefined;
  /** A letter was written. */
  readonly kept: () => void;
};

/** How often it is looked; at requests, of which there may be thousands, once an hour. */
const every = 300_000;
const hourly = 12;

/** The first look, once whoever starts the house has it open. */
const atFirst = 20_000;

export function remindersBeside({ log, database, kept }: Beside) {
  let closed = false;
  let looks = 0;
  const lookAtRequests = async (open: Database): Promise<void> => {
    const done = await perform(servedSendFacilityReminders, {}, askedHere("en", open));
    const { letters, closed } = sendFacilityReminders.output.parse(done);
    if (letters + closed.length === 0) return;
    log.info({ letters, closed: closed.length }, "reminders of requests written, and unanswered ones closed");
    kept();
  };
  const look = async (): Promise<void> => {
    const open = database();
    if (!open || closed) return;
    if (looks++ % hourly === 0)
      await lookAtRequests(open).catch((fault: unknown) =>
        log.error({ err: fault }, "reminders of requests could not be written"),
      );
    const { editions } = editionsThatRemind.output.parse(
      await perform(servedEditionsThatRemind, {}, askedHere("en", open)),
    );
    for (const edition of editions) {
      if (closed) return;
      try {
        const { letters } = sendDue.output.parse(await perform(servedSendDue, { edition }, askedHere("en", open)));
        if (letters === 0) continue;
        log.info({ edition, letters }, "reminders written");
        kept();
      } catch (fault) {
        // One edition's trouble is not the others'.
        log.error({ err: fault, edition }, "reminders could not be written");
      }
    }
  };
  let last: Promise<void> = Promise.resolve();
  const next = (): void => {
    last = last.then(look).catch((fault: unknown) => log.debug({ err: fault }, "nobody could be asked who to remind"));
  };
  const first = setTimeout(next, atFirst).unref();
  const looking = setInterval(next, every).unref();
  return {
    close: async (): Promise<void> => {
      closed = true;
      clearTimeout(first);
      clearInterval(looking);
      await last;
    },
  };
}
