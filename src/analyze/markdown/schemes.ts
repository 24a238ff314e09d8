/** Schemes of links as people type them; a sanitizer compares letter by letter. */
export const linkSchemes: ReadonlySet<string> = new Set(
  ['http', 'https', 'mailto', 'tel'].flatMap((scheme) => [
    scheme,
    scheme.toUpperCase(),
    scheme.slice(0, 1).toUpperCase() + scheme.slice(1),
  ]),
);
