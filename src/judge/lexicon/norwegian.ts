/**
 * Norwegian (bokmål), as data: the proof that a language is a file.
 *
 * In: nothing. Out: the word lists of the judge; what each class means stands in `english.ts`.
 * May not: hold rules. Lemmas are infinitives; the imperative is a form of them.
 */
import type { Language } from './language.ts';

export const norwegian: Language = {
  name: 'nb',

  verbs: {
    add: `
      legge til, legge inn, opprette, lage, innføre, implementere, sette opp, installere, bygge, utvikle,
      definere, etablere, aktivere, skru på, slå på, ta i bruk, ha, gi, publisere, kjøpe, vise, støtte,
      tillate, skaffe`,
    change: `
      endre, oppdatere, oppgradere, erstatte, bytte, bytte ut, flytte, migrere, skrive om, konvertere,
      splitte, dele opp, skille, slå sammen, justere, sette, konfigurere, rotere, koble, bruke, gjøre,
      utvide, rette, la, sende, kopiere, lagre`,
    remove: `
      fjerne, slette, deaktivere, skru av, slå av, stenge, stoppe, avvikle, rydde bort, kutte ut, fase ut`,
    gate: `
      blokkere, avvise, nekte, kreve, håndheve, begrense, låse, forby, tvinge, isolere, validere, sperre,
      feile, avbryte, beskytte, pinne`,
    automate: 'automatisere, planlegge jobb, skripte, generere',
    detect: 'varsle, overvåke, logge, måle, spore, rapportere, alarmere, registrere',
    test: 'teste, kjøre, gjennomføre, utføre, øve, lasteteste, verifisere, sjekke',
    write: 'dokumentere, skrive, beskrive, notere, skrive ned, liste opp',
    scale: 'øke, heve, senke, redusere, minske, forlenge, forkorte, skalere, doble',
    repair: 'fikse, løse, håndtere, reparere, utbedre, ta tak i, adressere',
    recover: 'restarte, rulle tilbake, gjenopprette, starte på nytt',
    serve: 'drenere, sammenligne, fornye, falle tilbake, hente, lese, fyre, svare, varme opp, stanse',
    study: `
      undersøke, se på, utforske, finne ut, forstå, analysere, evaluere, vurdere om, kartlegge, feilsøke,
      finne, se nærmere på, grave i, avklare`,
    talk: `
      diskutere, snakke med, gjennomgå, avtale, samkjøre, planlegge, drøfte, ta opp, følge opp, koordinere,
      ta en prat`,
    tell: 'minne, informere, fortelle, dele, kommunisere, si fra, gjøre oppmerksom på, spre',
    teach: 'lære opp, trene, kurse, opplære',
    improve: `
      forbedre, bedre, styrke, optimalisere, effektivisere, rydde opp, forenkle, bli bedre, bli bedre på,
      bli flinkere, bli flinkere til, jobbe med`,
    ensure: 'sikre, sørge for, passe på, forsikre',
    prevent: 'forhindre, hindre, unngå',
    perceive: `
      huske, dobbeltsjekke, være obs, være obs på, være forsiktig, være mer forsiktig, være oppmerksom, være
      mer oppmerksom på, følge med, tenke, tenke på, glemme, passe bedre på, ta hensyn til`,
    hedge: 'vurdere, tenke over, prøve å, forsøke å',
    endless: 'fortsette, fortsette å, holde øye med, holde et øye med',
    defer: 'vente, vente på, håpe, be, spørre, eskalere til',
    slogan: 'prioritere, fokusere på, ta eierskap til, ta ansvar for',
    act: 'være, bli, få, ta, gå, se, hjelpe',
  },
  nounsToo: 'teste, logge, måle, varsle, bytte, øke',
  adjectivesToo: 'automatisert, delt, testet',

  words: {
    determiner: `
      en, ei, et, den, det, de, vår, våre, vårt, alle, hver, hvert, noen, ingen, samme, nye, ny, nytt, andre`,
    hollowPronoun: 'det, dette, den, denne, disse, alt, noe, ting',
    personPronoun: 'jeg, du, alle sammen, man, oss',
    we: 'vi',
    preposition: `
      i, på, ved, for, fra, av, med, uten, til, under, over, gjennom, mellom, mot, rundt, før, etter, som
      del av, per, om, hos, inn i, ut fra, utenfor`,
    conditional: 'når, hvis, dersom, i tilfelle, så lenge, hver gang',
    subordinator: 'at, hvorfor, hvordan, hva, om hvorvidt',
    relative: 'som',
    interrogative: 'hva, hvorfor, hvordan, hvem, hvilken, kan, bør, skal, er, har',
    conjunction: 'og, eller, samt, men',
    negation: 'ikke, aldri',
    modal: 'bør, må, skal, skulle, burde, trenger å',
    weakModal: 'kan, kunne, kan eventuelt',
    copula: 'er, være, blir, bli',
    pastCopula: 'var, ble, har blitt, har vært, er blitt',
    have: 'har',
    to: 'å',
    by: 'ved å, ved hjelp av, gjennom',
    means: 'med, ved å, ved hjelp av, via',
    purpose: 'slik at, sånn at, for å',
    reason: 'fordi, siden, ettersom',
    hedge: 'kanskje, muligens, det hadde vært fint, det ville vært fint, eventuelt',
    escape: `
      ved behov, hvis mulig, om mulig, der det er mulig, når vi får tid, hvis vi får tid, ved anledning`,
    etcetera: 'osv, etc, og så videre, med mer, m.m',
    filler: `
      også, da, nå, først, bare, allerede, fortsatt, generelt, fremover, i fremtiden, neste gang vi, gjerne,
      automatisk, deretter`,
    label: 'todo, tiltak, aksjon, aksjonspunkt, forslag, oppgave, eier, frist',
    doneMark: 'ferdig, gjort, utført, løst, lukket',
    placeholder: 'tbd, todo, ingen, ikke bestemt',
    seeAlso: 'se, se også',
    person: `
      team, teamet, utvikler, utviklere, utviklerne, vakt, vakten, bruker, brukere, kunde, kunder, ansatte,
      vaktlaget`,
    hollow: `
      problem, problemet, feil, feilen, sak, saken, situasjon, situasjonen, årsak, årsaken, prosess,
      prosessen, rutine, rutinen, måte, løsning, hendelse, hendelsen, tiltak, lærdom, ting, lignende`,
    hardHollow: 'beste praksis, kommunikasjon, oversikt, bevissthet, kvalitet, forståelse, kultur, rutiner',
    frame: 'prosess, rutine, prosedyre, mekanisme, plan, strategi, løsning',
    area: `
      overvåking, varsling, logging, dokumentasjon, dokumentasjonen, testing, stabilitet, ytelse, sikkerhet,
      robusthet, deploy, infrastruktur, feilhåndtering, beredskap, kommunikasjon`,
    deliverable: `
      alarm, varsel, sjekk, test, runbook, dashboard, skript, sjekkliste, grense, kvote, regel, jobb,
      metrikk, knapp, side, mal, bryter, cache, kø, sperre`,
    document: 'dokumentasjon, dokumentasjonen, runbook, wiki, veileder, side, sjekkliste, dokument',
    chore: 'postmortem, postmortemen, hendelsesrapport, retro, oppsummering',
    meeting: 'møte, møtet, prat, retro',
    training: 'opplæring, kurs',
    setting: 'tidsavbrudd, timeout, grense, minne, kvote, terskel, terskelverdi, antall replikaer, pool',
    outcome: 'nedetid, nedetiden, støy, risiko, feil, responstid, kompleksitet, sårbarhet',
    component: `
      tjeneste, tjenesten, system, systemet, systemene, applikasjon, applikasjonen, appen, klynge, klyngen,
      produksjon, prod, databasen, miljø, miljøet, konfigurasjon, konfigurasjonen`,
    neutral: `
      god, godt, stor, store, riktig, rett, viktig, viktige, ny, nye, lik, like, gang, gangen, tid, dag, ut,
      opp, ned, inn`,
    comparative: `
      bedre, raskere, tryggere, tydeligere, enklere, mer robust, mer stabil, flinkere, hyppigere,
      grundigere, oftere, tettere`,
    vagueAdjective: `
      god, gode, godt, tilstrekkelig, tilstrekkelige, riktig, riktige, passende, robust, robuste, ordentlig`,
    vagueQuantity: 'mer, flere, noen, litt, litt mer, mange, nok',
    quality: 'ordentlig, bedre, raskere, grundig, grundigere, forsiktig, tettere, oftere, fortere, godt',
    habit: 'alltid, jevnlig, regelmessig, ofte, nøye, aktivt, løpende, fortløpende',
    designAdjective: 'automatisk, daglig, ukentlig, månedlig, egen, eget, separat, dedikert, nattlig',
    attitude: 'forsiktig, oppmerksom, oppmerksomme, forsiktige, flinkere, bevisst, obs, nøye',
    human: 'neste gang, manuelt, for hånd',
    vendor: 'leverandør, leverandøren',
    unit: `
      ms, s, sek, sekunder, minutt, minutter, min, time, timer, dag, dager, uke, uker, prosent, replikaer,
      forsøk`,
    number: 'to, tre, fire, fem, seks, ti, mer enn, mindre enn, minst',
    month: 'januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember',
    time: 'neste uke, neste måned, i morgen, neste kvartal',
    referenceNoun: 'sak, oppgave, jira',
    recurrence: 'daglig, ukentlig, månedlig, hver natt, hver uke, hver måned',
    strongWord: 'automatisk, blokkerer, avviser, nekter, stopper, grense, krever',
    weakWord: 'dokumentasjon, runbook, rutine, veileder, opplæring, wiki',
    evaluation: 'god, godt, bra, enkelt, lett, viktig, stabil, robust, oppdatert',
    exhortation: `
      være forsiktig, være mer forsiktig, være oppmerksom, være mer oppmerksom på, være obs, være obs på,
      følge med, tenke, passe bedre på`,
    always: 'alltid, hver gang',
    filing: 'opprette, lage',
    making: 'gjøre, få',
    writing: 'skrive, dokumentere',
    none: 'null, ingen',
  },
  irregular: {
    past: `
      gjort gjøre, gjorde gjøre, satt sette, satte sette, lagt legge, la legge, skrev skrive, skrevet
      skrive, ble bli, fikk få, gikk gå, tatt ta, tok ta, sett se, bedt be, slått slå, byttet bytte`,
    base: `
      vær være, bli bli, gjør gjøre, spør spørre, skriv skrive, gå gå, se se, ta ta, få få, be be, ha ha, gi
      gi, la la, dobbeltsjekk dobbeltsjekke`,
    third: 'gjør gjøre, er være, ber be',
  },
  endings: [
    { form: 'base', ending: '', base: 'e' },
    { form: 'third', ending: 'er', base: 'e' },
    { form: 'past', ending: 'es', base: 'e' },
    { form: 'past', ending: 'et', base: 'e' },
    { form: 'past', ending: 'te', base: 'e' },
    { form: 'past', ending: 't', base: 'e' },
  ],
  prefixes: ['re', 'auto'],
  verbEndings: ['ere'],
  plurals: [
    ['er', ''],
    ['ene', ''],
    ['en', ''],
    ['et', ''],
  ],
  adverbEnding: '',
  contractions: {},
};
