/** The request as a whole, what it lacks, and the button that sends it. */
import { inLanguage } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { Lacking } from "./Lacking.tsx";
import { Others } from "./Others.tsx";
import { type OwnReading, toPage } from "./own-view.ts";
import { ownWords } from "./own-words.ts";
import { Told } from "./Told.tsx";

export function CheckPart({ reading }: { readonly reading: OwnReading }) {
  const { own, language } = reading;
  const notice = inLanguage(own.judgedBy.dataProtection, language);
  return (
    <>
      <Lacking reading={reading} />
      <section aria-labelledby="whole">
        <h2 id="whole">{say(ownWords.whole, language)}</h2>
        <Told reading={reading} change="offered" />
      </section>
      <Others reading={reading} />
      <section aria-labelledby="data-protection">
        <h2 id="data-protection">{say(ownWords.dataProtection, language)}</h2>
        <p lang={notice.language}>{notice.words}</p>
        <form method="post" action={toPage(reading, "check")} className="request-form">
          <input type="hidden" name="_match" value={own.version} />
          <p>
            <label className="request-accept">
              <input type="checkbox" name="accepts" value="true" required /> {say(ownWords.accept, language)}
            </label>
          </p>
          <p>
            <button type="submit" className="button is-main" name="_then" value="send">
              {say(own.state === "returned" ? ownWords.sendAgain : ownWords.send, language)}
            </button>
          </p>
        </form>
      </section>
    </>
  );
}
