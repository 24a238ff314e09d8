/**
 * Heading words: the phrases of real postmortems and runbooks by what their section is for, as data.
 *
 * In: nothing. Out: a table of phrases; `vocabulary.ts` matches them.
 * May not: hold code; beginnings of words in many languages are `heading-stems.ts`.
 */
import type { SectionClass } from '../../model/facts.ts';

export type { SectionClass } from '../../model/facts.ts';

/** The phrases of one class. */
export interface ClassWords {
  readonly class: SectionClass;
  /** The heading is this and nothing else. */
  readonly whole: readonly string[];
  /** The heading begins with this, at a word boundary. */
  readonly start: readonly string[];
  /** The heading ends with this, at a word boundary. */
  readonly end: readonly string[];
  /** The heading holds this, at word boundaries. */
  readonly within: readonly string[];
}

/** The phrases of a table, parted by commas. */
function phrases(text: string): readonly string[] {
  return text.split(',').map((phrase) => phrase.replace(/\s+/g, ' ').trim());
}

/**
 * Earlier rows win over later ones. Every phrase is folded (lower case, `-` and `_` as a space, straight quotes).
 */
export const headingWords: readonly ClassWords[] = [
  // The past: what responders did in the incident. Stands first, so that "actions taken" is not a promise.
  {
    class: 'resolution',
    whole: phrases(`
      resolution, resolutions, recovery, solution, fix, the fix, how was it resolved, how it was resolved,
      how we fixed it, how did we fix it, how was it fixed, response, our response, incident response,
      response and mitigation, mitigation, mitigation steps, workaround, containment, løsning, lösung,
      behebung, résolution, resolución, resolução, lösning, oplossing, what we did, what did we do,
      immediate response, remediation steps taken`),
    start: phrases(`
      immediate fix, immediate mitigation, immediate resolution, hotfix, hot fix, quick fix, temporary fix, emergency fix,
      actions taken, actions we took, steps we took, measures we took, action taken, steps taken, measures
      taken, resolution, how did we resolve, how we resolved, how the incident was resolved, what was done`),
    end: phrases('actions taken, steps taken, measures taken, action taken, actions performed'),
    within: phrases('actions taken during, actions already taken'),
  },
  // Retrospective headings that hold action words but list problems, not promises.
  {
    class: 'went-wrong',
    whole: phrases(`
      what went wrong, what went poorly, what went badly, bad, the bad, problems, challenges, what sucked,
      what was difficult, difficulties, hva gikk dårlig, was lief schlecht`),
    start: phrases(`
      what went wrong, what went less well, what didn't go, what did not go, what went poorly, what could
      have gone, where we got unlucky, what could have been, what didn't work, what did not work, what
      went not so, things that went poorly, things that went wrong, things that didn't, what doesn't work,
      hva gikk galt, hva gikk dårlig, was lief schlecht, was lief nicht, qué salió mal, ce qui s'est mal`),
    end: phrases(`
      could have gone better, went wrong, went poorly, not go well, didn't go well, did not go well`),
    within: phrases('could have gone better, went wrong, gone better, go so well'),
  },
  {
    class: 'went-well',
    whole: phrases('good, the good, what worked, luck, lucky, where we got lucky'),
    start: phrases(`
      what went well, what went right, where we got lucky, where did we get lucky, things that went well,
      what worked, how did we get lucky, we got lucky, hva gikk bra, was lief gut, qué salió bien, what we
      did well, what did we do well`),
    end: phrases('went well, got lucky, get lucky, went right'),
    within: phrases('went well, got lucky'),
  },
  // Promised changes, in any wording that says they are still to come or that they are meant to last.
  {
    class: 'actions',
    whole: phrases(`
      resulting action, resulting actions, resulting changes, outcomes, outcomes and actions, agreed actions,
      agreements, enhancements, controls, preventive controls, guardrails, mitigating actions, tracker, tracking,
      linked tickets, linked issues, jira, jiras, issues filed, follow on, follow on work, follow through,
      mitigation and prevention, prevention and mitigation, next time, for next time, rule going forward,
      rules going forward, new rules, new rule, policy changes, completed actions,
      already completed, completed work, fixes applied, fixes implemented, changes implemented, changes applied,
      improvements made, follow ups and actions, opportunities for improvement, accionables,
      action, actions, ai, ais, improvement, improvements, to do, to dos, todo, todos, tasks, task list,
      follow up, follow ups, followup, followups, following up, next, prevention, preventions, preventing
      this, remediations, plan, plan of action, plan of actions, plans, our plan, the plan, looking
      forward, looking ahead, moving forward, going forward, way forward, the way forward, path forward,
      forward, future, the future, in the future, for the future, future work, future works,
      recommendation, recommendations, suggestions, suggested changes, proposals, proposed changes,
      commitments, our commitment, our commitments, what's next, whats next, what is next, what next, what
      comes next, what happens next, where do we go from here, where we go from here, where to go from
      here, permanent fix, permanent solution, long term fix, long term fixes, fixes, fixing, changes,
      changes made, changes we're making, changes we are making, changes we made, safeguards,
      countermeasures, counter measures, hardening, remedial actions, remedial action, tickets, work
      items, backlog, short term, medium term, mid term, long term, short term fix, short term fixes,
      measures, mitigations, mitigations going forward, future mitigation, future mitigations, resolutions
      and next steps, post incident, post incident work, post incident tasks, take aways and actions,
      outstanding issues, outstanding work, outstanding tasks, outstanding items, open items, remaining
      work, still to do, what now, action needed, actions needed, needed actions, ideas, improvement
      ideas, ideas for improvement, aksjonspunkt, aksjonspunkter, aksjoner, aksjonar, tiltak, oppfølging,
      oppfølgingspunkter, veien videre, videre arbeid, neste steg, handlinger, handlingspunkter,
      opfølgning, næste skridt, åtgärder, nästa steg, uppföljning, forbedringer, forebyggende tiltak, hva
      gjør vi nå, toimenpiteet, jatkotoimet, jatkotoimenpiteet, maßnahmen, massnahmen, nächste schritte,
      aktionspunkte, verbesserungen, folgemaßnahmen, offene punkte, aufgaben, actiepunten, acties,
      vervolgacties, vervolgstappen, verbeteringen, maatregelen, plan d'action, plan d'actions, actions à
      mener, actions à venir, actions correctives, actions préventives, prochaines étapes, améliorations,
      suites, suivi, mesures, mesures correctives, acciones, próximos pasos, plan de acción, mejoras,
      tareas, seguimiento, acciones correctivas, medidas, medidas correctivas, itens de ação, ações, plano
      de ação, próximos passos, melhorias, ações corretivas, pontos de ação, azioni, azioni correttive,
      prossimi passi, miglioramenti, действия, меры, что делать, дальнейшие действия, план действий,
      следующие шаги, działania, następne kroki, opatření, 行动项, 改进措施, 后续措施, 后续计划, 后续行动, 改善措施, 待办, 改进,
      整改措施, 预防措施, 後續行動, アクションアイテム, 再発防止策, 再発防止, 今後の対応, 対策, 改善策, 今後の対策, 후속 조치, 재발 방지, 재발 방지 대책, 액션 아이템, 개선
      사항, 향후 계획`),
    start: phrases(`
      what's changing, what is changing, what we are planning, what we're planning, what we want to, what we
      need to, what we should, what must, our plans, our next, our follow, hardening, lessons applied, what has been done to, what's been done to, what has changed since, what changed since, steps being taken,
      actions being taken, measures being taken, how we make sure, how we avoid, how we prevent, preventing,
      ensuring, guarding against, reducing the, strengthening, regression prevention,
            action item, action point, actionable, action plan, action list, action register, action log,
      actions following, actions to, actions for, actions we, actions and, actions from, actions arising,
      actions items, actionpoint, follow up action, follow up item, follow up task, follow up improvement,
      follow up ticket, follow up issue, follow up work, follow up step, follow up from, follow up and,
      follow ups, followup, next step, next action, review action, corrective, preventative, preventive,
      prevention of, prevention, preventing, how do we prevent, how will we prevent, how can we prevent,
      how could we prevent, how to prevent, how to avoid, how we will prevent, how we'll prevent, how
      we're preventing, how are we preventing, how we are preventing, how can we avoid, how do we avoid,
      how will we avoid, how can we make sure, how do we make sure, how can we improve, how do we improve,
      how will we improve, how to improve, how we can improve, how do we stop, how can this be prevented,
      how can this be avoided, how could this have been prevented, how could this be prevented, how we
      plan, how we intend, how do we ensure, what we're doing, what we are doing, what are we doing, what
      are we going to, what we're going to, what will we, what we will, what we'll, what we plan, what
      we're changing, what we are changing, what we've changed, what are we changing, what is being done,
      what's being done, what can we do, what should we do, what do we need to, what needs to, what do we
      do to, what happens next, what have we done to, what we've done to, what we have done to, what are
      the next, what steps, what can be done, what could we do, what are our next, what is next, what's
      next, steps to prevent, steps we, steps to avoid, steps going, steps moving, measures to, measures
      for, measures we, things to fix, things to do, things to improve, things to change, things we will,
      things we should, things we need, things we can, things we could, things we want, things we are,
      things we're, things we plan, thing to do, to do, todo, list of to do, list of todo, list of action,
      future action, future measure, future plan, future prevention, future improvement, future work,
      future fix, future mitigation, future organi, future step, future change, future remediation,
      planned action, planned improvement, planned change, planned fix, planned remediation, planned work,
      planned mitigation, improvements, improvement item, improvement action, improvement plan,
      improvement area, recommended, recommendation, immediate action, immediate
      improvement, immediate next, immediate measure, immediate follow, immediate to do, immediate change,
      short term action, short term improvement, short term fix, short term measure, short term
      remediation, short term mitigation, short term solution, short term plan, short term goal, medium
      term, mid term, long term action, long term improvement, long term fix, long term solution, long
      term measure, long term remediation, long term mitigation, long term plan, long term prevent, long
      term goal, longer term, shorter term, longterm, shortterm, permanent fix, permanent solution,
      remediation item, remediation action, remediation task, remediation plan, remediation and follow,
      remediation and prevent, remediation work, remediation ticket, remediations, remedial, tracking of
      preventative, tracking of preventive, tracking issue, questions for follow up, suggested
      improvement, suggested action, suggested change, suggested next, suggestions for, suggestions to,
      proposed action, proposed change, proposed improvement, proposed fix, proposed solution, proposed
      remed, proposed next, proposed measure, proposed mitigation, process improvement, process change,
      technical improvement, documentation improvement, required action, required change, action required,
      post incident action, post incident task, post incident follow, post incident improvement, post
      mortem action, postmortem action, outstanding action, open action, ongoing action, pending action,
      moving forward, looking forward, going forward, looking ahead, towards a, items to, changes to,
      changes we, changes going, changes for, commitment to, commitments, mitigations going, mitigations
      for the future, mitigation plan, mitigation for future, mitigating future, avoiding this, avoiding
      future, avoiding a repeat, avoiding recurrence, ensuring this, making sure, stopping this, so this
      never, so that this, countermeasure, counter measure, areas of improvement, areas for improvement,
      areas to improve, opportunities for improvement, room for improvement, opportunities to improve,
      plan to prevent, plan for, plans for, plan going, plan moving, preventions, protecting against, tech
      debt, technical follow, jira ticket, github issues, issues to, issues filed, issues created, tickets
      to, tickets filed, tickets created, aksjonspunkt, oppfølging, tiltak, hva kan vi gjøre, hva gjør vi,
      hva skal vi gjøre, hvordan unngå, hvordan forhindre, hvordan kan vi, maßnahmen, nächste schritte,
      wie verhindern wir, wie können wir, comment éviter, acciones, próximos pasos, cómo evitar, cómo
      prevenir, ações, próximos passos, como evitar, como prevenir, actions à`),
    end: phrases(`
      action items, action item, action points, action plan, improvements, improvement, follow up, follow
      ups, followup, followups, followup items, next steps, todos, to dos, to do, to do list, todo list,
      todo, preventative measures, preventive measures, preventative actions, preventive actions,
      corrective actions, corrective action, remediation items, remediations, recommendations, follow up
      actions, follow up tasks, going forward, moving forward, do next, do differently, do better,
      countermeasures, prevention, preventions, prevention measures, prevention plan, prevention steps,
      improvement actions, prevent this, happen again, happening again, again in the future, from
      recurring, prevent recurrence, avoid recurrence, actions, mitigation plan, permanent fix, long term
      fix, long term solution, lasting fix, measures, do about it, doing about it, plan forward, looking
      forward, looking ahead, for the future, in the future, in future, safeguards, need to fix, need to
      do, action register, follow through`),
    within: phrases(`
      action items, action item, action points, corrective action, corrective and preventative, corrective
      and preventive, preventative measure, preventive measure, preventative action, preventive action,
      follow up action, follow up items, follow up tasks, next steps, remediation items, remediation
      actions, prevent this from, prevent it from, prevent a repeat, prevent recurrence, prevent future,
      prevent similar, prevent such, avoid this, avoid similar, happening again, happen again, doesn't
      happen, does not happen, never happen, process improvements, lessons and actions, do differently,
      improve in the future`),
  },
  // Words used both for the fix itself and for what is still to be done.
  {
    class: 'promise',
    whole: phrases(`
      opportunities, opportunity, conclusion and remediation steps, roadmap, outlook, way ahead, thoughts,
      remediation, remedy, remedies, remediation steps, remediation and recovery, mitigation strategies,
      mitigation measures, conclusion and remediation, resolution and remediation, what could be improved,
      what can be improved, what needs improvement, to improve, what to improve, could be improved, what
      could we improve, discussion items, discussion points, discussion, open questions, questions, what
      could we have done better, what could be better, fixes and improvements, final thoughts, closing
      thoughts, closing remarks`),
    start: phrases(`
      remediation, what could we do better, what can we do better, what could be improved, what can be
      improved, what could we improve, what needs improv, what should be improved, what should we improve`),
    end: phrases('remediation, remediation steps'),
    within: [],
  },
  {
    class: 'timeline',
    whole: phrases(`
      timeline, timelines, time line, chronology, chronicle, log, incident log, event log, events,
      sequence of events, sequence, course of events, what happened and when, history, play by play, key
      events, key event, timeline (utc, events timeline, hendelsesforløp, tidslinje, tidslinja, forløp,
      händelseförlopp, tidslinje for hendelsen, zeitleiste, zeitstrahl, zeitlicher ablauf, ablauf,
      chronologie, verlauf, tijdlijn, chronologie des événements, déroulé, déroulement, línea de tiempo,
      cronología, cronologia, linha do tempo, хронология, таймлайн, ход событий, 时间线, 时间轴, 事件经过, タイムライン,
      経緯, 타임라인, oś czasu, aikajana`),
    start: phrases(`
      timeline, time line, chronology, chronological, sequence of events, detailed timeline, incident
      timeline, event timeline, outage timeline, full timeline, tidslinje, hendelsesforløp, zeitleiste,
      chronologie, cronología, order of events`),
    end: phrases(`
      timeline, time line, chronology, sequence of events, timeline of events, course of events`),
    within: phrases('timeline of, sequence of events'),
  },
  {
    class: 'lessons',
    whole: phrases(`
      lessons, learnings, learning, key learnings, takeaways, take aways, key takeaways, reflections,
      reflection, retrospective, retro, analysis and lessons, insights, observations, hva lærte vi, hva
      har vi lært, lærdom, læring, erkenntnisse, lessons learned, gelernte lektionen, was wir gelernt
      haben, leçons, lecciones, lecciones aprendidas, leçons apprises, enseignements, lições, lições
      aprendidas, geleerde lessen, уроки, выводы, 经验教训, 教训, 反思, 学び, 교훈, lärdomar, opit`),
    start: phrases(`
      lesson, learnings, what we learned, what did we learn, what we learnt, what have we learned, what
      we've learned, takeaways, key takeaway, key learning, hva lærte, hva har vi lært, things we learned,
      things learned, what we have learned`),
    end: phrases('lessons learned, lessons learnt, lessons, learnings, learned, learnt, takeaways'),
    within: phrases('lessons learned, lessons learnt'),
  },
  {
    class: 'cause',
    whole: phrases(`
      cause, causes, root cause, root causes, trigger, triggers, leadup, lead up, fault, faults,
      background, why, why did it happen, contributing factors, contributing factor, contributing
      conditions, five whys, five why's, 5 whys, 5 why's, whys, why's, the five whys, rca, root cause analysis, årsak, rotårsak,
      årsaker, ursache, ursachen, cause racine, causa, causa raíz, causa raiz, grondoorzaak, oorzaak,
      rotorsak, orsak, 根本原因, 原因, причина, причины, 원인, analysis, investigation, the problem, problem, the
      bug, technical details, explanation, what caused it`),
    start: phrases(`
      root cause, cause of, causes of, contributing, why did, why was, why it, what caused, trigger,
      underlying, analysis of, investigation, technical analysis, five whys, proximate cause`),
    end: phrases('root cause, root causes, contributing factors, cause analysis'),
    within: phrases('root cause, contributing factor'),
  },
  {
    class: 'impact',
    whole: phrases(`
      impact, impacts, consequences, effect, effects, damage, scope, affected, affected users, affected
      services, affected systems, blast radius, severity, konsekvens, konsekvenser, omfang, auswirkung,
      auswirkungen, impacto, gevolgen, påverkan, 影响, 影響, 영향, влияние, последствия, exposure, losses`),
    start: phrases(`
      impact, customer impact, user impact, business impact, who was affected, what was affected, how
      were, who was impacted, affected, effect on`),
    end: phrases('impact, impacted, affected'),
    within: [],
  },
  {
    class: 'summary',
    whole: phrases(`
      summary, overview, executive summary, incident summary, issue summary, abstract, tldr, tl;dr, tl dr,
      introduction, intro, what happened, description, incident, incident description, event, problem
      summary, in short, sammendrag, oppsummering, hva skjedde, zusammenfassung, resumen, résumé, resumo,
      samenvatting, sammanfattning, 摘要, 概要, 요약, was ist passiert, conclusion, conclusions, issue, details,
      incident details, what happened?, qué pasó, konklusjon, fazit, tiivistelmä, context, beskrivelse,
      high level summary, the incident, context`),
    start: phrases(`
      summary, executive summary, overview of, what happened, incident summary, issue summary, description
      of, tl;dr, tldr, hva skjedde`),
    end: phrases('summary'),
    within: [],
  },
  {
    class: 'detection',
    whole: phrases(`
      detection, discovery, how was it detected, how we found out, oppdagelse, alerting, notification,
      erkennung, detección, discovered, identification, détection`),
    start: phrases(`
      detection, how did we, how was it, how was the, how we detected, how it was detected, discovery, how
      did you`),
    end: phrases('detection, detected'),
    within: [],
  },
  {
    class: 'metadata',
    whole: phrases(`
      status, metadata, date, dates, incident date, author, authors, owner, owners, severity level,
      duration, participants, attendees, people, people involved, stats, statistics, metrics, key metrics,
      incident metadata, meta, dato, varighet, datum, fecha, title, involved, responders, roles, start
      time, end time, priority, services, incident team, contributors, incident leader, incident
      commander, general information, general, incident details, at a glance, toc, table of contents,
      contents, innhold, inhalt, inhaltsverzeichnis`),
    start: phrases('date of, date and time, date:, status:, author:, authors:, owner:, severity:'),
    end: [],
    within: [],
  },
  {
    class: 'reference',
    whole: phrases(`
      references, reference, appendix, appendices, links, related, related links, related incidents,
      related issues, see also, further reading, resources, footnotes, notes, supporting information,
      supporting documents, supporting material, glossary, contacts, acknowledgements, acknowledgments,
      credits, thanks, screenshots, graphs, logs, attachments, evidence, more information, more info,
      referanser, lenker, anhang, quellen, appendix a, additional information, additional resources,
      communication, communications, faq, definitions, about, contact, changelog, revision history,
      document history, sources, transcript, transcripts, chat log, chat logs, irc log, slack log`),
    start: phrases(`
      appendix, reference, related, supporting, further reading, additional resource, additional
      information, glossary, contact`),
    end: phrases('references, further reading'),
    within: [],
  },
  // Runbooks.
  {
    class: 'symptoms',
    whole: phrases(`
      symptom, symptoms, signs, indicators, how to recognise, how to recognize, when to use this, when to
      use, symptomer, symptome`),
    start: phrases('symptom, when to use'),
    end: phrases('symptoms'),
    within: [],
  },
  {
    class: 'alert',
    whole: phrases(`
      alert, alerts, meaning, alert meaning, alert name, alert details, firing, full context, alarm`),
    start: phrases('alert, meaning of, what does this alert'),
    end: [],
    within: [],
  },
  {
    class: 'diagnosis',
    whole: phrases(`
      diagnosis, diagnose, diagnostics, triage, troubleshooting, troubleshoot, debugging, debug, verify,
      verification, checks, pre checks, prechecks, investigating, feilsøking, fehlersuche`),
    start: phrases(`
      diagnos, triage, troubleshoot, how to diagnose, how to debug, how to verify, possible cause, likely
      cause`),
    end: phrases('troubleshooting, verification'),
    within: [],
  },
  {
    class: 'procedure',
    whole: phrases(`
      procedure, procedures, steps, instructions, rollback, roll back, fail over, failover, fail back,
      failback, escalation, prerequisites, requirements, preconditions, how to, runbook, playbook, before
      you begin, preparation, restore, restart, execution, fremgangsmåte, vorgehen`),
    start: phrases('how to, procedure, steps to, steps for, rollback, roll back, escalat, prerequisite'),
    end: phrases('procedure, steps, instructions'),
    within: [],
  },
];
