/**
 * Watching: tells when something on the watch list was edited.
 *
 * In: a watch list. Out: a call for each path that was edited, made or removed; rather once too often than not at all.
 * May not: lose an edit for good, or end because the system's watchers do.
 *
 * The system's own notices (chokidar) are quick but not certain: they miss what is made in a folder before that folder is
 * watched, what follows a deletion and re-creation, and everything on some network and container mounts; and their number is
 * limited. So the files are looked at now and then as well, and compared with how they were when the last build began.
 */
import { basename, join } from 'node:path';
import { watch as watchNatively } from 'chokidar';
import { changedBetween, type Survey, surveyAgain, surveyRoots, surveyTrees } from './survey.ts';
import { ignoreTest, sameWatchList, type WatchList } from './watch-list.ts';

/** The system's notices for one watch list. */
interface NativeWatch {
  readonly close: () => Promise<void>;
}

export interface NativeEvents {
  readonly onEdit: (path: string) => void;
  readonly onReady: () => void;
  readonly onError: (error: unknown) => void;
}

export interface WatchOptions {
  readonly onEdit: (path: string) => void;
  /** For what the user should know: one sentence. */
  readonly onNote: (text: string) => void;
  readonly openNative?: (list: WatchList, events: NativeEvents) => NativeWatch;
  readonly times?: WatchTimes;
}

/** Milliseconds. */
interface WatchTimes {
  /** Between two looks at the configuration files and the trees themselves. */
  readonly roots: number;
  /** Least time between two looks at every file, while the system's notices work. */
  readonly trees: number;
  /** The same, when there are no notices. */
  readonly treesAlone: number;
}

export interface Watch {
  /**
   * Remembers how everything looks now, or these paths alone: what is the same later was seen by the build that begins now.
   * What is not among the paths stays as it was remembered before.
   */
  readonly remember: (paths: readonly string[] | null) => Promise<void>;
  /** Watches another list from now on, if it differs. */
  readonly follow: (list: WatchList) => Promise<void>;
  readonly close: () => Promise<void>;
}

const usualTimes: WatchTimes = { roots: 250, trees: 2000, treesAlone: 500 };
/** Looking at every file takes at most one part in so many of the time. */
const restfulness = { trees: 50, treesAlone: 10 };
/** The system has no watchers left: files a process may hold, or watches a user may. */
const exhausted: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOSPC']);
/** So many edits seen without a single notice: there will be none. */
const mostMisses = 3;

/** Begins to watch. Nothing is compared before the first `remember`. */
export function startWatch(list: WatchList, options: WatchOptions): Watch {
  const { onEdit, onNote, openNative = openChokidar, times = usualTimes } = options;
  let followed = list;
  let native: NativeWatch | null = null;
  let isAlone = false;
  let isClosed = false;
  let roots: Survey | null = null;
  let trees: Survey | null = null;
  let rootsTimer: NodeJS.Timeout | undefined;
  let treesTimer: NodeJS.Timeout | undefined;
  let misses = 0;
  const noticed = new Set<string>();

  const open = (): void => {
    if (isAlone || isClosed || native !== null) return;
    let isCurrent = true;
    const opened = openNative(followed, {
      onEdit: (path) => {
        if (!isCurrent) return;
        misses = 0;
        noticed.add(path);
        onEdit(path);
      },
      onReady: () => {
        // Whatever happened before the watchers stood.
        if (isCurrent) lookAtTreesIn(0);
      },
      onError: (error) => {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        if (isCurrent && exhausted.has(code)) goAlone(`The system has no file watchers left (${code})`);
      },
    });
    native = {
      close: () => {
        isCurrent = false;
        return opened.close();
      },
    };
  };

  const close = async (): Promise<void> => {
    const old = native;
    native = null;
    await old?.close();
  };

  const reopen = async (): Promise<void> => {
    await close();
    open();
  };

  const goAlone = (why: string): void => {
    if (isAlone) return;
    isAlone = true;
    onNote(`${why}: looking for changes every now and then instead`);
    void close();
    lookAtTreesIn(0);
  };

  const lookAtRoots = async (): Promise<void> => {
    const before = roots;
    const now = await surveyRoots(followed);
    if (before !== null && before === roots) {
      roots = now;
      const changed = changedBetween(before, now);
      for (const path of changed) onEdit(path);
      // A folder that was replaced is a new one, and the old one's watchers say nothing of it.
      if (changed.some((path) => followed.trees.includes(path))) await reopen();
    }
    if (!isClosed) rootsTimer = setTimeout(lookAtRoots, times.roots);
  };

  const lookAtTrees = async (): Promise<void> => {
    const before = trees;
    const started = performance.now();
    const now = await surveyTrees(followed);
    const taken = performance.now() - started;
    if (before !== null && before === trees) {
      trees = now;
      const changed = changedBetween(before, now);
      const isMissed = !isAlone && changed.some((path) => !noticed.has(path));
      noticed.clear();
      for (const path of changed) onEdit(path);
      if (isMissed) await miss();
    }
    const rest = isAlone
      ? Math.max(times.treesAlone, taken * restfulness.treesAlone)
      : Math.max(times.trees, taken * restfulness.trees);
    lookAtTreesIn(rest);
  };

  /** The watchers said nothing of an edit: they may stand on folders that are gone, or see nothing at all. */
  const miss = async (): Promise<void> => {
    misses++;
    if (misses < mostMisses) await reopen();
    else goAlone('The system does not tell of changes in this folder');
  };

  const lookAtTreesIn = (milliseconds: number): void => {
    clearTimeout(treesTimer);
    if (!isClosed) treesTimer = setTimeout(lookAtTrees, milliseconds);
  };

  const remember = async (paths: readonly string[] | null): Promise<void> => {
    const before = trees;
    if (paths !== null && before !== null) {
      for (const path of paths) noticed.delete(path);
      [roots, trees] = await Promise.all([surveyRoots(followed), surveyAgain(followed, before, paths)]);
      return;
    }
    noticed.clear();
    [roots, trees] = await Promise.all([surveyRoots(followed), surveyTrees(followed)]);
  };

  open();
  rootsTimer = setTimeout(lookAtRoots, times.roots);
  lookAtTreesIn(times.trees);

  return {
    remember,
    follow: async (next) => {
      if (isClosed || sameWatchList(next, followed)) return;
      const added = [...next.trees, ...next.files].filter(
        (path) => !followed.trees.includes(path) && !followed.files.includes(path),
      );
      followed = next;
      await remember(null);
      // The last build read these while nobody watched them.
      for (const path of added) onEdit(path);
      await reopen();
    },
    close: async () => {
      isClosed = true;
      clearTimeout(rootsTimer);
      clearTimeout(treesTimer);
      await close();
    },
  };
}

/** chokidar's raw notices are taken too: the others are thinned out, which can swallow the last step of a save. */
function openChokidar(list: WatchList, { onEdit, onReady, onError }: NativeEvents): NativeWatch {
  const isIgnored = ignoreTest(list);
  const watcher = watchNatively([...list.trees], {
    ignored: (path) => isIgnored(join(path)),
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    atomic: false,
  });
  watcher.on('all', (_event, path) => onEdit(path));
  watcher.on('raw', (_event, name, details) => {
    const watched = watchedPathOf(details);
    if (watched === null) return;
    const path = !name || basename(watched) === name ? watched : join(watched, name);
    if (!isIgnored(path)) onEdit(path);
  });
  watcher.on('ready', onReady);
  watcher.on('error', onError);
  return { close: () => watcher.close() };
}

function watchedPathOf(details: unknown): string | null {
  if (typeof details !== 'object' || details === null || !('watchedPath' in details)) return null;
  return typeof details.watchedPath === 'string' ? details.watchedPath : null;
}
