import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadConfig } from '../../src/config/load-config.ts';
import { buildFolder } from './site.ts';

const root = join(import.meta.dirname, '..', '..');

export interface BuiltExample {
  readonly folder: string;
  /** `file:` address of the folder, without a slash at its end. */
  readonly address: string;
  readonly remove: () => void;
}

/** Builds the example site, with what is taken away from it, into a folder of its own. */
export async function buildExample(): Promise<BuiltExample> {
  const scratch = mkdtempSync(join(tmpdir(), 'onlyonce-example-'));
  const folder = join(scratch, 'out');
  const { config } = loadConfig(root, null);
  await buildFolder(join(root, 'content'), folder, { config, copies: 'made' });
  return {
    folder,
    address: pathToFileURL(folder).href,
    remove: () => rmSync(scratch, { recursive: true, force: true }),
  };
}
