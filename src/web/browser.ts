/** What browsers run, all of it: the custom elements. Every page is whole without it. */
import { defineExploreView } from "../explorer/explore/explore-element.ts";
import { defineWhatIf } from "../explorer/what-if/what-if-element.ts";
import { defineOwnRecipe } from "../explorer/yours/own-recipe-element.ts";
import { defineLiveRequest } from "../facility/requests/live/live-request-element.ts";
import { definePasskeys } from "../people/accounts/passkey-element.ts";
import { leavePagesAtDoor } from "../policy-index/coding/offline-pages.ts";
import { defineBoardGrid } from "../policy-index/coverage/board-element.ts";
import { defineReviewKeys } from "../policy-index/review/review-keys-element.ts";
import { defineStudioBeside } from "../policy-index/studio/beside/beside-element.ts";
import { defineStudioForm } from "../policy-index/studio/studio-form-element.ts";
import { defineStudioTree } from "../policy-index/studio/studio-tree-element.ts";
import { enhanceKit } from "../ui/kit/enhance.ts";
import { defineMapElement } from "../ui/maps/map-element.ts";

enhanceKit();
defineReviewKeys();
defineMapElement();
defineExploreView();
defineOwnRecipe();
defineWhatIf();
definePasskeys();
defineBoardGrid();
defineLiveRequest();
defineStudioForm();
defineStudioTree();
defineStudioBeside();
// Where the browser refuses, nothing was kept either.
void leavePagesAtDoor().catch(() => undefined);
