import { describe, expect, it } from 'vitest';
import { investigationIsBounded as rule } from '../../src/rules/investigation-is-bounded.ts';
import { onPostmortem } from './on-postmortem.ts';

const list = (item: string): string => `# Queue full\n\n## Action items\n\n- ${item}\n`;

describe('investigation-is-bounded', () => {
  it.each([
    'Look into the memory leak of the importer',
    'Figure out how to monitor certificates',
    'Consider adding a circuit breaker',
  ])('reports %j', async (item) => {
    expect(await onPostmortem(rule, list(item))).toHaveLength(1);
  });

  it.each([
    'Look into the memory leak of the importer within 3 days',
    'Investigate the memory leak by 2026-07-01',
    'Investigate the leak for two days at most',
    'Time-box: look into the memory leak',
    'Look into the memory leak (OPS-12)',
    '[x] Look into the memory leak',
    'Investigate the leak and write the answer down in the runbook',
    'Page the on-call when memory exceeds 2 GB',
    'Improve monitoring',
  ])('says nothing of %j', async (item) => {
    expect(await onPostmortem(rule, list(item))).toEqual([]);
  });

  it('says it once of three or more', async () => {
    const three =
      '- Look into the leak\n- Figure out how to monitor certificates\n- Investigate the DNS gap\n';
    expect(await onPostmortem(rule, `# Q\n\n## Action items\n\n${three}`)).toEqual([
      '5:1 Missing end of 3 investigations, the first of them `Look into the leak`',
    ]);
  });
});
