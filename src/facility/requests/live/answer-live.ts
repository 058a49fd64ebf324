/**
 * The rules beside the form, as it stands: drawn at once where something is chosen, a moment after the last key where a name is written.
 * To a screen reader they are said politely, once somebody has paused, and only when they say something else than before.
 */
import { say } from "../../../ui/words/words.ts";
import { verdictsOf } from "../../programme/eligibility/rules.ts";
import { type Line, type Lines, linesOf } from "../../programme/eligibility/sentences.ts";
import { verdictWords } from "../verdict-words.ts";
import { askedIn } from "./asked-in.ts";
import { entriesOf, type LivePage } from "./page.ts";

/** Milliseconds after the last key, and after the last change before it is said. */
const pause = { drawn: 300, said: 1_200 } as const;

function listed(lines: readonly Line[], mends: "mended" | "as-it-is"): HTMLUListElement {
  const list = document.createElement("ul");
  for (const { why, mend } of lines) {
    const item = document.createElement("li");
    item.textContent = why;
    if (mend !== undefined && mends === "mended") {
      const span = document.createElement("span");
      span.className = "request-mend";
      span.textContent = ` ${mend}`;
      item.append(span);
    }
    list.append(item);
  }
  return list;
}

function draw(
  section: HTMLElement,
  { outcome, failed, unknown, passed }: Lines,
  language: LivePage["ground"]["language"],
) {
  section.className = `request-verdicts is-${outcome}`;
  const told = section.querySelector("strong");
  if (told) told.textContent = say(verdictWords[outcome], language);
  const before = section.querySelector("details");
  for (const old of section.querySelectorAll(":scope > ul")) old.remove();
  const lists = [failed, unknown].filter((lines) => lines.length > 0).map((lines) => listed(lines, "mended"));
  const fulfilled = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = say(verdictWords.whatPassed, language);
  fulfilled.open = before?.open ?? false;
  fulfilled.append(summary, listed(passed, "as-it-is"));
  before?.remove();
  section.append(...lists, ...(passed.length > 0 ? [fulfilled] : []));
}

/** What is said aloud: what stands against it in full; else only how it stands. */
function spoken({ outcome, failed }: Lines, language: LivePage["ground"]["language"]): string {
  const head = say(verdictWords[outcome], language);
  if (outcome !== "failed") return head.split(/(?<=[.!؟])\s/)[0] ?? head;
  return [head, ...failed.map(({ why, mend = "" }) => `${why} ${mend}`)].join(" ");
}

export function answerLive({ host, form, ground, signal }: LivePage): void {
  const section = host.querySelector<HTMLElement>(".request-verdicts");
  if (!section) return;
  const { language, ruled, day } = ground;
  const aloud = document.createElement("p");
  aloud.className = "visually-hidden";
  aloud.setAttribute("role", "status");
  host.append(aloud);
  const glance = document.createElement("a");
  glance.className = "request-glance";
  glance.href = "#may-it";
  form.after(glance);
  const options = new Map(
    [...form.querySelectorAll("select option")].flatMap((option) =>
      option instanceof HTMLOptionElement && /^[A-Z]{3}$/.test(option.value) ? [[option.value, option.text]] : [],
    ),
  );
  const named = {
    place: (code: string) => options.get(code) ?? ground.places[code],
    activity: (code: string) => ground.activities[code],
  };
  const show = (lines: Lines): void => {
    draw(section, lines, language);
    glance.hidden = lines.outcome !== "failed";
    glance.textContent = lines.failed[0]?.why ?? "";
  };
  const linesNow = (): Lines => {
    const asking = askedIn(entriesOf(form), ground);
    return linesOf(verdictsOf(ruled, asking, day), asking, named, language);
  };
  let drawn: ReturnType<typeof setTimeout> | undefined;
  let said: ReturnType<typeof setTimeout> | undefined;
  let last = spoken(linesNow(), language);
  const answer = (): void => {
    clearTimeout(drawn);
    const lines = linesNow();
    show(lines);
    clearTimeout(said);
    said = setTimeout(() => {
      const words = spoken(lines, language);
      if (words === last) return;
      last = words;
      aloud.textContent = words;
    }, pause.said);
  };
  form.addEventListener("change", answer, { signal });
  form.addEventListener(
    "input",
    () => {
      clearTimeout(drawn);
      drawn = setTimeout(answer, pause.drawn);
    },
    { signal },
  );
  signal.addEventListener("abort", () => {
    clearTimeout(drawn);
    clearTimeout(said);
  });
  // A browser may have put back what was in the form before.
  show(linesNow());
}
