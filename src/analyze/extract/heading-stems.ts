/**
 * Heading stems: beginnings of words by which a heading says what it is for, in the languages that people write in.
 *
 * In: the folded text of a heading that is none of the known phrases. Out: its class, or null.
 * May not: decide against a known phrase; it is only asked when there is none.
 */
import type { SectionClass } from './heading-words.ts';

/** Latin letters without accents, so that `Maßnahmen`, `Massnahmen` and `acción`, `accion` are the same. */
export function bareLetters(text: string): string {
  if (!beyondAscii.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i');
}

const beyondAscii = /[^ -~]/;

/** A phrase with German umlauts as people write it without them: `naechste schritte`. */
export function withoutUmlauts(text: string): string {
  return text.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
}

/** Beginnings of words (bare letters), parted by `|`; scripts without spaces are found anywhere. */
function stems(latin: string, anywhere = ''): RegExp {
  const words = `(?<![\\p{L}\\d])(?:${latin.replace(/\s*\n\s*/g, '')})`;
  return new RegExp(anywhere === '' ? words : `${words}|${anywhere}`, 'u');
}

/** Earlier rows win. What was done in the incident and what went wrong stand before what is still to be done. */
const rows: readonly (readonly [SectionClass, RegExp])[] = [
  [
    'timeline',
    stems(
      `timeline|chronolog|cronolog|kronolog|zeitlich|zeitachse|zeitlinie|zeitleiste|zeitstrahl|zeitverlauf|
ablauf|verlauf|tijdlijn|verloop|tidslinj|hendelsesforl|handelseforl|forlop|linea de tiempo|linea temporal|
linha do tempo|linha temporal|secuencia|sequencia|sequenza|deroul|frise chrono|os czasu|przebieg|casova osa|
aikajana|zaman cizelgesi|olay akisi|kronologi|хронолог|таимлаин|ход событ|хронометраж|dong thoi gian`,
      '时间线|时间轴|时间表|事件经过|处理过程|時系列|経緯|タイムライン|타임라인|경과',
    ),
  ],
  [
    'went-wrong',
    stems(
      `was (?:lief|ging|hat) (?:nicht|schief|schlecht)|was schief|que (?:salio|fallo|fue) mal|que no (?:salio|funciono)|
o que (?:deu errado|nao (?:deu|funcionou))|ce qui (?:s'est mal|n'a pas)|cosa (?:e andat[oa] male|non)|wat ging er? (?:mis|fout|niet)|
hva (?:gikk|fungerte) (?:galt|darlig|ikke)|vad (?:gick|fungerade) (?:fel|daligt|inte|mindre)|что пошло не так|pain points?`,
      '做得不好|不足之处|问题点|うまくいかなかった|悪かった点|아쉬운',
    ),
  ],
  [
    'went-well',
    stems(
      `was (?:lief|ging|hat) gut|que (?:salio|fue|funciono) bien|o que (?:deu certo|funcionou)|ce qui (?:a bien|s'est bien)|
cosa (?:ha funzionato|e andat[oa] bene)|wat ging er? goed|hva (?:gikk|fungerte) (?:bra|godt)|vad (?:gick|fungerade) bra|
что (?:прошло|сработало|было) хорошо|gluck gehabt|wo wir gluck`,
      '做得好|うまくいった|良かった点|잘한 점',
    ),
  ],
  [
    'resolution',
    stems(
      `(?:actions?|steps?|measures?) (?:were |that were |we |we have |already )?(?:taken|performed|executed|carried out)|
(?:getroffene|ergriffene|durchgefuhrte|durchgefuehrte) |acciones (?:tomadas|realizadas|ejecutadas)|medidas tomadas|
acoes (?:tomadas|realizadas|executadas)|(?:actions|mesures) (?:prises|realisees|effectuees|menees)|azioni intraprese|
behebung|behoben|losung|loesung|wiederherstell|entstorung|entstoerung|resoluc|solucion|soluc|resolution|retablissement|
risoluzion|soluzion|oplossing|herstel|losning|gjenoppret|aterstall|rozwiazan|naprawa|reseni|ratkaisu|cozum|
решени|устранени|восстановлени|исправлени|penyelesaian|khac phuc`,
      '解决|处理措施|恢复|修复|対応内容|復旧|해결|복구|조치 내용',
    ),
  ],
  [
    'actions',
    stems(
      `actionables?|remediat|systemic (?:control|fix|change|remed|improve)|countermeasure|counter measure|safeguard|guardrail|recommend|prevent|preventa|
corrective|improvements?|follow ?ups?|follow on|next steps?|action (?:item|point|plan|list|track|regist)|resulting (?:action|change|task|improvement|work)|
todos?(?![\\p{L}])|to dos?(?![\\p{L}])|commitments?(?![\\p{L}])|roadmap|hardening|changes (?:made|we|going|since|as a result)|
(?:process|policy|tooling|monitoring) changes|enhancements?|open (?:items|tasks|issues)|
(?:issue|ticket|task|work|jira|clickup|linear|asana|trello|github|youtrack|bug) ?(?:tracking|tracker)|
massnahm|aktionen|aktionspunkt|handlungs|verbesser|vorbeug|praevent|vermeid|verhinder|nachste schritt|naechste schritt|
folgeaufgab|folgeaktion|folgemassnahm|empfehl|offene punkte|was (?:andern|aendern|wollen|werden|machen|tun|unternehmen) wir|
wie (?:verhindern|vermeiden|konnen|koennen) wir|
accion|accionable|medida|mejora|prevencion|preventiv|recomenda|proximos? paso|siguientes? paso|plan de|seguimiento|tareas|
compromiso|que (?:vamos|haremos|cambia)|como (?:evit|preven|impedi)|correctiv|
acao|acoes|melhoria|prevencao|proxim[oa]s? (?:passo|acao|acoes|etapa)|plano de|acompanhamento|tarefas|o que (?:vamos|faremos)|corretiv|
actions? (?:correct|prevent|a |de|menees|en cours|futur)|mesure|amelior|recommand|prochaine|plan d|suivi|axes d|
a faire|comment (?:evit|preven|empech)|engagements|ce que nous (?:allons|faisons)|
azion|misur|miglior|prevenzion|raccomand|prossim|piano d|attivita|
acties?(?![\\p{L}])|actiepunt|maatregel|verbeter|aanbevel|volgende stap|vervolg|preventie|
tiltak|aksjon|aktion|forbedr|forebygg|oppfolg|opfolg|neste steg|naeste skridt|handling(?:er|spunkt)|anbefal|hvordan (?:unnga|hindre|forhindre)|
atgard|uppfolj|forbattr|rekommend|nasta steg|forebyggande|hur (?:undvik|forhindr)|
dzialan|zapobieg|usprawn|rekomend|zalecen|nastepne krok|dalsze|opatren|doporuc|dalsi krok|prevenc|
toimenpi|jatkotoim|parannu|ennaltaehk|aksiyon|onlem|iyilestir|sonraki adim|oneri|
tindakan|perbaikan|pencegahan|langkah selanjut|rekomendasi|hanh dong|bien phap|buoc tiep|
деистви|мер(?:ы|ам|опр)|предотвращ|улучшен|рекоменд|план|дальнеиш|следующие шаг|задачи|что (?:делать|будем|изменим)|профилакти|запобіг|заход`,
      '措施|行动|改进|推奨|課題|预防|整改|后续|待办|计划|跟进|建议|优化|防止|防范|對策|改善|対策|再発防止|今後|対応策|アクション|フォローアップ|やること|재발|후속|개선|액션|향후|대책|방지',
    ),
  ],
  [
    'lessons',
    stems(
      `learned|learnt|learnings|what (?:did|have|can|do) we learn|lessons?(?![\\p{L}])|gelernt|lektion|lehren|erkenntnis|leccion|aprend|licao|licoes|enseignement|lecon|lezion|imparat|
geleerd|lessen|laerdom|laerte|laering|lardom|lart oss|lektio|wnioski|pouceni|opit|dersler|cikarilan|pelajaran|bai hoc|урок|вывод|взяли`,
      '教训|经验|学び|気づき|교훈|배운',
    ),
  ],
  [
    'cause',
    stems(
      `ursache|ursach|grund(?![\\p{L}])|warum|causa|causes|raiz|par que|pourquoi|oorzaak|waarom|arsak|hvorfor|orsak|varfor|
przyczyn|pricin|syy(?![\\p{L}])|neden|penyebab|nguyen nhan|причин|почему|por que`,
      '原因|根因|為何|원인',
    ),
  ],
  [
    'impact',
    stems(
      `auswirk|betroff|folgen(?![\\p{L}])|impact|afect|afet|consequen|gevolg|paverk|pavirk|konsekven|omfang|wplyw|skutki|dopad|
vaikutu|etki|dampak|anh huong|влияни|последстви|ущерб`,
      '影响|影響|영향|피해',
    ),
  ],
  [
    'summary',
    stems(
      `zusammenfass|ubersicht|uberblick|kurzfass|was ist (?:passiert|geschehen)|resum|que (?:paso|ocurrio|sucedio)|descripcion|
o que (?:aconteceu|houve)|descricao|ce qui s'est passe|que s'est il|riassunt|riepilog|sintesi|cosa e successo|samenvat|wat is er gebeurd|
sammendrag|oppsummer|hva skjedde|sammanfatt|vad hande|podsumow|co sie stalo|shrnuti|yhteenveto|ozet|ringkas|tom tat|
описани|кратк|резюме|что (?:случилось|произошло)|сводка`,
      '摘要|概述|概要|背景|総括|요약|개요',
    ),
  ],
  [
    'detection',
    stems(
      `erkenn|entdeck|detecci|detecca|detection|rilevament|oppdag|opdag|upptack|wykryci|detekc|havaitse|обнаруж`,
      '发现|検知|検出|감지|탐지',
    ),
  ],
];

/** A heading of more words than this is a sentence. */
const mostWords = 9;

/** Words that look like ours and are not: other people's actions, and products. */
const notOurs =
  /(?<!\p{L})(?:github|gh|user|users|customer|customers|client|clients|server|redux|quick|link) actions?(?!\p{L})|action required (?:by|from|for)|(?<!\p{L})no actions?(?!\p{L})/u;

/** The class of a heading by the beginnings of its words, or null. `key` is folded and in bare letters. */
export function classByStems(key: string): SectionClass | null {
  if (key.split(' ', mostWords + 1).length > mostWords) return null;
  const found = rows.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
  return found === 'actions' && isOfOthers(key) ? null : found;
}

/** Whether actions are somebody else's (`User actions`) or something else (`GitHub Actions`). */
export function isOfOthers(key: string): boolean {
  return notOurs.test(key);
}
