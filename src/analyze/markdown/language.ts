import type { Code } from 'mdast';

/** A language as it goes into a class name: `{python}` is `python`. Null where there is none. */
export function languageOf(code: Code): string | null {
  return code.lang?.replaceAll(/[^\w+#.-]/g, '') || null;
}
