import { describe, expect, it } from 'vitest';
import { incidentDataScript, incidentHub } from '../../src/render/incident-data.ts';
import { sampleSketches } from '../layouts/sample-site.ts';
import { composeSite } from './compose-site.ts';

const names = ['oo-incident.js', 'oo-incident.css', 'oo-incident-judge.js', 'oo-incident-hub.js'];
const assets = Object.fromEntries(names.map((name) => [name, `assets/${name.replace('.', '.00000000.')}`]));

function dataOf(word: (text: string) => string): unknown {
  const { site } = composeSite(sampleSketches(word), {
    config: {
      services: [
        {
          name: word('orders'),
          owner: null,
          contacts: [{ name: word('Ada'), role: null, reach: ['+31 6 1234 5678'], services: [] }],
          dependsOn: [word('disk')],
          bridge: null,
        },
      ],
    },
  });
  const script = incidentDataScript(site, assets) ?? '';
  const [, json = ''] = /^ooIncidentData\(([\s\S]*)\);\n$/.exec(script) ?? [];
  return JSON.parse(json);
}

describe('what incident mode is told of the site', () => {
  it('is what it matches against, with addresses relative to the script', () => {
    expect(dataOf((text) => text)).toMatchObject({
      page: '../incident-mode.html',
      script: 'oo-incident.00000000.js',
      hub: 'oo-incident-hub.html',
      runbooks: [
        {
          id: 'runbooks/orders/fail-over',
          href: '../runbooks/orders/fail-over.html',
          services: ['orders'],
          alerts: ['OrdersDbDown'],
          symptoms: ['checkout answers 500'],
          params: { standby: 'db-2' },
        },
      ],
      checklists: [{ id: 'checklists/first-minutes', do: 'read-do', roles: ['call leader', 'scribe'] }],
      postmortems: [
        { id: 'postmortems/2025-01-01-old' },
        { id: 'postmortems/2026-02-03-orders', severity: 'SEV1' },
      ],
      services: expect.arrayContaining([
        expect.objectContaining({
          name: 'orders',
          contacts: [
            { name: 'Ada', role: null, reach: [{ text: '+31 6 1234 5678', href: 'tel:+31612345678' }] },
          ],
        }),
      ]),
    });
  });

  it('is data alone, whatever the words are', () => {
    expect(JSON.stringify(dataOf((text) => `${text}</script>\u2028"); alert(1)`))).toContain('</script>');
  });

  it('is not written where the scripts are not there', () => {
    const { site } = composeSite([]);
    expect(incidentDataScript(site, {})).toBeNull();
    expect(incidentHub({})).toBeNull();
  });

  it('has a hub that holds its script and nothing else', () => {
    expect(incidentHub(assets)).toContain(
      '<script src="oo-incident-hub.00000000.js"></script>\n</head>\n<body></body>',
    );
  });
});
