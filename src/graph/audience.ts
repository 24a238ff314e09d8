/**
 * Audience: what of the configuration a build may show.
 *
 * In: the configuration and the audience. Out: the configuration without what that audience may not see.
 * May not: look at documents; those are cut in `analyze`, before anything is extracted.
 */
import type { Config } from '../model/config.ts';

/** Services, contacts and the edit link describe the inside of a company: only an internal build has them. */
export function configFor(config: Config, audience: string): Config {
  return audience === 'internal' ? config : { ...config, services: [], contacts: [], editUrl: null };
}
