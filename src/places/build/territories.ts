/**
 * What the two registries do not say: who is a member of the United Nations, where places without a shape lie, and
 * which shapes the atlas draws as part of a state although ISO 3166-1 gives them a code of their own.
 */

/** In ISO 3166-1 but not among the 193 members: two observer states, Taiwan, and 53 territories. Source: un.org, member states, 2025. */
export const observers: readonly string[] = ["PSE", "VAT"];

export const notMembers: readonly string[] =
  "ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PYF REU SGS SHN SJM SPM SXM TCA TKL TWN UMI VGB VIR WLF XKX".split(
    " ",
  );

/**
 * Parts of a state that ISO 3166-1 codes apart: they take the state's colour unless an index speaks of them itself.
 * `box` (west, south, east, north) is where the atlas hides them in the state's own geometry.
 */
export const partsOfStates: readonly {
  readonly code: string;
  readonly of: string;
  readonly box?: readonly [number, number, number, number];
}[] = [
  { code: "GUF", of: "FRA", box: [-55, 1, -51, 6.5] },
  { code: "GLP", of: "FRA", box: [-62, 15.7, -60.9, 16.6] },
  { code: "MTQ", of: "FRA", box: [-61.4, 14.2, -60.6, 15.1] },
  { code: "REU", of: "FRA", box: [55, -21.6, 56, -20.6] },
  { code: "MYT", of: "FRA", box: [44.8, -13.2, 45.4, -12.5] },
  { code: "BES", of: "NLD", box: [-69, 11.8, -62.5, 18] },
  { code: "SJM", of: "NOR", box: [-10, 70.5, 36, 82] },
  { code: "ALA", of: "FIN" },
  { code: "HKG", of: "CHN" },
  { code: "MAC", of: "CHN" },
];

/** Longitude and latitude of places the atlas has no shape for, to a tenth of a degree. */
export const points: Readonly<Record<string, readonly [number, number]>> = {
  ATA: [0, -80],
  BVT: [3.4, -54.4],
  CCK: [96.8, -12.2],
  CXR: [105.6, -10.5],
  GIB: [-5.4, 36.1],
  TKL: [-171.8, -9.2],
  UMI: [166.6, 19.3],
};

/** Where a label goes that the largest island would misplace. */
export const labels: Readonly<Record<string, readonly [number, number]>> = {
  KIR: [173, 1.4],
  GNQ: [10.4, 1.7],
  SJM: [16, 78.5],
};
