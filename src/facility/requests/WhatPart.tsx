/** What a request is about. */
import { inLanguage } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { holdsOn } from "../programme/in-force.ts";
import { longestSaid } from "./contract.ts";
import { Boxes, Field, type Offered, Pick, writtenIn } from "./Fields.tsx";
import { formWords } from "./form-words.ts";
import { PartForm } from "./OwnFrame.tsx";
import { indicatorValue, type OwnReading } from "./own-view.ts";

/** An area with one of its topics, as a form names both at once. */
export const subjectValue = (area: string | undefined, topic: string | undefined): string =>
  area === undefined ? "" : topic === undefined ? area : `${area}/${topic}`;

function subjects({ own, language }: OwnReading): readonly Offered[] {
  return own.judgedBy.areas
    .filter((area) => holdsOn(area, own.judgedOn))
    .flatMap((area): readonly Offered[] => {
      const title = inLanguage(area.name, language).words;
      const topics = area.topics.filter((topic) => holdsOn(topic, own.judgedOn));
      if (topics.length === 0) return [{ value: area.code, title }];
      return [
        { value: area.code, title: say(formWords.inGeneral, language, { area: title }), within: title },
        ...topics.map((topic) => ({
          ...{
            value: subjectValue(area.code, topic.code),
            title: inLanguage(topic.name, language).words,
            within: title,
          },
        })),
      ];
    });
}

export function WhatPart({ reading }: { readonly reading: OwnReading }) {
  const { own, language, objectives, indicators } = reading;
  const { content } = own;
  const written = writtenIn(reading);
  const prose = { language, written, kind: "area", most: longestSaid.prose } as const;
  const about = content.indicators.map(indicatorValue);
  const chosen = indicators.filter(({ value }) => about.includes(value));
  const unknown = about.filter((value) => !indicators.some((one) => one.value === value));
  return (
    <PartForm reading={reading} step="what">
      <Field
        {...{ language, written }}
        name="title"
        kept={content.title}
        label={formWords.title}
        help={formWords.titleHelp}
        most={longestSaid.line}
      />
      <Pick
        {...{ language, written }}
        name="subject"
        kept={subjectValue(content.area, content.topic)}
        label={formWords.subject}
        offered={subjects(reading)}
      />
      <Field {...prose} name="problem" kept={content.problem} label={formWords.problem} help={formWords.problemHelp} />
      <Field {...prose} name="context" kept={content.context} label={formWords.context} help={formWords.contextHelp} />
      <Field {...prose} name="change" kept={content.change} label={formWords.change} />
      <Field {...prose} name="beneficiaries" kept={content.beneficiaries} label={formWords.beneficiaries} />
      <Field {...prose} name="strategies" kept={content.strategies} label={formWords.strategies} />
      {(about.length > 0 || indicators.length > 0) && (
        <>
          {about.length > 0 && (
            <Boxes
              {...{ language, written }}
              name="indicators"
              kept={about}
              label={formWords.indicators}
              offered={[...chosen, ...unknown.map((value) => ({ value, title: value }))]}
            />
          )}
          {indicators.length > 0 && (
            <Pick
              {...{ language, written }}
              name="indicator"
              kept=""
              label={formWords.indicators}
              offered={indicators}
            />
          )}
        </>
      )}
      <details open={content.objectives.length > 0}>
        <summary>{say(formWords.objectives, language)}</summary>
        <Boxes
          {...{ language, written }}
          name="objectives"
          kept={content.objectives.map(String)}
          label={formWords.objectives}
          offered={[...objectives].map(([value, title]) => ({ value, title: `${value}. ${title}`, lang: "en" }))}
        />
      </details>
      <Field
        {...{ language, written }}
        name="targets"
        kept={content.targets.join(", ")}
        label={formWords.targets}
        help={formWords.targetsHelp}
        most={200}
      />
    </PartForm>
  );
}
