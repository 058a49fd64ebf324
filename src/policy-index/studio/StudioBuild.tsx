/** Building: the tree at one side, the page of one part beside it, and what is still wrong below. */
import type { z } from "zod";
import { type Language, languages } from "../../base/text.ts";
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { say } from "../../ui/words/words.ts";
import { ActForm, type Asked } from "../editions/ActForm.tsx";
import { called, indicatorIn } from "./apply.ts";
import { nodeIn } from "./apply-tree.ts";
import type { showDraft } from "./contract.ts";
import { FindingList } from "./FindingList.tsx";
import type { PartName } from "./findings.ts";
import { IndicatorPart } from "./IndicatorPart.tsx";
import { LeftBehind } from "./LeftBehind.tsx";
import { languageName } from "./language-name.ts";
import { NodePart } from "./NodePart.tsx";
import { hasItsForm, Overtaken } from "./Overtaken.tsx";
import { PartTexts } from "./PartTexts.tsx";
import { PreparationPart } from "./PreparationPart.tsx";
import { draftPath, partPath } from "./paths.ts";
import { StudioHead } from "./StudioHead.tsx";
import { StudioTree } from "./StudioTree.tsx";
import { TypologyPart } from "./TypologyPart.tsx";
import { spokenIn, textsOf, textsOfIndicator } from "./texts.ts";
import { WholePart } from "./WholePart.tsx";
import { studioWords as own } from "./words.ts";

type View = z.output<(typeof showDraft)["output"]>;
export type StudioBuildProps = {
  readonly language: Language;
  readonly view: View;
  readonly asked: Asked;
  /** Measure whose tree is shown. */
  readonly measure: string | undefined;
};

function textsOfPart({ instrument, part }: View) {
  if (part.of === "instrument")
    return textsOf(instrument).filter(({ spot }) => ["instrument", "measure", "band"].includes(spot.of));
  if (part.of === "node")
    return textsOf(instrument).filter(
      ({ spot }) => spot.of === "node" && spot.measure === part.measure && spot.id === part.id,
    );
  if (part.of === "typology")
    return textsOf(instrument).filter(({ spot }) => ["typology", "rule"].includes(spot.of) && spot.id === part.id);
  if (part.of === "preparation") return [];
  const indicator = indicatorIn(instrument, part.id);
  const texts = indicator ? textsOfIndicator(indicator) : [];
  // The words of sub-items are on pages of their own.
  return indicator?.kind === "compound" ? texts.filter(({ spot }) => spot.id === part.id) : texts;
}

export function partTitle({ instrument }: Pick<View, "instrument">, part: PartName, language: Language): string {
  if (part.of === "instrument") return say(own.whole, language);
  const spoken = instrument.language;
  if (part.of === "typology") {
    const title = instrument.typologies.find(({ id }) => id === part.id)?.title;
    return title === undefined ? part.id : called(title, language, spoken, part.id);
  }
  if (part.of === "preparation") {
    const apart = part.id === undefined ? undefined : indicatorIn(instrument, part.id);
    const whose = apart && called(apart.title, language, spoken, apart.id);
    return whose === undefined ? say(own.preparation, language) : say(own.preparationOf, language, { question: whose });
  }
  const tree = part.of === "node" ? instrument.measures.find(({ id }) => id === part.measure)?.tree : undefined;
  const thing = part.of === "indicator" ? indicatorIn(instrument, part.id) : tree && nodeIn(tree, part.id);
  return thing ? called(thing.title, language, spoken, part.id) : part.id;
}

function Acts({ language, view: { draft, mayUndo, mayRedo, mayEdit }, asked }: StudioBuildProps) {
  return (
    <div className="studio-acts">
      {mayEdit &&
        (
          [
            ["undo", mayUndo],
            ["redo", mayRedo],
          ] as const
        ).map(([name, may]) => (
          <ActForm key={name} asked={asked} act="studio.undo" id={name} className="edit-button">
            <input type="hidden" name="again" value={String(name === "redo")} />
            <button className="button is-quiet" type="submit" disabled={!may}>
              {say(own[name], language)}
            </button>
          </ActForm>
        ))}
      <a href={`/api/studio/drafts/${draft.id}/package`}>{say(own.download, language)}</a>
    </div>
  );
}

function Part({ language, view, asked, measure }: StudioBuildProps) {
  const { draft, instrument, part, mayEdit } = view;
  if (!mayEdit) return null;
  if (part.of === "instrument") return <WholePart language={language} view={view} asked={asked} />;
  if (part.of === "node") {
    const tree = instrument.measures.find(({ id }) => id === part.measure)?.tree;
    const node = tree && nodeIn(tree, part.id);
    return node ? (
      <NodePart
        language={language}
        asked={asked}
        draft={draft.id}
        match={draft.version}
        instrument={instrument}
        measure={part.measure}
        node={node}
      />
    ) : null;
  }
  if (part.of === "typology") return <TypologyPart language={language} view={view} asked={asked} id={part.id} />;
  if (part.of === "preparation") return <PreparationPart language={language} view={view} asked={asked} id={part.id} />;
  const indicator = indicatorIn(instrument, part.id);
  return indicator ? (
    <IndicatorPart
      language={language}
      asked={asked}
      draft={draft}
      instrument={instrument}
      measure={measure ?? instrument.measures[0]?.id ?? ""}
      indicator={indicator}
    />
  ) : null;
}

export function StudioBuild(props: StudioBuildProps) {
  const { language, view, asked } = props;
  const { draft, instrument, findings, part, mayEdit } = view;
  const posted = asked.posted && hasItsForm(asked.posted, asked.address, part) ? asked.posted : undefined;
  // What was done by a form that says so is said there, where the eye is; the rest over the page.
  const done = asked.done === "studio.edit" ? undefined : asked.done;
  const measureId = (part.of === "node" ? part.measure : props.measure) ?? instrument.measures[0]?.id;
  const measure = instrument.measures.find(({ id }) => id === measureId) ?? instrument.measures[0];
  const spoken = instrument.language;
  const tongues = [...new Set([...spokenIn(instrument), ...languages])];
  const into = view.into ?? [language, ...tongues].find((tongue) => tongue !== spoken) ?? spoken;
  const errors = findings.filter(({ finding }) => finding.tier === "error").length;
  const kept: [string, string][] = [
    ...(part.of === "indicator" ? [["indicator", part.id] as [string, string]] : []),
    ...(part.of === "preparation" ? [["part", "preparation"] as [string, string]] : []),
    ...(part.of === "preparation" && part.id !== undefined ? [["indicator", part.id] as [string, string]] : []),
    ...(part.of === "typology" ? [["typology", part.id] as [string, string]] : []),
    ...(part.of === "node" ? [["node", part.id] as [string, string]] : []),
    ...(measure && part.of !== "instrument" ? [["measure", measure.id] as [string, string]] : []),
  ];
  return (
    <div className="edition studio stack">
      <StudioHead language={language} draft={draft} current="build" />
      <Acts {...props} />
      {asked.posted && !posted && <Overtaken posted={asked.posted} language={language} />}
      {asked.done === "studio.edit" && (
        <p className="notice" role="status">
          {say(own.saved, language)}
        </p>
      )}
      <LeftBehind language={language} draft={draft} done={asked.done} />
      <div className="studio-build">
        {measure && (
          <StudioTree
            language={language}
            draft={draft}
            instrument={instrument}
            measure={measure}
            part={part}
            mayEdit={mayEdit}
          />
        )}
        <section className="studio-part" aria-labelledby="part">
          <h2 id="part">{partTitle(view, part, language)}</h2>
          {part.of !== "instrument" && part.of !== "preparation" && (
            <p className="kicker">
              <code>{part.id}</code>
            </p>
          )}
          {part.of === "instrument" && instrument.indicators.length === 0 && mayEdit && measure && (
            <p className="notice">
              {say(own.firstSteps, language)}{" "}
              <a href={partPath(language, draft.id, { of: "node", measure: measure.id, id: measure.tree.id })}>
                {say(own.toTree, language)}
              </a>
            </p>
          )}
          {part.of !== "preparation" && (
            <>
              <Filters
                language={language}
                action={draftPath(language, draft.id)}
                kept={kept}
                label={say(own.into, language)}
              >
                <Select
                  id="into"
                  name="into"
                  label={say(own.into, language)}
                  value={into}
                  choices={tongues.map((value) => ({ value, title: languageName(value, language) }))}
                />
              </Filters>
              <studio-form
                data-draft={draft.id}
                data-saving={say(own.saving, language)}
                data-saved={say(own.saved, language)}
                data-unsaved={say(own.unsaved, language)}
                data-overtaken={say(own.overtaken, language, { theirs: "{theirs}" })}
              >
                <PartTexts
                  language={language}
                  asked={{ ...asked, posted, done }}
                  match={draft.version}
                  texts={textsOfPart(view)}
                  from={spoken}
                  into={into}
                  spoken={spoken}
                  mayEdit={mayEdit}
                />
                <p className="entry-note" role="status" />
              </studio-form>
            </>
          )}
          <Part {...props} asked={{ ...asked, posted, done }} measure={measure?.id} />
        </section>
      </div>
      <section className="section">
        <h2>{say(own.findings, language, { count: errors, remarks: findings.length })}</h2>
        <FindingList
          language={language}
          findings={findings.map(({ finding, part: where }) => ({
            finding,
            href: partPath(language, draft.id, where, measure?.id),
            title: partTitle(view, where, language),
          }))}
        />
      </section>
    </div>
  );
}
