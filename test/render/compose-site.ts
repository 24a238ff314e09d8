import { assembleSite } from '../../src/graph/assemble.ts';
import { contentHash } from '../../src/hash/content-hash.ts';
import { type Config, defaultConfig } from '../../src/model/config.ts';
import {
  type ActionFact,
  type ActionJudgement,
  type PageFacts,
  type StepFact,
  sharedFactsOf,
} from '../../src/model/facts.ts';

import { openItemsOf } from '../../src/model/open-items.ts';
import { idOfPath } from '../../src/model/paths.ts';
import type { Site } from '../../src/model/site.ts';

const nowhere = { line: 1, column: 1, endLine: 1, endColumn: 1 };

const concrete: ActionJudgement = {
  verdict: 'process-change',
  kind: null,
  strength: 'intermediate',
  reason: '"alert" names what does the work',
  suggestion: null,
};

/** A document of which a test says only what it is about. */
export type Sketch = Partial<
  Omit<PageFacts, 'path' | 'links' | 'actions' | 'openItems' | 'steps' | 'headings'>
> & {
  readonly path: string;
  readonly links?: readonly (string | { readonly href: string; readonly image: true })[];
  readonly actions?: readonly (Partial<ActionFact> & { readonly text: string })[];
  readonly steps?: readonly (Partial<StepFact> & { readonly text: string; readonly id: string })[];
  /** `[depth, text, id]` */
  readonly headings?: readonly (readonly [number, string, string])[];
};

function factsOf(sketch: Sketch): PageFacts {
  const { links = [], actions = [], steps = [], headings = [], ...stated } = sketch;
  const facts: PageFacts = {
    id: idOfPath(sketch.path),
    kind: 'page',
    revision: '00000000',
    title: idOfPath(sketch.path),
    date: null,
    severity: null,
    severityText: null,
    status: null,
    draft: false,
    audience: 'internal',
    summary: null,
    owner: null,
    authors: [],
    tags: [],
    services: [],
    aliases: [],
    fields: {},
    fieldPlaces: [],
    anchors: headings.map(([, , id]) => id),
    timeline: [],
    sections: [],
    wordings: [],
    procedure: null,
    suppressions: [],
    words: 0,
    problems: [],
    ...stated,
    headings: headings.map(([depth, text, id], at) => ({ depth, text, id, line: at * 10 + 1 })),
    links: links.map((link, index) => {
      const href = typeof link === 'string' ? link : link.href;
      return { ...nowhere, index, kind: typeof link === 'string' ? 'link' : 'image', href, text: href };
    }),
    actions: actions.map((action) => ({
      ...nowhere,
      owner: null,
      due: null,
      ticket: null,
      done: false,
      dropped: false,
      type: null,
      heading: '',
      form: 'bullet',
      judgement: concrete,
      ...action,
    })),
    steps: steps.map((step) => ({
      ...nowhere,
      stage: null,
      minutes: null,
      expect: null,
      undo: null,
      commands: [],
      ...step,
    })),
    openItems: [],
    promised: null,
  };
  return { ...facts, openItems: openItemsOf(facts) };
}

function documentOf(facts: PageFacts) {
  return { key: contentHash(JSON.stringify(facts)), shared: sharedFactsOf(facts), facts };
}

export interface Composition {
  readonly config?: Partial<Config>;
  readonly hidden?: readonly string[];
  readonly assets?: readonly string[];
}

/** A site of these documents, put together as the pipeline does. */
export function composeSite(
  sketches: readonly Sketch[],
  { config = {}, hidden = [], assets = [] }: Composition = {},
): { readonly site: Site; readonly config: Config } {
  const full = { ...defaultConfig, ...config };
  const facts = sketches.map(factsOf).sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    site: assembleSite({ documents: facts.map(documentOf), hidden, assets, passedOver: [], config: full }),
    config: full,
  };
}
