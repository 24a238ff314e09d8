/**
 * Commands that destroy what no second command brings back: a table, with why.
 *
 * In: invocations. Out: why one is dangerous, and whether it guards itself.
 * May not: list what is merely a change (`kubectl delete pod` makes room for a new one); that is `programs.ts`.
 */
import { sqlOf, statementsOf } from './effects.ts';
import type { Invocation } from './unwrap.ts';

interface Destructive {
  /** Matched against program and arguments with single spaces. */
  readonly pattern: RegExp;
  /** Ends the sentence "this ...". */
  readonly why: string;
}

const unattended = 'asks nothing before it acts';

/** By program. A row is added here, with its test in `test/rules/destructive-command-is-guarded.test.ts`. */
const table: readonly Destructive[] = [
  {
    pattern:
      /^kubectl .*\bdelete (?:-\S+ )*(?:ns|namespaces?)\b|^oc .*\bdelete (?:-\S+ )*(?:ns|namespaces?|projects?)\b/,
    why: 'deletes a namespace with everything in it',
  },
  {
    pattern:
      /^(?:kubectl|oc) .*\bdelete (?:-\S+ )*(?:pvc?|persistentvolume(?:claim)?s?|crds?|customresourcedefinitions?)\b/,
    why: 'deletes data, or every object of a kind, with the object',
  },
  {
    pattern:
      /^(?:kubectl|oc) .*\bdelete (?:-\S+ )*(?:deploy(?:ment)?s?|sts|statefulsets?|ds|daemonsets?|secrets?|nodes?|no|etcd|machines?)\b/,
    why: 'removes what nothing makes again by itself',
  },
  { pattern: /^(?:kubectl|oc) .*\bdelete\b.* --all\b/, why: 'deletes every object of the kind' },
  {
    pattern: /^(?:kubectl|oc) .*\bdelete\b.*(?: --force\b| --grace-period[= ]0)/,
    why: 'forgets the object while its program may still run',
  },
  {
    pattern: /^(?:kubectl|oc) .*\breplace\b.* --force\b/,
    why: 'deletes the object before it makes a new one',
  },
  { pattern: /^helm .*\b(?:uninstall|delete)\b/, why: 'removes every object of the release' },
  {
    pattern: /^(?:terraform|tofu|terragrunt|pulumi) (?:-\S+ |run-all )*destroy\b/,
    why: 'destroys everything that the state knows',
  },
  {
    pattern: /^(?:terraform|tofu|terragrunt) .*\bapply\b.* -?-auto-approve\b/,
    why: `${unattended}: nobody reads the plan`,
  },
  { pattern: /^(?:terraform|tofu) .*\bstate rm\b/, why: 'makes the tool forget what it runs' },
  { pattern: /^dd .*\bof=\/dev\/(?!null)/, why: 'overwrites a device' },
  {
    pattern: /^(?:mkfs|wipefs|shred|lvremove|vgremove|pvremove|dropdb|pg_resetwal)\b/,
    why: 'destroys the data under its argument',
  },
  { pattern: /^find .* -delete\b|^find .* -exec rm\b/, why: 'deletes whatever the pattern finds' },
  {
    pattern: /^git .*\bpush\b.*(?: -f\b| --force\b(?!-with-lease))/,
    why: "overwrites other people's commits",
  },
  {
    pattern: /^git .*\breset\b.* --hard\b|^git .*\bclean\b.* -\w*f/,
    why: 'throws changes away that were never committed',
  },
  { pattern: /^(?:redis-cli|valkey-cli) .*\bflush(?:all|db)\b/i, why: 'empties the whole store' },
  { pattern: /^etcdctl .*\bdel\b.* --(?:prefix|from-key)\b/, why: 'deletes every key below the prefix' },
  {
    pattern: /^(?:rabbitmqctl|rabbitmqadmin) .*\b(?:force_reset|reset|purge_queue|purge|delete_queue)\b/,
    why: 'throws messages away',
  },
  {
    pattern: /^kafka-(?:topics|delete-records)\b.*(?: --delete\b|--offset-json)/,
    why: 'throws messages away',
  },
  { pattern: /^consul .*\bkv delete\b.* -recurse\b/, why: 'deletes every key below the prefix' },
  {
    pattern: /^ceph .*\bosd (?:purge|destroy)\b|^(?:ceph|rbd) .*\b(?:pool|image)? ?(?:delete|rm)\b/,
    why: 'destroys the data of a disk or pool',
  },
  {
    pattern: /^(?:zfs|zpool) .*\bdestroy\b|^zfs .*\brollback\b.* -\w*[rR]/,
    why: 'destroys a file system and its snapshots',
  },
  {
    pattern:
      /^(?:docker|podman|nerdctl) .*\b(?:system prune|volume (?:rm|prune)|rm .*-\w*v)\b|^docker-compose .*\bdown\b.* (?:-v\b|--volumes)|^docker compose .*\bdown\b.* (?:-v\b|--volumes)/,
    why: 'deletes volumes with the data in them',
  },
  {
    pattern: /^aws .*\bs3 (?:rm\b.* --recursive|rb\b)|^gsutil .*\brm\b.* -\w*r|^gsutil .*\brm -\w*r/,
    why: 'deletes every object below the path',
  },
  {
    pattern:
      /^aws .*\b(?:terminate-instances|delete-(?:db|stack|cluster|table|bucket|volume|snapshot|file-system|key|user|queue|topic|stream|repository|hosted-zone|load-balancer|auto-scaling-group|nodegroup|vpc|subnet|secret)[a-z-]*)/,
    why: 'deletes a resource of the cloud',
  },
  {
    pattern:
      /^(?:gcloud|az|doctl|oci|openstack|heroku|eksctl|kops|hcloud) .*\b(?:delete|purge|destroy|apps:destroy|pg:reset)\b/,
    why: 'deletes a resource of the cloud',
  },
  { pattern: /^curl .*(?:-X ?|--request[= ])DELETE\b/, why: 'deletes what the address names' },
  {
    pattern: /^ip6?tables (?:.* )?-F\b|^nft .*\bflush ruleset\b|^ufw .*\breset\b/,
    why: 'drops every rule of the firewall',
  },
  {
    pattern: /^virsh .*\bundefine\b|^virsh .*--remove-all-storage/,
    why: 'forgets the machine, or deletes its disks',
  },
  { pattern: /^(?:crontab) .*-r\b/, why: 'deletes every scheduled job of the user' },
];

/** What a dangerous command does, as the end of "this ..."; null for one that is not in the table. */
export function destructionOf(invocation: Invocation): string | null {
  const line = invocation.text.slice(0, longestLine);
  if (invocation.program === 'rm')
    return isSweeping(invocation.args) ? 'deletes files that no trash bin keeps' : null;
  const sql = sqlDestruction(sqlOf(invocation));
  if (sql !== null) return sql;
  return table.find(({ pattern }) => pattern.test(line))?.why ?? null;
}

const longestLine = 2000;

/** `rm -r` or `rm -f` of a path with a variable, a pattern or a root; build output and `/tmp` may go. */
function isSweeping(args: readonly string[]): boolean {
  const options = args.filter((arg) => arg.startsWith('-')).join('');
  const targets = args.filter((arg) => !arg.startsWith('-'));
  const recursive = /[rR]/.test(options.replaceAll(/--(?!recursive)\w[\w-]*/g, ''));
  return targets.some((target) => {
    if (/^\/(?:var\/)?tmp\/[^$*]/.test(target)) return false;
    if (recursive) return /^[/~]|[$*<{]|^\.\.?\/?$/.test(target);
    return /[*]/.test(target) && /^[/~$<{]/.test(target);
  });
}

/** Statements that take rows or tables away. */
function sqlDestruction(sql: string): string | null {
  for (const statement of statementsOf(sql)) {
    if (
      /^drop\s+(?:table|database|schema|tablespace|user|role|index|view|column|collection|keyspace)\b|^alter\s+table\b.*\bdrop\s+(?:column|partition)\b/is.test(
        statement,
      )
    )
      return 'drops it with everything in it';
    if (/^truncate\b/i.test(statement)) return 'empties the table';
    if (/^delete\s+from\b/i.test(statement) && !/\bwhere\b/i.test(statement))
      return 'deletes every row: it has no `WHERE`';
    if (/^update\b.*\bset\b/is.test(statement) && !/\bwhere\b/i.test(statement))
      return 'changes every row: it has no `WHERE`';
    if (/^reset\s+master\b/i.test(statement)) return 'deletes the binary logs';
    if (
      /^db\.(?:dropDatabase\(|\w+\.drop\(|\w+\.(?:remove|deleteMany)\(\s*(?:\{\s*\})?\s*\))/.test(statement)
    )
      return 'drops it with everything in it';
  }
  return null;
}

/** Whether a command asks first, only pretends, or names the place that it is meant for. */
export function guardsItself({ program, args, text }: Invocation): boolean {
  const line = text.slice(0, longestLine);
  if (
    / --(?:dry-?run(?!=none)|check|noop|simulate|what-if|confirm|interactive|preview|no-execute)\b| -i\b/.test(
      line,
    ) &&
    program !== 'ssh'
  )
    return true;
  if (/^(?:kubectl|oc|helm|k)$/.test(program))
    return / --(?:kube-)?context[= ]| --kubeconfig[= ]| --cluster[= ]/.test(line);
  return args.includes('--where');
}

/** Commands that look before something is done, or keep a copy: a guard for what follows them in the same block. */
export function isLook({ program, args, text }: Invocation): boolean {
  if (
    /^(?:test|\[|\[\[|read|diff|cmp|pg_dump|pg_dumpall|mysqldump|mongodump|tar|cp|rsync|pg_basebackup)$/.test(
      program,
    )
  )
    return true;
  if (/^(?:kubectl|oc)$/.test(program))
    return args.some((arg) => /^(?:get|describe|diff|current-context)$/.test(arg));
  return /^(?:terraform|tofu) plan\b|\bsnapshot\b|\b(?:create|save)-snapshot\b|\bbackup\b/.test(
    text.slice(0, longestLine),
  );
}
