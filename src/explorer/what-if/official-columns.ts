/** The answers of a release as the engine takes them, before anything is prepared; once a release. */
import { answerColumns } from "../../policy-index/scoring/answer-columns.ts";
import { perRelease } from "../reading/positions.ts";

export const columnsOf = perRelease((release) => answerColumns(release.answers));
