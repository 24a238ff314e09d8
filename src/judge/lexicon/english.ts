/**
 * English, as data.
 *
 * In: nothing. Out: the word lists of the judge, each with what its class means.
 * May not: hold rules; a word goes where its meaning puts it, and the decision table does the rest.
 */
import { englishSigns } from './english-signs.ts';
import { englishWeights } from './english-weights.ts';
import type { Language } from './language.ts';

export const english: Language = {
  name: 'en',
  evidence: { signs: englishSigns, weights: englishWeights },

  verbs: {
    // Bring an artefact into being. A change as soon as the object says which.
    add: `
      add, create, implement, introduce, set up, setup, install, write, build, develop, define, establish,
      provide, put in place, put, put up, put together, deploy, enable, integrate, include, attach, insert,
      publish, start, launch, roll out, rollout, stand up, spin up, ship, land, design, prepare, make
      available, generate, produce, have, get, give, append, hook up, wire up, wire, bring in, bring up,
      bring, commission, supply, issue, open, set aside, maintain, store, offer, embed, place, hire, buy,
      acquire, procure, purchase, reserve, assign, allocate, designate, appoint, nominate, standardise on,
      standardize on, come up with, draw up, formalise, formalize, instate, institute, compile, collate,
      gather, vendor, backport, upstream, patch in, post, display, surface, show, expose, print,
      instantiate, support, allow, permit, let, prototype, rehome, mock up, build out, flesh out, turn on,
      switch on, activate, opt in, subscribe, register, sign up, request, apply for, source, populate, seed,
      preload, pre-load, prewarm, pre-warm, warm, annotate, label, tag, mark, flag, name, extend, complete,
      finish, finalise, finalize, deliver, bake, bundle, package, containerise, containerize, host, mirror,
      replicate, back up, backup, snapshot, archive, persist, cache, index, encrypt, sign, hash, onboard,
      pair, buddy`,
    // Alter an artefact that exists.
    change: `
      promote, change, modify, update, upgrade, replace, switch, switch over, swap, move, migrate, rename,
      refactor, rewrite, convert, port, split, split up, split out, separate, merge, consolidate, extract,
      tune, adjust, set, unset, reset, configure, reconfigure, alter, edit, restructure, rework, redesign,
      re-architect, rearchitect, reorganise, reorganize, reorder, reroute, route, redirect, forward, point,
      downgrade, rotate, rebuild, recreate, re-create, redo, reimplement, reconcile, apply, use, reuse,
      re-use, utilise, utilize, leverage, adopt, adapt, transition, transfer, relocate, decouple, couple,
      unify, normalise, normalize, parametrise, parameterise, parameterize, externalise, externalize, factor
      out, pull out, pull in, pull, push, invert, segment, segregate, partition, shard, distribute, spread,
      balance, rebalance, load balance, load-balance, stagger, batch, paginate, buffer, queue, delay,
      debounce, expand, extend to, override, overwrite, pass, map, bind, mount, connect, link, relink, join,
      tie, associate, return, respond, send, emit, feed, sync up, populate, resize, right-size, rightsize,
      translate, format, reword, rephrase, correct, amend, revise, reclassify, recategorise, recategorize,
      reassign, hand over, hand off, take over, own, land, treat, make, turn, turn into, drive, promote to,
      cut over, fail over, failover, point to, copy, inline, vary, randomise, randomize, jitter, retry,
      retries, try, repoint, upload, download, import, serve, exclude, ignore, skip, bypass, filter,
      whitelist, allowlist, allow-list, blacklist, denylist, deploy to, swap out, phase in, standardise,
      standardize, centralise, centralize, rationalise, rationalize, deduplicate, dedupe, modularise,
      modularize, version, pre-create, precreate, precompute, look up, compare, diff, parse, read, save,
      keep`,
    // Take something away. Strong: what is gone needs no attention.
    remove: `
      remove, delete, drop, deprecate, disable, turn off, switch off, retire, decommission, revoke, purge,
      clean up, cleanup, clean out, clean, kill, sunset, eliminate, stop, cease, get rid of, phase out,
      close off, shut down, shut off, tear down, take down, uninstall, unpublish, strip, prune,
      garbage-collect, garbage collect, detach, decouple from, opt out, wipe, flush, evict, unregister,
      deregister, cut out, take out, take away, rip out, discontinue, end, abandon, withdraw, archive off,
      expire`,
    // Stop, force or hold something. Strong: the artefact says no.
    gate: `
      guard against, block, reject, refuse, require, enforce, restrict, deny, lock, lock down, pin, cap, throttle, rate
      limit, rate-limit, ratelimit, guard, protect, fail, abort, gate, mandate, prohibit, disallow, forbid,
      ban, isolate, sandbox, default, default to, fence, quarantine, force, freeze, bar, version lock,
      version-lock, cancel, exit, terminate, time out, timeout, hard kill, limit, bound, constrain, hold
      back, halt, pause, suspend, roll back automatically, auto-rollback, safeguard, validate, sanitise,
      sanitize, verify automatically, blackhole, shed, load shed, autoscale, auto-scale, drain`,
    // Let a machine do what a person did.
    automate: `
      automate, script, schedule, trigger, codify, auto-generate, autogenerate, auto-renew, autorenew, cron,
      orchestrate, self-heal, terraform, provision`,
    // Notice by machine: alerts, logs, metrics.
    detect: `
      alert, alert on, page, monitor, log, trace, instrument, measure, record, track, notify, detect, warn,
      graph, report, collect, export, chart, plot, probe, poll, scrape, capture, count, visualise,
      visualize, audit-log, catch, scan, healthcheck, health-check, sample, profile, observe, emit metrics,
      sound, raise an alert, raise an alarm, watch`,
    // Exercise an artefact.
    test: `
      check for, test, load-test, load test, stress-test, stress test, smoke-test, smoke test, integration
      test, integration-test, unit-test, unit test, simulate, exercise, drill, run, execute, perform,
      conduct, carry out, rehearse, fuzz, dry-run, dry run, benchmark, practise, practice, chaos-test,
      soak-test, canary, lint, typecheck, type-check, verify, check, validate against, inspect, cross-check,
      ensure coverage of`,
    // Put in words. Weak, but a change when the page or the subject is named.
    write: `
      document, describe, draft, note, note down, jot down, write down, write up, write a note, transcribe,
      spell out, outline, list, catalogue, catalog, inventory, comment, specify, detail, explain, state,
      record in`,
    // Move a number. A change when the thing is a setting, a wish when it is an outcome.
    scale: `
      increase, raise, lower, reduce, decrease, shorten, lengthen, grow, shrink, cut, cut down, cut down on,
      double, triple, halve, bump, bump up, scale, scale up, scale down, scale out, minimise, minimize,
      maximise, maximize, upsize, downsize, relax, loosen, speed up, accelerate, slow down, bring down, add
      capacity, upscale, overprovision, over-provision, trim, dial down, dial up, drive down`,
    // Mend a fault. A change when the fault is named.
    repair: `
      fix, repair, resolve, solve, address, handle, tackle, deal with, take care of, mitigate, remediate,
      remedy, patch, debug and fix, unbreak, sort out, sort, cope with, cover, counter, alleviate, cater
      for, work around, account for, rectify, unblock, respond to`,
    // Undo an outage. When it is past, it belongs to the incident.
    recover: `
      restart, roll back, rollback, restore, reboot, revert, redeploy, re-deploy, recover, bounce, failback,
      fail back, reinstate, rerun, re-run, backfill, reprocess, replay, unstick, free up, re-land, reland,
      reapply, resync, reindex, re-index, requeue, cordon, bring back, power cycle, contact, call, hotfix`,
    // What software does in a declarative: an end state, checkable by a stranger.
    serve: `
      drain, compare, raise the alarm, refresh, reload, renew, fall back, fallback, back off, degrade, hold,
      accept, deliver, process, consume, commit, come, survive, tolerate, depend, depend on, rely, derive,
      include in, contain, live, sit, reside, point at, match, belong, time-out, die, crash, refuse to,
      pick, choose, select, prefer, prioritise by, happen, occur, exist, go, go through, go to, flow, work,
      operate, function, appear, fire, start up, boot, listen, respond with, resolve to, fetch, propagate,
      expire after, load, open up, write to, read from, ask for, prompt, type, confirm, decide by, carry,
      span, signal, heartbeat, provide for, clear, cross, hit, reach, exceed, stay, vary with`,
    // Find out. The end is knowledge, not a change.
    study: `
      investigate, look into, look at, look for, look closer at, explore, dig, dig into, dig deeper, dig
      deeper into, dive into, deep dive, deep-dive, figure out, research, find out, understand, analyse,
      analyze, identify, determine, evaluate, re-evaluate, reevaluate, assess, examine, diagnose, work out,
      study, audit, debug, reproduce, experiment, experiment with, trial, see if, see whether, see why, see
      how, check if, check whether, check why, check how, check what, check with, check in with, verify if,
      verify whether, verify why, confirm if, confirm whether, pinpoint, pin down, get to the bottom of,
      root cause, root-cause, rca, characterise, characterize, survey, scope, scope out, spike, poc, learn,
      learn why, learn how, learn about, find, find a way, find a better way, find ways, find a solution,
      find solution, search for, seek, estimate, ballpark estimate, quantify, gauge, question, wonder, trace
      down, track down, hunt down, hunt for, scrutinise, scrutinize, test if, test whether, know, collect
      ideas, compare options, gather requirements, get clarity, gain insight, gain insights, probe into,
      clarify whether, clarify if, clarify why, confirm, ascertain, establish whether, establish why,
      establish if, play with, review if, review whether, review why, review how`,
    // Confer. The end is a conversation.
    talk: `
      work together, work closer, work closely, work more closely, work closer together, discuss, review,
      revisit, align, align with, align on, sync, sync with, meet, meet with, talk, talk to, talk with, talk
      about, agree, agree on, agree with, decide, decide on, decide if, decide whether, plan, plan for,
      reflect, reflect on, reflect if, brainstorm, coordinate, coordinate with, co-ordinate, follow up,
      follow-up, followup, follow up on, follow up with, reach out, reach out to, reaffirm, re-affirm,
      rethink, reconsider, debate, engage, engage with, collaborate, collaborate with, work with, liaise,
      liaise with, consult, consult with, negotiate, go over, go through with, catch up with, raise with,
      bring together, chat, chat with, touch base, convene, get together, sit down with, debrief, meet up,
      circle back, strategise, strategize, come together, have a think, assess together, look over, ask
      whether, chase, chase up, push for, lobby, walk through, groom, triage`,
    // Inform people. Attention, not an artefact.
    tell: `
      remind, communicate, inform, let know, share, tell, announce, raise awareness, raise awareness of,
      raise awareness about, raise awareness for, advise, emphasise, emphasize, stress, socialise,
      socialize, advocate, advertise, highlight, make aware, make people aware, make everyone aware, make
      everybody aware, make the team aware, make sure everyone knows, spread the word, spread knowledge,
      broadcast, brief, evangelise, evangelize, feed back, apologise, apologize, get in touch with, get in
      touch, thank, congratulate, demo, present, bring to attention, reiterate, reinforce, disseminate,
      convey, circulate, publicise, publicize, email, e-mail, message, let people know, let everyone know,
      let users know, let the team know, update teams, update the team, alert people, keep informed, keep
      updated, keep in the loop, put emphasis on, draw attention to`,
    // Train people.
    teach: `
      train, retrain, re-train, educate, teach, coach, mentor, upskill, up-skill, cross-train, instruct,
      familiarise, familiarize, get familiar with, become familiar with, get familiar, get acquainted with,
      acquaint, school, give training, provide training, refresh knowledge, knowledge-share, ramp up,
      re-educate, reeducate, shadow, tutor, sensitise, sensitize`,
    // Make better. A direction; it needs means.
    improve: `
      improve, enhance, strengthen, optimise, optimize, harden, streamline, bolster, boost, better, refine,
      mature, revamp, polish, tighten, tighten up, modernise, modernize, simplify, stabilise, stabilize,
      fortify, shore up, beef up, step up, level up, make better, fine-tune, fine tune, work on, work
      towards, work toward, clarify, overhaul, uplift, elevate, refresh, tidy, tidy up, declutter, solidify,
      make more robust, be better, be better at, get better, get better at, do better, do better at, become
      better, become better at, perfect, smarten, evolve, rejuvenate, be quicker, be faster, improve upon,
      improve on, build upon, build on, iterate, iterate on, diversify, future-proof, futureproof,
      facilitate, ease, upgrade our ability, deepen, sharpen, broaden, expand on, reinvigorate`,
    // Wish a state. It needs the means that brings it about.
    ensure: `
      ensure, make sure, make certain, guarantee, assure, see to it, see that, be sure, be sure to, insure,
      secure, take steps to ensure, verify that, confirm that, check that, double check that, validate that,
      assert, see to, be certain, be able to, make it possible, make it possible to`,
    // Wish an absence.
    prevent: `
      prevent, avoid, preclude, protect against, keep from, minimise the risk of, reduce the
      risk of, reduce risk of, reduce the likelihood of, reduce the chance of, reduce the chances of,
      mitigate the risk of, stop this from, refrain, refrain from, eliminate the risk of`,
    // Attend. It rests on somebody's memory.
    perceive: `
      read over, read up, read up on, read through, read carefully, skim, skim through, reread, re-read, double-check, double check, doublecheck, triple-check, triple check, remember, recall, keep in mind,
      bear in mind, be careful, be more careful, be extra careful, be cautious, be more cautious, take care,
      take extra care, take more care, take greater care, pay attention, pay more attention, pay closer
      attention, pay close attention, be aware, be aware of, be more aware, be mindful, be mindful of, be
      more mindful, be conscious, be vigilant, be more vigilant, be alert, be prepared, be more prepared, be
      better prepared, watch out, watch out for, look out for, beware, mind, stay vigilant, stay alert, stay
      calm, stay focused, remain vigilant, remain calm, think twice, forget, be attentive, be more
      attentive, be diligent, be more diligent, exercise caution, exercise care, use caution, take caution,
      use common sense, concentrate, focus, be proactive, be more proactive, be thorough, be more thorough,
      be responsible, think ahead, think before, pause, slow down and, proceed with caution, verify by eye,
      eyeball, proofread, re-check, recheck, sanity-check, sanity check, notice, heed, be patient, be on the
      lookout, be on the lookout for, assume, trust but verify, respect, adhere to, comply with, abide by,
      abide, obey, follow, stick to, act, act on, react, react to, react faster, think, do a better job, do
      a better job of, try harder, take a breath, take our time, take your time, take the time, take the
      time to, take time, take time to, keep calm, question assumptions`,
    // Weigh. Nothing is decided.
    hedge: `
      consider, think about, contemplate, entertain, ponder, weigh, weigh up, toy with, mull over, aim, aim
      to, aim for, hope to, try to, attempt, attempt to, wish, like to, look to, intend to consider, see
      about, keep considering, give thought to, start considering, start thinking about, seek to, endeavour,
      endeavor, endeavour to, endeavor to, strive, strive to, strive for`,
    // Go on. There is no end state.
    endless: `
      continue, continue to, keep an eye on, keep an eye, keep monitoring, keep watching, keep track of,
      keep tracking, keep working, keep working on, keep looking, keep looking into, keep looking at, keep
      investigating, keep improving, keep a close eye on, keep a close eye, keep a closer eye on, keep close
      eye on, keep tabs on, keep up, keep up with, keep up to date, keep in touch, keep abreast, stay on top
      of, stay up to date, stay in touch, remain, carry on, persist, proceed, watch closely, monitor
      closely, be on top of, stay abreast, stay informed, keep watch, keep close watch, keep watch on, keep
      doing`,
    // Wait for somebody else.
    defer: `
      wait, wait for, wait on, await, hope, hope for, hope that, escalate, escalate to, rely on, ask, ask
      for, expect, trust, pray, defer, postpone, defer to, delegate, nag, beg, urge, pressure, open a
      support case, open a support ticket, raise a support ticket, push the vendor, chase the vendor, leave
      it to, look forward to, count on, report to, pray that`,
    // Exhort. A value, not a change.
    slogan: `
      foster, prioritise, prioritize, reprioritise, reprioritize, embrace, champion, take ownership, take
      ownership of, take responsibility, take responsibility for, commit to, cultivate, value, focus on,
      focus more on, invest in, invest more in, invest time in, invest, encourage, empower, nurture, instil,
      instill, adopt a culture, build a culture, create a culture, put more emphasis on, emphasise, hold
      accountable, be accountable, be transparent, be more transparent, lead by example, promote a culture,
      believe in, care about, care more about, care, honour, honor, inspire, motivate, dedicate time to,
      dedicate more time to, spend more time on, spend more time, spend time on, give priority to, give more
      priority to, give higher priority to, uphold, drive a culture, take seriously, be humble, stand for,
      raise the bar`,
    // Deeds of other sorts.
    act: `
      do, take, be, help, happen, go, come, need, want, plan to, bring, see, work, try out, handle with
      care, join in, participate, attend, visit, play, spend, lead, manage, oversee, supervise, govern,
      organise, organize, arrange, interview, vote, celebrate, submit, file, raise, close, book, escort,
      compensate, refund, reimburse, answer, reply`,
  },

  // As often a noun as a verb: the words around it decide.
  nounsToo: `
    alert, page, monitor, log, trace, measure, record, track, report, graph, probe, sample, profile, test,
    drill, run, exercise, benchmark, practice, canary, document, note, list, comment, detail, script,
    schedule, trigger, limit, block, lock, pin, cap, guard, gate, mandate, default, fence, ban, force,
    freeze, fail, abort, bound, timeout, change, update, upgrade, switch, swap, move, split, merge, patch,
    fix, repair, release, deploy, rollout, design, start, launch, ship, support, show, display, label, tag,
    mark, flag, name, cache, index, hash, sign, mirror, snapshot, archive, backup, host, package, bundle,
    increase, cut, bump, scale, double, drop, purge, kill, stop, end, flush, restart, rollback, reboot,
    revert, redeploy, failover, fallback, failback, rerun, replay, backfill, drain, process, load, signal,
    match, work, hold, review, plan, sync, debate, talk, meet, agree, follow-up, followup, study, research,
    audit, spike, poc, survey, scope, estimate, question, trial, experiment, find, search, share, email,
    message, demo, stress, brief, present, train, coach, school, boost, polish, mature, focus, value, trust,
    care, hope, wait, ask, need, request, issue, post, print, source, seed, route, forward, point, set,
    reset, edit, push, pull, queue, batch, buffer, delay, shard, partition, format, transfer, copy, filter,
    import, upload, download, use, reuse, map, pass, link, sound, version, lint, scan, poll, count, chart,
    plot, capture, export, retry, retries, try, read, access, order, heartbeat, cleanup, setup, view, watch,
    state, cover, place, store, sandbox, throttle, pause, halt, exit, debug, contact, call, respond, file,
    book, answer, reply, project, act, lead, attempt, help, visit, play, vote, backport, upstream, vendor,
    prototype, control, cron, terraform, respect, shadow, spread, segment, balance, delegate, land, secure,
    clean, separate, lower, open, complete, own, better, perfect, clear, slow, ease, refresh, uplift,
    overhaul, revamp, inventory, catalogue, catalog, feed, exclude, commit, die, turn, flow, hit, reach,
    stay, pick, fire, boot, span, cross, crash, renew, type, prompt, chat, groom, notice, mind, offer,
    supply, tie, join, bind, drive, trim, relax, wire, hire, buy, pair, buddy, refund, cordon, outline,
    draft, triage, bar, pressure, urge, wish, look, have, time out`,

  // Participles that stand as adjectives before a noun.
  adjectivesToo: `
    automated, improved, scheduled, dedicated, documented, standardised, standardized, centralised,
    centralized, enhanced, increased, reduced, tested, shared, managed, distributed, structured, detailed,
    signed, pinned, cached, enabled, disabled, mandated, required, restricted, controlled, defined, written,
    updated, separated, isolated, reserved, simplified, hardened, extended, limited, forced, enforced,
    staged, staggered, refined, optimised, optimized, monitored, missing, running, pending, failing,
    existing, testing, monitoring, logging, alerting, tracing, training, reporting, planned, paired,
    revised, tightened, clarified, strengthened, streamlined, formalised, formalized, versioned, encrypted,
    replicated, bounded, onboarding, meeting, building, setting, timing, caching, throttling, scaling,
    routing, tooling, lowered, raised, expanded, unified, upgraded, coordinated`,

  words: {
    determiner: `
      the, a, an, this, that, these, those, our, their, its, my, your, his, her, all, every, each, any, no,
      both, either, such, another, same, other, others, said, own, new, existing, current, first, second,
      last, next, previous, whole, entire, only, main, actual, one, single, old, few`,
    // Stands for nothing in particular.
    hollowPronoun: `
      it, this, that, these, those, them, they, everything, anything, something, nothing, things, thing,
      stuff, one, ones, such, same, all, itself, similar, someone else, others, whatever, here, there,
      somewhere, anywhere, everywhere`,
    personPronoun: `
      i, you, he, she, everyone, everybody, anyone, anybody, someone, somebody, whoever, nobody, no one,
      people, us, me, him, each other, one another, ourselves, each one`,
    we: 'we',
    preposition: `
      in, on, at, for, from, of, with, without, into, onto, over, under, through, via, across, between,
      among, within, against, around, about, above, below, beyond, during, before, after, toward, towards,
      upon, per, as, like, near, off, out, up, down, to, by, except, instead of, rather than, as part of, in
      front of, on top of, outside, inside, out of, behind, beside, besides, following, regarding,
      concerning, in terms of, in case of, as well as, along with, together with, due to, based on,
      depending on, according to, prior to, ahead of, such as, including, versus, vs, using, throughout,
      away from, up to, down to, back to, in addition to, alongside, w/`,
    // Prepositions that may end a clause: `get the times down`, `the points above`.
    particle: 'up, down, off, out, away, above, below',
    // Opens a clause that says when.
    conditional: `
      when, whenever, if, unless, until, once, while, in case, in the event, in the event that, as soon as,
      as long as, where, wherever, provided that, every time, each time, only if, even if, in cases where,
      for cases where, when there is, when there are, at the first sign of, upon`,
    subordinator: `
      that, whether, although, though, even though, where, why, how, what, whereas, except that, just
      because`,
    relative: 'that, which, who, whose, whom',
    interrogative: `
      what, why, how, who, which, whether, when, where, is, are, do, does, did, can, could, should, would,
      will, was, were, has, have, shall, how come, what if, why not, any, may, must`,
    conjunction: 'and, or, but, then, plus, and then, as well as, nor, und, and also',
    negation: 'not, never, no longer, neither, cannot',
    // A demand on the subject.
    modal: `
      should, must, shall, will, needs to, need to, needed to, has to, have to, ought to, is to, are to, got
      to, had better, should also, must also, wants to, want to, would, going to, are going to, is going to,
      am going to, plan to, plans to, planning to, are planning to, is planning to, intend to, intends to,
      aim to, are aiming to, will also, supposed to, is supposed to, are supposed to, expects to, expected
      to, is expected to, need also to, also need to, still need to, still needs to, is required to, are
      required to, committed to, are committed to, will be able to, would like to, are working to, is
      working to, are working on, are working towards, are looking to, plan on, plans on, planning on, are planning on, have decided to, decided to, gonna,
      shall be, are in the process of, are currently`,
    // A demand that is no demand.
    weakModal: `
      might, may, could, can, might want to, may want to, may need to, might need to, could also, might
      also, may also, can also, should consider, should probably, should maybe, may be able to, might be
      able to, would like to consider, probably should`,
    // Weak modals that permit when they stand in a rule.
    permission: 'may, can',
    // From now on.
    lasting: 'now, no longer, only, always, never',
    shall: "let us, let's, lets",
    copula: 'is, are, be, been, being, am, remains, becomes, become, seems, stays, remain',
    pastCopula: `
      was, were, got, became, has been, have been, had been, had, did, seemed, has already been, have
      already been, has now been, have now been, have since been, has since been`,
    have: 'have, has',
    auxiliary: 'do, does, did, doing',
    to: 'to, in order to, so as to',
    by: 'by, by means of, through, via, using, by way of, with the help of, by virtue of',
    means: `
      with, via, using, through, by, from, based on, by means of, in the form of, with the help of, by way
      of, w/, to include, e.g, i.e, namely, specifically, so it includes`,
    // Opens a purpose that is never judged.
    purpose: `
      to better prevent, so that, in order that, in order to, so as to, to avoid, to help, to ensure, to
      make sure, to make, to reduce, to minimise, to minimize, to improve, to increase, to allow, to enable,
      to facilitate, to mitigate, to be able to, to be more, to be, to better, to give us, to further, to
      support, to speed up, to save, to ease, to simplify, to get better, to assist, to maximise, to
      maximize, leading to, resulting in, in an effort to, with the aim of, with the goal of, for the
      purpose of, with a view to, to maintain, to keep, to aid, to know, to understand, to learn, to gain,
      to have, thus, thereby, hence, therefore, for better, for improved, for more, for easier, for faster,
      for increased, for greater, for clarity, to lower the risk, to strengthen, to achieve, to address, to
      lessen, to see, to guarantee, aiming to, this way, that way, which would, which will, which should,
      which could, which can, which may, which means, which in turn, that would help, that will help, as
      this, as it, as we, as they, as these, as there, just in case, in the hope, in hope of, such that, to
      protect ourselves`,
    reason: `
      no matter, even when, because, since, given, given that, considering, seeing that, because of, due to,
      owing to, as a result, as a result of, on account of, for the reason, thanks to, in light of, as a
      consequence, in the light of, otherwise, although, even though, though, but, however`,
    // A purpose that specifies nothing.
    vainAim: `
      avoid, help, ensure, make sure, make, reduce, minimise, minimize, improve, increase, be, better, be
      able to, enhance, learn, understand, know, ease, facilitate, support, be careful, be more careful,
      remember, see`,
    hedge: `
      maybe, perhaps, possibly, probably, potentially, hopefully, presumably, it would be nice, would be
      nice, would be good, it would be good, it would be great, would be great, it might be, it may be,
      might be worth, it might be worth, may be worth, worth considering, worth investigating, worth
      exploring, worth looking into, could be, might be, may be, may have, might have, possible, potential,
      would be helpful, it would be helpful, would be useful, it would be useful, nice to have,
      nice-to-have, it could be, would be better, it would be better, it might help, would help, might help,
      might make sense, may make sense, would make sense, it would make sense, makes sense, ideally, would
      love to, it would be worth, is worth, in theory, we wonder, i think, we think, i guess, not sure,
      unsure, would be beneficial, it would be beneficial, an option, one option, another option, it is
      worth, would be an option, could be an option, might be an option, might be good, might be a good
      idea, would be a good idea, it would be a good idea, could be beneficial, could be useful`,
    // Lets the promise go.
    escape: `
      if time permits, time permitting, if possible, where possible, wherever possible, when possible,
      whenever possible, as possible, as much as possible, as far as possible, as needed, if needed, where
      needed, when needed, as necessary, if necessary, where necessary, when necessary, as required, if
      required, where required, as appropriate, if appropriate, where appropriate, when appropriate, when we
      get a chance, when we have time, if we have time, when time allows, if time allows, when there is
      time, at some point, someday, some day, eventually, sometime, in due course, to the extent feasible,
      to the extent possible, if feasible, where feasible, as feasible, when feasible, where applicable, as
      applicable, if applicable, if practical, where practical, where practicable, where it makes sense,
      when it makes sense, if it makes sense, where sensible, as time allows, as time permits, as resources
      allow, resources permitting, when resources permit, when convenient, if resources allow, as soon as
      possible, asap, in the future when, down the line, down the road, whenever we can, when we can, if we
      can, where we can, as we see fit, as best we can, as best as possible, when we find the time, when
      bandwidth allows, bandwidth permitting, where relevant, if relevant, should the need arise, if the
      need arises, as desired, as desirable, if desirable, if reasonable, where reasonable, within reason,
      budget permitting, if budget allows, or something, or similar, or something similar, or something like
      that, when things calm down, when things quiet down`,
    etcetera: `
      etc, etcetera, and so on, and so forth, and more, and the like, and others, and all that, and such,
      among others, and similar, and whatnot, or so, and everything else, ...`,
    // Adverbs and openers that change nothing.
    filler: `
      in place, please, also, additionally, furthermore, moreover, then, next, finally, firstly, secondly, thirdly,
      lastly, first, second, now, just, simply, actually, really, already, still, yet, again, too, even,
      instead, at least, at most, in future, in the future, going forward, moving forward, from now on, in
      general, generally, in particular, particularly, especially, especially when, mostly, mainly, as a
      team, for future, as well, therefore, thus, so, but, and, or, only, very, quite, rather, fully,
      completely, entirely, immediately, temporarily, permanently, automatically, explicitly, manually,
      internally, externally, directly, currently, soon, later, today, together, separately, individually,
      respectively, once more, by default, for now, in addition, as a follow up, as a follow-up, in the
      short term, in the long term, short term, long term, short-term, long-term, medium-term, longer term,
      longer-term, likewise, similarly, overall, ultimately, initially, originally, recently, previously,
      globally, locally, in parallel, at the same time, per default, if not already, if not done already,
      not only, out of the box, above all, in the meantime, meanwhile, in short, in turn, up front, upfront,
      ahead of time, in advance, after the fact, at all, right away, all the time, for example, for
      instance, afterwards, thereafter, ever, across the board, end to end, end-to-end, per se, once again,
      alone, formally, officially, further, better yet, even better, further down, behind the scenes, new`,
    // Says what sort of line this is; peeled off.
    label: `
      todo, to do, to-do, action, actions, action item, action items, action point, ap, ai, task, follow up,
      follow-up, followup, idea, ideas, proposal, suggestion, recommendation, prevent, prevention, detect,
      detection, mitigate, mitigation, repair, process, technical, monitoring, documentation, short term,
      long term, short-term, long-term, medium term, medium-term, medium, high, low, critical, must, should,
      could, nice to have, wip, in progress, pending, open, new, optional, stretch, p0, p1, p2, p3, p4, high
      priority, low priority, medium priority, priority, improvement, improvements, corrective action,
      preventive action, preventative action, corrective, preventive, preventative, next step, next steps,
      remediation, note, important, owner, what, change, description, immediate, planned, quick win, quick
      fix, done, security, testing, training, communication, tooling, infrastructure, alerting, people,
      culture, observability, deployment, deployments, deploy, backend, frontend, infra, ops, general, step,
      fix, update, nb, n.b, longer term, longer-term, future, later`,
    doneMark: `
      done, completed, complete, finished, fixed, resolved, closed, merged, deployed, shipped, implemented,
      in progress, ongoing, wip, started, already done, not started, open, pending, todo, tbd, blocked,
      won't do, wontfix, backlog, created, issue created, ticket created, scheduled, under review, in
      review, owner, optional`,
    placeholder: `
      tbd, tba, tbc, n / a, na, none, todo, to do, to be determined, to be decided, to be defined, to be
      done, to be added, to be filled, to be filled in, to be completed, to follow, fixme, xxx, placeholder,
      lorem ipsum, nothing, nil, -, pending, fill in, fill me in, coming soon, item a, item b, action item,
      action items, item, description, your action here, insert action here, no actions, no action, no
      action items, none identified, nothing to do, not applicable, unknown, ?`,
    seeAlso: `
      see, see also, tracked in, tracked by, tracked at, tracked with, tracked, tracking, refer to, cf, ref,
      refs, reference, via, related, related to, follow along, done in, fixed in, filed as, covered by,
      covered in, addressed in, documented in, discussed in, logged in, raised as, described in, linked, as
      per, per, more info, more information, details, details in, see details in, listed in, link, links,
      created, ticket, issue, pr, as in, read, full list, implemented in, resolved in, merged in, duplicate
      of`,
    // People and groups of them.
    person: `
      team, engineer, developer, dev, on-call, oncall, on-caller, operator, staff, user, customer, sre, dba,
      management, manager, lead, owner, person, member, colleague, intern, responder, reviewer, author,
      stakeholder, contributor, maintainer, employee, client, leadership, people, human, folks, new hire,
      new hires, newcomer, newcomers, new joiner, new joiners, support, admin, administrator, squad,
      department, organisation, organization, company, guild, chapter, community, incident commander,
      commander, deployer, product owner, consumer, product, org, teammate, team member, joiner, junior,
      senior, contractor, individual, deputy, group, analyst, scientist, researcher, student, instructor,
      party, on call, executive, tech lead, sheriff, partner, devs, ops, devops, owners, other teams, other
      squads, engineering, whoever, secretary, agency, supplier, committee, board`,
    // Abstract or empty heads: with nothing else there is no object.
    hollow: `
      mess, expectations, expectation, issue, problem, situation, matter, case, scenario, incident, outage,
      failure, error, cause, root cause, process, procedure, way, ways, approach, method, methodology,
      mechanism, solution, strategy, plan, initiative, effort, option, idea, possibility, aspect, area,
      part, kind, type, sort, manner, means, item, action, step, task, concept, topic, subject, concern,
      need, change, changes, fix, workaround, work, thing, stuff, event, occurrence, impact, effect, result,
      outcome, behaviour, behavior, cases, system, change management, bit, number, amount, level, set, lot,
      lots, range, series, point, order, place, future, time, times, moment, reason, fact, detail, details,
      info, information, data, content, context, knowledge, lesson, lessons, learning, learnings, finding,
      findings, takeaway, takeaways, experience, insight, insights, feedback, conclusion, activity,
      circumstance, condition, example, use case, usage, use, side, end, term, hand, day, look, view, gap,
      gaps, weakness, weaknesses, deficiency, shortcoming, shortcomings, flaw, bug, bugs, defect,
      regression, question, answer, recommendation, suggestion, requirement, responsibility,
      responsibilities, ownership, role, roles, rest, remainder, majority, framework, ability, capability,
      feature, functionality, function, opportunity, tool, tools, technique, technology, state, status,
      structure, care, importance, value, purpose, goal, objective, target, day-to-day, best effort,
      resource, resources, attention, priority, mistake, mistakes, disruption, edge case, edge cases, corner
      case, improvement, opportunities, path forward, root problem, underlying problem, underlying issue,
      underlying cause, trouble, difficulty, challenge, consideration, implication, variety, alternatives,
      alternative, investigation, follow-up, followup, exercise, everyday, going, happening, other, others,
      similar, related, various, underlying, potential, possible, likely, future incident`,
    // Heads that stay hollow whatever surrounds them.
    hardHollow: `
      industry standard, best practice, best practices, good practice, good practices, safeguard,
      safeguards, measure, measures, countermeasure, countermeasures, precaution, precautions, improvement,
      improvements, preventive measures, preventative measures, industry standards, awareness, mindset,
      culture, quality, discipline, rigor, rigour, clarity, transparency, excellence, ownership,
      accountability, vigilance, attention, communication, collaboration, understanding, thinking, attitude,
      common sense, maturity, hygiene, scrutiny, diligence, confidence, trust, focus, emphasis, alignment,
      corrective actions, corrective action, preventive action, preventive actions, necessary steps,
      appropriate steps, steps, lessons learned, lessons, learnings, feeling, sense, visibility`,
    // Heads whose aim or object makes them exact: a process for X, a way to X.
    frame: `
      process, procedure, policy, rule, mechanism, way, plan, strategy, system, solution, approach,
      framework, protocol, method, guideline, standard, workflow, tool, feature, option, functionality,
      capability, ability, step, logic, support, practice, routine, convention, template, sop, tooling`,
    // Subject areas: naming one names no change.
    area: `
      unit test, integration test, end-to-end test, e2e test, regression test, monitoring, alerting,
      logging, observability, documentation, docs, testing, coverage, test coverage, tooling, resilience,
      resiliency, reliability, stability, robustness, performance, security, scalability, availability,
      maintainability, usability, infrastructure, deployment, deploy, release, error handling, handling,
      visibility, telemetry, tracing, onboarding, incident response, response, communication, process,
      change management, code quality, quality, governance, automation, redundancy, capacity planning,
      planning, review, code review, review process, operations, support, architecture, codebase, code,
      technical debt, tech debt, fault tolerance, disaster recovery, metrics, dashboards, runbooks, alerts,
      tests, logs, safety, hygiene, experience, developer experience, workflow, on-call procedure, failover
      process, deploy process, configuration management, configuration, config, qa, efficiency, consistency,
      postmortem process, incident management, service, handover, prioritization, prioritisation, clarity,
      knowledge, bandwidth, tagging, modularity, management, access control, noise, alert noise, control,
      controls, maintenance, housekeeping, behavior, behaviour, test, migration process, diagnostics,
      debugging, debuggability, ability, process documentation, internal documentation, guidance,
      understanding, backup, backups, operation`,
    // Things that can be delivered and then do or hold something.
    deliverable: `
      alert, alarm, check, test, runbook, playbook, dashboard, script, policy, checklist, limit, quota,
      gate, guard, rule, hook, lint rule, linter, job, cron job, cronjob, probe, metric, log, panel, graph,
      banner, dialog, prompt, template, tool, bot, pipeline, stage, step, workflow, webhook, canary, flag,
      feature flag, toggle, switch, button, page, guide, guideline, diagram, document, doc, form, schema,
      validator, validation, monitor, notification, retry, timeout, fallback, circuit breaker, breaker, rate
      limit, rate limiter, replica, backup, drill, game day, gameday, rotation, calendar, warning, error
      message, message, report, scan, scanner, audit log, library, framework, config, setting, parameter,
      option, index, constraint, key, unit test, integration test, smoke test, load test, end-to-end test,
      e2e test, regression test, test case, test suite, healthcheck, health check, liveness probe, readiness
      probe, status page, service level objective, slo, sli, sla, schedule, reminder, review, approval,
      sign-off, lock, queue, cache, proxy, load balancer, sandbox, cluster, environment, staging
      environment, branch protection, codeowners, permission, role, token, certificate, secret, ui, api,
      endpoint, cli, plugin, module, wrapper, controller, operator, autoscaler, priority class, budget,
      disruption budget, pdb, failsafe, kill switch, killswitch, throttle, sop, procedure, protocol,
      standard, contract, agreement, incident channel, channel, mailing list, list, table, inventory,
      register, ruleset, annotation, tests, alerts, synthetic check, synthetics, heartbeat, sentry, trace,
      span, upgrade, migration, migration script, patch, fix, mirror, snapshot, feature, mechanism, process,
      support, guardrail, guardrails, exporter, counter, histogram, gauge, event, hotline, rota, escalation
      policy, on-call rotation, on-call schedule, automation, autoscaling, throttling, rate limiting,
      rate-limiting, failover drill, postmortem template, incident template, view, tag, label, field,
      column, header, log line, log message, comment, note, section, faq, tutorial, training, workshop,
      sandboxing, isolation, separation, staging, environments, hostname, dns record, record, tier, pool,
      node pool, firewall, waf, acl, whitelist, allowlist, blocklist, denylist, budget alert, budget alerts,
      threshold, backoff, exponential backoff, load shedding, pagination, versioning, locking, encryption,
      replication, buffer, sharding, partitioning, caching, deduplication, idempotency`,
    // What is written down and then read by people. Weak.
    document: `
      document, doc, docs, documentation, wiki, runbook, playbook, guide, guideline, faq, readme, page,
      note, handbook, manual, checklist, article, diagram, instruction, instructions, comment, training,
      tutorial, knowledge base, confluence, notion, sop, wiki page, template, rota, mailing list, list,
      spreadsheet, calendar, plan, message, banner, warning, announcement, description, changelog, release
      notes, release note, guidance, rule of thumb, inventory`,
    // Tells of a time that is over: what follows is a story.
    past: `
      historically, previously, in the past, at the time, at that time, during the incident, during the
      outage, back then, until now, so far, traditionally, up until now`,
    // Small sets that one condition of the table asks for.
    exhortation: `
      be careful, be more careful, be extra careful, be cautious, be more cautious, take care, take extra
      care, take more care, take greater care, pay attention, pay more attention, pay closer attention, pay
      close attention, be aware, be aware of, be more aware, be mindful, be mindful of, be more mindful, be
      conscious, be vigilant, be more vigilant, watch out, watch out for, look out for, beware, stay
      vigilant, stay alert, stay calm, stay focused, remain vigilant, remain calm, keep calm, think twice,
      think ahead, think before, think, be attentive, be more attentive, be diligent, be more diligent,
      exercise caution, exercise care, use caution, take caution, use common sense, concentrate, focus, be
      proactive, be more proactive, be thorough, be more thorough, be responsible, proceed with caution, be
      patient, be on the lookout, be on the lookout for, be prepared, be more prepared, be better prepared,
      do a better job, do a better job of, try harder, take a breath, take our time, take your time, react
      faster, question assumptions, trust but verify, assume`,
    always: 'always, every time, at all times, each time',
    filing: `
      create, creating, created, raise, raising, file, filing, open, opening, submit, log, add, write, make,
      put in`,
    reviewChore: `
      follow-up ticket, follow-up tickets, follow up tickets, followup tickets, follow-ups, follow-up
      issues, follow-up actions, tickets, jira tickets, incident, incident ticket`,
    studyNoun: `
      audit, investigation, analysis, assessment, evaluation, study, research, spike, survey, feasibility
      study, exploration, root cause analysis, deep dive, deep-dive, poc, proof of concept, review, risk
      assessment, gap analysis, inspection, stocktake`,
    // What one takes up and then has running: the name says what there will be.
    practice: `
      dependency scanning, secret scanning, vulnerability scanning, image scanning, container scanning, license
      scanning, static analysis, image signing, commit signing, signed commits, signed images, artifact signing,
      artefact signing, canary deployment, canary deploys, canary deploy, canary release, canary rollout, canarying,
      blue-green deployment, blue-green deploys, blue / green deployment, rolling deployment, rolling update, rolling
      restart, staged rollout, phased rollout, progressive delivery, progressive rollout, gradual rollout, feature
      flagging, dark launch, shadow traffic, traffic shadowing, traffic mirroring, traffic shaping, rate limiting,
      rate-limiting, load shedding, connection draining, graceful shutdown, connection pooling, connection limit,
      request hedging, backpressure, back pressure, circuit breaking, retry budget, exponential backoff, bulkheading,
      chaos testing, chaos experiment, fault injection, load testing, soak testing, stress testing, fuzz testing,
      mutation testing, property-based testing, contract testing, snapshot testing, visual regression testing, smoke
      testing, synthetic monitoring, synthetic checks, uptime monitoring, uptime check, blackbox monitoring, black-box
      monitoring, real user monitoring, distributed tracing, structured logging, audit logging, log rotation, log
      shipping, log retention, error tracking, crash reporting, anomaly detection, drift detection, intrusion
      detection, deadlock detection, leak detection, dead man's switch, deadman switch, leader election, read replica,
      hot standby, warm standby, active-active, multi-az, multi-region, geo-redundancy, point-in-time recovery,
      off-site backup, offsite backup, immutable backups, restore test, restore drill, failover drill, failover test,
      branch protection, protected branches, merge queue, required reviews, two-person review, four-eyes review, pair
      review, code freeze, deploy freeze, change freeze, release freeze, version pinning, dependency pinning, lockfile,
      automated rollback, automatic rollback, auto-rollback, automated failover, automatic failover, automated
      backups, automatic backups, autoscaling, auto-scaling, horizontal pod autoscaling, pod disruption budget,
      certificate rotation, key rotation, secret rotation, credential rotation, password rotation, automatic renewal,
      certificate renewal, certificate pinning, multi-factor authentication, two-factor authentication, mfa, 2fa, mutual
      tls, mtls, single sign-on, least privilege, break-glass access, just-in-time access, network segmentation,
      network policies, egress filtering, ip allowlist, allowlisting, allow-listing, schema validation, input
      validation, schema migration tests, query timeout, statement timeout, request timeout, idempotency keys,
      deduplication, dead-letter queue, dead letter queue, poison pill detection, request tracing, deploy markers,
      deployment markers, change log, release tagging, semantic versioning, infrastructure as code, policy as code,
      configuration as code, gitops, cost alerts, budget alerts, quota alerts, error budget, burn rate alerts`,
    informed: 'aware, informed, familiar, familiar with, up to date, on the same page, conscious',
    openQuestion: 'feasibility, whether, possibility',
    settling: 'plan, plan for, agree on, agree with, coordinate, decide on, agree',
    making: 'make, get, have',
    keeping: 'keep',
    reworking: 'revise, rework, redesign, restructure, reorganise, reorganize, rewrite, change',
    eyeing: 'watch, observe',
    outsider: 'user, customer, client, consumer',
    being: 'being',
    eachOne: 'each, every, any',
    prediction: 'will, would, will also, going to, is going to, are going to',
    into: 'into',
    none: 'no, zero',
    writing: 'write, write down, write up, note down, jot down, document',
    anyValue: 'certain, a certain',
    // Opens a field of the line: owner, date.
    field: `
      owner, owners, assignee, assigned to, assigned, due, due date, due by, due on, eta, deadline, dri,
      responsible, target date, priority, status, ticket, tracking`,
    // What every review brings with it.
    chore: `
      postmortem, post-mortem, post mortem, retrospective, retro, incident report, rca, rca document, root
      cause analysis, incident review, follow-up ticket, follow-up tickets, follow up tickets, followup
      tickets, follow-ups, action items, tickets, jira tickets, incident, incident ticket, incident channel,
      summary, incident summary, timeline, incident timeline, this document, this postmortem, this page,
      this incident, mailing list, postmortem meeting, post-incident review, incident document, write-up,
      writeup, meeting notes, minutes, issues, review, these issues, these actions, follow-up issues,
      follow-up actions, ticket, issue, incident write-up, blameless postmortem, post-mortem document,
      learning review, post-incident report, statement, status update`,
    meeting: `
      meeting, discussion, session, sync, call, workshop, talk, conversation, brainstorm, brainstorming,
      retro, retrospective, workgroup, working group, task force, strike team, catch-up, meetup, chat,
      debate, presentation, brown bag, standup, stand-up, forum, meetings, cross-team meeting, kick-off`,
    training: `
      training, trainings, education, course, courses, lecture, workshop, tutorial session, knowledge
      sharing, knowledge transfer, onboarding session, refresher, refresher course, lunch and learn,
      training session, training sessions, awareness session, coaching, mentoring, session, sessions,
      knowledge-sharing, knowledge share, learning session, bootcamp, brown bag session`,
    slogan: `
      culture, mindset, attitude, excellence, accountability, ownership, discipline, philosophy, spirit,
      values, first mindset, vigilance, growth mindset, blameless culture, craftsmanship, sense of urgency,
      mentality, commitment`,
    // Knobs with a value.
    setting: `
      timeout, limit, quota, memory, replica, threshold, ttl, interval, retention, size, pool, pool size,
      pool sizes, connection pool, number of replicas, node, instance, instance size, shard, partition,
      worker, thread, disk, disk space, storage, volume, cpu, ram, heap, frequency, priority, severity,
      window, period, log level, sampling, scope, permission, weight, backoff, lease, concurrency, batch
      size, max, min, minimum, maximum, capacity, buffer, queue size, rate limit, rate, ulimit, provisioned
      capacity, cap, version, expiry, lifetime, rotation, request, requests, tier, access, privilege,
      cadence, count, number of, length, duration, budget, delay, grace period, cooldown, retries, retry
      count, connection, connections, bandwidth limit, slot, machine, server, vm, pod, headcount, iops,
      throughput limit, cache size, log retention, refresh interval, polling interval, verbosity,
      cardinality`,
    // What everybody wants and nobody can do directly.
    outcome: `
      sensitivity, specificity, granularity, mttr, mttd, downtime, noise, alert noise, risk, risks, errors,
      error rate, incidents, outages, latency, complexity, load, dependency, time to detect, time to
      recover, time to resolve, recovery time, detection time, response time, response times, blast radius,
      toil, likelihood, chance, awareness, visibility, resilience, coverage, reliability, stability, alert
      fatigue, confidence, impact, uptime, efficiency, robustness, quality, speed, velocity, trust,
      friction, manual work, manual steps, manual effort, human error, human errors, technical debt, tech
      debt, false positives, false alarms, failures, failure rate, duration of outages, customer impact,
      performance, transparency, knowledge, observability, consistency, maintainability, flakiness, lead
      time, cost, costs, test coverage, attention, mistakes, security, availability, scalability, time,
      disruption, manual deploys, surprises, interruptions, pages, alerts, dependencies, redundancy,
      communication, monitoring, alerting, logging, flexibility, user impact, bus factor, single points of
      failure, bottlenecks, bottleneck, clutter, frequency of incidents, number of incidents, number of
      alerts, amount of alerts, cognitive load, fatigue, workload, delays, probability, understanding,
      severity of incidents, resiliency, agility, discoverability, severity of outages, pressure, burden`,
    // Common parts of any system: half a name.
    component: `
      service, services, system, systems, application, app, apps, cluster, clusters, server, servers,
      infrastructure, platform, environment, env, component, components, resource, resources, production,
      prod, staging, code, config, configuration, deployment, deployments, deploy, deploys, release,
      releases, software, machine, machines, instance, instances, host, hosts, node, nodes, data, stack,
      setup, product, products, feature, features, tool, tools, dependency, dependencies, module, modules,
      backend, frontend, website, site, page, pages, file, files, project, projects, repo, repos,
      repository, repositories, team, user, users, customer, customers, request, requests, error, errors,
      log, logs, metric, metrics, alert, alerts, test, tests, dashboard, dashboards, update, updates,
      upgrade, upgrades, version, versions, operation, operations, usage, access, job, jobs, task, tasks,
      process, processes, workflow, workflows, incident, incidents, outage, outages, failure, failures,
      issue, issues, problem, problems, cloud, network, endpoint, endpoints, function, critical, rollback,
      rollbacks, ci, pipeline, pipelines, documentation, runbook, runbooks, migration, migrations, downtime,
      traffic, load, third-party, third party, external, internal, people, engineer, engineers, developer,
      developers, capacity, channel, tooling, package, packages, monitoring, workload, workloads,
      executions, execution, maintenance, standard, manual, default, control, commit, commits, library,
      libraries`,
    // Words that carry no weight in a noun phrase.
    neutral: `
      need, needed, able, available, working, correct, right, wrong, whole, different, specific, particular,
      certain, general, common, main, big, small, large, major, minor, important, essential, key, basic,
      simple, full, actual, real, true, early, late, long, short, high, low, good, bad, great, nice, easy,
      hard, close, open, ready, up, down, in, out, more, less, most, least, much, many, enough, together,
      around, etc, also, well, way, time, day, days, week, weeks, month, months, year, years, ago, next,
      last, previous, prior, upcoming, future, past, present, current, currently, existing, new, old,
      possible, involved, affected, impacted, relevant, related, responsible, due, because, everyone, team,
      per, respective, following, given, similar, other, another, additional, extra, further, various,
      several, some, few, any, all, each, every, both, two, one, three, first, second, third, such, same,
      own, sure, self, people, better, best, side, kind, thing, normal, usual, proper, properly, expected,
      unexpected, sensible, effective, efficient, successful, successfully, quick, quickly, fast, faster,
      slow, clear, clearly, easily, again, overall, across, during, business, company, organisation,
      organization, whose, missing, critical, latest, happening, happened, happen, happens, occur, occurs,
      occurred, caused, cause, causes, causing, led, lead, going, cover, covered, made, done, seen, found,
      used, based, required, necessary, let, come, go, went, gone, being, having, doing, seeing, using,
      making, potential, likely, underlying, exact, entire, complete, total, upstream, vital, sufficient,
      non, ones, longer, shorter, earlier, later, smaller, larger, bigger, lower, higher, deeper, in place,
      place, board, pressing, severe, serious, timely, regular, continuous, ongoing, adhoc, ad hoc, ad-hoc,
      meaningful, useful, helpful, reliable, robust, stable, safe, safer, secure, resilient, prod-like,
      day-to-day, somewhere, somehow, anyone, appropriate, top, sort, type, level, hands, eye, eyes, number`,
    // More of a quality, against nothing.
    comparative: `
      better, improved, stronger, safer, faster, easier, clearer, quicker, cleaner, simpler, smarter, more
      robust, more reliable, more resilient, more frequent, more frequently, more detailed, more thorough,
      more careful, more stable, more efficient, more effective, more visible, more meaningful, more
      descriptive, more generic, more secure, more structured, more consistent, more comprehensive, more
      proactive, more transparent, more flexible, more scalable, more accurate, more granular, more aware,
      more carefully, more closely, more thoroughly, more aggressively, more aggresively, more often, more
      quickly, more rigorous, more clarity, more visibility, more explicit, more obvious, more intuitive,
      more readable, more realistic, more sophisticated, more graceful, more gracefully, more mature, more
      risk free, more risk-free, tighter, greater, enhanced, stricter, less noisy, less error-prone, less
      error prone, less manual, less fragile, less brittle, less risky, more maintainable, more testable,
      more modular, more user-friendly, user-friendlier, friendlier, optimised, optimized, increased,
      sooner, less, more elegant, more tolerant, more fault tolerant, more fault-tolerant, more responsive,
      more timely, more focus, more attention, more actionable, more relevant, more useful, more
      informative, more helpful, more precise, more specific, more sensible, more clear, more strict, more
      conservative, more defensive, more automated, more predictable, higher quality, higher-quality,
      closer, deeper, richer, more advanced, more extensive, more easily, more reliably, more safely, more
      efficiently, more effectively, more regularly, more diligent, more vigilant, more consistently, more
      clearly, better-defined, healthier, leaner, strengthened, streamlined, hardened, tightened, refined,
      clarified, more formal, more formalised, more formalized, more regular, smoother, more performant,
      even more, more proactively, more control, more insight, more understanding, more ownership, more
      collaboration, more communication, more awareness, broader, wider`,
    // Good without a measure.
    vagueAdjective: `
      up-to-date, up to date, proper, appropriate, adequate, sufficient, robust, good, suitable, reasonable,
      meaningful, sensible, reliable, comprehensive, effective, efficient, solid, sound, decent, correct,
      optimal, strong, thorough, careful, nice, clear, relevant, necessary, right, healthy, resilient,
      world-class, high-quality, sane, well-defined, well defined, clean, timely, seamless, smooth, smart,
      modern, stable, secure, safe, scalable, flexible, maintainable, easy, simple, quick, fast, consistent,
      great, best, best-in-class, state-of-the-art, user-friendly, satisfactory, acceptable, suboptimal,
      high quality, of high quality, important, missing, holistic, fit for purpose, fit-for-purpose,
      proactive, unclear, critical, meticulous, tighter, extra`,
    // Some number, any number.
    vagueQuantity: `
      more, some, several, a few, few, additional, extra, various, many, enough, a lot of, lots of, a bit
      more, a bit, a little more, further, certain, a certain, sufficient, numerous, multiple, a number of,
      a couple of, a couple, plenty of, much more, as many as, a set of, lots more, many more, some more, a
      little, too many, too much, high number, a significant, significant, significantly, drastically,
      substantially, even more, any additional, any other`,
    // Well done, by whose lights?
    quality: `
      closer, closer together, properly, correctly, safely, carefully, thoroughly, better, faster, sooner,
      quickly, quicker, more closely, closely, appropriately, adequately, sufficiently, robustly, well,
      accurately, responsibly, diligently, rigorously, more carefully, efficiently, effectively, sensibly,
      reasonably, more thoroughly, cleanly, smoothly, seamlessly, wisely, promptly, swiftly, in a better
      way, in a timely manner, in a more, reliably, more often, more frequently, more quickly, more
      aggressively, more aggresively, more easily, more reliably, more safely, more efficiently, more
      effectively, more seriously, seriously, timely, as quickly, as soon, in a safe way, in a safe manner,
      satisfactorily, optimally, easily, in a safer way, in a controlled manner, with care, with caution,
      with more care, harder, more strictly, more consistently, consistently, conscientiously, in time, on
      time, more proactively, the right way, as expected, securely, comprehensively, earlier, more clearly,
      clearly, more regularly, stricter, with greater care, with extra care, in an orderly manner,
      attentively, cautiously, more cautiously`,
    // Again and again, by a person.
    habit: `
      always, regularly, periodically, closely, carefully, actively, frequently, constantly, often, every
      now and then, from time to time, on a regular basis, continually, continuously, routinely,
      occasionally, proactively, at all times, consistently, more closely, more often, more frequently, more
      carefully, every time, more regularly, more actively, vigilantly, ongoing`,
    // Changes how a thing is built.
    designAdjective: `
      automatic, automated, mandatory, separate, dedicated, daily, weekly, monthly, quarterly, nightly,
      hourly, read-only, two-person, synthetic, external, standardised, standardized, centralised,
      centralized, central, scheduled, isolated, immutable, idempotent, redundant, rolling, staged,
      blue-green, blue / green, canary, pre-commit, post-deploy, pre-deploy, self-service,
      version-controlled, multi-region, multi-az, cross-region, production-scale, independent, exponential,
      hard, explicit, default, required, annual, yearly, bi-weekly, biweekly, regular, additional,
      specialised, specialized, configurable, on-call, incremental, phased, progressive, structured,
      distributed, per-tenant, per-service, end-to-end, in-channel, presubmit, pre-merge, second, secondary,
      standby, local, periodic, deterministic, opt-in, opt-out, warm, hot, public, shared, formal, written,
      documented`,
    // Predicates about people's heads.
    attitude: `
      careful, aware, vigilant, mindful, attentive, diligent, cautious, proactive, conscious, thoughtful,
      disciplined, responsible, accountable, prepared, transparent, patient, calm, humble, thorough,
      rigorous, considerate, informed, up to date, on the same page, ready, available for, better at,
      quicker, faster, clearer, better prepared, more careful, more aware, more vigilant, more mindful, more
      attentive, more cautious, more proactive, more diligent, extra careful, familiar, familiar with,
      comfortable, confident, knowledgeable, involved, engaged`,
    // A person's eye or memory stands behind it.
    human: `
      by eye, next time, in mind, manually check, by hand, before merging, before deploying, before running,
      before pushing, twice, visually, personally, human`,
    vendor: `
      vendor, provider, upstream, third party, third-party, supplier, cloud provider, hosting provider, aws
      support, support, isp, datacenter, datacenters, data center, google support, azure support,
      manufacturer`,
    unit: `
      ms, millisecond, milliseconds, s, sec, secs, second, seconds, min, mins, minute, minutes, h, hr, hrs,
      hour, hours, d, day, days, week, weeks, month, months, year, years, b, kb, mb, gb, tb, pb, kib, mib,
      gib, tib, percent, percentage points, rps, qps, rpm, iops, replicas, nodes, pods, retries, requests,
      messages, instances, connections, times, hosts, cores, vcpus, attempts, failures, errors, users,
      workers, people, approvals, approvers, reviewers, regions, zones, x`,
    number: `
      one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, fifteen, twenty, thirty, forty,
      fifty, sixty, ninety, hundred, thousand, half, dozen, zero, at least one, at least two, more than one,
      more than two, fewer than, less than, more than, at most`,
    month: `
      january, february, march, april, may, june, july, august, september, october, november, december, jan,
      feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec`,
    time: `
      monday, tuesday, wednesday, thursday, friday, saturday, sunday, tomorrow, today, next week, next
      month, next quarter, next sprint, next year, this week, this month, this quarter, this sprint, this
      year, end of week, end of month, end of quarter, end of year, eow, eom, eoq, eod, eoy, the end of the
      week, the end of the month, the end of the quarter, the end of the year, the next sprint, the next
      quarter, end of the month, end of the week, end of the quarter, end of the year, next release, within
      a month, early next year, later this year, late next year`,
    referenceNoun: `
      bug, issue, pr, mr, ticket, case, pull request, merge request, task, story, gh, github issue, github
      pr, jira, jira ticket, change request, rfc, incident, epic, card, commit`,
    recurrence: `
      daily, weekly, monthly, quarterly, nightly, hourly, yearly, annual, annually, scheduled, every night,
      every week, every month, every quarter, every day, every hour, every year, once a week, once a month,
      once a quarter, once a day, once a year, per week, per quarter, per month, bi-weekly, biweekly, twice
      a year, cron, nightly job, scheduled job, each sprint, every sprint, every release, on every commit,
      on every pull request, every six months`,
    // Words that show an artefact forces the matter.
    strongWord: `
      automatic, automatically, block, blocks, reject, rejects, refuse, refuses, abort, aborts, enforce,
      enforces, enforced, require, requires, disable, disables, prevent merging, mandatory, required,
      forbid, forbids, by default, default, limit, limits, hard, cap, autoscaling, autoscaler,
      auto-rollback, rollback automatically, circuit breaker, kill switch, killswitch, rate limit, rate
      limiting, rate limiter, quota, branch protection, immutable, read-only, policy as code, admission
      controller, admission webhook, deny, denies, gate, throttling, isolation, self-heal, guardrail, exit
      non-zero, exits non-zero, non-zero, disabled, impossible, interlock, fail-safe, failsafe, idempotent`,
    // Words that show a person reads, hears or decides.
    weakWord: `
      document, documentation, runbook, playbook, policy, guideline, guide, wiki, training, reminder,
      procedure, process, faq, meeting, review, readme, banner, announcement, standard, convention,
      handbook, manual, communication, rota, template, instructions, agreement, note, sop, protocol,
      contact, contacts`,
    evaluation: `
      possible, easy, high quality, of high quality, good, better, safe, fast, easier, faster, safer,
      simple, clear, reliable, robust, stable, available, visible, maintainable, readable, understandable,
      up to date, up-to-date, important, critical, necessary, needed, good enough, well documented,
      well-documented, well tested, well-tested, too high, too low, too slow, slow, hard, difficult,
      missing, unclear, healthy, resilient, secure, scalable, smooth, painless, seamless, transparent,
      consistent, in sync, in place, ready, acceptable, sufficient, reduced, improved, easy to understand,
      correct, known, understood, communicated, maintained, reviewed, trained, informed, aware, followed,
      clearer, easily accessible, accessible, actionable, prioritized, prioritised, considered, addressed,
      looked at, avoided, prevented, taken seriously, handled, supported, managed, protected, more reliable`,
    // Nouns that are deeds: `migration of X to Y`.
    nominal: `
      migration, automation, separation, removal, upgrade, rotation, notification, validation, introduction,
      implementation, addition, creation, development, deployment, installation, replacement, refactoring,
      rewrite, decommissioning, deprecation, consolidation, configuration, enforcement, reduction, increase,
      restriction, isolation, integration, conversion, move, switch, rollout, setup, extension,
      simplification, standardisation, standardization, centralisation, centralization, deletion, cleanup,
      rename, split, provisioning, instrumentation, alerting, monitoring, detection, throttling, testing,
      logging, tracing, caching, batching, autoscaling, scaling, replication, sharding, versioning, pinning,
      locking, signing, scanning, linting, protection, verification, dryrun, dry-run, dry run, tagging,
      backup, restore, adoption, activation, enablement, termination, segregation, segmentation, disabling,
      enabling, reconfiguration, redesign, parametrisation`,
  },

  irregular: {
    past: `
      wrote write, written write, built build, set set, put put, ran run, run run, made make, gave give,
      given give, took take, taken take, sent send, found find, kept keep, held hold, led lead, began begin,
      brought bring, bought buy, chose choose, chosen choose, cut cut, did do, done do, drew draw, drove
      drive, driven drive, fell fall, felt feel, got get, gotten get, grew grow, grown grow, had have, heard
      hear, hid hide, hit hit, knew know, known know, left leave, lost lose, met meet, paid pay, read read,
      rebuilt rebuild, rewrote rewrite, rewritten rewrite, said say, saw see, seen see, shown show, shut
      shut, spent spend, split split, spoke speak, spoken speak, spread spread, taught teach, told tell,
      thought think, thrown throw, threw throw, understood understand, went go, gone go, came come, became
      become, reset reset, redid redo, redone redo, withdrew withdraw, overwrote overwrite, overwritten
      overwrite, bound bind, fed feed, froze freeze, frozen freeze, broke break, broken break, shrank
      shrink, shrunk shrink, stood stand, spun spin, tore tear, torn tear, won win, hung hang, dug dig,
      dealt deal, drawn draw, meant mean, sought seek, forgot forget, forgotten forget, sped speed, bumped
      bump, tried try, hotfixed hotfix, was be, been be, beefed beef, unset unset`,
    third: 'has have, does do, goes go, is be',
    gerund: 'being be, dying die, tying tie, lying lie',
    base: 'lets let, adn and',
  },

  endings: [
    { form: 'third', ending: 's', base: '' },
    { form: 'third', ending: 'es', base: '', after: 'hosxz' },
    { form: 'third', ending: 'ies', base: 'y' },
    { form: 'past', ending: 'ed', base: 'e' },
    { form: 'past', ending: 'ed', base: '', after: 'abcdfghijklmnopqrstuvwxyz' },
    { form: 'past', ending: 'ied', base: 'y' },
    { form: 'past', ending: 'ed', base: '', after: 'bdglmnprt', doubled: true },
    { form: 'gerund', ending: 'ing', base: 'e' },
    { form: 'gerund', ending: 'ing', base: '' },
    { form: 'gerund', ending: 'ing', base: '', after: 'bdglmnprt', doubled: true },
  ],
  prefixes: [
    're-',
    're',
    'auto-',
    'auto',
    'pre-',
    'un',
    'un-',
    'de-',
    'de',
    'over-',
    'over',
    'hard-',
    'force-',
    'co-',
  ],
  verbEndings: ['ize', 'ise', 'ify', 'izing', 'ising', 'ifying'],
  plurals: [
    ['ies', 'y'],
    ['es', ''],
    ['s', ''],
  ],
  adverbEnding: 'ly',
  contractions: {
    "don't": 'do not',
    dont: 'do not',
    "doesn't": 'does not',
    "didn't": 'did not',
    "can't": 'can not',
    cannot: 'can not',
    "won't": 'will not',
    "shouldn't": 'should not',
    "mustn't": 'must not',
    "isn't": 'is not',
    "aren't": 'are not',
    "wasn't": 'was not',
    "weren't": 'were not',
    "haven't": 'have not',
    "hasn't": 'has not',
    "couldn't": 'could not',
    "wouldn't": 'would not',
    "we've": 'we have',
    "we'll": 'we will',
    "we're": 'we are',
    "we'd": 'we would',
    "i've": 'i have',
    "i'll": 'i will',
    "i'm": 'i am',
    "it's": 'it is',
    "it'll": 'it will',
    "that's": 'that is',
    "there's": 'there is',
    "they're": 'they are',
    "they've": 'they have',
    "you're": 'you are',
    "let's": 'let us',
  },
};
