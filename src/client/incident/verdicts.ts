/** The judge, fetched when the first follow-up is typed: it is larger than all of incident mode. */
import type { Judgement } from '../../judge/judge.ts';
import type { IncidentSite } from './site.ts';

declare global {
  interface Window {
    /** Set by the judge's own script. */
    ooIncidentJudge?: (text: string) => Judgement;
  }
}

/** Resolves to the judge, or to null when its script cannot be loaded. */
export function loadJudge(site: IncidentSite): Promise<((text: string) => Judgement) | null> {
  const there = window.ooIncidentJudge;
  if (there !== undefined) return Promise.resolve(there);
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = site.judge;
    script.addEventListener('load', () => resolve(window.ooIncidentJudge ?? null));
    script.addEventListener('error', () => resolve(null));
    document.head.append(script);
  });
}

/** A judgement in one line. */
export function verdictLine({ verdict, strength, reason, suggestion }: Judgement): string {
  if (verdict === 'process-change') return `✓ Process change (${strength}): ${reason}.`;
  const name = { vague: '✗ Vague', investigation: '? Investigation', 'not-an-action': '– Not an action' }[
    verdict
  ];
  return `${name}: ${reason}.${suggestion === null ? '' : ` Rather: ${suggestion}`}`;
}
