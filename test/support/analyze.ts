/**
 * Analysis of one text, at once.
 *
 * In: a text and the options. Out: its analysis, by the long way, which knows every document.
 * May not: be used outside tests; builds open an analyzer, which loads no more than it needs.
 */
import { analyzeBy } from '../../src/analyze/analyze.ts';
import { longWay } from '../../src/analyze/markdown/long-way.ts';
import type { Analysis, AnalysisOptions, SourceText } from '../../src/model/analysis.ts';

export function analyzeFile(source: SourceText, options: AnalysisOptions): Analysis {
  const analysis = analyzeBy(source, options, longWay);
  if (analysis === null) throw new Error(`The long way did not know ${source.path}`);
  return analysis;
}
