/** How a page of a release is cited; nothing where the release is a rehearsal, above which it says that nothing may be. */
import { isExercise } from "../../policy-index/releases/exercise-index.ts";
import { CiteBox, type CiteBoxProps } from "../../ui/kit/CiteBox.tsx";
import type { Where } from "./paths.ts";

type CiteHereProps = Omit<CiteBoxProps, "language"> & { readonly where: Pick<Where, "index" | "language"> };

export const CiteHere = ({ where, ...box }: CiteHereProps) =>
  isExercise(where.index) ? null : <CiteBox language={where.language} {...box} />;
