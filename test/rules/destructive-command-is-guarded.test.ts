import { describe, expect, it } from 'vitest';
import { destructiveCommandIsGuarded as rule } from '../../src/rules/destructive-command-is-guarded.ts';
import { destructionOf } from '../../src/rules/shell/destructive.ts';
import { invocationsOf } from '../../src/rules/shell/unwrap.ts';
import { linesOf } from './run-rule.ts';

const whyOf = (script: string) =>
  invocationsOf(script)
    .map(destructionOf)
    .find((why) => why !== null) ?? null;

describe('the table of destructive commands', () => {
  it.each([
    'rm -rf /var/lib/pgsql',
    'sudo rm -fr "$DIR"/data',
    'rm -r ~/*',
    'rm -f /var/spool/*',
    'kubectl delete ns shop',
    'kubectl -n shop delete pvc data-db-0',
    'oc delete project shop',
    'kubectl delete pods --all -n shop',
    'kubectl delete pod web-0 --force --grace-period=0',
    'kubectl delete statefulset db',
    'helm uninstall shop',
    'terraform destroy',
    'terraform apply -auto-approve',
    'dd if=/dev/zero of=/dev/sda',
    'mkfs.ext4 /dev/sdb1',
    'git push --force origin main',
    'redis-cli -h cache1 flushall',
    'etcdctl del --prefix /registry',
    'rabbitmqctl purge_queue orders',
    'kafka-topics.sh --bootstrap-server x --delete --topic y',
    'docker volume rm data',
    'docker compose down -v',
    'aws s3 rm s3://bucket/x --recursive',
    'aws ec2 terminate-instances --instance-ids i-1',
    'aws rds delete-db-instance --db-instance-identifier x',
    'gcloud sql instances delete x',
    'az group delete -n x',
    'curl -X DELETE http://es:9200/logs-*',
    'iptables -F',
    "psql -c 'DROP TABLE orders'",
    "psql -c 'truncate jobs'",
    "mysql -e 'delete from jobs'",
    "mysql -e 'update users set active = 0'",
    'psql <<EOF\nBEGIN;\nDELETE FROM jobs;\nEOF',
    `ssh db1 "sudo -u postgres psql -c 'drop database shop'"`,
    'crontab -r',
    'find /data -name x -delete',
    'zfs destroy tank/x',
  ])('has %s', (script) => {
    expect(whyOf(script)).not.toBeNull();
  });

  it.each([
    'rm -rf build',
    'rm -rf ./node_modules',
    'rm -rf /tmp/onlyonce-restore',
    'rm /var/run/app.pid',
    'kubectl delete pod web-0',
    'kubectl delete job migrate',
    'kubectl get ns',
    'kubectl drain n1 --ignore-daemonsets',
    'terraform apply plan.out',
    'terraform plan -destroy',
    'git push --force-with-lease',
    'aws s3 ls s3://bucket',
    'aws ec2 describe-instances',
    "psql -c 'delete from jobs where id = 1'",
    "psql -c 'select dropped from t'",
    "psql -c 'drop'",
    'iptables -A INPUT -j DROP',
    'docker rm web',
    'crontab -l',
    'echo "rm -rf /"',
    'grep -rf patterns /etc',
  ])('does not have %s', (script) => {
    expect(whyOf(script)).toBeNull();
  });
});

describe('destructive-command-is-guarded', () => {
  it('points at the line of the command, with why', async () => {
    expect(
      await linesOf(rule, '# A\n\n1. Go\n\n   ```sh\n   cd /srv\n   sudo rm -rf $DIR/data\n   ```\n'),
    ).toEqual([
      '7:4 Unexpected `rm -rf $DIR/data` without a guard: it deletes files that no trash bin keeps',
    ]);
  });

  it('looks at commands outside of steps too', async () => {
    expect(await linesOf(rule, '# A\n\n## Mitigation\n\n```\nkubectl delete ns shop\n```\n')).toHaveLength(1);
    expect(await linesOf(rule, '# A\n\n## Mitigation\n\nRun `kubectl delete ns shop`.\n')).toHaveLength(1);
  });

  it.each<readonly [string, string]>([
    ['a dry run', '1. Run `kubectl delete ns shop --dry-run=server`\n'],
    ['a named context', '1. Run `kubectl --context eu-1 delete ns shop`\n'],
    ['a look in a step before it', '1. Check the name\n2. Run `kubectl delete ns shop`\n'],
    [
      'a step before it that says what to expect',
      '1. Ask\n   - Expect: yes\n2. Run `kubectl delete ns shop`\n',
    ],
    ['a copy in a step before it', '1. Back up the namespace\n2. Run `kubectl delete ns shop`\n'],
    [
      'a command before it that only looks',
      '1. Run `kubectl get ns shop`\n2. Run `kubectl delete ns shop`\n',
    ],
    ['a copy in the same block', '1. Go\n\n   ```sh\n   pg_dump shop > shop.sql\n   dropdb shop\n   ```\n'],
    ['a way back', '1. Run `kubectl delete ns shop`\n   - Undo: apply the manifests again\n'],
    ['the word that there is none', '1. Run `kubectl delete ns shop`\n   - Undo: none\n'],
    ['a condition in the step', '1. Once the copy is checked, run `kubectl delete ns shop`\n'],
    ['a warning above', '> [!WARNING]\n> Slow.\n\n1. Run `kubectl delete ns shop`\n'],
    ['a warning in the step', '1. Run `kubectl delete ns shop`\n\n   This cannot be undone.\n'],
  ])('takes %s for a guard', async (_, steps) => {
    expect(await linesOf(rule, `# A\n\n${steps}`)).toEqual([]);
  });

  it('does not take a look in another stage for one, nor a step that changes something', async () => {
    expect(
      await linesOf(
        rule,
        '# A\n\n## Look\n\n1. Check the name\n\n## Go\n\n1. Run `kubectl delete ns shop`\n',
      ),
    ).toHaveLength(1);
    expect(await linesOf(rule, '# A\n\n1. Stop the writer\n2. Run `kubectl delete ns shop`\n')).toHaveLength(
      1,
    );
  });

  it('leaves the way back and the expected sight alone', async () => {
    expect(
      await linesOf(
        rule,
        '# A\n\n1. Create it\n   - Undo: run `kubectl delete ns shop`\n   - Expect: nothing of `rm -rf /x`\n',
      ),
    ).toEqual([]);
  });

  it('quotes SQL as it stands', async () => {
    expect(
      await linesOf(rule, '# A\n\n1. Go\n\n   ```sql\n   UPDATE users SET active = 0;\n   ```\n'),
    ).toEqual([
      '6:4 Unexpected `UPDATE users SET active = 0;` without a guard: it changes every row: it has no `WHERE`',
    ]);
  });
});
