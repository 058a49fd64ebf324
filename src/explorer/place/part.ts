import type { Where } from "../reading/paths.ts";
import type { PlaceView } from "./contract.ts";

export type PartProps = { readonly view: PlaceView; readonly where: Where };
