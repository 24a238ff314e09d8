/**
 * The index's files: classic scripts, since a browser runs no others from the disk.
 *
 * In: the folder of the index. Out: what each file hands to its call, once it is there; null when it cannot be loaded.
 * May not: load a file twice, or take what a file of another name hands over.
 */

declare global {
  interface Window {
    /** What every file of the index calls. */
    ooSearch?: (name: string, data: string) => void;
  }
}

/** Opens the folder (its address ends in a slash). */
export function openIndexFolder(folder: string): (name: string) => Promise<string | null> {
  const asked = new Map<string, Promise<string | null>>();
  const waiting = new Map<string, (data: string | null) => void>();
  window.ooSearch = (name, data) => waiting.get(name)?.(data);
  return (name) => {
    const known = asked.get(name);
    if (known !== undefined) return known;
    const loaded = new Promise<string | null>((resolve) => {
      waiting.set(name, resolve);
      const script = document.createElement('script');
      script.src = `${folder}${name}`;
      script.addEventListener('error', () => resolve(null));
      // It has made its call by now, or it never will.
      script.addEventListener('load', () => resolve(null));
      document.head.append(script);
    });
    asked.set(name, loaded);
    // What failed may be there the next time: the network comes back.
    void loaded.then((data) => {
      waiting.delete(name);
      if (data === null) asked.delete(name);
    });
    return loaded;
  };
}
