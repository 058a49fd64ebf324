/**
 * What is written is saved after a pause, and when the page is left: by the same form, to the same address, with the version it was drawn
 * from, as the button does it. Where somebody else saved meanwhile it is looked whether it was this part: if not, it is saved beside
 * theirs; if so, nothing is saved until whoever writes has seen both. Nothing is kept in the browser: a request is written on machines
 * that others use too.
 */
import { localeOf, say } from "../../../ui/words/words.ts";
import { rowsIn } from "./asked-in.ts";
import { entriesOf, type LivePage } from "./page.ts";
import { saidIn } from "./said-in.ts";
import { type Came, sendPart, versionAt } from "./send-part.ts";
import { liveWords } from "./words.ts";

/** Milliseconds after the last key; of a failure until it is tried again, twice as long each time; that leaving waits at most. */
const pause = { typing: 1_500, again: 2_000, longest: 30_000, leaving: 3_000 } as const;

/**
 * Who is asked, and at which address, is saved when its field is left: while it is being written it is another institution, or another
 * person, at every key, and a link that was sent would be withdrawn.
 */
const onceLeft = /^applicants\.\d+\.(name|contactEmail)$/;

/** What a form began from, whatever a browser put back into it. */
function asDrawn(form: HTMLFormElement): string {
  const copy = form.cloneNode(true);
  if (!(copy instanceof HTMLFormElement)) return "";
  copy.reset();
  return saidIn(entriesOf(copy));
}

/** Institutions that are kept by now are known by the number they were given; whichever was emptied has none any more. */
function numberRows(form: HTMLFormElement, sent: ReturnType<typeof entriesOf>, applicants: readonly string[]): void {
  for (const old of form.querySelectorAll<HTMLInputElement>("input[type=hidden][name$='.applicant']")) old.remove();
  for (const [order, { at }] of rowsIn(sent).entries()) {
    const number = document.createElement("input");
    Object.assign(number, { type: "hidden", name: `applicants.${at}.applicant`, value: applicants[order] ?? "" });
    form.querySelector(`#institution-${at}`)?.append(number);
  }
}

/** What the field a refusal names is called. */
function labelled(form: HTMLFormElement, names: readonly string[]): string | undefined {
  const field = names.map((name) => form.elements.namedItem(name)).find((one) => one instanceof HTMLInputElement);
  return field instanceof HTMLInputElement ? field.labels?.[0]?.textContent?.trim() : undefined;
}

export function saveAsOneGoes({ host, form, ground: { language, part }, signal }: LivePage): void {
  const match = form.querySelector<HTMLInputElement>("input[name=_match]");
  const buttons = form.querySelector(".request-buttons");
  if (!match || !buttons) return;
  const word = document.createElement("p");
  word.className = "request-word";
  const told = document.createElement("span");
  told.className = "request-when";
  const alarm = document.createElement("span");
  alarm.className = "request-unsaved";
  alarm.setAttribute("role", "status");
  word.append(told, alarm);
  buttons.after(word);

  let kept = asDrawn(form);
  /** Nothing more is saved by itself: somebody has to look first. */
  let isHeld = false;
  let isAway = false;
  /** What was refused is not sent again as it stands. */
  let refused: string | undefined;
  let isLeaving = false;
  let wait: number = pause.again;
  let next: ReturnType<typeof setTimeout> | undefined;
  const isUnsaved = (): boolean => saidIn(entriesOf(form)) !== kept;
  const tell = (words: string, at: "told" | "alarm"): void => {
    told.textContent = at === "told" ? words : "";
    if (alarm.textContent !== (at === "alarm" ? words : "")) alarm.textContent = at === "alarm" ? words : "";
  };
  const clock = (): string =>
    new Date().toLocaleTimeString(language === "en" ? "en-GB" : localeOf(language), {
      ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    });

  const hold = (words: string): void => {
    isHeld = true;
    tell(words, "alarm");
  };
  /** Whether it was another part that was saved meanwhile; if so, this one is saved beside it. */
  const seenAnew = async (): Promise<boolean> => {
    const now = await versionAt(location.href, form);
    if (now.kind === "away") return false;
    if (now.kind === "over") hold(say(liveWords.over, language));
    else if (now.said === kept) {
      match.value = now.version;
      return true;
    } else hold(say(liveWords.overtaken, language));
    return false;
  };
  const came = async (sent: ReturnType<typeof entriesOf>, what: Came): Promise<"again" | "done"> => {
    isAway = what.kind === "away";
    if (what.kind === "away") {
      tell(say(liveWords.away, language), "alarm");
      next = setTimeout(goOn, wait);
      wait = Math.min(wait * 2, pause.longest);
      return "done";
    }
    wait = pause.again;
    if (what.kind === "saved") {
      match.value = what.version;
      kept = saidIn(sent);
      if (part === "who") numberRows(form, sent, what.applicants);
      tell(say(liveWords.saved, language, { time: clock() }), "told");
    } else if (what.kind === "refused") {
      refused = saidIn(sent);
      const field = labelled(form, what.fields) ?? say(liveWords.somewhere, language);
      tell(say(liveWords.refused, language, { field }), "alarm");
    } else if (what.kind === "over") hold(say(liveWords.over, language));
    else return (await seenAnew()) ? "again" : "done";
    return "done";
  };
  const save = async (): Promise<void> => {
    clearTimeout(next);
    // Three in a row at most: whoever saves as fast as that is waited for.
    for (let turn = 0; turn < 3 && !isHeld && isUnsaved(); turn += 1) {
      const sent = entriesOf(form);
      if (saidIn(sent) === refused) return;
      if ((await came(sent, await sendPart(form, sent))) === "done") return;
    }
  };
  let turn: Promise<void> = Promise.resolve();
  let pending = 0;
  function goOn(): void {
    pending += 1;
    turn = turn.then(save).finally(() => {
      pending -= 1;
    });
  }
  const later = (): void => {
    clearTimeout(next);
    next = setTimeout(goOn, pause.typing);
  };

  const names = (target: EventTarget | null): string =>
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.name : "";
  form.addEventListener("input", ({ target }) => (onceLeft.test(names(target)) ? clearTimeout(next) : later()), {
    signal,
  });
  form.addEventListener("change", ({ target }) => (names(target) === "" ? later() : goOn()), { signal });
  addEventListener("online", goOn, { signal });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && goOn(), { signal });

  // A press of a button leaves a field first: the form it sends must know the version that leaving it made.
  form.addEventListener(
    "submit",
    (event) => {
      if (pending === 0) {
        isLeaving = true;
        return;
      }
      event.preventDefault();
      void turn.then(() => form.requestSubmit(event.submitter));
    },
    { signal },
  );
  // A link to another part is followed once this one is saved, or it would be drawn from what stood before.
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (!link?.href || link.target || !isPlain || event.defaultPrevented || isHeld || (pending === 0 && !isUnsaved()))
        return;
      event.preventDefault();
      goOn();
      const most = new Promise((resolve) => setTimeout(resolve, pause.leaving));
      void Promise.race([turn, most]).then(() => {
        location.href = link.href;
      });
    },
    { signal },
  );
  addEventListener(
    "beforeunload",
    (event) => {
      if (!isLeaving && isUnsaved() && (isHeld || isAway || refused !== undefined)) event.preventDefault();
    },
    { signal },
  );
  addEventListener(
    "pagehide",
    () => {
      if (!isLeaving && !isHeld && isUnsaved()) void sendPart(form, entriesOf(form), "leaving");
    },
    { signal },
  );
  // Gone back to, a page is shown as it was left: what is kept may be newer.
  addEventListener(
    "pageshow",
    ({ persisted }) => {
      isLeaving = false;
      if (persisted && !isUnsaved()) location.reload();
      else if (persisted) goOn();
    },
    { signal },
  );
  signal.addEventListener("abort", () => clearTimeout(next));
  host.dataset.live = "";
  if (isUnsaved()) later();
}
