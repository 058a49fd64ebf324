/** When a question is asked: earlier or later among those of its area. */
import type { Language } from "../../base/text.ts";
import { say, words } from "../../ui/words/words.ts";
import type { Asked } from "../editions/ActForm.tsx";
import type { Instrument } from "../instrument/contract.ts";
import { called } from "./apply.ts";
import { areaTitle, askedOrder } from "./asked-order.ts";
import { EditButton } from "./Edits.tsx";

const own = words({
  title: {
    en: "Order at the desks",
    fr: "Ordre aux postes de travail",
    es: "Orden en las mesas de trabajo",
    pt: "Ordem nas mesas de trabalho",
    ar: "الترتيب على مكاتب العمل",
  },
  stands: {
    en: "Asked as number {at} of {of} in “{area}”, at every desk and in questionnaires as files. The tree does not change it.",
    fr: "Posée en {at} sur {of} dans « {area} », à chaque poste et dans les questionnaires en fichier. L’arbre n’y change rien.",
    es: "Se pregunta como número {at} de {of} en «{area}», en cada mesa y en los cuestionarios en archivo. El árbol no lo cambia.",
    pt: "Perguntada como número {at} de {of} em «{area}», em cada mesa e nos questionários em ficheiro. A árvore não altera isto.",
    ar: "ترتيبه {at} من {of} في «{area}» على كل مكتب وفي الاستبيانات المنزّلة. ولا تغيّره الشجرة.",
  },
  earlier: {
    en: "Ask earlier",
    fr: "Poser plus tôt",
    es: "Preguntar antes",
    pt: "Perguntar antes",
    ar: "تقديم السؤال",
  },
  later: {
    en: "Ask later",
    fr: "Poser plus tard",
    es: "Preguntar después",
    pt: "Perguntar depois",
    ar: "تأخير السؤال",
  },
});

type AskedOrderPartProps = {
  readonly language: Language;
  readonly asked: Asked;
  readonly match: number;
  readonly instrument: Instrument;
  readonly id: string;
};

export function AskedOrderPart({ language, asked, match, instrument, id }: AskedOrderPartProps) {
  const order = askedOrder(instrument, id);
  if (!order) return null;
  const { at, of } = order;
  const title = areaTitle(instrument, order.area);
  const area = title === undefined ? order.area : called(title, language, instrument.language, order.area);
  return (
    <section className="section">
      <h3>{say(own.title, language)}</h3>
      <p>{say(own.stands, language, { at, of, area })}</p>
      <div className="studio-acts">
        {(["earlier", "later"] as const).map((way) => (
          <EditButton
            key={way}
            {...{ asked, match }}
            id={way}
            title={say(own[way], language)}
            disabled={order[way] === undefined ? "yes" : undefined}
            edit={{ kind: "move-indicator", id, position: order[way] ?? 0 }}
          />
        ))}
      </div>
    </section>
  );
}
