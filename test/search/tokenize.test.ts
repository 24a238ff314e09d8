import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemOf } from '../../src/search/stem.ts';
import { eachPlace, formsOf, squash, wordsOf } from '../../src/search/tokenize.ts';

const termsOf = (word: string): readonly string[] => formsOf(word).map(({ term }) => term);

describe('tokenizing', () => {
  it.each([
    [
      'KubePodCrashLooping',
      ['kubepodcrashlooping', 'podcrashlooping', 'crashlooping', 'kube', 'pod', 'crash', 'looping'],
    ],
    ['TCPConnectWrap', ['tcpconnectwrap', 'connectwrap', 'tcp', 'connect', 'wrap']],
    ['ORA-00600', ['ora-00600', 'ora00600', 'ora600', 'ora', '00600', '600']],
    ['pkg_resources', ['pkg_resources', 'pkgresources', 'pkg', 'resources']],
    ['Café', ['cafe']],
    ["host's", ['host']],
    ['接続できません', ['接続', '続で', 'でき', 'きま', 'ませ', 'せん']],
  ])('finds %s by all its spellings', (word, expected) => {
    expect([...termsOf(word)].sort()).toEqual([...expected].sort());
  });

  it('keeps full names of classes and hosts, and finds their parts', () => {
    expect(termsOf('java.lang.OutOfMemoryError')).toEqual(
      expect.arrayContaining(['java.lang.outofmemoryerror', 'outofmemoryerror', 'memory', 'java']),
    );
    expect(wordsOf('see (db1.example:5432), or /var/log/app.log!')).toEqual([
      'see',
      'db1.example:5432',
      'or',
      'var/log/app.log',
    ]);
  });

  it('makes terms in lower case, each once, short, without spaces or commas', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsOf(text)) {
          const terms = termsOf(word);
          expect(new Set(terms).size).toBe(terms.length);
          for (const term of terms) {
            expect(term).toBe(term.toLowerCase());
            expect(term).not.toMatch(/[\s,~]/);
            expect(term.length).toBeLessThanOrEqual(48);
          }
        }
      }),
    );
  });

  it('finds each term of plain text again, whatever its case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 ._-]{0,60}$/), (text) => {
        const lower = new Set(wordsOf(text.toLowerCase()).flatMap(termsOf));
        for (const word of wordsOf(text))
          expect(lower.has(word.toLowerCase()) || word.length > 48).toBe(true);
      }),
    );
  });

  it('places terms within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        eachPlace(text, (_, from, to) => {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });

  it('squashes spellings of one name to one', () => {
    const spellings = [
      'KubePodCrashLooping',
      'kube pod crash looping',
      'KUBE_POD_CRASH_LOOPING',
      'kube-pod-crash-looping',
    ];
    expect(new Set(spellings.map(squash)).size).toBe(1);
  });
});

describe('stems', () => {
  it.each([
    ['restart restarts restarted restarting'],
    ['crash crashes crashed crashing'],
    ['retry retries retried retrying'],
    ['expire expired expires expiring'],
    ['connection connections connected connecting'],
    ['full'],
    ['fill filled filling'],
    ['evict evicted eviction'],
    ['replicate replicated replicating'],
    ['drop dropped dropping'],
  ])('%s are one', (words) => {
    expect(new Set(words.split(' ').map(stemOf)).size).toBe(1);
  });

  it.each(['status', 'process', 'dns', 'redis', 'etcd', 'class', 'bus'])('%s is left alone', (word) => {
    expect(stemOf(word)).toBe(word);
  });
});
