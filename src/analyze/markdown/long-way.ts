/**
 * The long way: every document, by the reference parser and rehype where need be. Loaded when the first document needs it.
 *
 * In: a document. Out: its tree and its HTML.
 * May not: answer null.
 */
import type { MarkdownWay } from './contract.ts';
import { parseMarkdown } from './parse.ts';
import { inspectBody, renderBody } from './to-body.ts';

export const longWay: MarkdownWay = { parse: parseMarkdown, render: renderBody, inspect: inspectBody };
