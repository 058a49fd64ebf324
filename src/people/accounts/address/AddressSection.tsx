/** The address on the page of the account: the one there is, the one waited for, and asking for another. */
import type { Language } from "../../../base/text.ts";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import { Act, Button, type Refused } from "../Act.tsx";
import type { Account } from "../contract.ts";
import { Field } from "../SignIn.tsx";
import { accountWords } from "../words.ts";
import { addressWords } from "./words.ts";

type AddressSectionProps = {
  readonly view: Pick<Account, "email" | "awaitedAddress" | "addressBackUntil">;
  readonly language: Language;
  readonly refused?: Refused | undefined;
};

/** An address in the middle of a sentence of any direction. */
const isolated = (address: string): string => `\u2066${address}\u2069`;

const moment = (time: string, language: Language): string =>
  `${day(time.slice(0, 10), language)}, ${time.slice(11, 16)}`;

export function AddressSection({ view, language, refused }: AddressSectionProps) {
  const { email, awaitedAddress, addressBackUntil } = view;
  return (
    <section aria-labelledby="e-mail">
      <h2 id="e-mail">{say(addressWords.address, language)}</h2>
      <p>{say(addressWords.text, language, { address: isolated(email) })}</p>
      {addressBackUntil !== undefined && (
        <p className="quiet">{say(addressWords.backUntil, language, { until: moment(addressBackUntil, language) })}</p>
      )}
      {awaitedAddress && (
        <div className="notice" role="status">
          <p>
            {say(addressWords.awaited, language, {
              address: isolated(awaitedAddress.address),
              until: moment(awaitedAddress.until, language),
            })}
          </p>
          <Act act="accounts.withdraw-address" className="in-line" refused={refused}>
            <Button words={addressWords.withdraw} language={language} quiet />
          </Act>
        </div>
      )}
      <Act act="accounts.ask-address" refused={refused}>
        <Field
          id="new-address"
          name="address"
          type="email"
          autoComplete="off"
          label={say(addressWords.field, language)}
          note={say(accountWords.proveFirst, language)}
          value={refused?.act === "accounts.ask-address" ? refused.written?.address : undefined}
        />
        <p>
          <Button words={addressWords.ask} language={language} />
        </p>
      </Act>
    </section>
  );
}
