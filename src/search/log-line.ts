/** Pasted lines of logs: what of them can stand in a document too. */

/** What differs from one occurrence to the next: times, addresses, ids, numbers. Each is cut out. */
const passing: readonly RegExp[] = [
  /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:[.,]\d+)?)?(?: ?(?:Z|UTC|GMT|CES?T|[+-]\d{2}:?\d{2})\b)?/g,
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)?,? ?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2},?(?: \d{4})?\b(?= *\d{1,2}:| )/g,
  /\b\d{1,2}\/(?:\d{1,2}|[A-Z][a-z]{2})\/\d{2,4}(?::\d{2}:\d{2}:\d{2}(?: [+-]\d{4})?)?\b/g,
  /\b\d{1,2}:\d{2}:\d{2}(?:[.,]\d+)?(?: ?(?:[AP]M|Z|UTC))?/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  /\b0x[0-9a-f]+\b/gi,
  /\b(?=[0-9a-f]*\d)[0-9a-f]{7,}\b/gi,
  /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g,
  /\b(?:[0-9a-f]{1,4}:){3,}[0-9a-f:]*\b/gi,
  /\[\d+\]:?/g,
  /\b[IWEF]\d{4}\b/g,
  /\b\d{5,}\b/g,
  /\b\d+(?:\.\d+)?(?:ms|us|ns|s|m|h|KiB|MiB|GiB|KB|MB|GB|B|%)(?![\w])/g,
];

/** What a line of a log has and a question has not. */
const signs: readonly RegExp[] = [
  /\d{1,2}:\d{2}:\d{2}/,
  /\d{4}-\d{2}-\d{2}/,
  /\b(?:ERROR|FATAL|WARN(?:ING)?|CRITICAL|PANIC|SEVERE|DETAIL|HINT|Traceback|Exception|panic|fatal|error):?(?=[ :[(])/,
  /\b0x[0-9a-f]{4,}|\b[0-9a-f]{8}-[0-9a-f]{4}-/i,
  /\[[^\]]*\]|\b\w+=\S|["“][^"”]+["”]|\w\(\)|\w::\w/,
  /: .*: /,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/,
];

/** Whether this was pasted rather than typed. */
export function isLogLine(text: string): boolean {
  const found = signs.filter((sign) => sign.test(text)).length;
  const words = text.trim().split(/\s+/).length;
  return (words >= 4 && found >= 1) || (words >= 3 && found >= 2) || words > 14 || text.includes('\n');
}

/** The line without what is passing. When nothing is left, the line. */
export function lastingPart(text: string): string {
  const left = passing.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
  return /[\p{L}\p{N}]/u.test(left) ? left : text;
}
