import { describe, expect, it } from 'vitest';
import { fieldOfLine } from '../../../src/analyze/extract/action-fields.ts';

describe('a field of an action item', () => {
  it.each([
    ['Owner: Ann', 'owner', 'Ann'],
    ['Responsable: Ana', 'owner', 'Ana'],
    ['Assigned to: the mail team', 'owner', 'the mail team'],
    ['Due (UTC): 2024-05-01', 'due', '2024-05-01'],
    ['Plazo: mayo', 'due', 'mayo'],
    ['期限：2024-05-01', 'due', '2024-05-01'],
    ['Jira: OPS-1', 'ticket', 'OPS-1'],
    ['Estado: Hecho', 'status', 'Hecho'],
    ['Type: prevent', 'type', 'prevent'],
    ['Acción: añadir x', 'action', 'añadir x'],
    ['Prioridad: Alta', 'other', 'Alta'],
    ['Acceptance criteria: none', 'other', 'none'],
  ])('is read from %s', (line, name, value) => {
    expect(fieldOfLine(line)).toEqual({ name, value });
  });

  it.each(['Add an alert: on length', 'Owner', 'The owner of x: Ann', 'Ownership: unclear', ''])(
    'is not %s',
    (line) => {
      expect(fieldOfLine(line)).toBeNull();
    },
  );
});
