import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../src/rules/shell/effects.ts';
import { invocationsOf } from '../../../src/rules/shell/unwrap.ts';

/** `lasting`, `passing` or `-` for each command of a script. */
function effectsOf(script: string): readonly string[] {
  return invocationsOf(script).map((invocation) => {
    const change = changeOf(invocation);
    return change === null ? '-' : change.lasting ? 'lasting' : 'passing';
  });
}

describe('what a command does', () => {
  it.each([
    'kubectl apply -f x.yaml',
    'kubectl -n shop --context eu scale deploy/web --replicas=0',
    'kubectl drain node-1 --ignore-daemonsets',
    'oc adm cordon node-1',
    'helm upgrade web ./chart',
    'terraform apply plan.out',
    'sudo systemctl stop postgresql',
    'ssh -p 22 $HOST sudo systemctl disable --now x',
    `ssh db1 "cd / && sudo -u postgres psql -c 'alter table t add c int'"`,
    'service nginx stop',
    'docker stop web',
    'aws ec2 modify-instance-attribute --instance-id i-1',
    'aws rds failover-db-cluster --db-cluster-identifier x',
    'gcloud compute instances resize x',
    'az vm deallocate -n x',
    'redis-cli -h x CONFIG SET maxmemory 1gb',
    'etcdctl member remove 8e9e05',
    "psql -h db -c 'UPDATE t SET a = 1 WHERE b'",
    "psql -h pool1 pgbouncer -c 'PAUSE'",
    'psql <<SQL\nbegin;\ndelete from t where a;\nSQL',
    "mysql -e 'STOP SLAVE'",
    'rm /var/lock/x',
    "sed -i.bak 's/a/b/' /etc/x",
    'curl -X POST https://x/reload',
    'kubectl exec -it db-0 -n x -- rm /data/lock',
    'docker exec -u root web rm /tmp/lock',
    `sh -c 'systemctl stop x'`,
    `psql -c 'select pg_promote(true, 60)'`,
    'ansible-playbook site.yml',
    'iptables -A INPUT -j DROP',
    'timeout 30 xargs -n 1 kubectl delete deploy',
  ])('%s changes something', (script) => {
    expect(effectsOf(script)).toContain('lasting');
  });

  it.each([
    'kubectl rollout restart deploy/web',
    'kubectl -n shop delete pod web-0',
    'systemctl restart nginx',
    'kubectl rollout undo deploy/web',
    'sudo reboot',
    'kill -9 123',
    "psql -c 'select pg_terminate_backend(1)'",
    'nginx -s reload',
  ])('%s leaves nothing to take back', (script) => {
    expect(effectsOf(script)).toContain('passing');
    expect(effectsOf(script)).not.toContain('lasting');
  });

  it.each([
    'kubectl get pods -o wide',
    'kubectl rollout status deploy/web',
    'kubectl rollout history deploy/delete',
    'kubectl apply -f x --dry-run=server',
    'kubectl exec db-0 -- psql -c "select 1"',
    'terraform plan',
    'systemctl status restart',
    'journalctl -u x --since today',
    'aws ec2 describe-instances',
    'aws logs start-query --query-string x',
    'aws s3 cp s3://a/b .',
    'gcloud compute instances list',
    "psql -c 'select updated_at from t'",
    "psql -c 'explain delete from t'",
    'curl -s https://x/delete',
    'curl -X POST https://x/index/_search',
    'ssh host uptime',
    "sed -n '1,5p' x",
    'dig +short x',
    'kill -0 12',
    'ansible-playbook site.yml --check',
    'iptables -L -n',
    'git log --oneline',
    'find / -name x',
    'rm --help',
    'echo "rm -rf /"',
    'some-script delete',
  ])('%s changes nothing', (script) => {
    expect(effectsOf(script).filter((effect) => effect !== '-')).toEqual([]);
  });
});
