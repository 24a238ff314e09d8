/**
 * Programs that change something: a table.
 *
 * In: nothing. Out: programs by name, with the words that say what an invocation does.
 * May not: hold code.
 */

/** Programs that are told apart by the same words. */
export interface Program {
  readonly names: readonly string[];
  /** Words of which the first that stands among the arguments decides. */
  readonly reads?: string;
  readonly changes?: string;
  /** In the arguments, joined with spaces: a change where words do not say it. */
  readonly marks?: RegExp;
  /** In the arguments: nothing changes in spite of the word. */
  readonly dry?: RegExp;
  /** In the arguments: nothing to take back. */
  readonly passing?: RegExp;
}

const cloudChanges =
  'create delete update set add remove start stop restart reset reboot resize deallocate patch deploy rollback failover promote ' +
  'drain scale import restore enable disable purge apply attach detach move suspend resume rename';

/** By what people run at 3 am. A row is added here, with its test in `test/rules/shell/effects.test.ts`. */
export const programs: readonly Program[] = [
  {
    names: ['kubectl', 'oc', 'k'],
    reads:
      'get describe logs top explain diff version cluster-info config auth wait api-resources port-forward events status history debug',
    changes:
      'apply create delete edit patch replace scale autoscale drain cordon uncordon taint label annotate set expose run restart undo pause resume adm import',
    dry: /--dry-run(?!=none)/,
    passing:
      /\b(?:rollout restart|rollout undo|delete (?:\S+ )*?(?:pods?|po)(?:\/| |$)|delete (?:\S+ )*?jobs?(?:\/| |$))/,
  },
  {
    names: ['helm'],
    reads: 'list ls status history get template show search diff lint',
    changes: 'install upgrade rollback uninstall delete',
    dry: /--dry-run/,
    passing: /\brollback\b/,
  },
  {
    names: ['argocd'],
    reads: 'get list diff history',
    changes: 'sync rollback delete set patch create terminate-op',
  },
  { names: ['flux'], reads: 'get logs', changes: 'suspend resume reconcile delete create' },
  {
    names: ['terraform', 'tofu', 'terragrunt', 'pulumi'],
    reads: 'plan show output validate fmt init list preview',
    changes: 'apply destroy import taint untaint rm mv push force-unlock up refresh',
  },
  {
    names: ['systemctl', 'service', 'rc-service', 'supervisorctl', 'svc', 'monit', 'launchctl', 'pm2'],
    reads: 'status show cat is-active is-enabled is-failed list-units list-timers list-unit-files',
    changes:
      'start stop restart reload try-restart enable disable mask unmask kill isolate set-property force-reload reload-or-restart',
    passing: /\b(?:restart|reload|try-restart|reload-or-restart|force-reload)\b/,
  },
  {
    names: ['docker', 'podman', 'nerdctl', 'crictl', 'docker-compose'],
    reads: 'ps logs inspect images stats top version info events ls',
    changes: 'rm rmi stop kill restart start run prune update up down pull load scale create rmp stopp',
    passing: /\b(?:restart|pull|kill)\b/,
  },
  {
    names: [
      'gcloud',
      'az',
      'doctl',
      'oci',
      'ibmcloud',
      'openstack',
      'heroku',
      'flyctl',
      'linode-cli',
      'hcloud',
      'eksctl',
      'kops',
    ],
    reads: 'list describe show ssh get-credentials logs ls info status read',
    changes: cloudChanges,
    passing: /\b(?:restart|reboot|reset)\b/,
  },
  {
    names: ['aws'],
    marks:
      /(?:^| )(?:(?:create|delete|put|update|modify|terminate|stop|start|reboot|attach|detach|associate|disassociate|revoke|authorize|register|deregister|enable|disable|restore|promote|failover|set|change|run|cancel|remove|add|tag|untag|reset|import|purge)-(?!quer|session)[a-z-]+|s3 (?:rm|rb|mb|mv|sync))(?: |$)/,
    dry: /--dry-?run/,
    passing: /(?:^| )reboot-/,
  },
  { names: ['gsutil'], reads: 'ls cat stat du', changes: 'rm mv rsync setmeta' },
  {
    names: ['redis-cli', 'valkey-cli'],
    marks:
      /(?:^| )(?:set|del|unlink|expire|flushall|flushdb|config set|cluster (?:failover|reset|forget)|sentinel failover|failover|shutdown|replicaof|slaveof|client kill|script kill)(?: |$)/i,
    passing: /(?:client|script) kill/i,
  },
  {
    names: ['etcdctl'],
    reads: 'get status health list',
    changes: 'put del remove add defrag restore move-leader compact disarm promote',
    passing: /\bdefrag\b/,
  },
  {
    names: ['consul', 'nomad', 'vault'],
    reads: 'get read list members status info',
    changes: 'put delete run stop write seal unseal step-down leave force-leave revoke drain restore',
  },
  {
    names: ['rabbitmqctl', 'rabbitmq-plugins', 'rabbitmqadmin'],
    marks:
      /(?:^| )(?:stop_app|start_app|stop|reset|force_reset|forget_cluster_node|purge_queue|purge|delete_queue|delete|set_policy|clear_policy|set_vm_memory_high_watermark|enable|disable|close_all_connections|declare)(?: |$)/,
  },
  { names: ['kafka-topics', 'kafka-configs', 'kafka-acls'], marks: /--(?:delete|create|alter|add|remove)\b/ },
  {
    names: ['kafka-reassign-partitions', 'kafka-consumer-groups', 'kafka-leader-election'],
    marks: /--(?:execute|delete)\b|^--election/,
  },
  { names: ['kafka-delete-records'], marks: /./ },
  {
    names: ['ceph', 'rbd', 'radosgw-admin'],
    reads: 'status health df ls tree stat info dump',
    changes: 'out in set unset purge destroy rm create reweight repair mark-down down resize',
  },
  {
    names: ['zfs', 'zpool'],
    reads: 'list status get',
    changes:
      'destroy create set rollback snapshot replace offline online clear add remove import export scrub',
  },
  {
    names: [
      'lvremove',
      'vgremove',
      'pvremove',
      'lvextend',
      'lvreduce',
      'lvcreate',
      'vgextend',
      'vgreduce',
      'resize2fs',
      'xfs_growfs',
      'mkfs',
      'wipefs',
      'parted',
      'fdisk',
      'mdadm',
      'mkswap',
      'swapoff',
      'swapon',
      'mount',
      'umount',
      'fsck',
    ],
    marks: /./,
  },
  { names: ['iptables', 'ip6tables'], marks: /(?:^| )-[ADFIPRX]\b/ },
  {
    names: ['nft', 'ufw'],
    reads: 'list status show',
    changes: 'add delete flush insert enable disable allow deny reset',
  },
  { names: ['ip'], reads: 'show get', changes: 'set add del delete flush replace change' },
  { names: ['tc'], reads: 'show', changes: 'add del change replace' },
  {
    names: [
      'rm',
      'mv',
      'chmod',
      'chown',
      'ln',
      'truncate',
      'shred',
      'unlink',
      'setfacl',
      'usermod',
      'useradd',
      'userdel',
      'passwd',
      'chpasswd',
      'visudo',
    ],
    marks: /./,
  },
  { names: ['dd'], marks: /\bof=(?!\/dev\/null)/ },
  { names: ['sed', 'perl'], marks: /(?:^| )(?:-\w*i(?:\.\w+)?|--in-place\S*)(?: |$)/ },
  { names: ['find'], marks: / -(?:delete|exec rm)\b/ },
  { names: ['kill', 'pkill', 'killall', 'skill'], marks: /^(?!-l\b|-0\b)./, passing: /./ },
  { names: ['reboot', 'shutdown', 'poweroff', 'halt', 'init'], marks: /^/, passing: /^/ },
  { names: ['crontab'], marks: /(?:^| )-[re]\b/ },
  { names: ['sysctl'], marks: /(?:^| )-(?:w|p)\b/ },
  {
    names: ['git'],
    reads: 'status log show diff fetch clone checkout switch branch',
    changes: 'push revert',
  },
  {
    names: ['ansible-playbook', 'salt', 'chef-client', 'knife'],
    marks: /./,
    dry: /--check|--list|test\.ping|--why-run|test=True/,
  },
  { names: ['puppet'], marks: /\bagent\b.*(?:-t\b|--test\b|--enable|--disable)|\bapply\b/, dry: /--noop/ },
  {
    names: ['apt', 'apt-get', 'yum', 'dnf', 'zypper', 'apk', 'snap', 'brew', 'rpm', 'dpkg'],
    reads: 'list search show info policy update',
    changes: 'install remove purge upgrade dist-upgrade downgrade autoremove erase del add -i -r -e -U',
    dry: /--dry-run|--simulate| -s\b/,
  },
  {
    names: ['curl', 'http', 'https', 'xh'],
    marks: /(?:^| )(?:-X ?|--request[ =])?(?:POST|PUT|PATCH|DELETE)(?: |$)/,
    dry: /\/(?:_search|_count|query|search|graphql|api\/v1\/query)\b/,
  },
  {
    names: ['patronictl'],
    reads: 'list history show-config dsn query',
    changes: 'failover switchover restart reload reinit pause resume edit-config flush',
    passing: /\b(?:restart|reload)\b/,
  },
  {
    names: ['pg_ctl', 'pg_ctlcluster', 'repmgr'],
    reads: 'status show',
    changes: 'promote stop start restart reload failover switchover follow rejoin',
    passing: /\b(?:restart|reload)\b/,
  },
  {
    names: [
      'pg_restore',
      'dropdb',
      'createdb',
      'pg_rewind',
      'pg_resetwal',
      'mysqladmin',
      'mongorestore',
      'vacuumdb',
      'reindexdb',
    ],
    marks: /./,
    dry: /^(?:status|ping|processlist|extended-status|variables)|--list\b| -l\b/,
  },
  {
    names: ['virsh', 'xl'],
    reads: 'list dominfo domstate',
    changes: 'destroy start shutdown reboot suspend resume undefine migrate',
  },
  {
    names: ['ipmitool'],
    marks: /\b(?:power|chassis power) (?:off|on|cycle|reset|soft)\b/,
    passing: /\b(?:cycle|reset)\b/,
  },
  {
    names: ['nginx', 'apachectl', 'haproxy', 'httpd'],
    marks: /-s (?:stop|quit|reload)|\b(?:graceful|restart|stop)\b/,
    passing: /reload|graceful|restart/,
  },
  { names: ['certbot'], reads: 'certificates', changes: 'renew delete revoke certonly', dry: /--dry-run/ },
];

/** Programs that change nothing themselves, or only what they are told to by other programs. */
export const readers = new Set(
  'cat grep egrep less tail head ls df du ps top free uptime dig host nslookup ping traceroute netstat ss lsof journalctl dmesg ssh scp rsync cp tar echo jq awk openssl nc telnet tcpdump stat find wget promtool amtool watch sudo for export cd make python python3 node npm java jstack jmap strace'.split(
    ' ',
  ),
);

/** Clients that are given SQL or what is like it. */
export const clients = new Set(
  'psql mysql mariadb sqlite3 sqlcmd sqlplus clickhouse-client cockroach cqlsh snowsql bq mongosh mongo'.split(
    ' ',
  ),
);
