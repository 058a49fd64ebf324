/**
 * The activities of an action along its months, drawn on the server; the table beneath it says the same. Places along the line are shares
 * of its width, so that letters keep their size on a phone.
 */
import { direction, type Language } from "../../base/text.ts";
import { day } from "../../ui/kit/numbers.ts";
import { localeOf, say } from "../../ui/words/words.ts";
import type { Plan } from "./contract.ts";
import { actionWords as words } from "./words.ts";

type Life = { readonly activity: string; readonly standing: string; readonly day?: string | undefined };

const dayMs = 86_400_000;
const at = (text: string): number => Date.parse(`${text}T00:00:00Z`);

/** The first days of the months between two days, as many as there is room for. */
function months(from: number, until: number): readonly Date[] {
  const all: Date[] = [];
  const first = new Date(from);
  for (let step = 0; step < 240; step++) {
    const month = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + step, 1));
    if (month.getTime() > until) break;
    if (month.getTime() >= from) all.push(month);
  }
  const every = Math.ceil(all.length / 6);
  return all.filter((_, position) => position % every === 0);
}

const row = 44;
const top = 24;

export function Gantt({
  plan,
  lives,
  today,
  language,
}: {
  readonly plan: Plan;
  readonly lives: readonly Life[];
  readonly today: string;
  readonly language: Language;
}) {
  const bars = plan.activities.flatMap(({ code, title, from, until }) => {
    if (from === undefined) return [];
    const life = lives.find(({ activity }) => activity === code);
    const begins = life?.standing === "postponed" && life.day !== undefined ? at(life.day) : at(from);
    const ends = begins + Math.max(0, at(until ?? from) - at(from)) + dayMs;
    return [{ code, title, begins, ends, standing: life?.standing ?? "planned" }];
  });
  if (bars.length === 0) return null;
  const from = Math.min(...bars.map(({ begins }) => begins), ...(plan.from === undefined ? [] : [at(plan.from)]));
  const until = Math.max(
    ...bars.map(({ ends }) => ends),
    ...(plan.until === undefined ? [] : [at(plan.until) + dayMs]),
  );
  const share = (time: number): number => ((time - from) / (until - from)) * 100;
  const isBackwards = direction(language) === "rtl";
  /** From the side on which reading begins. */
  const along = (value: number): string => `${(isBackwards ? 100 - value : value).toFixed(2)}%`;
  const label = new Intl.DateTimeFormat(localeOf(language), { month: "short", timeZone: "UTC" });
  const height = top + bars.length * row;
  const dayText = (time: number) => day(new Date(time).toISOString().slice(0, 10), language);
  return (
    <svg
      className="action-gantt"
      width="100%"
      height={height}
      role="img"
      aria-label={say(words.scheduleText, language, { from: dayText(from), until: dayText(until - dayMs) })}
    >
      {months(from, until).map((month) => (
        <g key={month.getTime()}>
          <line
            x1={along(share(month.getTime()))}
            x2={along(share(month.getTime()))}
            y1={top - 4}
            y2={height}
            className="action-gantt-month"
          />
          <text x={along(share(month.getTime()))} y={14} textAnchor={share(month.getTime()) > 90 ? "end" : "start"}>
            {label.format(month)}
          </text>
        </g>
      ))}
      {at(today) >= from && at(today) <= until && (
        <line
          x1={along(share(at(today)))}
          x2={along(share(at(today)))}
          y1={top - 4}
          y2={height}
          className="action-gantt-today"
        />
      )}
      {bars.map(({ code, title, begins, ends, standing }, position) => {
        const [start, width] = [share(begins), Math.max(0.8, share(ends) - share(begins))];
        // What begins late is named from its end, so that its name stays inside.
        const isLate = start > 50;
        const name = title.length > 30 ? `${title.slice(0, 28).trimEnd()}…` : title;
        return (
          <g key={code}>
            <rect
              x={`${(isBackwards ? 100 - start - width : start).toFixed(2)}%`}
              width={`${width.toFixed(2)}%`}
              y={top + position * row + 22}
              height={12}
              className={`action-gantt-bar is-${standing}`}
            />
            <text
              x={along(isLate ? start + width : start)}
              y={top + position * row + 16}
              textAnchor={isLate ? "end" : "start"}
              className={standing === "cancelled" ? "action-gantt-off" : undefined}
            >
              {`${code} ${name}`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
