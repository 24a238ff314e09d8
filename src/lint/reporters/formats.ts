/**
 * Formats: every form of a report for programs, by name.
 *
 * In: a report. Out: text that ends in a line break.
 * May not: know how a format looks; each has its file.
 */
import { checkstyleReport } from './checkstyle.ts';
import { githubReport } from './github.ts';
import { gitlabReport } from './gitlab.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { rdjsonReport } from './rdjson.ts';
import type { Report } from './report.ts';
import { sarifReport } from './sarif.ts';

export type ProgramFormat = 'json' | 'sarif' | 'github' | 'gitlab' | 'junit' | 'checkstyle' | 'rdjson';

export const programFormats: { readonly [format in ProgramFormat]: (report: Report) => string } = {
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  gitlab: gitlabReport,
  junit: junitReport,
  checkstyle: checkstyleReport,
  rdjson: rdjsonReport,
};
