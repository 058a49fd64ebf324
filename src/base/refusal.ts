/**
 * A refusal: a rule of the domain said no. Thrown, coded, declared by the operation, undoes its transaction,
 * and reaches the asker as an RFC 9457 problem with facts and a way out, in their language.
 *
 * Anything else that is thrown is a defect: logged with its cause, shown as "internal" and no more.
 */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export class Refusal extends Error {
  readonly code: string;
  readonly facts: Facts;
  /** Findings or other details the asker may see, already parsed; part of the problem document. */
  readonly details: unknown;

  constructor(code: string, facts: Facts = {}, details?: unknown) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.facts = facts;
    this.details = details;
  }
}

export function refuse(code: string, facts: Facts = {}, details?: unknown): never {
  throw new Refusal(code, facts, details);
}

export const isRefusal = (thrown: unknown): thrown is Refusal => thrown instanceof Refusal;
