#!/usr/bin/env node
/**
 * Main: the command itself.
 *
 * In: the arguments of the process. Out: its exit code.
 * May not: do anything else; what escapes every `catch` is said without a stack as well.
 */
import * as nodeModule from 'node:module';

// Node 22.1 and newer keep compiled code between runs. It must be asked before anything else is imported.
if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function')
  nodeModule.enableCompileCache();

const { start } = await import('./start.ts');
await start();
