import { describe, expect, it } from 'vitest';
import {
  classifyExact,
  classifyHeading,
  type SectionClass,
} from '../../../src/analyze/extract/vocabulary.ts';

const cases: readonly (readonly [SectionClass | null, readonly string[]])[] = [
  [
    'actions',
    [
      'Action items',
      'ACTION ITEMS:',
      'Action Items (should be doable soon)',
      '## Actions'.slice(3),
      'Review actions',
      'Actions following review',
      'Follow-ups',
      'Follow-up tasks',
      ':ballot_box_with_check: Follow-up tasks',
      '✅ Action items',
      '7. Preventative Measures',
      'Corrective and Preventative Measures',
      'Tracking of Preventative Measures',
      'Corrective actions with owners',
      'Next steps',
      'Conclusion and next steps',
      'Moving forward',
      'Looking Forward',
      "What we're doing about it",
      'What are we doing to prevent this?',
      'How are we preventing it from happening again?',
      'How do we prevent this?',
      'How will we prevent this in the future',
      'TODO',
      'List of todos',
      'Improvements',
      'Process improvements',
      'Short-term Improvements (tracked in #12)',
      'Long term fix',
      'Permanent fix',
      'Mitigations going forward',
      'Remediation items',
      'Remediations and follow-ups',
      'Root cause remediations',
      'Things to fix',
      'Recommendations',
      'Areas for improvement',
      'Future work',
      'Planned actions',
      'Immediate actions (completed)',
      'Lessons learned and action items',
      'Resolution and next steps',
      'Questions for follow up',
      'Aksjonspunkter',
      'Tiltak',
      'Maßnahmen',
      'Nächste Schritte',
      'Actions correctives',
      'Próximos pasos',
      'Próximos passos',
      '再発防止策',
      '改进措施',
      'Was aendern wir',
      'Naechste Schritte',
      'Massnahmen zur Vorbeugung',
      'Accionables',
      'Acciones correctivas/preventivas',
      'Acoes corretivas',
      "Plan d'actions",
      'Azioni preventive',
      'Vervolgacties en verbeteringen',
      'Меры по предотвращению',
      '预防（Prevention）',
      '再発防止策（案）',
      'Resulting action',
      'What is being done about this?',
      'Corrective actions taken',
      'Acciones correctivas realizadas',
      'Jira tracking',
      'A1. Improvements',
    ],
  ],
  ['promise', ['Remediation', 'What could be improved?', 'Opportunities']],
  [
    'resolution',
    [
      'Resolution',
      'Actions taken',
      'Resolution and recovery',
      'What we did',
      'Løsning',
      'Immediate fix',
      'Acciones tomadas',
    ],
  ],
  [
    'went-wrong',
    ['What went wrong', "What didn't go so well", 'What could have gone better', 'Hva gikk dårlig'],
  ],
  ['went-well', ['What went well?', 'Where we got lucky', 'Hva gikk bra']],
  [
    'timeline',
    [
      'Timeline',
      'Timeline (UTC)',
      '4. Timeline',
      'Timeline of events',
      'Incident timeline',
      'Tidslinje',
      'Zeitleiste',
      'Zeitlicher Verlauf der Stoerung',
      'Línea de tiempo del incidente',
      'Linea de tiempo',
      '事件经过（UTC）',
    ],
  ],
  [
    'lessons',
    [
      'Lessons learned',
      'Lessons Learnt',
      'Hva lærte vi?',
      'Takeaways',
      'Was haben wir gelernt',
      'Lo que aprendimos',
    ],
  ],
  ['cause', ['Root cause', 'Root Causes:', ':warning: Leadup', 'Contributing factors', "Five Why's"]],
  ['impact', ['Impact', ':flying_disc: Impact', 'Customer impact']],
  ['summary', ['Summary', '2. Incident Summary', 'What happened?']],
  ['symptoms', ['Symptoms']],
  ['diagnosis', ['Diagnosis', 'Troubleshooting']],
  [
    null,
    [
      'GitHub Actions runners',
      'User actions',
      'Learn more',
      'Release plan',
      'Alex',
      'Deployment',
      'The mail queue',
      '',
      '🎉',
      'Stephen',
    ],
  ],
];

describe('what a heading means', () => {
  it.each(cases.flatMap(([found, texts]) => texts.map((text) => [text, found] as const)))(
    '%s: %s',
    (text, found) => {
      expect(classifyHeading(text)).toBe(found);
    },
  );

  it('knows the headings of the team', () => {
    expect(classifyHeading('Our homework', ['our homework'])).toBe('actions');
    expect(classifyExact('Our homework', ['our homework'])).toBe('actions');
  });
});

describe('a line that may be a heading', () => {
  it.each([
    ['Action items', 'actions'],
    ['Timeline:', 'timeline'],
    ['Review actions:', 'actions'],
    ['Next steps', 'actions'],
    ['We discussed the next steps with the vendor', null],
    ['Action items must have owners', null],
  ] as const)('%s: %s', (text, found) => {
    expect(classifyExact(text)).toBe(found);
  });
});
