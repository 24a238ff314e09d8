import { describe, expect, it } from 'vitest';
import { judgeActions } from '../../src/analyze/judge-actions.ts';
import type { ActionItem } from '../../src/model/facts.ts';

function itemAt(line: number, text: string, form: ActionItem['form'] = 'bullet'): ActionItem {
  const place = { line, column: 1, endLine: line, endColumn: 1 };
  const nothing = {
    owner: null,
    due: null,
    ticket: null,
    done: false,
    dropped: false,
    type: null,
    heading: '',
  };
  return { ...place, ...nothing, text, form };
}

describe('judgeActions', () => {
  it('says of each item what the judge says', () => {
    const [wish, change] = judgeActions(
      [
        itemAt(1, 'Be more careful with production config'),
        itemAt(2, 'Page the on-call when the queue grows past 1000'),
      ],
      '- Be more careful with production config\n- Page the on-call when the queue grows past 1000\n',
    );
    expect(wish?.judgement).toMatchObject({ verdict: 'vague', kind: 'V01', strength: null });
    expect(change?.judgement).toMatchObject({ verdict: 'process-change', kind: null, suggestion: null });
  });

  it('reads what stands in code as a name: words in it decide nothing', () => {
    const [item] = judgeActions(
      [itemAt(2, 'Delete be more careful from the banner')],
      '\n- Delete `be more careful` from the banner\n',
    );
    expect(item?.text).toBe('Delete be more careful from the banner');
    expect(item?.judgement.verdict).toBe('process-change');
    expect(item?.judgement.reason).toContain('`be more careful`');
  });

  it('leaves an item of the front matter as it was typed', () => {
    const [item] = judgeActions([itemAt(1, 'Pin `flux` to 2.3.0', 'field')], '`unrelated`\n');
    expect(item?.judgement.verdict).toBe('process-change');
  });
});
