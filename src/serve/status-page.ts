/**
 * Status pages: what is sent where the site itself has no answer.
 *
 * In: a status, or why there is no site. Out: text, or a small page.
 * May not: repeat anything of a request.
 */
import { STATUS_CODES } from 'node:http';

/** One line of text, such as `421 Misdirected Request`. */
export function statusPage(status: number): string {
  return `${status} ${STATUS_CODES[status] ?? ''}\n`;
}

/** The page of a missing address when the site has no `404.html` of its own; the preview's script shows the problem. */
export function problemPage(problem: string | null): string {
  const text =
    problem === null
      ? 'There is no page at this address.'
      : 'The site could not be built; the reason is below.';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not found</title>
</head>
<body>
<main>
<h1>Not found</h1>
<p>${text} <a href="/">Go to the first page</a></p>
</main>
</body>
</html>
`;
}
