/**
 * Running a team's own layout, and saying where in its source it went wrong.
 *
 * In: the function that a bundle exports. Out: a layout that gives a whole page or throws `CannotRun`.
 * May not: let a layout change what it is given; pages share it.
 */
import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import type { CannotRun } from '../../model/cannot-run.ts';
import { isSafeHtml, type SafeHtml } from '../../render/html.ts';
import type { Form, PageContext } from '../../render/page-context.ts';
import type { LayoutBundle } from './bundle-layouts.ts';
import { type LayoutPlace, layoutFault, startOf } from './layout-fault.ts';

/** Takes the context of any form, though it is only given those of its own. */
export type OwnLayout = (context: PageContext) => SafeHtml;

/** What the function of a form is called: `postmortem`, `notFound`. */
export function functionNameOf(form: Form): string {
  return form.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** `run`, held to the contract. `file` is where the bundle lies. */
export function guardedLayout(
  bundle: LayoutBundle,
  file: string,
  // Whatever was exported, as `typeof` knows it.
  run: CallableFunction,
): OwnLayout {
  const name = functionNameOf(bundle.form);
  return (context) => {
    const page = `\`${context.url}\` (form \`${bundle.form}\`)`;
    let made: unknown;
    try {
      made = Reflect.apply(run, undefined, [frozen(context)]);
    } catch (error) {
      throw layoutFault(
        placeOfError(bundle, file, error),
        `Unexpected error while rendering ${page}: ${textOfError(error)}`,
        'Mend the layout, or take its file away to have ours again',
        error,
      );
    }
    if (!isSafeHtml(made)) {
      const { found, hint } = wordsForValue(made);
      throw layoutFault(placeOfName(bundle, name), `Unexpected ${found} as the page ${page}`, hint);
    }
    const missing = missingOf(made.toString());
    if (missing !== null) {
      throw layoutFault(
        placeOfName(bundle, name),
        `Missing ${missing} in the page ${page}`,
        'Put what you show into `shell(page, { main })`, which makes a whole page of it',
      );
    }
    return made;
  };
}

/** The error for what was thrown while the bundle was imported. */
export function loadFault(bundle: LayoutBundle, file: string, error: unknown): CannotRun {
  return layoutFault(
    placeOfError(bundle, file, error),
    `Unexpected error while loading the layout of \`${bundle.form}\`: ${textOfError(error)}`,
    'A layout does its work when it is called; mend what it does before',
    error,
  );
}

/** Where a name is declared in a layout's source, else where it is first met, else the start of the file. */
export function placeOfName({ file, map }: LayoutBundle, name: string): LayoutPlace {
  const text = sourceTextOf(file, map);
  const declared = text.search(
    new RegExp(`(?<=^export\\s+(?:async\\s+)?(?:const|let|var|function)\\s+)${name}\\b`, 'm'),
  );
  const at = declared >= 0 ? declared : text.search(new RegExp(`\\b${name}\\b`));
  if (at < 0) return startOf(file);
  const before = text.slice(0, at).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function sourceTextOf(file: string, map: string): string {
  const { sources, sourcesContent }: SourceMapPayload = JSON.parse(map);
  const at = sources.findIndex((source) => source.endsWith(`/${basename(file)}`));
  return sourcesContent[at] ?? '';
}

/** The innermost frame of the stack that lies in the bundle, by its source map. */
function placeOfError(bundle: LayoutBundle, file: string, error: unknown): LayoutPlace {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frame = stack.split(`${basename(file)}:`)[1]?.match(/^(\d{1,9}):(\d{1,9})/);
  if (frame === null || frame === undefined) return startOf(bundle.file);
  const payload: SourceMapPayload = JSON.parse(bundle.map);
  const entry = new SourceMap(payload).findEntry(Number(frame[1]) - 1, Number(frame[2]) - 1);
  if (!('originalSource' in entry)) return startOf(bundle.file);
  return {
    file: resolve(dirname(file), entry.originalSource),
    line: entry.originalLine + 1,
    column: entry.originalColumn + 1,
  };
}

function textOfError(error: unknown): string {
  return error instanceof Error ? error.message : `\`${String(error)}\` was thrown`;
}

function wordsForValue(made: unknown): { readonly found: string; readonly hint: string } {
  const hint = 'Return what the `html` tag of `onlyonce/layout` makes';
  if (made === undefined || made === null)
    return { found: 'nothing', hint: `${hint}; is a \`return\` missing?` };
  if (typeof made === 'string')
    return { found: 'text', hint: `${hint}; is \`html\` missing before the backtick?` };
  if (made instanceof Promise)
    return { found: 'promise', hint: 'Take `async` away: a layout is given all that it shows' };
  return { found: Array.isArray(made) ? 'list' : typeof made, hint };
}

/** What a page must have and this one has not, or null. */
function missingOf(page: string): string | null {
  if (!/^\s*<!doctype html>/i.test(page)) return '`<!doctype html>`';
  return page.includes('<meta http-equiv="Content-Security-Policy" content="default-src \'none\';')
    ? null
    : 'Content Security Policy';
}

/** Frozen through and through. Contexts share pieces: one that was frozen before is not walked again. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}
