/** The budget by activity and line: what it costs in its own currency, the rate and its day, and what that is in the programme’s. */

import { Fragment } from "react";
import type { Language } from "../../base/text.ts";
import { day } from "../../ui/kit/numbers.ts";
import { TableScroll } from "../../ui/kit/TableScroll.tsx";
import { say } from "../../ui/words/words.ts";
import type { Plan } from "./contract.ts";
import { type CountedLine, countedLines, hundredths, type Money, sumOf } from "./money.ts";
import { choiceSaid, fieldSaid, moneySaid } from "./shown.ts";
import { actionWords as words } from "./words.ts";

type Props = {
  readonly plan: Plan;
  readonly home: string;
  readonly ceilings: readonly { readonly of: string; readonly amount: string; readonly currency: string }[];
  readonly language: Language;
};

export function BudgetTable({ plan, home, ceilings, language }: Props) {
  const counted = countedLines(plan, home);
  if (counted.length === 0) return null;
  const money = (value: Money | undefined): string =>
    value === undefined ? say(words.notKnown, language) : moneySaid(value, language);
  const known = plan.activities.map(({ code }) => code);
  const groups: readonly (readonly [string, string, readonly CountedLine[]])[] = [
    ...plan.activities.map(
      ({ code, title }) => [code, `${code} ${title}`, counted.filter(({ line }) => line.activity === code)] as const,
    ),
    [
      "",
      say(words.wholeAction, language),
      counted.filter(({ line }) => line.activity === undefined || !known.includes(line.activity)),
    ],
  ];
  const most = ceilings.find(({ of }) => of === "action");
  return (
    <section aria-labelledby="budget">
      <h2 id="budget">{fieldSaid("lines", language)}</h2>
      <TableScroll caption={fieldSaid("lines", language)} language={language}>
        <table className="table action-budget">
          <thead>
            <tr>
              <th scope="col">{fieldSaid("text", language)}</th>
              <th scope="col">{say(words.cost, language)}</th>
              <th scope="col">{say(words.rate, language)}</th>
              <th scope="col">{say(words.inHome, language, { currency: home })}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(([code, title, lines]) =>
              lines.length === 0 ? null : (
                <Fragment key={code}>
                  <tr className="action-budget-of">
                    <th scope="rowgroup" colSpan={3}>
                      <bdi>{title}</bdi>
                    </th>
                    <td>{money(sumOf(lines))}</td>
                  </tr>
                  {lines.map(({ line, cost, home: worth }) => {
                    const rate = plan.rates.find((one) => one.code === line.currency);
                    return (
                      <tr key={line.code}>
                        <th scope="row" dir="auto">
                          {line.text}
                          <span className="action-soft">
                            {line.kind && choiceSaid(line.kind, language)}
                            {line.quantity !== undefined && line.price !== undefined && (
                              <bdi>
                                {" "}
                                {line.quantity} × {moneySaid(hundredths(line.price), language)}
                              </bdi>
                            )}
                          </span>
                        </th>
                        <td>
                          <bdi>
                            {money(cost)} {line.currency}
                          </bdi>
                        </td>
                        <td>
                          {line.currency === home
                            ? "–"
                            : rate?.rate === undefined || rate.on === undefined
                              ? say(words.notKnown, language)
                              : say(words.rateOn, language, { rate: rate.rate, day: day(rate.on, language) })}
                        </td>
                        <td>{money(worth)}</td>
                      </tr>
                    );
                  })}
                </Fragment>
              ),
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {say(words.sum, language)}
              </th>
              <td>
                <strong>{money(sumOf(counted))}</strong>
              </td>
            </tr>
          </tfoot>
        </table>
      </TableScroll>
      {most && (
        <p className="action-soft">
          {say(words.ceiling, language, {
            amount: moneySaid(hundredths(most.amount), language),
            currency: most.currency,
          })}
        </p>
      )}
    </section>
  );
}
