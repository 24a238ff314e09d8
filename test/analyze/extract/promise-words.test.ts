import { describe, expect, it } from 'vitest';
import { commits, demands, promises } from '../../../src/analyze/extract/promise-words.ts';

describe('what reads as a promise', () => {
  it.each(
    (
      "should,must,need to,needed to,needs,have to,has to,ought to,will,we'll,i'll,going to,plans to,planned to,planning to,intend to,aims to," +
      "want to,would like to,could,can be,let's,let us,consider,propose,proposed,proposal,recommended,suggest,in progress,todo,to do,to be," +
      "next step,we are now testing,we're testing,committed to,is being,are being,be being,working on,in the future,going forward," +
      'from now on,må,skal,bør,burde,vil,muss,müssen,sollten,werden,wird,doit,devons,devrait,il faut,allons,debemos,debe,deberíamos,' +
      'vamos a,hay que,devemos,deve,deveríamos,ſhould,SHOULD'
    ).split(','),
  )('is found by "%s"', (words) => {
    expect(promises(`The queue ${words} x`)).toBe(true);
  });

  it.each([
    'we should alert',
    "we'll alert",
    'we’re going to alert',
    'the team has to alert',
    'they have to alert',
    'we are working on it',
    'we plan to alert',
    'it ought to alert',
    'we intend to alert',
    'we want to alert',
    'we can alert',
    'we need an alert',
    'vi må varsle',
    'vi behöver larm',
    'vi måste larma',
    'wir müssen warnen',
    'sollten wir warnen',
    'nous devons alerter',
    'nous allons alerter',
    'il faut alerter',
    'vamos a alertar',
    'hay que alertar',
    'debemos alertar',
  ])('is a demand: "%s"', (sentence) => {
    expect(demands(sentence)).toBe(true);
  });

  it.each([
    'the team will alert',
    'engineering must alert',
    'ops are planning alerts',
    "we're looking into alerts",
    'an alert needs to be added',
    'an alert has to be added',
    'alerts must be rewritten',
  ])('is a commitment: "%s"', (sentence) => {
    expect(commits(sentence)).toBe(true);
  });
});
