/**
 * English signs: words that tell for or against a promise, wherever in a clause they stand.
 *
 * In: nothing. Out: word lists by sign, each with what it tells. Any inflection of a word counts.
 * May not: change how a clause is read; that is what the classes in `english.ts` are for.
 */
import type { Sign } from './language.ts';

export const englishSigns: Readonly<Record<Sign, string>> = {
  // Thanks, apologies, regrets: said to people, promised to nobody.
  courtesy: `
    sorry, apology, apologise, apologize, thank, thanks, thx, thank you, grateful, gratitude, appreciate,
    appreciated, appreciation, patience, kudos, shout-out, shoutout, regret, sincerely, inconvenience,
    inconvenienced, disappointed, disappointment, frustration, frustrating, frustrated, unacceptable,
    embarrassed, embarrassing, understand how, we know how, condolences, congratulations, well done, bear with us,
    let you down, fell short, falls short, your trust, deeply`,
  // Makes good to those who were hit. It changes nothing for the next time.
  compensation: `
    refund, refunded, goodwill, voucher, compensation, compensate, reimburse, reimbursement, rebate, waive, waiver,
    credit note, service credit, sla credit, credits, money back, premium time, free month, payout, indemnify,
    penalty, invoice, gift card, discount, extended deadline, extension of time, make good, claim, insurer,
    insurance, repay, overcharged, undercharged, chargeback`,
  // What the incident left behind; clearing it up mends this one, not the next.
  aftermath: `
    affected, impacted, stranded, stuck, backlog, outstanding, compromised, leaked, corrupted, wrongly, mistakenly,
    erroneously, duplicated, orphaned, lost data, missing data, missing records, missed messages, reprocess,
    replay, re-send, resend, re-run, rerun, backfill, reconcile, worked off, work off, catch up, caught up,
    cleaned up, clean-up, aftermath, leftover, left over, remaining, victims, restored from, recover data,
    re-import, reimport, re-issue, reissue, re-deliver, redeliver, retrospectively, retroactively, in error,
    correction run, written off, write off, exposed, fined, overdue, unpaid`,
  // Tells when it happened or what was done that day.
  story: `
    yesterday, last night, that night, that day, that morning, that evening, overnight, this morning,
    at the time, at that time, at that point, during the incident, during the outage, during the event,
    the same day, same evening, same night, minutes later, hours later, within minutes, shortly after,
    shortly afterwards, stopgap, as a stopgap, as an emergency measure, as an immediate measure,
    as a workaround, emergency change, for the time being, began, began to, started to, noticed, declared,
    mitigated, recovered, stood down, stand down, back to normal, back online, came back, went down,
    taken offline, brought back, back up, healthy again, all clear, all-clear, incident closed, stabilised,
    stabilized, rolled back, restarted, rebooted, reverted, failed over, resumed, turned out, found that,
    we found, was caused, root cause was, caused by, led to, resulted in, broke, crashed, occurred,
    identified, luckily, fortunately, unfortunately, ended, fully restored, full service, so far, has since,
    have since, since then, utc, cest, cet, gmt, pst, est`,
  // Words of the report itself.
  report: `
    resolution, background, trigger, cause, root cause, workaround, current state, identified problems, outcome, conclusion,
    corrective and preventive measures,    appendix, annex, section, table, figure, timeline, impact, summary, template, this report, this document, this
    page, postmortem, post-mortem, retrospective, retro, readout, minutes, write-up, writeup, written up, written
    by, reviewed by, author, attendees, participants, agenda, owner, owners, contributor, contributors, severity,
    duration, detection, root cause, lessons learned, what went well, what went wrong, where we got lucky, sign
    off, signed off, approved by, distribution list, version history, status page, customer notice, statement, press, blog
    post, announcement, effectiveness check, capa, audit trail of this, closed, see above, see below, as above,
    listed above, listed below, anything missing, please add, revenue, financial impact, est, estimated loss,
    goodwill gesture, management letter, board paper, to be recorded, action log, tracker`,
  // What went wrong or was missing: a finding, and no deed.
  trouble: `
    lack, lacking, lacked, absence, absent, inability, unable, confusion, confusing, confused, uncertainty, failure
    to, failed to, did not, was not, were not, could not, had not, has not been, have not been, does not, missed, missing,
    problem, bug, existing bug, flaw, gap, shortcoming, weakness, delay, delayed, difficult, difficulty, hard to, harder, slow,
    too slow, too late, too long, too many, too few, complicated, complex, painful, surprising, surprised, scary, scared,
    unclear, unexpected, unfortunately, inadequate, insufficient, overwhelmed, stale, outdated, broken, wrong, incorrectly,
    mistake, forgot, forgotten, overlooked, unaware, unnoticed, undetected, reliance, forced reliance, dependence,
    single point of failure, bottleneck, cumbersome, inconsistent, inconsistently, manual effort, manual process, human
    error, misconfigured, misconfiguration, only had, had to, used to, in hindsight, should have, could have, would
    have, took, we had, there was, there were, there is no, there are no, no one, nobody knew, we lacked, never tested`,
  // States of mind and of relations: nobody can look at them.
  mind: `
    thinking, mindset, culture, judgement, judgment, discipline, rigour, rigor, love, respect, confidence, trust,
    appetite, posture, dialogue, communication, communications, collaboration, cooperation, co-operation,
    coordination, co-ordination, relationship, relations, engagement, alignment, expectation, awareness,
    understanding, ownership, accountability, responsibility, empathy, honesty, courage, vigilance, attention,
    focus, excellence, humility, curiosity, spirit, attitude, common sense, behaviour, behavior, morale, wisdom,
    pride, passion, values, ethos, philosophy, maturity, hygiene, diligence, learning, learnings, lesson, lessons,
    mentality, commitment, openness, candour, candor, vision, ambition, intention, conversation, touchpoint,
    touch point, teamwork, partnership, buy-in, sponsorship, leadership, initiative, sense, feeling, instinct,
    scepticism, skepticism, caution, patience, self-discipline, situational awareness, mutual, togetherness,
    know-how, expertise, competence, competency, proficiency, skill, skills, knowledge, wellbeing, motivation,
    reflection, sensitivity, appreciation, consideration, cross-team, silos, silo, voice, tone, etiquette`,
  // Qualities that everybody wants.
  quality: `
    resilience, resiliency, reliability, robustness, stability, consistency, coherence, clarity, visibility,
    observability, transparency, simplicity, quality, safety, efficiency, agility, flexibility, scalability,
    maintainability, sustainability, performance, predictability, readiness, preparedness, effectiveness,
    governance, oversight, assurance, capability, continuity, redundancy, traceability, usability, supportability,
    operability, fault tolerance, responsiveness, timeliness, completeness, correctness, accuracy, integrity,
    availability, uptime, security, efficacy, quality of, health, hardening, modernisation, modernization,
    improvement, enhancement, optimisation, optimization, standards, standardisation, best practice, good
    practice, industry standard, sanity, insight, intelligence, precision, coverage, speed, velocity, time to
    detect, mttr, noise, toil, friction, complexity, technical debt, tech debt, risk, blast radius, downtime,
    happier, pain, painful, pain point, headroom, bus factor, fit for purpose, futureproof, future-proof`,
  // Nouns so wide that they name nothing.
  wide: `
    estate, landscape, area, practice, practices, approach, approaches, way of working, ways of working,
    ways, framework, strategy, roadmap, initiative, programme, journey, lifecycle, life cycle, operations,
    procedures, processes, process, arrangement, arrangements, matter, matters, thing, things, stuff, aspect,
    aspects, systems, solution, solutions, measure, measures, steps, step change, guard rails, guardrails,
    safeguards, controls, activity, activities, effort, efforts, opportunity, opportunities, possibility,
    possibilities, options, option, concern, concerns, challenge, challenges, problem, problems, risks,
    mistake, mistakes, situation, situations, circumstances, scenario, scenarios, side effects,
    downstream effects, class of, kind of, sort of, type of, this class, this kind, this sort, this type,
    like this, such as this, incidents, incident, outages, outage, events, failures, errors, in general,
    across the board, everything, anything, something, somehow, somewhere, overall, various, several,
    broader, wider, ecosystem, stack, tooling, architecture, codebase, ability, abilities, requirements,
    guidance, best efforts, improvements, changes, action, actions, follow-ups, work, day-to-day,
    fundamentals, basics, concept, theme, topic, subject, in place, whole, picture, big picture,
    these issues, such issues, this issue, the issue, issues like, similar issues, future issues,
    our infrastructure, our platform, our systems, our services, our processes, our teams, the future,
    happen again, happens again, happening again, occur again, recurrence, reoccurrence, repeat,
    in place for`,
  // More, better, as it should be: by nobody's measure.
  degree: `
    better, more, closer, closely, deeper, stronger, greater, improved, enhanced, increased, gracefully,
    properly, sensibly, sensible, appropriately, appropriate, adequately, adequate, in good time, timely,
    tighter, smarter, faster, quicker, kinder, kind, harder, cleaner, sooner, earlier, easier, simpler,
    safer, clearer, wherever possible, as much as, generally, continuous, continuously, ongoing, holistic,
    proactive, proactively, robust, resilient, coherent, joined up, joined-up, good, great, best, highest,
    high standard, utmost, truly, really, much, thorough, thoroughly, careful, carefully, meaningful,
    meaningfully, effective, effectively, efficient, efficiently, regular, regularly, frequent, frequently,
    sufficient, sufficiently, enough, reasonable, reasonably, further, additional, strong, strongly, clearly,
    seriously, serious, responsible, responsibly, consistent, consistently, reliable, reliably, reduced,
    minimal, minimise, minimize, unnecessary, unexpected, important, importance, essential, vital, crucial,
    priority, top priority, number one, first-class, first class, world-class, modern, mature, proper,
    correct, correctly, desirable, ideal, ideally, optimal, suitable, relevant, necessary, needed,
    at all times, end to end, rigorous, rigorously, accordingly, organically, healthy, healthier, happier,
    nicer, as one, from now on, going forward, going forwards, moving forward, in future, in the future,
    next time, long term, over time, day-to-day, wisely, soundly, comfortable, confident, constructive,
    diligent, diligently, vigilant, mindful, aware, honest`,
  // Verbs without an end: values, directions, manners.
  drift: `
    embed, drive, foster, nurture, champion, strive, aim, seek, endeavour, endeavor, hope, wish, collaborate,
    cooperate, liaise, engage, coordinate, co-ordinate, align, reflect, learn, rethink, embrace, deserve,
    care, commit, promise, believe, treat, focus, prioritise, prioritize, invest, encourage, promote,
    raise our game, raise the bar, up our game, take seriously, think, remember, hold ourselves, continue,
    remain, grow, evolve, mature, transform, empower, incorporate, join up, take into account, do better,
    step up, get better, rush, strengthen, enhance, improve, bolster, harden, tighten, boost, optimise,
    optimize, streamline, reduce, minimise, minimize, maximise, maximize, avoid, prevent, ensure, make sure,
    guarantee, manage, handle, address, tackle, facilitate, explore, consider, review, revisit, discuss,
    communicate, share, socialise, socialize, educate, train, remind, instil, instill, cultivate, inspire,
    motivate, uphold, safeguard, protect, sustain, maintain, balance, bridge, break down, bring together,
    come together, work together, work with, work on, work towards, listen, appreciate, understand,
    acknowledge, adopt, adapt, react, pay attention, look after, keep on top, stay on top, stay close,
    be kinder, be better, be more, be careful, be mindful, slow down, pause, breathe, speak up, be honest,
    be open, trust, respect, anticipate, plan better, plan ahead, think ahead, get ahead, get on top,
    put right, sort out, build on, build confidence, achieve, aspire, accelerate, elevate, uplift, leverage,
    harness, unlock, mitigate, cope, value, own our, take responsibility, accept, question, deliver better,
    keep improving, keep working, work hard, working hard, committed to, are committed, strive to,
    do everything, do our best, learn from, learned from, learnt from, get a grip,
    get a handle on, get to grips, grips, our act together, house in order, in good order, lean into, lean in, at the
    heart, front and centre, front and center, double down, take stock, turn the page, move the needle, stay the
    course, plan b, pay down, chip away, clean up our act, pull together, be joined up, up to scratch, up to speed,
    ahead of the curve, ahead of the game, close the gap, close gaps, mind the gap, shift left, win back, one team, one
    voice, same page, liaison, alignment, hand in hand, extra mile, walk the talk, walk the walk, roadmap, phased plan,
    quick wins, strategic, stakeholders, comms, more time, considerably, under control, in check, in shape, into shape,
    fit for, solidify, shore up, beef up, firm up, sharpen, polish, iron out, smooth out, straighten out, wrap our
    heads, keep pace, keep up, gear up, level up, rally, own it, be on the ball, on top of, do our homework, homework,
    nip in the bud, bud, business as usual, hype, less dependent, more independent, get serious, be serious`,
  // Perhaps.
  maybe: `
    maybe, perhaps, might, could, possibly, probably, ideally, would be nice, would be good, would be great, be
    great if, be nice if, be good if, nice to have, would like, would love, some day, someday, eventually, at some
    point, worth, opinion, opinions, thoughts, i think, i guess, not sure, unsure, hopefully, potentially, in
    theory, wonder, wondering, desirable, if possible, where possible, wherever possible, where feasible, where
    practicable, as far as, as appropriate, where appropriate, if time, when time, time permitting, at the
    earliest opportunity, as soon as, sooner or later, possible, potential, feasible, proposal, considering,
    thinking about, idea, ideas, one day, in principle, in due course, to some extent, more or less`,
  // All of us, and so nobody.
  everybody: `
    everyone, everybody, all staff, staff, developers, engineers, operators, colleagues, teams, people, folks, we
    all, all of us, each of us, users, anyone, anybody, nobody, no one, somebody, someone, you, your, yourself,
    ourselves, themselves, managers, leadership, management, individuals, employees, volunteers, members, officers,
    one another, each other, human, humans, person, personnel, workforce, stakeholders, shift leads, seniors,
    juniors, newcomers, new joiners, on-callers, responders, reviewers, authors, contributors, maintainers,
    deployers, admins, administrators, agents, clinicians, nurses, crew`,
  // Finds out. The end is knowledge.
  inquiry: `
    investigate, investigation, find out, establish, look into, look at, explore, exploration, evaluate, evaluation,
    assess, assessment, analyse, analyze, analysis, profile, reproduce, repro, experiment, trial, try, try out,
    spike, poc, proof of concept, prototype, ask, clarify, clarification, determine, understand, discovery, study,
    research, survey, sample, quantify, estimate, dig, figure out, work out, feasibility, question, findings,
    root cause, root-cause, business case, options paper, option appraisal, decide, decision, recommendation, decide
    whether, confirm with, check with, explain, explanation, reason for, hypothesis, theory, unclear, unknown, open
    question, compare, comparison, benchmark, measure how, look whether, gather, collect data, data on, run the
    numbers, cost out, costing, quote, quotation, scope, scoping, deep dive, deep-dive, bisect, heap dump, core
    dump, flame graph, tcpdump, trace down, track down, diagnose, diagnosis, debug, gauge, get to the bottom,
    post findings, report back, come back with, write up findings, timebox, time-box, timeboxed, half a day,
    see if, see whether, see how, see what, check if, check whether, check how, check why, check what, verify
    whether, verify if, test whether, test if, is it, are we, do we, does it, would it, can we, could we, should we`,
  // Opens a question inside a clause.
  asked:
    'whether, why, how, how many, how much, how long, how often, what, which of, who, if it, if this, if we, if there',
  // A machine's deeds, and settings of a machine.
  machine: `
    reject, refuse, block, alert, page, expire, rotate, retry, throttle, validate, compare, exit, redirect,
    drain, log, emit, roll back, fail, deny, abort, trigger, poll, ping, scrape, restart, evict, kill,
    time out, back off, queue, cache, encrypt, hash, lock, unlock, pin, cap, limit, enable, disable, turn on,
    turn off, switch on, switch off, delete, remove, replace, move, migrate, split, rename, gate, wire, hook,
    install, uninstall, unset, bump, raise, lower, increase from, route, reroute, proxy, mirror, replicate,
    shard, partition, index, deploy, roll out, revoke, grant, restrict, quarantine, isolate, decommission,
    deprecate, upgrade, downgrade, patch, provision, schedule, run nightly, run hourly, autoscale, scale out,
    mount, unmount, bind, listen, subscribe, publish, enqueue, dequeue, commit, merge, rebase, tag, build,
    compile, lint, test in ci, parse, serialise, serialize, escape, sanitise, sanitize, render, display,
    print, send, post, store, save, back up, restore nightly, sync, preload, warm, ship, buy, label, printed,
    laminated, laminate, bolt, fit, fitted, plug, cable, rack, swap, extend, shorten, double, halve, drop,
    ban, forbid, allowlist, whitelist, blocklist, denylist, gets, got its own, has its own, hold back,
    cut over`,
  // Things somebody can point at.
  artefact: `
    alert, alarm, script, checklist, runbook, playbook, hook, rule, lint, linter, check, test, probe, monitor, dashboard, graph,
    panel, metric, counter, histogram, gauge, log line, event, webhook, job, cron, timer, cronjob, systemd,
    pipeline, stage, workflow, ci, build, branch, commit, pull request, pr, merge queue, codeowners, template,
    form, ticket type, field, column, row, index, schema, migration, query, transaction, constraint, lock, mutex,
    semaphore, thread, pool, connection, socket, timeout, retry, retries, backoff, jitter, ttl, header, cookie, token, key,
    cert, certificate, secret, password, passkey, mfa, 2fa, role, permission, group policy, gpo, acl, firewall,
    waf, vpn, dns, record, zone, resolver, proxy, load balancer, gateway, endpoint, route, api, flag, feature flag,
    toggle, switch, env var, variable, configmap, manifest, helm, chart, terraform, ansible, module, playbook,
    image, registry, container, pod, node, cluster, replica, standby, primary, shard, partition, topic, queue,
    dead-letter, dlq, cache, bucket, volume, disk, raid, snapshot, backup, dump, tape, vault, canary, staging,
    sandbox, quota, limit, rate limit, circuit breaker, breaker, bulkhead, kill switch, watchdog, heartbeat, lease,
    leader election, quorum, fence, stonith, ups, generator, fuse, cable, optics, fibre, fiber, router, switchport,
    spare, printer, phone, phone number, hotline, sim, antenna, sensor, valve, badge, sticker, label, sign, banner, dialog, prompt,
    button, modal, warning, page, screen, menu, cli, command, flag, parameter, default, threshold, budget, slo,
    policy, clause, contract, sla, sop, procedure, work instruction, drill, game day, exercise, rehearsal, fire
    drill, rota, rotation, schedule, calendar, reminder, two-person, four-eyes, approval, approver, second person,
    reviewer, bot, chatops, slackbot, slash command, channel, mailing list, inventory, register, spreadsheet, wiki
    page, readme, diagram, changelog, release note, version, library, dependency, package, plugin, exporter, agent,
    sidecar, daemon, operator, controller, admission, webhook, crd, wal, binlog, replication slot, vacuum, heap,
    garbage collector, gc, memory limit, cpu limit, request limit, file descriptor, ulimit, inode, swap, kernel,
    driver, firmware, bios, bmc, idempotency key, nonce, checksum, digest, hash, signature, lockfile, sbom, license,
    data centre, data center, region, availability zone, az, subnet, vlan, bgp, prefix, peer, anycast, ntp, smtp,
    relay, spf, dkim, dmarc, mailbox, url, hostname, csv, json, yaml, xml, pdf, file, folder, directory, path`,
  // Comes round by itself or by the calendar.
  schedule: `
    daily, weekly, monthly, quarterly, nightly, hourly, yearly, annually, annual, fortnightly, every day, every
    night, every week, every month, every quarter, every year, every hour, every minute, every monday, every
    tuesday, every wednesday, every thursday, every friday, once a day, once a week, once a month, once a
    quarter, once a year, twice a year, twice a week, each release, every release, per release, each sprint, each
    week, each month, each quarter, each night, on the first, on the 1st, half-yearly, six-monthly, every six
    months, biannual, on every, for every, at every, each time, every time, before every, before each, after each,
    after every`,
  // From now on it is so.
  lasting: `
    now, no longer, any more, anymore, from now on, by default, permanently, mandatory, required, only, never, each,
    every, per, automatically, instead of, rather than, must not, may not, cannot, can no longer, at least, at most, without,
    until, unless, before, after, over, under, above, below, more than, less than, fewer than, within, no more,
    stays, always, becomes, replaced by, on by default, off by default, opt-in, opt-out, forced, enforced, hard,
    separate, dedicated, own, second, two, both, instead, straight away`,
  // What can be counted or timed: to watch it by machine is to add a graph or an alert.
  measure: `
    latency, lag, replication lag, depth, queue depth, queue length, utilisation, utilization, usage, memory usage,
    cpu usage, disk usage, consumption, count, rate, error rate, hit rate, hit ratio, miss rate, success rate, failure
    rate, throughput, requests per second, qps, rps, p50, p90, p95, p99, percentile, saturation, duration, elapsed,
    response time, response times, round trip, rtt, age, size, free space, disk space, inodes, expiry, expiration, burn,
    burn rate, error budget, uptime, availability, backlog size, retry count, retries, timeouts, restarts, evictions,
    open connections, open files, file descriptors, sessions, threads, goroutines, heap, gc, garbage collection, packet
    loss, jitter, bandwidth, iops, temperature, voltage, pressure, humidity, power draw, load average, swap, dropped
    packets, status codes, 5xx, 4xx, build time, deploy time, lead time, cycle time, metric, metrics, counter, gauge,
    histogram, signal, signals, trend, distribution, volume, ratio, delta, checksum mismatches, clock skew, drift`,
  // What one takes up and then has: naming it says what will be there.
  practice: `
    scanning, signing, pinning, sharding, canary, canaries, canarying, blue-green, feature flag, feature flags, rate
    limiting, rate-limiting, shedding, draining, pooling, throttling, backoff, backpressure, circuit breaker, circuit
    breakers, chaos, fault injection, tracing, synthetic, linting, segmentation, allowlisting, rotation, deduplication,
    failover, rollback, autoscaling, replication, mirroring, branch protection, merge queue, freeze, gitops,
    infrastructure as code, policy as code, mfa, multi-factor, two-factor, mtls, sso, least privilege, break-glass,
    dead-letter, idempotency, semantic versioning, staged rollout, progressive, point-in-time, standby, multi-region,
    active-active, read replica`,
  // Maxims of conduct: what one should do, each time and in general.
  conduct: `
    in doubt, when in doubt, if in doubt, unsure, if unsure, when unsure, not sure, first, twice, think, assume,
    never assume, do not assume, trust but, bare minimum, read over, read up, read up on, read through, read the
    manual, read the docs, read the documentation, study the manual, rush, panic, hurry, take your time, take time,
    carefully, beware, be ready, be prepared, ask for help, common sense, better safe, safe than sorry, measure twice,
    rule of thumb, golden rule, just in case, from time to time, now and then, once in a while, whenever, always,
    never, next time, i should, i need to, i must, i will, i would, i have to, i ought, you should, you need, you must,
    one should, know your, know the, know where, know what, start small, keep it simple, stay calm, keep calm, keep
    up with, keep in mind, bear in mind, do not forget, do not underestimate, do not trust, do not rely, expect the,
    plan for, plan ahead, hope for, the hard way, lesson here, moral, mantra, habit, instead of guessing, before
    acting, before touching, before you, before doing anything, changelog, announcements, release notes, upgrade
    notes, mailing list of, forum, newsletter`,
  // Figures of speech: they sound like a deed and name none.
  idiom: `
    get a grip, get to grips, come to grips, house in order, hand in hand, lean into, lean in, lean on, pay down, raise the bar,
    raise bar, raise our game, up our game, put pressure, apply pressure, at the centre, at the center, at the heart, front and
    centre, front of mind, top of mind, plan b, guard rails around, guardrails around, pull our socks up, on top of things, stay on
    top of, get on top of, on our toes, belt and braces, low-hanging fruit, double down, walk the talk, in good shape, get our act
    together, act together, shift left, no excuses, needs work, need work, needs love, needs attention, needs a lot, into account,
    into consideration, sync up, touch base, catch up with, pull together, on the same page, same page, plan of attack, game plan,
    step up a gear, up to speed, up to scratch, keep pushing, keep pressing, keep chasing, chase up, push back on, push for, chase
    the, nudge, put in place, ball rolling, start the ball, level up, close the loop, loop in, bake in, bring to life, own it,
    take charge, take control, take ownership, own the, clever, hero, heroics, firefight, firefighting, fire fighting, fortress, bulletproof,
    rock solid, rock-solid, watertight, airtight, air-tight, second nature, muscle memory, part of our dna, part of the culture,
    get better at, be better at, get good at, deal with, cope with, live with, on it, sort out, sort it out, straighten out, iron out, tidy up,
    clean up, clean house, spring clean, untangle, unpick, rein in, reign in, tame, crack down, get serious, serious about, slow down,
    calm down, wake up, wise up, smarten up, toughen, toughen up, beef up, shore up, firm up, ramp up, amp up, step back, take stock,
    get down, bring down, drive down, keep down, keep up, keep going, keep at it, keep on, stay ahead, get ahead, ahead of the curve,
    get rid of the habit, kick the habit, stop being, stop doing, be less, be more, try to, try not, try harder, work harder`,
  // Work that comes round and round and changes nothing: what is kept, not what is made.
  upkeep: `
    maintenance, upkeep, housekeeping, check-up, check-ups, checkup, checkups, health check-ups, inspection, inspections, servicing,
    patching, upgrades, tuning, code review, code reviews, performance testing, load testing, stress testing, testing, monitoring,
    auditing, audits, assessment, assessments, scans, reviews, refresher, refreshers, routine, routinely, periodic, periodically,
    regular, regularly, ongoing, continual, continually, constant, constantly, frequent, frequently`,
  // Praise of a thing that is still to be made: it says how good, and not which.
  praise: `
    rigorous, more rigorous, stricter, strict, comprehensive, thorough, robust, resilient, advanced, enhanced, improved, stronger,
    strong, proactive, effective, efficient, reliable, detailed, granular, scalable, seamless, holistic, smart, smarter, intelligent, modern,
    actionable, transparent, meaningful, additional, appropriate, adequate, proper, suitable, sophisticated, tighter, tight, better, best,
    optimal, optimized, optimised, elegant, elegantly, graceful, gracefully, high-quality, quality, mature, well-defined, well defined,
    clear, clearer, extra, further, increased, heightened, extensive, solid, sound, sensible, preventive, preventative, responsible, agile,
    flexible, streamlined, consistent, dependable, trustworthy, user-friendly, intuitive, easy, easier, simple, simpler, faster, quicker,
    early, earlier, timely, real-time, end-to-end, state-of-the-art, world-class, cutting-edge, enterprise-grade, production-quality`,
};
