/** Which release is the newest one, for everybody who asks: a page, `latest`, a search, the sitemap, an export. */
import type { ReleaseRecord } from "./contract.ts";

/**
 * The release that reaches furthest in time; of those, the one published last. Undefined where there is none.
 *
 * A correction of an older edition (`2020.2`, published after `2024.0`) is the newest word on 2020; it does not make
 * 2020 the newest edition.
 *
 * @example newestOf([{ id: "2024.0", periods: ["2024"] }, { id: "2020.2", periods: ["2020"] }]) // → 2024.0
 */
export function newestOf<Release extends Pick<ReleaseRecord, "periods">>(
  published: readonly Release[],
): Release | undefined {
  const reach = (release: Release): string => release.periods.at(-1) ?? "";
  return published.reduce<Release | undefined>(
    (newest, release) => (newest === undefined || reach(release) >= reach(newest) ? release : newest),
    undefined,
  );
}
