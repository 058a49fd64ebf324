/**
 * An island: a part of a page that comes alive. It is drawn on the server like the rest, with what it was drawn from
 * beside it as data; the island's own script takes both up where they stand. Without script it is a page like any other.
 *
 * A page is drawn without the marks React needs to find its way back into it, so an island is drawn by itself, with them.
 */
import type { FunctionComponent } from "react";
import { renderToString } from "react-dom/server";
import { DrawnFor, useDrawnFor } from "./drawn-for.tsx";
import type { islandScripts } from "./island-scripts.ts";

/** JSON that cannot close its own script element, nor begin a comment in it. */
const embedded = (value: object): string => JSON.stringify(value).replaceAll("<", "\\u003c");

type IslandProps<Props extends object> = {
  /** Its script is `<name>.js`, listed in bin/build-assets.mjs and in island-scripts.ts. */
  readonly name: keyof typeof islandScripts;
  /** Whatever JSON can say, for that is how it travels. */
  readonly props: Props;
  readonly of: FunctionComponent<Props>;
};

/**
 * @example <Island name="coding-desk" of={CodingDesk} props={{ language, questionnaire }} />
 */
export function Island<Props extends object>({ name, props, of: Content }: IslandProps<Props>) {
  const drawnFor = useDrawnFor();
  const content = (
    <DrawnFor value={drawnFor}>
      <Content {...props} />
    </DrawnFor>
  );
  return (
    <page-island data-island={name} data-drawn-for={drawnFor}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a data block, its "<" escaped; never run as script */}
      <script type="application/json" dangerouslySetInnerHTML={{ __html: embedded(props) }} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by React, which escapes it */}
      <div className="island" dangerouslySetInnerHTML={{ __html: renderToString(content) }} />
    </page-island>
  );
}
