/**
 * The preview: what every open page is told after a build.
 *
 * In: the outcome of each build. Out: events for the pages that listen.
 * May not: tell a page of more than concerns it, or hold on to a reader that has stopped reading.
 */
import { randomUUID } from 'node:crypto';
import type { PageFinding, PreviewEvent } from '../model/preview-event.ts';
import { isPage } from './content-types.ts';

/** A site was published. */
export interface DoneBuild {
  readonly isDone: true;
  /** Output URLs that were written or removed. */
  readonly changed: readonly string[];
  /** Findings by the output URL of the document's page. */
  readonly findings: ReadonlyMap<string, readonly PageFinding[]>;
}

/** The site stays as it was. */
interface FailedBuild {
  readonly isDone: false;
  /** Why, and what to do about it: one line or several. */
  readonly problem: string;
}

export type BuildOutcome = DoneBuild | FailedBuild;

/** A page that listens. */
interface Listener {
  /** Output URLs: the file that was sent, and the one that was asked for. */
  readonly urls: readonly string[];
  /** The build that the page was made by. */
  readonly since: string;
  readonly send: (event: PreviewEvent) => void;
}

export interface Preview {
  /** Name of the latest build. */
  readonly build: () => string;
  /** Why the last build could not run, or null. */
  readonly problem: () => string | null;
  readonly tell: (outcome: BuildOutcome) => void;
  /** Sends at once how things stand, and again after every build, until the returned function is called. */
  readonly listen: (listener: Listener) => () => void;
}

/** A preview that knows of no build yet. `server` is a name that no other server has had. */
export function createPreview(server: string = randomUUID()): Preview {
  const listeners = new Set<Listener>();
  /** The number of the build that last wrote or removed each URL. */
  const touched = new Map<string, number>();
  let number = 0;
  let findings: DoneBuild['findings'] = new Map();
  let total = 0;
  let problem: string | null = null;

  const name = (): string => `${server}.${number}`;

  const eventFor = ({ urls, since }: Listener): PreviewEvent => {
    const [ofServer, ofBuild] = splitBuild(since);
    const restarted = ofServer !== server;
    const changed = [...touched]
      .filter(([url, at]) => at > ofBuild && (urls.includes(url) || !isPage(url)))
      .map(([url]) => url);
    const own = urls.flatMap((url) => findings.get(url) ?? []);
    return {
      restarted,
      changed: restarted ? [] : changed,
      problem,
      findings: own,
      elsewhere: total - own.length,
    };
  };

  return {
    build: name,
    problem: () => problem,
    tell: (outcome) => {
      if (outcome.isDone) {
        number++;
        for (const url of outcome.changed) touched.set(url, number);
        findings = outcome.findings;
        total = [...findings.values()].reduce((sum, { length }) => sum + length, 0);
        problem = null;
      } else problem = outcome.problem;
      for (const listener of listeners) listener.send(eventFor(listener));
    },
    listen: (listener) => {
      listeners.add(listener);
      listener.send(eventFor(listener));
      return () => listeners.delete(listener);
    },
  };
}

function splitBuild(build: string): readonly [server: string, number: number] {
  const dot = build.lastIndexOf('.');
  const number = Number(build.slice(dot + 1));
  return [build.slice(0, Math.max(0, dot)), Number.isSafeInteger(number) ? number : 0];
}
