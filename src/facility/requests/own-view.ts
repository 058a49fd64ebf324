/** What every page of one's own request is told. */
import type { z } from "zod";
import type { Language } from "../../base/text.ts";
import type { Sent } from "../../policy-index/editions/ActForm.tsx";
import type { ownRequest } from "./own-contract.ts";
import { type OwnPage, ownPath } from "./paths.ts";

export type Own = z.output<(typeof ownRequest)["output"]>;

export type OwnReading = {
  readonly language: Language;
  readonly own: Own;
  readonly token: string;
  /** The wording of the objectives of the Global Compact, by their numbers. */
  readonly objectives: ReadonlyMap<string, string>;
  /** Indicators of the newest release of each index, as they are called there. */
  readonly indicators: readonly { readonly value: string; readonly title: string }[];
  /** A form that came back, with what was written. */
  readonly posted?: Sent | undefined;
  /** What was just done. */
  readonly done?: string | undefined;
};

export const toPage = (
  { language, own, token }: Pick<OwnReading, "language" | "own" | "token">,
  page: OwnPage,
): string => ownPath(language, own.programme, page, token);

/** An indicator as a form names it. */
export const indicatorValue = ({ index, indicator }: Own["content"]["indicators"][number]): string =>
  `${index} ${indicator}`;
