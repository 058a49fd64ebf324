/**
 * The coding desk: one area at a time as a page of text, all its questions at the side. Drawn whole by the server, so
 * that it works by forms; taken up by its script, it keeps every change at once and works without a connection.
 */
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Language } from "../../base/text.ts";
import { roleWords } from "../../people/accounts/role-words.ts";
import { ActForm } from "../../ui/kit/ActForm.tsx";
import { useDrawnFor } from "../../ui/kit/drawn-for.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { Refused, type RefusedProblem } from "../../ui/kit/Refused.tsx";
import { say } from "../../ui/words/words.ts";
import { ExerciseBanner } from "../editions/ExerciseBanner.tsx";
import { AfterSending } from "./AfterSending.tsx";
import type { CodingFinding, Questionnaire, Written } from "./contract.ts";
import { DeskSide, FindingList } from "./DeskSide.tsx";
import { DeskStatus } from "./DeskStatus.tsx";
import { DeskWorkbook } from "./DeskWorkbook.tsx";
import { conflictsOf, type Entry, emptyEntry, isWaiting } from "./desk-entry.ts";
import { type Desk, openDesk } from "./desk-store.ts";
import { KeyList } from "./KeyList.tsx";
import { keepOffline } from "./keep-offline.ts";
import type { Acts, Citing, FormAgain } from "./part.ts";
import { QuestionPart } from "./QuestionPart.tsx";
import { cameFromDesk, emptyWritten, findingsOf, hasErrors, isWritable, nextArea, withCited } from "./rules.ts";
import { writeTyped } from "./typed-before.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { codingWords } from "./words.ts";

export type CodingDeskProps = {
  readonly language: Language;
  readonly questionnaire: Questionnaire;
  readonly placeName: string;
  readonly area: string;
  /** The question for which a source is cited, and the source where it was just described. */
  readonly citing?: Citing | undefined;
  /** A form that was refused, with what was written. */
  readonly refused?: FormAgain | undefined;
  readonly isDone: boolean;
  /** A fresh key for what must not be done twice. */
  readonly once?: string | undefined;
};

/** The hour by the browser's own clock. */
const browserClock = (): number => Math.round(performance.timeOrigin + performance.now());

const deskPath = (desk: "coding" | "remarks", { edition, place, period }: Questionnaire, language: Language): string =>
  `/${language}/desk/${desk}/${[edition, place, period].map(encodeURIComponent).join("/")}`;

/** Findings of every question; those of an entry that did not change are not worked out again. */
function useFindings(
  questionnaire: Questionnaire,
  entries: ReadonlyMap<string, Entry>,
  sources: readonly Questionnaire["sources"][number][],
): ReadonlyMap<string, readonly CodingFinding[]> {
  const known = useMemo(() => new Map(sources.map((source) => [source.source, source])), [sources]);
  // One memory for each library: another in-force date can be another finding.
  const memory = useMemo(() => ({ of: known, kept: new WeakMap<Written, readonly CodingFinding[]>() }), [known]);
  return useMemo(() => {
    const { kept, of } = memory;
    return new Map(
      questionnaire.questions.map((question) => {
        const written = entries.get(question.id)?.mine ?? emptyWritten;
        const before = kept.get(written);
        const prior = questionnaire.priors[question.id];
        const { referenceDay } = questionnaire;
        const found =
          before?.[0]?.indicator === question.id
            ? before
            : findingsOf({ question, written, prior, sources: of, referenceDay });
        kept.set(written, found);
        return [question.id, found];
      }),
    );
  }, [questionnaire, entries, memory]);
}

const reduced = (): ScrollBehavior => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

/** Shows a question, and lets the keyboard go on from there. */
function showQuestion(id: string): void {
  const found = document.getElementById(id);
  found?.focus({ preventScroll: true });
  found?.scrollIntoView({ behavior: reduced(), block: "start" });
}

/** Shows what is still missing, with the first link to it under the keyboard. */
function showMissing(): void {
  const list = document.getElementById("before-sending");
  list?.scrollIntoView({ behavior: reduced(), block: "center" });
  const links = [".is-error .finding-links a", ".finding-links a"];
  const first = links.map((one) => list?.querySelector<HTMLElement>(one)).find((one) => one);
  (first ?? list)?.focus({ preventScroll: true });
}

const notSent = (language: Language): RefusedProblem => ({
  title: say(codingWords.notSent, language),
  detail: say(codingWords.notSentWhy, language),
  mend: say(codingWords.notSentMend, language),
});

const areaInAddress = (questionnaire: Questionnaire): string | undefined => {
  const named = decodeURIComponent(location.pathname.split("/")[7] ?? "");
  return questionnaire.areas.find(({ id }) => id === named)?.id;
};

function useActs(desk: Desk, isLive: boolean): Acts | undefined {
  return useMemo(() => {
    if (!isLive) return undefined;
    const version = (indicator: string): number => desk.state().entries.get(indicator)?.version ?? 0;
    const take = async (
      indicator: string,
      ask: (match: number, key: string) => ReturnType<Desk["calls"]["withdraw"]>,
    ) => {
      await desk.flush();
      const outcome = await ask(version(indicator), crypto.randomUUID());
      if (outcome.kind === "done") await desk.heard({ ...outcome.value, indicator });
      else await desk.refresh();
      return outcome.kind === "done";
    };
    return {
      write: desk.write,
      settle: desk.settle,
      ...{ describeSource: desk.describeSource, mendSource: desk.mendSource },
      comment: async (indicator, field, body) => {
        const outcome = await desk.calls.comment(indicator, field, body, crypto.randomUUID());
        if (outcome.kind !== "done") return false;
        const { comments = [] } = desk.state().entries.get(indicator) ?? {};
        await desk.heard({ indicator, comments: [...comments, outcome.value] });
        return true;
      },
      withdraw: (indicator) => take(indicator, (match, key) => desk.calls.withdraw(indicator, match, key)),
      standBy: (indicator, why) => take(indicator, (match, key) => desk.calls.standBy(indicator, why, match, key)),
    };
  }, [desk, isLive]);
}

export function CodingDesk(props: CodingDeskProps) {
  const { language, questionnaire, placeName, citing, refused, isDone } = props;
  const drawnFor = useDrawnFor();
  const [desk] = useState(() => openDesk(questionnaire, { language, drawnFor }, browserClock));
  const state = useSyncExternalStore(desk.subscribe, desk.state, desk.state);
  const [isLive, setLive] = useState(false);
  const [area, setArea] = useState(props.area);
  const [current, setCurrent] = useState<string>();
  const [isHelping, setHelping] = useState(false);
  const [told, setTold] = useState<{ readonly sent?: number; readonly problem?: RefusedProblem }>({});
  const page = useRef<HTMLDivElement>(null);
  const acts = useActs(desk, isLive && state.isOpen);
  const findings = useFindings(questionnaire, state.entries, state.sources);
  const base = deskPath("coding", questionnaire, language);
  const remarksPath = questionnaire.role === "author" ? deskPath("remarks", questionnaire, language) : undefined;
  const areaPath = useCallback((id: string): string => `${base}/${encodeURIComponent(id)}`, [base]);
  const shown = questionnaire.areas.find(({ id }) => id === area) ?? questionnaire.areas[0];
  const questions = shown?.questions ?? [];
  const byId = useMemo(
    () => new Map(questionnaire.questions.map((one, at) => [one.id, { one, number: at + 1 }])),
    [questionnaire],
  );
  const areaOf = (id: string): string => questionnaire.areas.find((one) => one.questions.includes(id))?.id ?? area;
  const open = questions.filter((id) => isWritable(state.entries.get(id) ?? { state: "unassigned" }));
  const isSettled = (id: string): boolean => conflictsOf(state.entries.get(id) ?? emptyEntry(id)).length === 0;
  const isReady = open.length > 0 && open.every((id) => !hasErrors(findings.get(id) ?? []) && isSettled(id));

  useEffect(() => {
    setLive(true);
    // A page that was kept for want of a connection is the same for every area.
    setArea((before) => areaInAddress(questionnaire) ?? before);
    const moved = (): void => setArea((before) => areaInAddress(questionnaire) ?? before);
    addEventListener("popstate", moved);
    const close = desk.open();
    void keepOffline(language);
    return () => {
      removeEventListener("popstate", moved);
      close();
    };
  }, [desk, questionnaire, language]);

  const moveTo = useCallback(
    (id: string, question?: string): void => {
      history.pushState(null, "", `${areaPath(id)}${question ? `#${encodeURIComponent(question)}` : ""}`);
      setArea(id);
      setTold({});
      setCurrent(question);
      requestAnimationFrame(() => {
        if (question) return showQuestion(question);
        scrollTo({ top: 0 });
        page.current?.querySelector<HTMLElement>("h2")?.focus();
      });
    },
    [areaPath],
  );
  const goTo = useCallback(
    (event: MouseEvent, id: string, question?: string): void => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      moveTo(id, question);
    },
    [moveTo],
  );

  const send = async (): Promise<void> => {
    if (!shown || !isReady) {
      return showMissing();
    }
    await desk.flush();
    // What the server does not have yet would be left behind by an answer that is on its way.
    const now = desk.state().entries;
    const isSaved = open.every((id) => !isWaiting(now.get(id) ?? emptyEntry(id)));
    const outcome = isSaved ? await desk.calls.submit(shown.id, crypto.randomUUID()) : undefined;
    if (outcome?.kind === "done") setTold({ sent: outcome.value.sent });
    else setTold({ problem: outcome?.kind === "refused" ? outcome.refusal : notSent(language) });
    if (outcome) await desk.refresh();
  };

  useDeskKeys({
    ...{ acts, questionnaire, area: shown?.id ?? area, current, entries: state.entries, moveTo },
    showQuestion: (question) => {
      setCurrent(question);
      showQuestion(question);
    },
    send: () => void send(),
    help: () => setHelping(true),
  });

  const isAlive = acts !== undefined;
  useEffect(() => {
    if (acts) writeTyped(acts.write, (id) => desk.state().entries.get(id)?.mine.citations ?? []);
  }, [acts, desk]);
  useEffect(() => {
    // Sent before the script had come: from here on it is kept as everything is that is written here.
    if (acts && refused?.written) desk.bring(refused.indicator ?? "", refused.written, refused.version);
  }, [acts, desk, refused]);
  useEffect(() => {
    // A page that was kept for want of a connection may stand at another address than the one it was asked at.
    if (!acts || !citing || new URLSearchParams(location.search).get("cite") !== citing.indicator) return;
    const { indicator, source } = citing;
    const entry = desk.state().entries.get(indicator);
    const isNew = entry && isWritable(entry) && !entry.mine.citations.some((one) => one.source === source);
    const isAsked = cameFromDesk(document.referrer, `${location.origin}${base}`);
    if (source !== undefined && isNew && isAsked) acts.write(indicator, "citations", withCited(entry.mine, source));
    history.replaceState(null, "", location.pathname);
    setCurrent(indicator);
    showQuestion(indicator);
  }, [acts, base, citing, desk]);
  useEffect(() => {
    const within = page.current;
    if (!within || !isAlive) return;
    const gone = new AbortController();
    const { signal } = gone;
    // Forms send themselves only while no script keeps what is written.
    within.addEventListener("submit", (event) => event.preventDefault(), { signal });
    within.addEventListener(
      "focusin",
      ({ target }) => {
        const found = target instanceof Element ? target.closest(".question") : null;
        if (found) setCurrent(found.id);
      },
      { signal },
    );
    return () => gone.abort();
  }, [isAlive]);

  if (!shown) return null;
  const side = { language, questionnaire, area: shown.id, current, entries: state.entries, findings, areaPath };
  const going = acts ? goTo : undefined;
  return (
    <div className="coding-desk" data-live={acts ? "" : undefined}>
      <header className="desk-head">
        <p className="kicker">
          <a href={`/${language}/desk/coding`}>{say(codingWords.backToList, language)}</a> ·{" "}
          <bdi lang={questionnaire.editionTitle.language}>{questionnaire.editionTitle.words}</bdi>
        </p>
        <h1>
          {placeName} <span className="desk-period">{questionnaire.period}</span>
        </h1>
        <p className="soft">
          {say(codingWords.referenceDay, language, { day: day(questionnaire.referenceDay, language) })}{" "}
          {questionnaire.due && say(codingWords.dueOn, language, { day: day(questionnaire.due, language) })}{" "}
          {questionnaire.role === "second-author" && say(roleWords["second-author"], language)}
        </p>
        <ExerciseBanner language={language} exercise={questionnaire.exercise} />
        {!questionnaire.open && <p className="is-signal">{say(codingWords.closed, language)}</p>}
        {!acts && isDone && <p role="status">{say(codingWords.done, language)}</p>}
      </header>
      {acts ? (
        <DeskStatus
          {...{ language, state, here: areaPath(shown.id) }}
          pathOf={(id) => `${areaPath(areaOf(id))}#${encodeURIComponent(id)}`}
          goTo={(event, id) => goTo(event, areaOf(id), id)}
        />
      ) : (
        <p className="desk-status small" />
      )}
      <div className="desk-body">
        <DeskSide {...side} goTo={going} />
        <div className="desk-page" ref={page}>
          <h2 tabIndex={-1} lang={shown.title.language}>
            {shown.title.words}
          </h2>
          {refused && (!acts || refused.indicator === undefined) && (
            <Refused problem={refused.problem} language={language} />
          )}
          {questions.map((id, at) => {
            const found = byId.get(id);
            const above = byId.get(questions[at - 1] ?? "")?.one.within?.id;
            const entry = state.entries.get(id);
            if (!found || !entry) return null;
            const again = refused?.indicator === id ? refused : undefined;
            const posted = acts ? undefined : again?.written;
            return (
              <QuestionPart
                key={id}
                language={language}
                question={found.one}
                number={found.number}
                isFirstWithin={found.one.within !== undefined && found.one.within.id !== above}
                entry={posted ? { ...entry, mine: posted } : entry}
                prior={questionnaire.priors[id]}
                findings={findings.get(id) ?? []}
                referenceDay={questionnaire.referenceDay}
                sources={state.sources}
                pending={state.pending}
                canStandBy={questionnaire.stages.adjudication}
                isOpen={questionnaire.open}
                canWithdraw={questionnaire.open && !questionnaire.stages.review}
                again={again}
                keptNow={posted && again?.version !== entry.version ? entry.mine : undefined}
                citing={citing?.indicator === id ? citing : undefined}
                here={areaPath(shown.id)}
                remarksPath={remarksPath}
                once={props.once}
                acts={acts}
              />
            );
          })}
          <section className="before-sending" id="before-sending" tabIndex={-1}>
            <h3>{say(codingWords.findings, language)}</h3>
            <FindingList {...side} goTo={going} />
            {told.problem && <Refused problem={told.problem} language={language} />}
            {told.sent !== undefined && (
              <AfterSending
                {...{ language, sent: told.sent, areaPath, goTo }}
                next={nextArea(questionnaire, state.entries, shown.id)}
              />
            )}
            {questionnaire.open &&
              (acts ? (
                <button
                  type="button"
                  className="button is-main"
                  disabled={!isReady || state.connection === "off"}
                  onClick={() => void send()}
                >
                  {say(codingWords.submit, language, { area: shown.title.words })}
                </button>
              ) : (
                <ActForm act="coding.submit">
                  <input type="hidden" name="area" value={shown.id} />
                  <button className="button is-main" type="submit">
                    {say(codingWords.submit, language, { area: shown.title.words })}
                  </button>
                </ActForm>
              ))}
            {acts && (
              <button type="button" className="button is-quiet small" onClick={() => setHelping(true)}>
                {say(codingWords.keys, language)} <kbd>?</kbd>
              </button>
            )}
          </section>
        </div>
      </div>
      <DeskWorkbook language={language} questionnaire={questionnaire} />
      {isHelping && <KeyList language={language} close={() => setHelping(false)} />}
    </div>
  );
}
