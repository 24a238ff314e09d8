/**
 * Words by which a sentence reads as a promised change.
 *
 * In: plain text. Out: whether it begins with a verb, promises, or only tells what happened.
 * May not: judge a promise; that is the judge's business.
 */
import { findWords } from '../../text/find-words.ts';
import { foldText, lowerCase } from '../../text/fold.ts';

/** Verbs that action items begin with. The past (`added`) and the participle (`adding`) are made from them. */
const verbs: ReadonlySet<string> = new Set(
  (
    'accelerate accept activate adapt add address adjust adopt agree alert align allow allocate analyse analyze announce appoint apply approve archive arrange ask assess assign attach audit automate avoid ' +
    'back backfill backport ban become begin block book break bring broaden build bump cache call cancel catch centralise centralize change check choose clarify clean clear close coach codify collect combine come communicate compare complete ' +
    'conduct configure confirm connect consider consolidate contact continue contribute convert convene coordinate copy correct cover create cross cull curate cut ' +
    'deal debug decide decouple decrease dedicate deduplicate define delay delegate delete demote deny deploy deprecate describe design destroy detect determine develop diagnose disable disallow discontinue discuss display distribute diversify do document double draft drain drill drop duplicate ' +
    'educate eliminate email emit enable encourage encrypt enforce engage enhance enlarge enrich ensure escalate establish evaluate examine exclude execute expand experiment explain explore export expose extend extract ' +
    'fail fetch figure file fill filter finalise finalize find finish fix flag flush follow forbid force format formalise formalize forward freeze ' +
    'gate gather generate get give go grant grow guard handle harden have hide highlight hire hold host identify ignore implement import improve include increase inform ingest initiate inspect install instruct instrument integrate introduce invest investigate invite involve isolate issue iterate ' +
    'join keep kill label land launch learn let leverage limit link lint list load lock log look lower maintain make manage map mark match measure meet merge migrate minimise minimize mirror mitigate mock modernise modernize modify monitor move ' +
    'name negotiate nominate notify observe obtain offload onboard open optimise optimize order organise organize outline overhaul override own ' +
    'page parallelise parallelize parse partition patch pause perform persist phase pick pin ping place plan point poll port post practice practise pre prepare prevent print prioritise prioritize procure produce profile prohibit promote propose protect provide provision prune publish pull purchase purge push put ' +
    'query quantify quarantine raise ramp rate re reach read rebalance reboot rebuild recommend reconcile reconfigure record recreate recycle redeploy redesign redirect reduce refactor refine refresh refuse register reimplement reinforce reinstate reject release relocate remember remind remove rename renew reorganise reorganize repair repeat rephrase replace replicate report request require rerun research reset resize resolve respond restart restore restrict restructure retain rethink retire retrain retry return revamp reuse revert review revise revisit revoke rewrite rework roll rotate run ' +
    'sanitise sanitize save scale scan schedule scope script seal search secure see segment select send separate serve set setup share shift ship show shut sign silence simplify simulate snapshot solve sort spawn speak specify speed spin split spread squash stabilise stabilize staff stagger standardise standardize start stop store streamline strengthen stress structure study submit subscribe suggest supply support surface suspend swap switch sync synchronise synchronize ' +
    'tag take talk teach tell terminate test think throttle throw tie tighten track train transfer transition translate treat trigger trim triage troubleshoot truncate try tune turn tweak unblock understand unify uninstall unit unlock update upgrade upload use utilise utilize ' +
    'validate vendor verify version wait walk warn watch whitelist allowlist widen wire work wrap write ' +
    'legge lag lage oppdatere oppdater sette sett undersøke undersøk vurdere vurder sjekke sjekk endre fikse fiks skrive skriv innføre innfør fjerne fjern sørge sørg varsle dokumentere dokumenter teste overvåke rydde se flytte ' +
    'einführen hinzufügen prüfen ergänzen dokumentieren anpassen automatisieren erstellen überwachen ajouter mettre vérifier créer documenter surveiller améliorer corriger añadir agregar crear actualizar revisar documentar configurar implementar mejorar monitorizar adicionar criar atualizar melhorar implementar'
  ).split(' '),
);

const future =
  /(?<!\p{L})(?:should|must|need(?:s|ed)? to|needs|have to|has to|ought to|will|we'll|i'll|going to|plan(?:s|ned|ning)? to|intend(?:s)? to|aim(?:s)? to|want to|would like to|could|can be|let's|let us|consider|propos(?:e|ed|al)|recommend(?:ed)?|suggest(?:ed)?|in progress|todo|to do|to be|next step|we are (?:now )?\p{L}+ing|we're (?:now )?\p{L}+ing|commit(?:ted)? to|(?:is|are|be) being|working on|in the future|going forward|from now on|må|skal|bør|burde|vil|muss|müssen|sollte[n]?|werden|wird|doit|devons|devrait|il faut|allons|debemos|debe|deberíamos|vamos a|hay que|devemos|deve|deveríamos)(?!\p{L})/iu;

/** One of these stands in every text that `future` fits; most sentences have none. */
const futureWords = findWords(
  (
    "should,must,need,have to,has to,ought to,will,'ll,going to,plan,intend,aim,want to,would like to,could,can be,let's,let us," +
    "consider,propos,recommend,suggest,in progress,todo,to do,to be,next step,we are,we're,commit,being,working on,in the future," +
    'going forward,from now on,må,skal,bør,burde,vil,muss,müssen,sollte,werden,wird,doit,devons,devrait,il faut,allons,debemos,' +
    'debe,deberíamos,vamos a,hay que,devemos,deve,deveríamos'
  )
    .split(',')
    .map((word) => [word, word]),
);

/** Whether the text's first word is a verb in the imperative, the participle or the past (`Add`, `Adding`, `Added`). */
export function beginsWithVerb(text: string): boolean {
  const [first, second] = firstWords(text.slice(0, 80));
  if (beforeVerbs.has(first)) {
    return isVerb(second) || first === "don't" || (first === 'do' && second === 'not');
  }
  return isVerb(first);
}

/** Whether the text's first word is a verb in the imperative (`Add`), not `Added` or `Adding`. */
export function beginsWithImperative(text: string): boolean {
  const [first] = firstWords(text.slice(0, 40));
  return verbs.has(first);
}

/** Words that may stand before the verb of an order. */
const beforeVerbs: ReadonlySet<string> = new Set(
  (
    "please also always never possibly maybe perhaps don't do not properly actively proactively regularly quickly fully " +
    'systematically manually automatically additionally to better further'
  ).split(' '),
);

/** The first two words of a text, folded; letters and apostrophes make a word. */
function firstWords(text: string): readonly [first: string, second: string] {
  const [, first = '', second = ''] = twoWords.exec(foldText(text)) ?? [];
  return [first, second];
}

const twoWords = /^[^\p{L}]*([\p{L}']*)(?:[^\p{L}']+([\p{L}']*))?/u;

const demand =
  /(?<!\p{L})(?:we|i|the \p{L}+|our \p{L}+|it|they|there|this|these|that|\p{L}+s|\p{L}+ion|\p{L}+ing|\p{L}+ment) (?:also |then |still |now |probably |likely |really )?(?:should|must|need to|needs to|will|have to|has to|are going to|plan to|ought to|intend to|want to)(?!\p{L})|(?<!\p{L})we(?:'ll|'re going to|(?:'re| are) (?:also |now |currently |actively )?(?:looking|investigating|working|adding|planning|exploring|evaluating|reviewing|implementing|building|moving))(?!\p{L})|(?<!\p{L})(?:we need|we can|vi må|vi skal|vi bør|vi behöver|vi måste|wir müssen|wir sollten|wir werden|müssen wir|sollten wir|nous devons|nous allons|il faut|debemos|vamos a|hay que|devemos|precisamos)(?!\p{L})/iu;

/** What every demand and every promise has; looked for first, because most sentences have none of it. */
const modals = findWords(
  (
    "should,must,need,will,'ll,’ll,'re,’re,have to,has to,going to,looking to,plan,ought to,intend,want to,we are,we can," +
    'vi må,vi skal,vi bør,vi beh,müssen,sollten,wir werden,devons,allons,faut,vamos a,hay que,emos'
  )
    .split(',')
    .map((word) => [word, word]),
);

/** Whether a sentence says outright that something must or will be done by somebody. */
export function demands(text: string): boolean {
  return modals.isIn(text.toLowerCase()) && demand.test(straight(text));
}

const commitment =
  /(?<!\p{L})(?:we|i|the team|our team|the \p{L}+ team|engineering|ops) (?:also |then |now |therefore )?(?:will|plan to|intend to|are going to|are planning|are looking to|need to|have to|must)(?! (?:be able|have been|have had|also be able|not have))(?!\p{L})|(?<!\p{L})we(?:'ll|'re going to|(?:'re| are) (?:also |now |currently |actively )?(?:looking (?:at|into)|investigating|planning|exploring|evaluating))(?!\p{L})|(?<!\p{L})(?:will|(?:needs?|ha(?:s|ve)) to|must) be (?!noted|emphasi|mentioned|said|stressed)(?:\p{L}+ed|built|rewritten|put|made)(?!\p{L})/iu;

/** Whether a sentence says that somebody will do something: stricter than a demand. */
export function commits(text: string): boolean {
  return modals.isIn(text.toLowerCase()) && commitment.test(straight(text));
}

function straight(text: string): string {
  return text.replace(/[‘’]/g, "'");
}

/** `We have added`, `I've bumped`, `I also installed`, `we now run`: somebody tells of a change that outlives the incident. */
const changed =
  /(?<!\p{L})(?:we|i|the team|our team)(?:'ve| have|'re| are)? (?:(?:also|already|now|since|therefore|just|then) )*(\p{L}+)/giu;

/** Whether a sentence tells, in the first person, of a change that was made. */
export function tellsOfChange(text: string): boolean {
  return [...straight(text).matchAll(changed)].some(
    ([, verb = '']) => /(?:ed|ing)$/.test(verb) && isVerb(verb.toLowerCase()),
  );
}

/** Whether a sentence demands or promises something. */
export function promises(text: string): boolean {
  const start = text.slice(0, 600);
  return (futureWords.isIn(lowerCase(start)) && future.test(start)) || demands(start) || beginsWithVerb(text);
}

function isVerb(word: string): boolean {
  if (verbs.has(word)) return true;
  for (const ending of ['ing', 'ed', 'd', 's', 'es']) {
    if (!word.endsWith(ending) || word.length <= ending.length + 2) continue;
    const stem = word.slice(0, -ending.length);
    if (verbs.has(stem) || verbs.has(`${stem}e`)) return ending !== 's' && ending !== 'es';
    // Doubled consonant: `adding` is `add`, `setting` is `set`.
    if (stem.at(-1) === stem.at(-2) && verbs.has(stem.slice(0, -1))) return true;
  }
  return false;
}
