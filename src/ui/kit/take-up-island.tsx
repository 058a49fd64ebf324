/** The browser's side of an island: its component takes up what the server drew of it. */
import type { FunctionComponent } from "react";
import { hydrateRoot } from "react-dom/client";
import { DrawnFor } from "./drawn-for.tsx";

/** @example export const begin = takeUp(CodingDesk) */
export const takeUp =
  <Props extends object>(Content: FunctionComponent<Props>) =>
  (root: HTMLElement, text: string, drawnFor: string | undefined): void => {
    const props: Props = JSON.parse(text);
    hydrateRoot(
      root,
      <DrawnFor value={drawnFor}>
        <Content {...props} />
      </DrawnFor>,
    );
  };
