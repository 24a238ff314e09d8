/** Notices: what people outside are told, by stage, and the page that carries the latest to another host. */

export const noticeStages = ['first', 'update', 'fixed', 'closed'] as const;
export type NoticeStage = (typeof noticeStages)[number];

export const noticeNames: { readonly [stage in NoticeStage]: string } = {
  first: 'First notice',
  update: 'Update',
  fixed: 'Fixed, being checked',
  closed: 'Closed',
};

/** What a notice says. Times are ISO 8601; empty is left out. */
export interface Notice {
  readonly stage: NoticeStage;
  /** What is affected, and how far. */
  readonly scope: string;
  /** What it means for those who read this. */
  readonly impact: string;
  /** What we do about it. */
  readonly doing: string;
  readonly started: string;
  readonly next: string;
  readonly sender: string;
}

const openings: { readonly [stage in NoticeStage]: string } = {
  first: 'We know of a problem and are working on it.',
  update: 'We are still working on the problem.',
  fixed: 'The problem is fixed. We are checking that everything works.',
  closed: 'The problem is over.',
};

/** The notice as plain text, for mail, chat or a telephone. */
export function noticeText(notice: Notice, localTime: (moment: string) => string): string {
  const { stage, scope, impact, doing, started, next, sender } = notice;
  const lines = [
    openings[stage],
    ...(scope === '' ? [] : [`What is affected: ${scope}`]),
    ...(impact === '' ? [] : [`What it means for you: ${impact}`]),
    ...(started === '' ? [] : [`Since: ${localTime(started)}`]),
    ...(doing === '' ? [] : [`${stage === 'closed' ? 'What was done' : 'What we do'}: ${doing}`]),
    next === ''
      ? stage === 'closed'
        ? 'There will be no further update.'
        : ''
      : `Next update: ${localTime(next)} at the latest`,
    ...(sender === '' ? [] : [sender]),
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

/** The latest notice as one page that needs nothing else: to be put on a host that does not depend on what is down. */
export function statusPage(title: string, text: string, updated: string): string {
  const paragraphs = text
    .trim()
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="60">
<title>${escapeHtml(title)}</title>
<style>body{max-width:40rem;margin:3rem auto;padding:0 1rem;font:1.15rem/1.6 system-ui,sans-serif}h1{line-height:1.25}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${paragraphs}
<p><small>Last changed: <time datetime="${escapeHtml(updated)}">${escapeHtml(updated.slice(0, 16).replace('T', ' '))} UTC</time></small></p>
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
