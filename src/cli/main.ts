#!/usr/bin/env node
/**
 * Main: the command itself.
 *
 * In: the arguments of the process. Out: its exit code.
 * May not: do anything else; what escapes every `catch` is said without a stack as well.
 */
import * as nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Node 22.1 and newer keep compiled code between runs. It must be asked before anything else is imported.
if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function')
  nodeModule.enableCompileCache();

// V8 11 (Node 20) optimizes functions so early that a run of a few seconds spends a sixth of its time on that; newer ones have
// a cheaper compiler in between.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000');

const { start } = await import('./start.ts');
await start();
