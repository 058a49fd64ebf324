/**
 * A page of somebody's own: what they may see of work that is not published, and the forms they may send from it. Never
 * kept by anybody, never listed; a stranger is led to the door and back.
 *
 * The forms of a page are operations, named by a field of the form. A browser without script sends them to the page
 * itself: done, it is led on; refused, the same page comes back with what was refused and everything that was written.
 */
import type { z } from "zod";
import type { Actor } from "../base/actor.ts";
import type { Served, ServedFromDatabase } from "../base/served.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import type { Problem } from "../server/problem.ts";
import type { Transaction } from "../store/transaction.ts";
import type { Fields } from "./form-input.ts";
import type { Drawn, Place } from "./page.ts";

/** A form that was refused: shown again with what was written. */
export type Posted = { readonly act: string; readonly fields: Fields; readonly problem: Problem };

export type DeskPlace = Place & {
  readonly actor: Actor;
  readonly posted?: Posted;
  /** The operation that was just done from this page, for a quiet word about it. */
  readonly done?: string;
  /** In a demonstration, once something was done: where a letter that it wrote is read. */
  readonly lettersAt?: string;
  /** A fresh key for forms that must not be done twice. */
  readonly onceKey: string;
};

export type DeskPage<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  /** Begins with `/:lang`; other parameters and the query are the operation's input. */
  readonly path: `/:lang/${string}`;
  readonly served: ServedFromDatabase<Transaction, Input, Output>;
  /** What its forms may do. */
  readonly acts?: readonly Served<Archive, Transaction>[];
  /** Anybody's to read and to find, though it is drawn anew each time. */
  readonly isListed?: true;
  html(view: z.output<Output>, place: DeskPlace): Drawn;
  /** What an act found that is looked at before anything is done: shown at once, in the page's stead. */
  shows?(act: string, output: unknown, place: DeskPlace): Drawn | undefined;
  /** What the page is told was done; the act's name unless it says otherwise. Letters, digits and dots. */
  done?(act: string, output: unknown, fields: Fields): string | undefined;
  /** Where an act leads; back to the page unless it says otherwise. A path of this site. */
  after?(act: string, output: unknown, place: Pick<DeskPlace, "language" | "address">): string | undefined;
};

/**
 * A page of a desk.
 *
 * @example defineDesk({ path: "/:lang/desk", served: servedDesk, html: (view, place) => … })
 */
export const defineDesk = <Input extends z.ZodType, Output extends z.ZodType>(
  page: DeskPage<Input, Output>,
): DeskPage<Input, Output> => page;
