/**
 * Text that templates leave behind, as data.
 *
 * In: nothing. Out: a table of patterns; `wordings.ts` matches them.
 * May not: decide what is said of a match; that is the rules' business.
 */
import { any, type WordingPattern } from './wording-pattern.ts';

/** Prompts of templates that begin a paragraph: an order to the author. */
const prompt = any(
  'Describe',
  'Briefly (?:describe|explain|summari[sz]e|list|state|outline)',
  'Explain',
  'Summari[sz]e',
  'List (?:the|any|all|every|out|here)',
  'Provide (?:an?|the|any|some) (?:\\w+ )?(?:summary|description|overview|details?|explanation|list|timeline|account|link)',
  'Include (?:any|all|links?|screenshots?)',
  'Write (?:an?|the|your) (?:brief|short|summary|few|description)',
  'Give (?:an?|the) (?:brief|short|quick|high-level|summary|overview)',
  'Fill (?:in|out) (?:the|this|your|each)',
  'Insert (?:an?|the|your|any)',
  'Replace this',
  'Delete (?:this|if not)',
  'Use this section',
  'This section (?:should|is for|describes|contains)',
);

/** Words in angle brackets that are a gap also when they stand alone: those of rewrite frames, and of templates. */
const gap = any(
  'check',
  'condition',
  'blocks?',
  'value',
  'where',
  'what',
  'who',
  'whom',
  'when',
  'why',
  'date',
  'day',
  'days',
  'time',
  'name',
  'owner',
  'author',
  'link',
  'ticket',
  'title',
  'description',
  'duration',
  'team',
  'verb',
  'artefact',
  'page',
  'placeholder',
  'tbd',
  'todo',
);

/** Beginnings of `prompt`, for `hints`. */
const promptHints = [
  'describe',
  'briefly',
  'explain',
  'summari',
  'list ',
  'provide',
  'include',
  'write',
  'give',
  'fill ',
  'insert',
  'replace',
  'delete this',
  'delete if',
  'this section',
];

export const placeholderPatterns: readonly WordingPattern[] = [
  // Marks for "later", as they are set by hand.
  {
    kind: 'placeholder',
    pattern: /(?<![\p{L}\d_-])(TBD|TBC|TBA|FIXME|T\.B\.D\.)(?![\p{L}\d_-])/gu,
    hints: ['tbd', 'tbc', 'tba', 'fixme', 't.b.d'],
    quotes: true,
  },
  {
    kind: 'placeholder',
    pattern: /^\W*(TODO|XXX+|tbd|tbc|todo|fill me in|coming soon)\W*$|^\W*?(\?\?\?+)$/giu,
    hints: ['todo', 'xxx', '???', 'tbd', 'tbc', 'fill me', 'coming soon'],
    longest: 24,
    quotes: true,
  },
  {
    kind: 'placeholder',
    pattern: /^[\p{L} -]{3,40}: ?(XXX|YYY|ZZZ|TODO|\?\?+)\W*$/gu,
    hints: ['xxx', 'yyy', 'zzz', 'todo', '??'],
    longest: 60,
    quotes: true,
  },
  {
    kind: 'placeholder',
    pattern: /^(short (?:event |incident )?(?:description|summary))\W*$/giu,
    hints: ['short '],
    longest: 40,
    quotes: true,
  },
  // Formats where a time or day should be.
  {
    kind: 'placeholder',
    pattern:
      /^(?:[\d./-]{8,10}[ T]|\p{Lu}[\p{L} ]{2,24}:)?\W{0,3}((?:YYYY|yyyy|20xx|20XX)[-/.]?(?:MM|mm)[-/.]?(?:DD|dd)(?:[ T]*HH:mm)?|DD[-/.]MM[-/.]YYYY|MM[-/.]DD[-/.]YYYY|HH:(?:mm|MM)(?::ss)?|hh:mm|HH[:.]MM|XX:XX|xx:xx)(?![\p{L}])/gu,
    hints: ['yyyy', '20xx', 'hh:mm', 'hh.mm', 'xx:xx'],
    quotes: true,
  },
  // Filler.
  {
    kind: 'placeholder',
    pattern: /\b(lorem ipsum|ipsum (?:dolor|reprehenderit)|dolor sit amet)\b/giu,
    hints: ['ipsum', 'dolor sit'],
    quotes: true,
  },
  {
    kind: 'placeholder',
    pattern:
      /^\W*((?:Item|Action|Action item|Task|Point|Example|Owner|Person|Lesson|Bullet(?: point)?|Service|Cause|Ticket) (?:[A-C]|[1-3]|one|two|three|here|name))\W*$/giu,
    hints: [
      'item',
      'action',
      'task',
      'point',
      'example',
      'owner',
      'person',
      'lesson',
      'bullet',
      'service',
      'cause',
      'ticket',
    ],
    longest: 24,
    quotes: true,
  },
  {
    kind: 'placeholder',
    pattern:
      /\b((?:these|this) (?:are|is) (?:only |just )?(?:an? )?(?:sample|placeholder)[\w ]*|(?:text|description|summary|title|content|details|screenshots?|graphs?|links?) (?:goes|go|to be added) here|your text here|replace me|change ?me)\b/giu,
    hints: [
      'sample',
      'placeholder',
      'goes here',
      'go here',
      'added here',
      'text here',
      'replace me',
      'change me',
      'changeme',
    ],
    quotes: true,
  },
  // Square brackets that are no link, with an order to the author in them.
  {
    kind: 'placeholder',
    pattern:
      /(\[(?:(?:an? )?(?:links?|urls?) (?:to|for|here|of)|insert|describe|briefly|your|add (?:an?|the|your)|enter|fill in|list (?:the|any|of)|names? of|date of|placeholder|replace|tbd|todo|link|description|incident (?:title|name|date|number|id)|service name|team name|yyyy)(?![\p{L}])[^\]\n]{0,160}\])/giu,
    hints: ['['],
    quotes: true,
  },
  // Angle brackets with an order or a gap in them, where they are text; where they are HTML, `promptTag` reads them.
  {
    kind: 'placeholder',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(<(?:${gap}|(?!\\w+@|https?:|\\/|!)\\p{L}[^<>\\n]{0,60}? [^<>\\n]{1,120})>)`,
      'giu',
    ),
    hints: ['<'],
    quotes: true,
  },
  {
    kind: 'placeholder',
    pattern: /(\{\{ ?(?:\p{Lu}[^{}\n]{8,200}|\.\.\.)\}\})/gu,
    hints: ['{{'],
    quotes: true,
  },
  // Orders to the author that fill a paragraph or cell, as templates have them: in brackets, or ending in "here".
  {
    kind: 'placeholder',
    pattern: new RegExp(`^\\W*((?:${prompt}|Add|Put|Link|Paste)\\b[^.\\n]{2,140} here)\\W*$`, 'gu'),
    hints: [' here'],
    longest: 170,
    quotes: true,
  },
  // Where a section tells of the incident nobody orders the reader about; among lessons and items somebody may.
  {
    kind: 'placeholder',
    pattern: new RegExp(`^\\W*((?:${prompt})\\b[^\\n]{3,300})$`, 'gu'),
    hints: promptHints,
    leads: true,
    longest: 310,
    quotes: true,
    within: ['summary', 'impact', 'cause', 'detection', 'resolution'],
  },
  {
    kind: 'placeholder',
    pattern: new RegExp(`^\\(((?:${prompt})\\b[^()\\n]{3,300})\\)\\.?$`, 'gu'),
    hints: promptHints.map((hint) => `(${hint}`),
    quotes: true,
  },
  {
    kind: 'placeholder',
    pattern:
      /^\W*((?:incident |postmortem |post-mortem )title|title of (?:the )?incident|incident name|short title)\W*$/giu,
    hints: ['title', 'incident name'],
    longest: 40,
    quotes: true,
  },
];

/** Orders to the author that are a placeholder where the whole paragraph is emphasized, as templates have it. */
export const emphasizedPrompt = new RegExp(
  `^\\W*(?:${prompt}|What|Who|When|How|Why)\\b[\\s\\S]{3,400}$`,
  'u',
);

/** An HTML tag that is no HTML: `<add action item here>`, `<check>`. What stands first is not the name of an element. */
export const promptTag = new RegExp(`^<(?:${gap}|[A-Za-z][\\w-]*(?: [\\w'-]+)+ ?\\??)>$`, 'i');

/** Elements of HTML whose tags may hold bare attributes, so that they look like words. */
export const htmlElements: ReadonlySet<string> = new Set(
  `a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col colgroup data
dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i
iframe img input ins kbd label legend li link main map mark meta nav noscript object ol option p picture pre q s samp script
section select small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title
tr track u ul var video wbr center strike tt`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
