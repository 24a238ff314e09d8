/**
 * Theme: light, dark, or what the system says.
 *
 * In: the choice this browser remembers, presses of the button. Out: an attribute of the root that the sheet reads.
 * May not: wait for anything; it runs in the head and blocks the first paint, so that no page flashes.
 */

type Theme = 'system' | 'light' | 'dark';

const themes: readonly Theme[] = ['system', 'light', 'dark'];
const storageKey = 'oo-theme';
const root = document.documentElement;

/** The remembered choice; none where nothing may be remembered. */
function remembered(): Theme {
  try {
    const stored = localStorage.getItem(storageKey);
    return themes.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Storage is full or forbidden: the choice holds for this page.
  }
}

function apply(theme: Theme): void {
  if (theme === 'system') root.removeAttribute('data-oo-theme');
  else root.setAttribute('data-oo-theme', theme);
}

/** The button's last text is the theme's name; what stands before it is for those who do not see where it stands. */
function show(button: HTMLElement, theme: Theme): void {
  const name = button.lastChild;
  if (name !== null) name.textContent = theme;
}

// Tells the sheet that what needs a script may be shown: before the first paint, so that nothing moves.
root.setAttribute('data-oo-script', '');
let current = remembered();
apply(current);

document.addEventListener('DOMContentLoaded', () => {
  const button = document.getElementById('oo-theme');
  if (button === null) return;
  const choose = (theme: Theme): void => {
    current = theme;
    apply(theme);
    show(button, theme);
  };
  show(button, current);
  button.addEventListener('click', () => {
    const next = themes[(themes.indexOf(current) + 1) % themes.length] ?? 'system';
    remember(next);
    choose(next);
  });
  addEventListener('storage', (event) => {
    if (event.key === storageKey || event.key === null) choose(remembered());
  });
  // A page that comes back from the history has not run this again.
  addEventListener('pageshow', (event) => {
    if (event.persisted) choose(remembered());
  });
});
