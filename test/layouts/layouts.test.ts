import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../layouts/all.ts';
import { planPages } from '../../src/render/plan.ts';
import { renderPage } from '../../src/render/render.ts';
import { composeSite } from '../render/compose-site.ts';
import { type ReadElement, readPage } from './read-page.ts';
import { renderSample } from './sample-site.ts';

const plain = renderSample((text) => text);
const plainPages = [...plain.pages];

function page(url: string) {
  const html = plain.pages.get(url);
  if (html === undefined) throw new Error(`${url} is not planned`);
  return readPage(html);
}

function find(
  elements: readonly ReadElement[],
  name: string,
  attribute?: string,
  value?: string,
): ReadElement[] {
  return elements.filter(
    (each) => each.name === name && (attribute === undefined || each.attributes.get(attribute) === value),
  );
}

/** What must hold of any page, whatever its texts are. */
function expectHarmless(html: string): void {
  const { elements } = readPage(html);
  expect(
    elements.filter(({ name }) =>
      ['script', 'style', 'base', 'iframe', 'svg', 'object', 'form'].includes(name),
    ),
  ).toEqual([]);
  for (const { attributes } of elements) {
    for (const [name, value] of attributes) {
      expect(name).toMatch(/^(?!on)(?!style$)[a-z-]+$/);
      if (name === 'href' || name === 'src') expectSafeAddress(value);
    }
  }
}

function expectSafeAddress(href: string): void {
  const seen = new URL(href, 'https://site.invalid/a/b/c/page.html');
  expect(href.startsWith('/'), href).toBe(false);
  if (/^(?:https?|mailto|tel):/.test(href)) return;
  expect(seen.origin, href).toBe('https://site.invalid');
  expect(href, href).toMatch(/\.(?:html|css|svg)(?:#.*)?$|^#/);
}

describe.each(plainPages)('the page %s', (name, html) => {
  const { errors, elements } = readPage(html);

  it('is well formed', () => {
    expect(errors).toEqual([]);
  });

  it('has one main, one top heading, a title, a language and a skip link that leads to the content', () => {
    expect(find(elements, 'main').map(({ attributes }) => attributes.get('id'))).toEqual(['oo-main']);
    expect(find(elements, 'h1')).toHaveLength(1);
    expect(find(elements, 'title')[0]?.text).not.toBe('');
    expect(find(elements, 'html')[0]?.attributes.get('lang')).toBe('en');
    expect(find(elements, 'a', 'href', '#oo-main')).toHaveLength(1);
  });

  it('carries the content security policy before anything that loads', () => {
    const head = find(elements, 'head')[0]?.children ?? [];
    const policy = head.findIndex(
      ({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy',
    );
    expect(policy).toBe(1);
    expect(head[policy]?.attributes.get('content')).toBe(
      // Until its files are put into it, with a policy that lets these alone run.
      name === 'crash-cart.html'
        ? "default-src 'none'"
        : "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; frame-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
    );
  });

  it('names its ids and classes oo-, but for those of the body, and has no id twice', () => {
    const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(ids.filter((id) => !id.startsWith('oo-') && id !== 'x')).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const classes = elements.flatMap(({ attributes }) => attributes.get('class')?.split(' ') ?? []);
    expect(classes.filter((name) => !name.startsWith('oo-'))).toEqual([]);
  });

  it('has relative links alone, to pages that are planned', () => {
    expectHarmless(html);
    const own = plainPages.find(([, text]) => text === html)?.[0] ?? '';
    for (const { attributes } of find(elements, 'a')) {
      const href = attributes.get('href');
      if (href === undefined || /^(?:https?|tel):/.test(href) || href.startsWith('#')) continue;
      const to = new URL(href, `https://site.invalid/${own}`).pathname.slice(1);
      expect([...plain.pages.keys()]).toContain(decodeURIComponent(to));
    }
  });

  it('refers by aria-labelledby to ids that it has', () => {
    const ids = new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? []));
    const named = elements.flatMap(({ attributes }) => attributes.get('aria-labelledby') ?? []);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('a document page', () => {
  const { elements, text } = page('postmortems/2026-02-03-orders.html');

  it('lists its headings and its tags as links in the contents', () => {
    const contents = find(elements, 'nav', 'aria-label', 'Contents');
    const links = contents.flatMap((nav) => readLinks(nav));
    expect(links).toEqual([
      ['Timeline', '#timeline'],
      ['Action items', '#action-items'],
      ['Database', '../tags/database.html'],
      ['deploy', '../tags/deploy.html'],
    ]);
  });

  it('shows fields, the runbook that helped, and the revision', () => {
    for (const shown of [
      '2026-02-03 10:00 UTC',
      'SEV1 (Critical)',
      'no: the disk is gone',
      'rare (to be reviewed on 2027-01-01)',
      'Revision 00000000',
    ]) {
      expect(text).toContain(shown);
    }
    expect(find(elements, 'a', 'href', '../runbooks/orders/fail-over.html')[0]?.text).toBe(
      'Fail over the orders database (helped)',
    );
  });

  it('shows what a runbook requires, its parameters and when it was verified', () => {
    const rows = find(page('runbooks/orders/fail-over.html').elements, 'dl')[0]?.children ?? [];
    expect(rows.map(({ children }) => children.map((cell) => cell.text))).toEqual([
      ['Services', 'orders'],
      ['Alerts', 'OrdersDbDown'],
      ['Symptoms', 'checkout answers 500'],
      ['Requires', 'VPN'],
      ['Parameters', 'standby: db-2'],
      ['Verified', '2026-03-01 by Ada (drill)'],
    ]);
  });

  it('shows the action items of the fields, and no others, with their state', () => {
    const rows = find(elements, 'tr')
      .slice(1)
      .map((row) => row.children.map((cell) => cell.text));
    expect(rows).toEqual([
      [
        'Alert on lagvagueno number.Rather: Page at <n>',
        ...['No owner', 'No date', 'https://tickets.example/OPS-1', 'open'],
      ],
      ['dropped one process change, intermediate', 'No owner', 'No date', '', 'dropped'],
    ]);
    expect(find(elements, 'details', 'class', 'oo-verdict oo-vague')).toHaveLength(1);
    expect(find(elements, 'span', 'class', 'oo-verdict oo-intermediate')).toHaveLength(1);
  });

  it('shows no verdicts in a build for others', () => {
    const { site, config } = composeSite([
      { path: 'postmortems/a.md', kind: 'postmortem', actions: [{ text: 'Alert', form: 'field' }] },
    ]);
    for (const plan of planPages(site, { config, assets: {} })) {
      expect(renderPage(plan.context(null), layouts).toString()).not.toMatch(/oo-verdict|process change/);
    }
  });

  it('says where it is mentioned, and what came before', () => {
    expect(find(elements, 'section', 'aria-labelledby', 'oo-mentions').flatMap(readLinks)).toEqual([
      ['Fail over the orders database', '../runbooks/orders/fail-over.html'],
    ]);
    expect(find(elements, 'a', 'rel', 'prev')[0]?.text).toBe('An older one');
  });

  it('marks a draft, and shows its own title when the body does not', () => {
    const draft = page('postmortems/2025-01-01-old.html');
    expect(draft.text).toContain('Not finished');
    expect(page('notes/glossary.html').text).not.toContain('Not finished');
    expect(find(draft.elements, 'h1').map((heading) => heading.text)).toEqual(['An older one']);
  });

  it('lists stages with their time boxes', () => {
    const { elements: list } = page('checklists/first-minutes.html');
    const stages = find(list, 'nav', 'aria-label', 'Stages').flatMap(
      ({ children }) => children[0]?.children ?? [],
    );
    expect(stages.map((stage) => stage.text)).toEqual([
      'Reaction 5 min, 2 steps',
      'Understanding 10 min, 1 step',
    ]);
    expect(stages.flatMap(readLinks)).toEqual([
      ['Reaction', '#one'],
      ['Understanding', '#three'],
    ]);
  });
});

function readLinks({ name, attributes, text, children }: ReadElement): [string, string | undefined][] {
  return name === 'a' ? [[text, attributes.get('href')]] : children.flatMap(readLinks);
}

describe('the home page', () => {
  const { elements, text } = page('index.html');

  it('has checklists first, then runbooks, postmortems, action items and the rest', () => {
    expect(find(elements, 'h2').map((heading) => heading.text)).toEqual([
      'Checklists',
      'Runbooks',
      'Latest postmortems',
      'Open action items',
      'Pages',
    ]);
  });

  it('lists what is open, neither what is done nor what was dropped', () => {
    expect(text).toContain('2 action items are open. 1 of them is no process change yet.');
    expect(text).toContain('Set a timeout of 2 s');
    expect(text).not.toMatch(/dropped one|done one/);
    expect(find(elements, 'a', 'href', 'postmortems/2026-02-03-orders.html#action-items')).toHaveLength(1);
    expect(find(elements, 'a', 'href', 'postmortems/2026-02-03-orders.html#oo-actions')).toHaveLength(1);
  });
});

describe('the order of lists', () => {
  const order = (url: string, sketches: Parameters<typeof composeSite>[0]) => {
    const { site, config } = composeSite(sketches);
    const plan = planPages(site, { config, assets: {} }).find((each) => each.url === url);
    if (plan === undefined) throw new Error(`${url} is not planned`);
    return find(readPage(renderPage(plan.context(null), layouts)).elements, 'ul').flatMap(({ children }) =>
      children.flatMap(readLinks).map(([title]) => title),
    );
  };

  it('has what is read in a crisis before what confirms it afterwards, on the home page', () => {
    const list = (name: string, use: string | null) => ({
      path: `checklists/${name}.md`,
      kind: 'checklist' as const,
      title: name,
      fields: { do: use },
    });
    const sketches = [
      list('a', 'do-confirm'),
      list('b', 'read-do'),
      list('c', null),
      list('d', 'do-confirm'),
    ];
    expect(order('index.html', sketches).slice(-4)).toEqual(['b', 'c', 'a', 'd']);
  });

  it('has the newest postmortem first on the page of a tag', () => {
    const told = (name: string, date: string | null) => ({
      path: `postmortems/${name}.md`,
      kind: 'postmortem' as const,
      title: name,
      date,
      tags: ['t'],
    });
    const sketches = [told('a', '2025-01-01'), told('b', null), told('c', '2026-01-01')];
    expect(order('tags/t.html', sketches).slice(-3)).toEqual(['c', 'a', 'b']);
  });
});

describe('the page of a service', () => {
  it('says that nothing else goes down with it, rather than nothing', () => {
    const rows = find(page('services/orders.html').elements, 'dl')[0]?.children ?? [];
    expect(rows.map(({ children }) => children.map((cell) => cell.text)).slice(-2)).toEqual([
      ['Depends on', 'disk'],
      ['Takes down', 'nothing else'],
    ]);
    const disk = find(page('services/disk.html').elements, 'dl')[0]?.children ?? [];
    expect(disk.map(({ children }) => children.map((cell) => cell.text)).slice(-2)).toEqual([
      ['Depends on', 'nothing here'],
      ['Takes down', 'orders'],
    ]);
  });
});

describe('an old address', () => {
  it.each([
    ['old.html', 'postmortems/2026-02-03-orders.html'],
    ['2026/orders/index.html', '../../postmortems/2026-02-03-orders.html'],
  ])('%s leads on without a script, and asks not to be indexed', (from, to) => {
    const { elements } = page(from);
    expect(find(elements, 'meta', 'http-equiv', 'refresh')[0]?.attributes.get('content')).toBe(
      `0; url=${to}`,
    );
    expect(find(elements, 'link', 'rel', 'canonical')[0]?.attributes.get('href')).toBe(to);
    expect(find(elements, 'meta', 'name', 'robots')[0]?.attributes.get('content')).toBe('noindex');
  });
});

describe('an old address of a document whose name begins with a quote', () => {
  it('leads on to an address that does not', () => {
    const { site, config } = composeSite([{ path: "'a'.md", aliases: ['/old.html'] }]);
    const old = planPages(site, { config, assets: {} }).find(({ url }) => url === 'old.html');
    expect(old?.context(null)).toMatchObject({ to: { href: "./'a'.html" } });
  });
});

describe('an empty site', () => {
  it('says on each page what to do next', () => {
    const { site, config } = composeSite([]);
    const pages = planPages(site, { config, assets: {} }).map((plan): [string, string] => [
      plan.url,
      renderPage(plan.context(null), layouts),
    ]);
    const told = pages.map(([url, html]) => {
      const { elements, errors } = readPage(html);
      expect(errors).toEqual([]);
      return [url, elements.filter(({ attributes }) => attributes.get('class') === 'oo-empty').length];
    });
    expect(told).toEqual([
      ['404.html', 0],
      ['checklists/index.html', 1],
      ['incident-mode.html', 0],
      ['index.html', 3],
      ['postmortems/index.html', 1],
      ['runbooks/index.html', 1],
      ['search.html', 1],
      ['services/index.html', 1],
      ['tags/index.html', 1],
    ]);
  });
});

describe('hostile texts', () => {
  const piece = fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title><svg onload=alert(1)>',
    'javascript:alert(1)',
    '--><b>',
    '&lt;script&gt;',
    '$&$1',
    '</textarea>',
    '\r\n\t',
    '\u2028',
    'x',
  );
  const anyText = fc.oneof(
    fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', minLength: 1 }),
  );

  it('come out as text, in every form', () => {
    fc.assert(
      fc.property(anyText, (hostile) => {
        const { pages } = renderSample((text) => `${text} ${hostile}`);
        for (const html of pages.values()) expectHarmless(html);
        const shown = hostile.toWellFormed().replaceAll('\0', '\uFFFD');
        const titles = ['postmortems/2026-02-03-orders.html', 'runbooks/orders/fail-over.html'].map(
          (url) => find(readPage(pages.get(url) ?? '').elements, 'title')[0]?.text,
        );
        expect(titles).toEqual([
          `Orders were refused for 40 minutes ${shown} · Example Operations ${shown}`,
          `Fail over the orders database ${shown} · Example Operations ${shown}`,
        ]);
        const { text } = readPage(pages.get('runbooks/orders/fail-over.html') ?? '');
        for (const field of [
          'OrdersDbDown',
          'checkout answers 500',
          'database',
          'Before you begin',
          'Moves writes to the standby. Takes four minutes.',
        ]) {
          expect(text).toContain(`${field} ${shown}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are no addresses, where an address is made of them', () => {
    const hostile = [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      '/etc',
    ];
    for (const reach of hostile) {
      const service = {
        name: 's',
        owner: reach,
        contacts: [{ name: reach, role: reach, reach: [reach], services: [] }],
        dependsOn: [],
        bridge: reach,
      };
      const { site, config } = composeSite(
        [
          {
            path: 'postmortems/a.md',
            kind: 'postmortem',
            actions: [{ text: 't', ticket: reach, form: 'field' }],
          },
        ],
        { config: { services: [service], editUrl: `${reach}{path}` } },
      );
      for (const plan of planPages(site, { config, assets: {} }))
        expectHarmless(renderPage(plan.context(null), layouts));
    }
  });
});
