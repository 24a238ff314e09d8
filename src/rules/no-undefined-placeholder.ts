/**
 * Rule: what is to be filled in is said somewhere.
 *
 * In: the facts of one file. Out: a finding for each name that nothing explains, or one for a document that has no `params`.
 * May not: know what a placeholder looks like; that is `shell/placeholders.ts`.
 */
import type { Finding } from '../model/diagnostic.ts';
import type { PageFacts } from '../model/facts.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { quoted } from './findings.ts';
import { type CommandReading, everywhere, isProcedure } from './procedure.ts';
import { assignedIn, type Placeholder, placeholderKey, placeholdersIn } from './shell/placeholders.ts';
import { placeIn, type Run } from './shell/runs.ts';

const meta: RuleMeta = {
  id: 'no-undefined-placeholder',
  summary:
    'Every name to fill in (`$CLUSTER`, `<cluster>`, `{{ cluster }}`) is a parameter, set by an earlier command, or explained.',
  why: `The author knew what \`<id>\` is: the id of the pod, or of the tenant? Whoever copies the command at 3 am does not, and an unset variable
does not even ask: \`rm -rf $DIR/data\` becomes \`rm -rf /data\`. Name it once under \`params\`, with an example, and the page shows what to have at hand
before the first step. Names that a command sets, loop variables, Go templates and what every shell knows are left alone. A document that
has no \`params\` gets one note for all of them, unless \`everywhere\` is set.`,
  severity: 'warn',
  levels: { relaxed: 'off', strict: 'error' },
  options: [everywhere],
  good: [
    {
      title: 'A parameter, and a name that an earlier command sets',
      files: {
        'runbooks/drain-a-node.md': `---
params:
  node: name of the node, e.g. worker-3
---

# Drain a node

1. Find the pods on it.

   \`\`\`sh
   PODS=$(kubectl get pods -A -o name --field-selector spec.nodeName=$NODE)
   \`\`\`
2. Look at them.

   \`\`\`sh
   for pod in $PODS; do kubectl get $pod; done
   \`\`\`
`,
      },
    },
    {
      title: 'Explained where it is used',
      files: {
        'runbooks/drain-a-node.md':
          '# Drain a node\n\n1. Look at `<node>`, the name in the alert.\n\n   ```sh\n   kubectl describe node <node>\n   ```\n',
      },
    },
  ],
  bad: [
    {
      title: 'One of two names is missing',
      files: {
        'runbooks/drain-a-node.md': `---
params:
  node: name of the node, e.g. worker-3
---

# Drain a node

1. Drain it.

   \`\`\`sh
   kubectl --context $CLUSTER drain $NODE
   \`\`\`
`,
      },
    },
    {
      title: 'No parameters at all: one note for the document',
      files: {
        'runbooks/logs.md': '# Logs\n\n1. Run `kubectl -n <ns> logs <pod>`.\n',
      },
    },
  ],
};

interface Undefined {
  readonly run: Run;
  readonly placeholder: Placeholder;
}

/** Names of `params`, or null for a document without. */
function parametersOf({ fields }: PageFacts): ReadonlySet<string> | null {
  const { params } = fields;
  if (typeof params !== 'object' || params === null || Array.isArray(params)) return null;
  return new Set(Object.keys(params).map(placeholderKey));
}

/** The first use of each name that nothing before it explains. */
function undefinedIn(
  facts: PageFacts,
  parameters: ReadonlySet<string>,
  { runs }: CommandReading,
): readonly Undefined[] {
  const known = new Set([...parameters, ...(facts.procedure?.explained ?? []).map(placeholderKey)]);
  return runs().flatMap((run) => {
    for (const name of assignedIn(run.typed)) known.add(name);
    return placeholdersIn(run.typed).flatMap((placeholder) => {
      if (known.has(placeholder.key)) return [];
      known.add(placeholder.key);
      return [{ run, placeholder }];
    });
  });
}

function placeOfPlaceholder({ run: { command, typed: script }, placeholder: { at, typed } }: Undefined) {
  const lines = script.slice(0, at).split('\n');
  return placeIn(command, { line: lines.length - 1, column: (lines.at(-1) ?? '').length }, typed.length);
}

function nameOf({ placeholder: { typed } }: Undefined): string {
  return typed.replace(/^[<$]?\{{0,2}\s*|\s*[>}]*$/g, '').replace(/[^\w-].*$/, '') || 'name';
}

function findingOf(one: Undefined): Finding {
  return {
    ...placeOfPlaceholder(one),
    message: `Unexpected placeholder ${quoted(one.placeholder.typed)} that nothing explains`,
    expected: `\`${nameOf(one)}\` under \`params\` in the front matter, with what to put in and an example; or an earlier command that sets it`,
  };
}

const mostNamed = 4;

/** One note for a document that does not work with parameters. */
function noteOf(all: readonly Undefined[], first: Undefined): Finding {
  if (all.length === 1) return { ...findingOf(first), atMost: 'info' };
  const names = all.slice(0, mostNamed).map(({ placeholder }) => quoted(placeholder.typed));
  const more = all.length > mostNamed ? ` and ${all.length - mostNamed} more` : '';
  return {
    ...placeOfPlaceholder(first),
    message: `Missing explanation of ${all.length} placeholders: ${names.join(', ')}${more}`,
    expected: `a line for each under \`params\` in the front matter, such as \`${nameOf(first)}:\` with what to put in and an example`,
    atMost: 'info',
  };
}

export const noUndefinedPlaceholder: FileRule<CommandReading> = {
  meta,
  scope: 'file',
  check: (facts, options, reading) => {
    if (!isProcedure(facts)) return [];
    const parameters = parametersOf(facts);
    const all = undefinedIn(facts, parameters ?? new Set(), reading);
    const [first] = all;
    if (first === undefined) return [];
    return parameters !== null || options['everywhere'] === true ? all.map(findingOf) : [noteOf(all, first)];
  },
};
