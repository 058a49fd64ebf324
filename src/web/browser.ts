/** What browsers run, all of it: the custom elements. Every page is whole without it. */
import { enhanceKit } from "../ui/kit/enhance.ts";
import { defineMapElement } from "../ui/maps/map-element.ts";

enhanceKit();
defineMapElement();
