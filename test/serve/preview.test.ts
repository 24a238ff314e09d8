import { describe, expect, it } from 'vitest';
import type { PageFinding, PreviewEvent } from '../../src/model/preview-event.ts';
import { createPreview, type DoneBuild } from '../../src/serve/preview.ts';
import { withPreviewTag } from '../../src/serve/preview-tag.ts';

const finding = (path: string): PageFinding => ({
  path,
  line: 1,
  column: 1,
  severity: 'error',
  message: 'Missing link target',
  expected: null,
  rule: 'links-resolve',
});

const done = (changed: readonly string[], findings: DoneBuild['findings'] = new Map()): DoneBuild => ({
  isDone: true,
  changed,
  findings,
});

function listener(urls: readonly string[], since: string) {
  const events: PreviewEvent[] = [];
  return { events, urls, since, send: (event: PreviewEvent) => void events.push(event) };
}

describe('the preview', () => {
  it('tells a page of its own changes and of everything that is no page', () => {
    const preview = createPreview();
    preview.tell(done(['a.html', 'b.html']));
    const page = listener(['a.html'], preview.build());
    preview.listen(page);
    preview.tell(done(['b.html', 'image.png']));
    preview.tell(done(['a.html']));
    expect(page.events.map(({ changed }) => changed)).toEqual([[], ['image.png'], ['a.html', 'image.png']]);
  });

  it('tells a page that comes late what it has missed', () => {
    const preview = createPreview();
    preview.tell(done(['a.html']));
    const since = preview.build();
    preview.tell(done(['a.html']));
    preview.tell(done(['b.html']));
    const page = listener(['a.html'], since);
    preview.listen(page);
    expect(page.events).toMatchObject([{ changed: ['a.html'], restarted: false }]);
  });

  it('knows the pages of another server', () => {
    const before = createPreview();
    before.tell(done(['a.html']));
    const preview = createPreview();
    preview.tell(done(['a.html']));
    const page = listener(['a.html'], before.build());
    preview.listen(page);
    expect(page.events).toMatchObject([{ restarted: true }]);
  });

  it('shows a page the findings of its own document and counts the others', () => {
    const preview = createPreview();
    const page = listener(['a.html'], preview.build());
    preview.listen(page);
    const findings = new Map([
      ['a.html', [finding('a.md')]],
      ['b.html', [finding('b.md'), finding('b.md')]],
    ]);
    preview.tell(done([], findings));
    preview.tell(done([]));
    expect(page.events.map((event) => [event.findings.map(({ path }) => path), event.elsewhere])).toEqual([
      [[], 0],
      [['a.md'], 2],
      [[], 0],
    ]);
  });

  it('tells of a build that could not run, and of its mending', () => {
    const preview = createPreview();
    preview.tell(done(['a.html']));
    const page = listener(['a.html'], preview.build());
    preview.listen(page);
    preview.tell({ isDone: false, problem: 'no folder' });
    preview.tell(done([]));
    expect(page.events.map(({ problem, changed }) => [problem, changed])).toEqual([
      [null, []],
      ['no folder', []],
      [null, []],
    ]);
  });

  it('tells nothing to a page that has gone', () => {
    const preview = createPreview();
    const page = listener(['a.html'], preview.build());
    preview.listen(page)();
    preview.tell(done(['a.html']));
    expect(page.events).toHaveLength(1);
  });
});

describe('the preview tag', () => {
  const tag = { file: 'a "b".html', build: 'x.1' };
  const script =
    '<script src="/.onlyonce-serve/preview.js" data-oo-file="a%20%22b%22.html" data-oo-build="x.1"></script>\n';

  it.each([
    ['<body>x</body></html>', `<body>x${script}</body></html>`],
    ['<p>&lt;/body> </body>\n</body>', `<p>&lt;/body> </body>\n${script}</body>`],
    ['no body', `no body${script}`],
    ['', script],
  ])('goes before the end of the body: %s', (page, expected) => {
    expect(withPreviewTag(Buffer.from(page), tag).toString()).toBe(expected);
  });

  it('leaves every other byte as it is', () => {
    const page = Buffer.from([0xff, 0x00, 0xc3, ...Buffer.from('</body>'), 0xfe]);
    const sent = withPreviewTag(page, tag);
    expect(Buffer.from(sent.toString('latin1').replace(script, ''), 'latin1')).toEqual(page);
  });
});
