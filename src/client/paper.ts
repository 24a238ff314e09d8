/** Before printing: opens what is folded, and says on every sheet when it was printed. */
export function preparePaper(): void {
  let folded: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of folded) details.open = true;
    const printed = document.getElementById('oo-printed');
    if (printed !== null) printed.textContent = ` · printed ${dayOf(new Date())}`;
  });
  addEventListener('afterprint', () => {
    for (const details of folded) details.open = false;
  });
}

/** The local day as `2026-03-01`. */
function dayOf(date: Date): string {
  const part = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}
