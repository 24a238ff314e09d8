interface Stop {
  readonly link: HTMLAnchorElement;
  readonly heading: Element;
}

/** Share of the window's height below which a heading does not count as reached. */
const reach = 0.3;

/** Marks, in the contents list, the section that is being read. */
export function markCurrentPlace(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('#oo-contents a[href^="#"]');
  const stops = [...links].flatMap((link): Stop[] => {
    const heading = document.getElementById(decoded(link.hash.slice(1)));
    return heading === null ? [] : [{ link, heading }];
  });
  if (stops.length === 0) return;
  let marked: Stop | undefined;
  const mark = (): void => {
    const line = innerHeight * reach;
    const now = stops.findLast(({ heading }) => heading.getBoundingClientRect().top <= line);
    if (now === marked) return;
    marked?.link.removeAttribute('aria-current');
    now?.link.setAttribute('aria-current', 'location');
    marked = now;
  };
  const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px -${100 - reach * 100}% 0px` });
  for (const { heading } of stops) observer.observe(heading);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
