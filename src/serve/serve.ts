/**
 * Serve: build, serve, watch, and build again, until it is told to stop.
 *
 * In: how to build, what to watch, where to listen. Out: a site on the loopback address that follows its content.
 * May not: know how a site is built, end because of a build that failed, or write anything itself.
 */
import { startBuildLoop, usualLoopTimes } from './build-loop.ts';
import { readOwnFiles } from './own-files.ts';
import { type BuildOutcome, createPreview } from './preview.ts';
import { type RunningServer, startServer } from './server.ts';
import { startWatch } from './watch.ts';
import type { WatchList } from './watch-list.ts';

export interface ServeOptions {
  /**
   * Builds; `batch` holds the absolute paths that were edited since the build before, for a build that can make use of
   * them (none the first time: everything is new). `isAsked`: somebody waits for a file that is made only then. What the first
   * build throws ends everything; after that it never throws.
   */
  readonly build: (batch: readonly string[], isAsked: boolean) => Promise<BuildOutcome>;
  /** URLs of the files that are made only when they are asked for. */
  readonly madeWhenAsked: ReadonlySet<string>;
  /** What to watch, asked for again after every build. */
  readonly watched: () => WatchList;
  /** Absolute. */
  readonly outDir: string;
  /** 0 is any. */
  readonly port: number;
  /** Called once, when the first build is done and the server listens. */
  readonly onListening: (port: number) => void;
  /** One sentence that the user should know. */
  readonly onNote: (text: string) => void;
  /** Resolves when serving is to end. */
  readonly until: Promise<void>;
}

/** Serves until `until`. Rejects with what the first build throws, and with the system's error when no port is to be had. */
export async function serve(options: ServeOptions): Promise<void> {
  const { build, watched, onNote, until, outDir, madeWhenAsked } = options;
  const preview = createPreview();
  const early = new Set<string>();
  let edit = (path: string): void => {
    early.add(path);
  };
  const watch = startWatch(watched(), { onEdit: (path) => edit(path), onNote });
  let asking: (() => void)[] = [];
  const buildAndTell = async (edits: readonly string[]): Promise<boolean> => {
    const asked = asking;
    asking = [];
    // Nobody edits the output: in a batch, its folder means that somebody asks.
    const batch = edits.filter((path) => path !== outDir);
    await watch.remember(batch.length === 0 ? null : batch);
    const outcome = await build(batch, asked.length > 0);
    preview.tell(outcome);
    await watch.follow(watched());
    for (const answer of asked) answer();
    return outcome.isDone;
  };
  const make = (): Promise<void> =>
    new Promise((answer) => {
      asking.push(answer);
      edit(outDir);
    });

  let server: RunningServer | null = null;
  try {
    await buildAndTell([]);
    server = await startServer(options.port, {
      ...{ outDir, preview, ownFiles: readOwnFiles() },
      ...{ madeWhenAsked, make },
    });
    const loop = startBuildLoop({ build: buildAndTell, ...usualLoopTimes });
    edit = loop.edit;
    for (const path of early) edit(path);
    options.onListening(server.port);
    await until;
    await loop.stop();
  } finally {
    await Promise.all([watch.close(), server?.close()]);
  }
}
