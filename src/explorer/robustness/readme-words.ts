/** What the files of a zip of draws say: what they are, what they are not, and what their columns mean. */
import { type Message, words } from "../../ui/words/words.ts";

export const readmeWords = words({
  notice: {
    en: "These are sensitivity ranges, not confidence intervals: nothing was sampled. They say how far ranks depend on choices of method, and they are no other official ranking.",
    fr: "Ce sont des intervalles de sensibilité, non des intervalles de confiance : rien n’a été échantillonné. Ils disent combien les rangs dépendent des choix de méthode, et ne sont pas un autre classement officiel.",
    es: "Son intervalos de sensibilidad, no de confianza: nada se ha muestreado. Dicen cuánto dependen los puestos de las decisiones de método, y no son otra clasificación oficial.",
    pt: "São intervalos de sensibilidade, não de confiança: nada foi amostrado. Dizem quanto os lugares dependem das escolhas de método, e não são outra classificação oficial.",
    ar: "هذه نطاقات حساسية لا فترات ثقة، إذ لم تُسحب أي عيّنة. وهي تبيّن مدى اعتماد المراتب على خيارات المنهج، وليست ترتيبًا رسميًا آخر.",
  },
  filesTitle: {
    en: "Files and columns",
    fr: "Fichiers et colonnes",
    es: "Archivos y columnas",
    pt: "Ficheiros e colunas",
    ar: "الملفات والأعمدة",
  },
});

const columns = words({
  rank: {
    en: "published rank, best first; rank_to is the last rank it shares with places that are level",
    fr: "rang publié, le meilleur d’abord ; rank_to est le dernier rang partagé avec les ex æquo",
    es: "puesto publicado, el mejor primero; rank_to es el último puesto que comparte con los empatados",
    pt: "lugar publicado, o melhor primeiro; rank_to é o último lugar partilhado com os empatados",
    ar: "المرتبة المنشورة، والأفضل أولًا؛ وrank_to آخر مرتبة يتقاسمها مع المتساوين معه",
  },
  whole: {
    en: "ends of the sensitivity range as whole ranks, widened outward; nine of ten draws lie between them",
    fr: "bornes de l’intervalle de sensibilité en rangs entiers, élargies vers l’extérieur ; neuf tirages sur dix sont entre elles",
    es: "extremos del intervalo de sensibilidad en puestos enteros, ensanchados hacia fuera; nueve de cada diez sorteos quedan entre ellos",
    pt: "extremos do intervalo de sensibilidade em lugares inteiros, alargados para fora; nove em cada dez sorteios ficam entre eles",
    ar: "طرفا نطاق الحساسية بمراتب صحيحة موسّعة إلى الخارج؛ وتسع سحبات من كل عشر تقع بينهما",
  },
  exact: {
    en: "the 5th percentile, the median and the 95th percentile of the rank, as computed (Hyndman and Fan’s type 7)",
    fr: "le 5e centile, la médiane et le 95e centile du rang, tels que calculés (type 7 de Hyndman et Fan)",
    es: "el percentil 5, la mediana y el percentil 95 del puesto, tal como se calculan (tipo 7 de Hyndman y Fan)",
    pt: "o percentil 5, a mediana e o percentil 95 do lugar, tal como calculados (tipo 7 de Hyndman e Fan)",
    ar: "المئين الخامس والوسيط والمئين الخامس والتسعون للمرتبة كما حُسبت (النوع 7 عند هايندمان وفان)",
  },
  ends: {
    en: "the lowest and the highest that was drawn",
    fr: "le plus bas et le plus haut tirés",
    es: "el más bajo y el más alto sorteados",
    pt: "o mais baixo e o mais alto sorteados",
    ar: "أدنى وأعلى ما سُحب",
  },
  scores: {
    en: "the same of the score",
    fr: "de même pour le score",
    es: "lo mismo de la puntuación",
    pt: "o mesmo da pontuação",
    ar: "الأمر نفسه للدرجة",
  },
  group: {
    en: "tie group, from 1: places whose order is not settled",
    fr: "groupe, à partir de 1 : des pays dont l’ordre n’est pas établi",
    es: "grupo, desde 1: países cuyo orden no está asentado",
    pt: "grupo, a partir de 1: países cuja ordem não está assente",
    ar: "المجموعة، بدءًا من 1: أماكن لم يُحسم ترتيبها",
  },
  aboveNext: {
    en: "share of the draws in which the place is above the next of the published ranking; being level counts half",
    fr: "part des tirages où le pays est devant le suivant du classement publié ; une égalité compte pour moitié",
    es: "parte de los sorteos en que el país queda por encima del siguiente de la clasificación publicada; un empate cuenta la mitad",
    pt: "parte dos sorteios em que o país fica acima do seguinte da classificação publicada; um empate conta metade",
    ar: "حصة السحبات التي يتقدم فيها المكان على التالي في الترتيب المنشور؛ والتساوي يُحسب نصفًا",
  },
  present: {
    en: "share of the draws in which the place had a score",
    fr: "part des tirages où le pays avait un score",
    es: "parte de los sorteos en que el país tuvo puntuación",
    pt: "parte dos sorteios em que o país teve pontuação",
    ar: "حصة السحبات التي كانت للمكان فيها درجة",
  },
  counts: {
    en: "how many draws, how many of them could not be scored, and the seed",
    fr: "nombre de tirages, nombre de ceux qui n’ont pu être notés, et graine",
    es: "cuántos sorteos, cuántos no pudieron puntuarse, y la semilla",
    pt: "quantos sorteios, quantos não puderam ser pontuados, e a semente",
    ar: "عدد السحبات، وعدد ما تعذّر حسابه منها، والبذرة",
  },
  effects: {
    en: "Sobol’ indices of a choice: its share of how far ranks move, alone (first) and with all it does together with others (total), each with a bootstrap range",
    fr: "indices de Sobol d’un choix : sa part du déplacement des rangs, seul (first) et avec tout ce qu’il fait avec d’autres (total), chacun avec son intervalle rééchantillonné",
    es: "índices de Sobol de una decisión: su parte en el movimiento de los puestos, por sí sola (first) y con todo lo que hace junto con otras (total), cada uno con su intervalo remuestreado",
    pt: "índices de Sobol de uma escolha: a sua parte na deslocação dos lugares, por si só (first) e com tudo o que faz com outras (total), cada um com o seu intervalo reamostrado",
    ar: "مؤشرات سوبول لخيار ما: حصته من تحرك المراتب وحده (first) ومع كل ما يفعله مع غيره (total)، ولكل منهما نطاق مُعاد المعاينة",
  },
  without: {
    en: "what is left out, and whether it is an indicator or an area",
    fr: "ce qui est omis, et s’il s’agit d’un indicateur ou d’un domaine",
    es: "lo que se omite, y si es un indicador o un área",
    pt: "o que se omite, e se é um indicador ou uma área",
    ar: "ما يُسقط، وهل هو مؤشر أم مجال",
  },
  shift: {
    en: "ranks that places move on average; then the place that moves most, from which rank to which",
    fr: "rangs dont les pays bougent en moyenne ; puis celui qui bouge le plus, de quel rang à quel rang",
    es: "puestos que se mueven los países de media; luego el que más se mueve, de qué puesto a cuál",
    pt: "lugares que os países se movem em média; depois o que mais se move, de que lugar para qual",
    ar: "عدد المراتب التي تتحركها الأماكن في المتوسط، ثم الأكثر تحركًا: من أي مرتبة إلى أي مرتبة",
  },
  node: {
    en: "a node of the index, Cronbach’s α of its parts, and the share of variance its first component explains",
    fr: "un nœud de l’indice, l’α de Cronbach de ses parties, et la part de variance qu’explique sa première composante",
    es: "un nodo del índice, el α de Cronbach de sus partes, y la parte de varianza que explica su primera componente",
    pt: "um nó do índice, o α de Cronbach das suas partes, e a parte da variância que a primeira componente explica",
    ar: "عقدة من المؤشر، ومعامل ألفا كرونباخ لأجزائها، وحصة التباين التي يفسرها مكوّنها الأول",
  },
  part: {
    en: "a part of it: its weight as a share of the node, what that weight comes to, and its correlation with the node",
    fr: "une de ses parties : son poids en part du nœud, ce que ce poids donne, et sa corrélation avec le nœud",
    es: "una de sus partes: su peso como parte del nodo, a cuánto equivale, y su correlación con el nodo",
    pt: "uma das suas partes: o seu peso como parte do nó, a quanto equivale, e a sua correlação com o nó",
    ar: "جزء منها: وزنه كحصة من العقدة، وما يؤول إليه هذا الوزن، وارتباطه بالعقدة",
  },
  beside: {
    en: "another part of the same node, and the correlation of the two (Pearson)",
    fr: "une autre partie du même nœud, et la corrélation des deux (Pearson)",
    es: "otra parte del mismo nodo, y la correlación de ambas (Pearson)",
    pt: "outra parte do mesmo nó, e a correlação das duas (Pearson)",
    ar: "جزء آخر من العقدة نفسها، والارتباط بينهما (بيرسون)",
  },
  replicate: {
    en: "the draw, from 1; the place; its score and its rank in that draw, empty where it had none",
    fr: "le tirage, à partir de 1 ; le pays ; son score et son rang dans ce tirage, vides s’il n’en avait pas",
    es: "el sorteo, desde 1; el país; su puntuación y su puesto en ese sorteo, vacíos si no los tuvo",
    pt: "o sorteio, a partir de 1; o país; a sua pontuação e o seu lugar nesse sorteio, vazios se não os teve",
    ar: "السحبة بدءًا من 1، والمكان، ودرجته ومرتبته في تلك السحبة، وتُتركان فارغتين إن لم تكونا له",
  },
  settings: {
    en: "what was varied, how often, and from which seed: as a file it draws the same again with `passerelle robustness --variations`",
    fr: "ce qui a varié, combien de fois et à partir de quelle graine : ce fichier permet de tirer de même avec `passerelle robustness --variations`",
    es: "qué se varió, cuántas veces y desde qué semilla: con este archivo se sortea lo mismo con `passerelle robustness --variations`",
    pt: "o que foi variado, quantas vezes e a partir de que semente: com este ficheiro sorteia-se o mesmo com `passerelle robustness --variations`",
    ar: "ما غُيِّر، وكم مرة، ومن أي بذرة: وبهذا الملف يُسحب الشيء نفسه بالأمر `passerelle robustness --variations`",
  },
});

/** By file, its columns in their order. */
export const fileColumns: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  "ranges.csv": {
    "rank, rank_to": columns.rank,
    "rank_low, rank_high": columns.whole,
    "rank_low_exact, rank_median, rank_high_exact": columns.exact,
    "rank_lowest, rank_highest": columns.ends,
    "score_low … score_highest": columns.scores,
    tie_group: columns.group,
    above_next: columns.aboveNext,
    present: columns.present,
    "replicates, failed, seed": columns.counts,
  },
  "effects.csv": { "variation, first, first_low … total_high": columns.effects },
  "left-out.csv": {
    "without, what": columns.without,
    "mean_rank_shift, most_place, most_from, most_to": columns.shift,
  },
  "audit.csv": {
    "node, alpha, explained": columns.node,
    "part, weight, effective, with_node": columns.part,
    "beside, r": columns.beside,
  },
  "draws.csv": { "replicate, place, score, rank": columns.replicate },
  "variations.json": { "seed, n, points, vary": columns.settings },
};
