/**
 * Words by which a text tells of an incident.
 *
 * In: a path, a title and blocks. Out: whether any of them names an incident.
 * May not: look further than the beginning; a page that only mentions incidents later is not about one.
 */
import { plainText } from './plain.ts';
import type { Block } from './sections.ts';

const incidentWords =
  /(?<!\p{L})(?:incidents?|outages?|disruptions?|degradation|post ?-?mortems?|downtime|root ?cause|rca|breach|exploit(?:ed)?|vulnerabilit(?:y|ies)|regression|retrospective|hendelse|vorfall|ausfall|störung|stoerung|incidente?s?|incidenc?ias?|caída|falla|falha|panne|storing|avbrott|инцидент|сбой|авария)(?!\p{L})|故障|事故|障害|장애/iu;

/** Code units of running text that are looked through. */
const lookedAt = 4000;

/** Whether the path, the title, a heading or a paragraph near the beginning names an incident. */
export function mentionsIncident(path: string, title: string | null, blocks: readonly Block[]): boolean {
  if (incidentWords.test(`${path.replace(/[-_/]+/g, ' ')} ${title ?? ''}`)) return true;
  let left = lookedAt;
  for (const { node, heading } of blocks) {
    if (left <= 0) return false;
    const text = heading?.text ?? (node.type === 'paragraph' || node.type === 'list' ? plainText(node) : '');
    if (incidentWords.test(text.slice(0, left))) return true;
    left -= text.length;
  }
  return false;
}
