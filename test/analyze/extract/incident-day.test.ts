import { describe, expect, it } from 'vitest';
import { factsOf } from './body.ts';

const summary = (text: string) => `## Summary\n\n${text}\n\n## Root cause\n\nx`;

describe('the day a document is about', () => {
  it.each([
    ['the field', 'x.md', '# Mail\n\n**Incident date:** 2021-03-05', '2021-03-05'],
    ['the title', '2021-03-09-x.md', '# Mail lost on 5 March 2021', '2021-03-05'],
    ['the title, in the year of its writing', '2021-03-09-x.md', '# Mail lost, March 5th', '2021-03-05'],
    ['the title, in the year before', '2022-01-09-x.md', '# Mail lost, December 28th', '2021-12-28'],
    [
      'the title, in the year of the story',
      'x.md',
      `# Lost on March 5\n\n## Timeline\n\n- 2021-03-06 x`,
      '2021-03-05',
    ],
    [
      'the path that the story bears out',
      '2021-03-05-x.md',
      summary('Since 2021-03-01; on 2021-03-05 all.\nOn 2021-03-05.'),
      '2021-03-05',
    ],
    [
      'the story, when the path is when it was written',
      '2021-03-09-x.md',
      summary('On 2021-03-05 mail was lost.'),
      '2021-03-05',
    ],
    [
      'the path, when the story is of long ago',
      '2021-03-09-x.md',
      summary('On 2019-03-05 mail began.'),
      '2021-03-09',
    ],
    ['the story alone', 'x.md', summary('On 5 March 2021 mail was lost.'), '2021-03-05'],
    [
      'the first entry with a time, not what led to it',
      'x.md',
      '## Timeline\n\n- 2021-02-01 - shipped\n- 2021-03-05 10:00 - lost',
      '2021-03-05',
    ],
    ['the first entry', 'x.md', '## Timeline\n\n- 2021-02-01 - shipped\n- 2021-03-05 - lost', '2021-02-01'],
    ['nothing', 'x.md', '## Timeline\n\n- Feb 2021 - shipped', null],
  ])('is that of %s', (_, path, markdown, day) => {
    expect(factsOf(markdown, { path, kind: 'postmortem' }).date).toBe(day);
  });

  it('turns day and month round where the story does', () => {
    const markdown = (day: string) => `# 06-11-2023 - Mail lost\n\n## Timeline\n\n- 10:00 ${day} - lost`;
    expect(factsOf(markdown('6 Nov 2023'), { kind: 'postmortem' }).date).toBe('2023-11-06');
    expect(factsOf(markdown('11 June 2023'), { kind: 'postmortem' }).date).toBe('2023-06-11');
  });
});
