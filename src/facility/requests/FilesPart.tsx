/** The documents a request comes with. */
import { acceptedFiles } from "../../evidence/sources/rules.ts";
import { say } from "../../ui/words/words.ts";
import { mostFiles } from "./contract.ts";
import { formWords } from "./form-words.ts";
import { type OwnReading, toPage } from "./own-view.ts";

export function FilesPart({ reading }: { readonly reading: OwnReading }) {
  const { own, language } = reading;
  const address = toPage(reading, "files");
  return (
    <>
      {own.files.length === 0 ? (
        <p className="soft">{say(formWords.noFiles, language)}</p>
      ) : (
        <ul className="request-files">
          {own.files.map(({ file, name, bytes }) => (
            <li key={file}>
              <form method="post" action={address}>
                <bdi>{name}</bdi>{" "}
                <span className="soft">{new Intl.NumberFormat(language).format(Math.ceil(bytes / 1000))} kB</span>{" "}
                <input type="hidden" name="file" value={file} />
                <button type="submit" className="button is-quiet" name="_then" value="take-out">
                  {say(formWords.takeOut, language)}
                  <span className="visually-hidden"> {name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {own.files.length < mostFiles.count && (
        <form method="post" action={address} encType="multipart/form-data" className="request-form">
          <p className="entry">
            <label htmlFor="file">{say(formWords.chooseFile, language)}</label>
            <input id="file" type="file" name="file" accept={acceptedFiles} required aria-describedby="file-help" />
            <span className="entry-note" id="file-help">
              {say(formWords.fileHelp, language, { most: mostFiles.count })}
            </span>
          </p>
          <p>
            <button type="submit" className="button">
              {say(formWords.attach, language)}
            </button>
          </p>
        </form>
      )}
      <p>
        <a className="button is-main" href={toPage(reading, "check")}>
          {say(formWords.goOn, language)}
        </a>
      </p>
    </>
  );
}
