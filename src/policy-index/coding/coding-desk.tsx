/** The script of the coding desk's page. */
import { takeUp } from "../../ui/kit/take-up-island.tsx";
import { CodingDesk } from "./CodingDesk.tsx";

export const begin = takeUp(CodingDesk);
