/**
 * Borders drawn dashed: those that are contested, undetermined or cease-fire lines, as far as the atlas allows.
 *
 * A pair names two pieces of the atlas; `box` (west, south, east, north) keeps the part of their common line that is
 * meant. What the atlas cannot show, and the disclaimer under every map therefore says: it has no line around Abkhazia,
 * South Ossetia, Transnistria, Abyei, the Ilemi triangle, the Golan Heights as such, or within Jerusalem, and no sea
 * borders. It draws Western Sahara west of the line of control with Morocco; the map moves it to Western Sahara and
 * dashes the parallel. It draws Crimea with Russia; the map moves it to Ukraine (General Assembly resolution 68/262) and dashes
 * the line that the atlas had there. It draws Aksai Chin, Arunachal Pradesh and the Line of Control as administered.
 */
export type DisputedLine = {
  readonly between: readonly [string, string];
  readonly box?: readonly [number, number, number, number];
};

export const disputedLines: readonly DisputedLine[] = [
  { between: ["west of the berm", "MAR"] },
  { between: ["Somaliland", "SOM"] },
  { between: ["N. Cyprus", "CYP"] },
  { between: ["XKX", "SRB"] },
  { between: ["PSE", "ISR"] },
  { between: ["ISR", "SYR"] },
  { between: ["Crimea", "UKR"] },
  { between: ["IND", "PAK"], box: [73, 32.4, 80, 37.5] },
  { between: ["IND", "CHN"] },
  { between: ["Siachen Glacier", "IND"] },
  { between: ["Siachen Glacier", "PAK"] },
  { between: ["Siachen Glacier", "CHN"] },
  { between: ["EGY", "SDN"], box: [33, 21, 38, 24] },
  { between: ["SDN", "SSD"] },
  { between: ["PRK", "KOR"] },
];
