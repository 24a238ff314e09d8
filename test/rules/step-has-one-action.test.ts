import { describe, expect, it } from 'vitest';
import { stepHasOneAction as rule } from '../../src/rules/step-has-one-action.ts';
import { linesOf } from './run-rule.ts';

const ofStep = (text: string) => linesOf(rule, `# A\n\n1. ${text}\n`);

describe('step-has-one-action', () => {
  it('names the changes, at the step', async () => {
    expect(await ofStep('Stop the workers, remove the lock file and then start them again.')).toEqual([
      '3:1 Unexpected 3 changes in one step: `Stop the workers`, `remove the lock file`, `start them again.`',
    ]);
  });

  it.each([
    'Drain the node and delete it',
    'Delete the pod; restart the proxy',
    'Scale the deployment to 0, then scale it back',
    'Remove the index. Then create it again.',
    'Disable the alert and also stop the timer',
  ])('reports %s', async (text) => {
    expect(await ofStep(text)).toHaveLength(1);
  });

  it.each([
    'Restart the pods and check the logs',
    'Stop and disable the service',
    'Check the name, then delete the namespace',
    'Restart the proxy and backup servers',
    'Stop writes and backups',
    'Update the ticket with the start and stop times',
    'Restart the pods. If that fails, delete the node.',
    'If the disk is full, remove the spool and restart the writer',
    'Remove the node (and release its address)',
    'Stop deploys, releases and configuration runs',
    'Set the limit to 5 and the timeout to 10',
    'Tell customer care, and send the update',
    'Read the release notes and update history',
    '`kubectl delete pod x`',
    'Apply',
    '',
  ])('leaves alone: %s', async (text) => {
    expect(await ofStep(text)).toEqual([]);
  });
});
