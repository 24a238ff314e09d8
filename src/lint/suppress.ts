/**
 * Suppressing: which findings a file's own comments silence.
 *
 * In: diagnostics at the levels in force, the suppressions of each document, the day. Out: what is left, what was silenced
 * and by what, and what came of each suppression.
 * May not: judge a suppression; the rules about suppressions do.
 */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SuppressionFact } from '../model/facts.ts';
import { append } from '../model/groups.ts';
import type { SuppressionUse } from '../model/rule.ts';

/** A finding that is not reported, and why. */
export interface SuppressedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
  readonly until: string | null;
}

export interface Suppressing {
  readonly kept: readonly Diagnostic[];
  readonly suppressed: readonly SuppressedDiagnostic[];
  readonly uses: readonly SuppressionUse[];
}

/** The documents with suppressions, and what decides about them. */
export interface SuppressingInput {
  readonly documents: readonly { readonly path: string; readonly suppressions: readonly SuppressionFact[] }[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether a rule is switched off for a document: its suppressions there are not idle. */
  readonly isOff: (rule: string, path: string) => boolean;
}

/** Applies the suppressions of all documents. The order of `kept` is that of `diagnostics`. */
export function applySuppressions(
  diagnostics: readonly Diagnostic[],
  { documents, today, isOff }: SuppressingInput,
): Suppressing {
  const byPath = new Map<string, Tracked[]>();
  for (const { path, suppressions } of documents) {
    for (const suppression of suppressions) append(byPath, path, track(suppression, today));
  }
  if (byPath.size === 0) return { kept: diagnostics, suppressed: [], uses: [] };
  const kept: Diagnostic[] = [];
  const suppressed: SuppressedDiagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const silencing = (byPath.get(diagnostic.path) ?? []).filter(
      ({ holds, suppression }) => holds && covers(suppression, diagnostic),
    );
    for (const { silenced } of silencing) silenced.add(diagnostic.rule);
    const [first] = silencing;
    if (first === undefined) kept.push(diagnostic);
    else {
      const { reason, until } = first.suppression;
      suppressed.push({ diagnostic, reason: reason ?? '', until });
    }
  }
  const uses = [...byPath].flatMap(([path, tracked]) =>
    tracked.map(({ suppression, isOver, silenced }): SuppressionUse => {
      const rules = suppression.targets.map(({ rule }) => rule);
      const idle = rules.filter((rule) => !silenced.has(rule) && !isOff(rule, path));
      return { path, suppression, isOver, idle };
    }),
  );
  return { kept, suppressed, uses };
}

interface Tracked {
  readonly suppression: SuppressionFact;
  readonly isOver: boolean;
  readonly holds: boolean;
  readonly silenced: Set<string>;
}

function track(suppression: SuppressionFact, today: string): Tracked {
  const { until, fault } = suppression;
  const isOver = fault === null && until !== null && until < today;
  return { suppression, isOver, holds: fault === null && !isOver, silenced: new Set() };
}

function covers({ targets }: SuppressionFact, { rule, line }: Diagnostic): boolean {
  return targets.some(
    (target) => target.rule === rule && target.from <= line && (target.to === null || line <= target.to),
  );
}
