import { describe, expect, it } from 'vitest';
import { compileLanguage, judgeItem } from '../../src/judge/judge.ts';
import { norwegian } from '../../src/judge/lexicon/norwegian.ts';

const lexicon = compileLanguage(norwegian);

const cases = [
  ['process-change', null, 'Legg til alarm på kødybde i `orders`'],
  ['process-change', null, 'Blokker deploy når sjekken feiler'],
  ['process-change', null, 'Øke timeout fra 5 s til 30 s'],
  ['process-change', null, 'Dokumentere failover for Redis i runbooken'],
  ['process-change', null, 'Tjenesten skal avvise kall uten token'],
  ['vague', 'V01', 'Vær mer forsiktig med produksjon'],
  ['vague', 'V02', 'Husk å drenere noden først'],
  ['vague', 'V05', 'Forbedre overvåkingen'],
  ['vague', 'V08', 'Sørg for at dette ikke skjer igjen'],
  ['vague', 'V10', 'Diskutere rutinene våre'],
  ['vague', 'V12', 'Fiks problemet'],
  ['investigation', 'V06', 'Undersøk hvorfor køen stoppet'],
  ['investigation', 'V07', 'Vi bør vurdere egen database'],
  ['not-an-action', 'V27', 'Skrive postmortem'],
] as const;

describe('another language is a data file', () => {
  it.each(cases)('%s %s: "%s"', (verdict, kind, text) => {
    expect(judgeItem({ text }, lexicon)).toMatchObject({ verdict, kind });
  });
});
