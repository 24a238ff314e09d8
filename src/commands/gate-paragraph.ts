/**
 * Gate paragraph: what would make a postmortem pass, said to its author.
 *
 * In: a document's facts and what the gate says of them. Out: one paragraph.
 * May not: decide whether it passes; the gate does.
 */
import type { PageFacts } from '../model/facts.ts';
import { isPostmortem } from '../rules/postmortem.ts';
import type { Gate } from '../rules/postmortem-names-a-process-change.ts';

/** What a strength asks of a change, for somebody who has not read about strengths. */
const asks = {
  strong: 'of strong strength: something that blocks the mistake or takes away the chance to make it',
  intermediate:
    'of at least intermediate strength: something that blocks, warns, tests or gives room by itself',
  weak: 'of any strength',
} as const;

/** How the way out of a gate is said when there is nothing to rewrite. */
const frame = 'Add <a check> to <the script or tool> that <blocks or warns> when <condition>';

/** The paragraph, without a line break. `path` is what the author calls the file. */
export function gateParagraph(path: string, facts: PageFacts, gate: Gate): string {
  if (facts.kind !== 'postmortem') {
    return `${path} is a ${facts.kind}; the gate looks at postmortems only.`;
  }
  if (!isPostmortem(facts)) {
    return `${path} is a template, the introduction of a folder, or a pointer to another document; the gate lets it be.`;
  }
  if (gate.met) return `${path} passes the gate: ${gate.why}.`;
  const verb = facts.draft ? 'would not pass the gate as a final text' : 'does not pass the gate';
  const severity = facts.severity === null ? 'It' : `A postmortem of a ${facts.severity}`;
  const strength = gate.needed ?? 'weak';
  return [
    `${path} ${verb}: ${gate.why}.`,
    `${severity} needs one process change ${asks[strength]}.`,
    ...nearest(gate),
    'Or, when nothing can or should change, say so in the front matter: `no_change` with a `reason` that holds and a day `review_on` to look again.',
  ].join(' ');
}

function nearest({ best }: Gate): readonly string[] {
  if (best === null) return [`Under a heading \`Action items\`, for example: \`- ${frame}\`.`];
  const { verdict, strength, reason, suggestion } = best.judgement;
  const said = strength === null ? `is ${verdicts[verdict]}` : `is a process change of ${strength} strength`;
  return [
    `Nearest is line ${best.line}, \`${best.text}\`: it ${said} (${reason}).`,
    `Say instead, for example: \`${suggestion ?? frame}\`.`,
  ];
}

const verdicts = {
  'process-change': 'a process change',
  vague: 'a wish',
  investigation: 'something to look into',
  'not-an-action': 'not an action',
} as const;
