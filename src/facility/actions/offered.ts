/** Which steps are offered on the page of an action: those its rules would take. What is left out here they would refuse. */
import type { ActionView } from "./operations.ts";
import type { ActionStepKind } from "./steps-contract.ts";

type Offered = Exclude<ActionStepKind, "agreed" | "asked-to-change" | `activity-${string}`>;

export function offeredSteps(view: ActionView): readonly Offered[] {
  const { status, writing, inForce, proposal, amending, findings, activities, agreed, tie, changes } = view;
  if (tie !== undefined || status === "completed" || status === "cancelled") return [];
  const isWhole = findings.every(({ tier }) => tier !== "error");
  const isOpen = (agreed?.activities ?? []).some(({ code }) => {
    const standing = activities.find(({ activity }) => activity === code)?.standing ?? "planned";
    return standing === "planned" || standing === "postponed";
  });
  const offered: readonly (readonly [Offered, boolean])[] = [
    ["proposed", writing === "open" && isWhole && (inForce === undefined || changes.length > 0)],
    ["approved", proposal?.agreedOn !== undefined && !proposal.isOwn],
    ["started", status === "preparation" && inForce !== undefined],
    ["resumed", status === "on-hold"],
    ["completed", status === "under-way" && !isOpen],
    ["amending", writing === "settled"],
    ["sent-back", proposal !== undefined && !proposal.isOwn],
    ["taken-back", proposal?.isOwn === true],
    ["amendment-dropped", amending !== undefined && writing === "open"],
    ["held", status === "preparation" || status === "under-way"],
    ["cancelled", true],
  ];
  return offered.flatMap(([kind, is]) => (is ? [kind] : []));
}
