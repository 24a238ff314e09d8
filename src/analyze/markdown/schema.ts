/**
 * The sanitizing schema: what an author's HTML may hold. This is the wall; everything after it is ours.
 *
 * In: the name of the mark attribute. Out: a schema for rehype-sanitize.
 * May not: allow anything that runs, loads from elsewhere, styles, or takes input.
 */
import { defaultSchema, type Options } from 'rehype-sanitize';
import { alertKinds } from './admonitions.ts';
import { alertClass, alertTitleClass } from './alerts.ts';
import { linkSchemes } from './schemes.ts';

/** Loads from elsewhere (`srcset`); the `img` inside stays. */
const removedTags = new Set(['picture', 'source']);

/** Keyboard traps, and URLs that no slot would cover. */
const removedAttributes = new Set(['accessKey', 'tabIndex', 'action', 'longDesc', 'useMap', 'isMap']);

const links = [...linkSchemes];
const images = links.filter((scheme) => scheme.toLowerCase().startsWith('http'));

/** Names of the elements a body may hold. */
export const bodyTagNames: ReadonlySet<string> = new Set(
  (defaultSchema.tagNames ?? []).filter((name) => !removedTags.has(name)),
);

const { '*': everywhere = [], ...byTag } = defaultSchema.attributes ?? {};

const withoutRemoved = (definitions: typeof everywhere): typeof everywhere =>
  definitions.filter((definition) => typeof definition !== 'string' || !removedAttributes.has(definition));

const attributesByTag = {
  ...Object.fromEntries(
    Object.entries(byTag).map(([tag, definitions]) => [tag, withoutRemoved(definitions)]),
  ),
  code: [['className', /^language-[\w+#.-]+$/]],
  div: [['className', alertClass, ...alertKinds.map((kind) => `${alertClass}-${kind}`)]],
  p: [['className', alertTitleClass]],
} satisfies Options['attributes'];

/**
 * GitHub's schema with the classes of alerts, without pictures that load from elsewhere, and with http, https, mailto and
 * tel as the only schemes. `property` is the mark attribute's hast property.
 */
export function schemaFor(property: string): Options {
  return {
    ...defaultSchema,
    tagNames: [...bodyTagNames],
    attributes: { ...attributesByTag, '*': [...withoutRemoved(everywhere), property] },
    protocols: { ...defaultSchema.protocols, href: links, src: images },
    strip: ['script', 'style'],
  };
}
