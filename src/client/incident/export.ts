/** What leaves the page: the draft and the raw record beside it. */
import { draftName, draftOf, type FollowUpVerdict } from '../../incident/draft.ts';
import type { IncidentLog } from '../../incident/entry.ts';
import { writeRecord } from '../../incident/record.ts';
import { coverSecrets, secretsIn } from '../../incident/secrets.ts';
import { reckon } from '../../incident/state.ts';
import { button, download, make } from './make.ts';
import type { Surface } from './surface.ts';
import { loadJudge } from './verdicts.ts';

interface Exported {
  readonly name: string;
  readonly draft: string;
  readonly record: string;
}

/** Makes both texts of a log. */
async function exportOf(surface: Surface, log: IncidentLog): Promise<Exported> {
  const state = reckon(log);
  const judge = await loadJudge(surface.session.site);
  const items = state.lines.filter(({ entry, removed }) => entry.kind === 'follow-up' && !removed);
  const verdicts = new Map<string, FollowUpVerdict>();
  if (judge !== null) for (const { entry, text } of items) verdicts.set(entry.id, judge(text));
  const name = draftName(state);
  const draft = draftOf(state, { verdicts, record: `${name}.incident.json` });
  return { name, draft, record: writeRecord(log) };
}

/** Asks before a secret leaves, then goes on with the log as it is or with its secrets covered. */
export function withoutSecrets(surface: Surface, go: (log: IncidentLog) => void): void {
  const log = surface.session.log();
  if (log === null) return;
  const found = log.entries.flatMap(({ text, more }) =>
    [text, ...Object.values(more)].flatMap((each) => secretsIn(each)),
  );
  if (found.length === 0) {
    go(log);
    return;
  }
  const kinds = [...new Set(found.map(({ what }) => what))].join(', ');
  const dialog = make(
    'dialog',
    { class: 'oo-i-dialog', 'aria-labelledby': 'oo-i-secret' },
    make('h2', { id: 'oo-i-secret' }, 'The log seems to hold secrets'),
    make(
      'p',
      {},
      `Found: ${kinds}, ${found.length === 1 ? 'once' : `${found.length} times`}. What leaves this device cannot be taken back.`,
    ),
    make(
      'p',
      { class: 'oo-i-buttons' },
      button('Cover them and go on', () => finish(covered(log)), { class: 'oo-i-button oo-i-main' }),
      button('Go on as it is', () => finish(log)),
      button('Cancel', () => dialog.close()),
    ),
  );
  const finish = (with_: IncidentLog): void => {
    dialog.close();
    go(with_);
  };
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function covered({ id, entries }: IncidentLog): IncidentLog {
  return {
    id,
    entries: entries.map((entry) => ({
      ...entry,
      text: coverSecrets(entry.text),
      more: Object.fromEntries(
        Object.entries(entry.more).map(([name, value]) => [name, coverSecrets(value)]),
      ),
    })),
  };
}

/** Saves the draft, the record, or both. */
export function saveFiles(surface: Surface, which: 'draft' | 'record' | 'both'): void {
  withoutSecrets(surface, (log) => {
    void exportOf(surface, log).then(({ name, draft, record }) => {
      if (which !== 'record') download(`${name}.md`, draft, 'text/markdown');
      if (which !== 'draft') download(`${name}.incident.json`, record, 'application/json');
      surface.session.exported();
      surface.say(which === 'both' ? 'Draft and record exported' : `The ${which} is exported`);
    });
  });
}
