/** A proposal as it is kept, as it is shown: without anything that could tell whose it is, or when in the day it came. */
import type { ShownProposal } from "./contract.ts";

type Kept = Omit<ShownProposal, "says"> & {
  readonly status: NonNullable<ShownProposal["says"]>["status"] | null;
  readonly option: string | null;
  readonly value: number | null;
};

export const shownProposal = ({
  proposal,
  release,
  language,
  status,
  option,
  value,
  ...said
}: Kept): ShownProposal => ({
  ...{ proposal, release, language, why: said.why, source: said.source, pinpoint: said.pinpoint, on: said.on },
  ...(status === null
    ? {}
    : { says: { status, ...(option === null ? {} : { option }), ...(value === null ? {} : { value }) } }),
});

/** The one somebody begins from before the others; as they were where it is not among them. */
export const withFirst = (proposals: readonly ShownProposal[], first: string | undefined): readonly ShownProposal[] => [
  ...proposals.filter(({ proposal }) => proposal === first),
  ...proposals.filter(({ proposal }) => proposal !== first),
];
