/**
 * Ticket keys and numbers in action items.
 *
 * In: text. Out: the ticket it names, or null.
 * May not: take `CVE-2021-1` or `UTF-8` for one.
 */
import { oneLine } from './plain.ts';

const ticketKeys =
  /(?<![\p{L}\d/.-])(?:[A-Z][A-Z0-9]{1,9}-\d{1,6}|(?:[\w.-]{1,40}\/)?[\w.-]{0,40}#\d{1,6}|(?:[Bb]ug|[Ii]ssue|PR|[Tt]icket|[Cc]ase)\s#?\d{3,8})(?![\p{L}\d-])/gu;
/** Capitals with a number that are no tickets. */
export const notTicket =
  /^(?:CVE|CWE|UTF|SHA|ISO|RFC|HTTP|IPV|IP|SEV|P|S|Q|H|AES|TLS|MD|RSA|EC|US|EU|AP|COVID|PEP|GPT|ARM|X|V|ECMA|ES|KB|MS|RHSA|USN)-\d/;
/** The first ticket key or number in a text, or null. */
export function ticketIn(text: string): string | null {
  if (!/\d/.test(text)) return null;
  for (const match of text.matchAll(ticketKeys)) if (!notTicket.test(match[0])) return match[0];
  return null;
}

/** Whether a text is a ticket and nothing else but words that introduce one. */
export function isTicketOnly(text: string): boolean {
  const key = ticketIn(text);
  return (
    key !== null &&
    oneLine(text.replace(key, '')).replace(
      /^(?:see|jira|issue|ticket|bug|pr|card|tracked in|[\s:,#]+)+$/iu,
      '',
    ) === ''
  );
}
