import { expect, it } from 'vitest';
import { reproducedOrSaysWhyNot as rule } from '../../src/rules/reproduced-or-says-why-not.ts';
import { onPostmortem } from './on-postmortem.ts';

it.each<readonly [string, string]>([
  ['the field', '---\nreproduced: true\n---\n\n# Q\n'],
  ['a reason', '---\nreproduced:\n  not: needs the load of a sale\n---\n\n# Q\n'],
  ['a word in the text', '---\nseverity: SEV2\n---\n\n# Q\n\nIt was reproducible in staging.\n'],
  ['no field of a postmortem at all', '---\ntags: [a]\ntitle: Q\n---\n\nIt was full.\n'],
  ['a draft', '---\nseverity: SEV2\ndraft: true\n---\n\n# Q\n'],
])('is content with %s', async (_, markdown) => {
  expect(await onPostmortem(rule, markdown)).toEqual([]);
});

it('asks a postmortem that has fields', async () => {
  expect(await onPostmortem(rule, '---\nseverity: SEV2\n---\n\n# Q\n')).toEqual([
    '1:1 Missing word on whether this incident was reproduced',
  ]);
});
