/** Secrets that were pasted into a log: noticed while typing, and again before anything leaves the page. */

/** What was noticed. */
export interface Secret {
  readonly what: string;
  readonly at: number;
  readonly length: number;
}

const patterns: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'a private key',
    /-----BEGIN (?:[A-Z ]{0,30})PRIVATE KEY-----[\s\S]{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/g,
  ],
  ['an AWS access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_\w{22,255})\b/g],
  ['a GitLab token', /\bglpat-[\w-]{20,}/g],
  ['a Slack token', /\bxox[abeoprs]-[\w-]{10,}/g],
  ['a Google API key', /\bAIza[\w-]{35}/g],
  ['a Stripe key', /\b[sr]k_live_[A-Za-z0-9]{16,}/g],
  ['a JSON web token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g],
  ['a token in a header', /\b(?:bearer|basic)\s+[A-Za-z0-9+/_.~-]{16,}={0,2}/gi],
  ['a password in an address', /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{1,80}:[^\s:/@]{3,80}@/gi],
  [
    'a password',
    /\b(?:password|passwd|passphrase|pwd|secret|api[_-]?key|access[_-]?token|auth[_-]?token)\b["']?\s{0,3}[:=]\s{0,3}["']?(?!\*|<|\$|\{|x{3})[^\s"',;]{6,}/gi,
  ],
  ['a card number', /\b(?:\d[ -]?){12,18}\d\b/g],
];

/** Every secret in a text, in order, none inside another. */
export function secretsIn(text: string): readonly Secret[] {
  const found = patterns.flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(([match]) => what !== 'a card number' || isCardNumber(match))
      .map((match) => ({ what, at: match.index, length: match[0].length })),
  );
  found.sort((a, b) => a.at - b.at || b.length - a.length);
  let end = 0;
  return found.filter((secret) => {
    if (secret.at < end) return false;
    end = secret.at + secret.length;
    return true;
  });
}

/** Luhn's sum, which an order number or a time in milliseconds seldom has. */
function isCardNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].reverse().map(Number);
  if (digits.length < 13 || new Set(digits).size < 2) return false;
  const sum = digits.reduce(
    (all, digit, at) => all + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2),
    0,
  );
  return sum % 10 === 0;
}

/** The text with every secret covered. */
export function coverSecrets(text: string): string {
  let covered = '';
  let from = 0;
  for (const { at, length, what } of secretsIn(text)) {
    covered += `${text.slice(from, at)}[covered: ${what}]`;
    from = at + length;
  }
  return covered + text.slice(from);
}
