import { describe, expect, it } from 'vitest';
import { datesMakeSense as rule } from '../../src/rules/dates-make-sense.ts';
import { onPostmortem } from './on-postmortem.ts';

const fields = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n\n# Queue full\n`;

describe('dates-make-sense', () => {
  it('reports each step back, at the later field', async () => {
    expect(
      await onPostmortem(
        rule,
        fields(
          'started: 2026-03-01T09:00Z',
          'detected: 2026-03-01T08:00Z',
          'mitigated: 2026-03-01T10:00Z',
          'resolved: 2026-02-01',
        ),
      ),
    ).toEqual([
      '3:11 Unexpected time `2026-03-01T08:00Z`: `detected` before `started` (`2026-03-01T09:00Z`)',
      '5:11 Unexpected time `2026-02-01`: `resolved` before `mitigated` (`2026-03-01T10:00Z`)',
    ]);
  });

  it('only warns of times that were found in the text', async () => {
    const found = await onPostmortem(
      rule,
      '# Q\n\n- **Started:** 2026-03-01 10:00\n- **Resolved:** 2026-03-01 09:00\n',
    );
    expect(found).toEqual([expect.stringMatching(/`resolved` before `started`.*\(warn\)$/)]);
  });

  it('says of the future once', async () => {
    expect(
      await onPostmortem(rule, fields('started: 2027-03-01T09:00Z', 'resolved: 2027-03-01T10:00Z')),
    ).toEqual([
      expect.stringMatching(
        /^2:10 Unexpected day `2027-03-01T09:00Z` \(`started`\), which lies in the future: today is 2026-06-01 \(warn\)$/,
      ),
    ]);
  });

  it('takes tomorrow for today somewhere', async () => {
    expect(await onPostmortem(rule, fields('date: 2026-06-02'))).toEqual([]);
  });

  it('reports a timeline of another year', async () => {
    const timeline = (year: string): string =>
      `# Q\n\n## Timeline\n\n- ${year}-03-01 10:02 a\n- ${year}-03-01 10:30 b\n`;
    expect(await onPostmortem(rule, `---\ndate: 2026-03-01\n---\n\n${timeline('2012')}`)).toHaveLength(1);
    expect(await onPostmortem(rule, `---\ndate: 2026-05-01\n---\n\n${timeline('2026')}`)).toEqual([]);
  });

  it('reports a due day before the incident, of open items only', async () => {
    const item = (status: string): string =>
      fields(
        'date: 2026-03-01',
        'actions:',
        '  - change: Limit the queue to 10000 messages',
        '    due: 2025-04-01',
        `    status: ${status}`,
      );
    expect(await onPostmortem(rule, item('open'))).toHaveLength(1);
    expect(await onPostmortem(rule, item('done'))).toEqual([]);
  });

  it('reports a review day that has passed, and not today', async () => {
    const review = (day: string): string =>
      fields('no_change:', '  reason: the gateway is switched off', `  review_on: ${day}`);
    expect(await onPostmortem(rule, review('2026-05-31'))).toEqual([
      '4:14 Unexpected review day `2026-05-31` of `no_change`, which has passed (warn)',
    ]);
    expect(await onPostmortem(rule, review('2026-06-01'))).toEqual([]);
  });
});
