import { describe, expect, it } from 'vitest';
import { draftByStatus, draftByTitle } from '../../../src/analyze/extract/status.ts';

describe('draft words', () => {
  it.each([
    ['Draft', true],
    ['WIP', true],
    ['Work in progress, ask Ann', true],
    ['Utkast', true],
    ['Final', false],
    ['Løst, oppdatert 18.02.2020', false],
    ['Complete, action items in progress', false],
    ['Pågående', null],
    ['drafting table broken', null],
  ])('the status %s', (status, draft) => {
    expect(draftByStatus(status)).toBe(draft);
  });

  it.each([
    ['DRAFT - Mail lost', true],
    ['[WIP] Mail lost', true],
    ['Mail lost (draft)', true],
    ['Draft mails lost', null],
    ['Mail lost', null],
  ])('the title %s', (title, draft) => {
    expect(draftByTitle(title)).toBe(draft);
  });
});
