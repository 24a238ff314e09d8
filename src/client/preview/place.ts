/** Where the reader was in the page that is about to be loaded again. */
const storageKey = 'oo-preview-place';

/** Keeps the place for the next load of this very page. */
export function keepPlace(): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([location.href, scrollX, scrollY]));
  } catch {
    // Nothing may be kept: the browser's own memory of the place has to do.
  }
}

/** Returns to the place, once. */
export function returnToPlace(): void {
  const place = takePlace();
  if (place === null || place[0] !== location.href) return;
  const [, x, y] = place;
  const go = (): void => scrollTo({ left: Number(x), top: Number(y), behavior: 'instant' });
  go();
  // What scripts and images have moved by then.
  addEventListener('load', go, { once: true });
}

function takePlace(): readonly unknown[] | null {
  try {
    const text = sessionStorage.getItem(storageKey);
    sessionStorage.removeItem(storageKey);
    const place: unknown = text === null ? null : JSON.parse(text);
    return Array.isArray(place) ? place : null;
  } catch {
    return null;
  }
}
