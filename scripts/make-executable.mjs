// Lets the compiled command be started by its name: the compiler writes plain files.
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/src/cli/main.js', import.meta.url), 0o755);
