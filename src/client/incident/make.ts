/** Elements, made through the DOM alone: whatever anybody typed is text and can be nothing else. */

export type Child = Node | string | null | false;

/** An element with attributes and children. `true` sets an attribute without a value, `false` and null leave it out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: { readonly [name: string]: string | boolean | null } = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) made.setAttribute(attribute, value === true ? '' : value);
  }
  made.append(...children.filter((child): child is Node | string => child !== null && child !== false));
  return made;
}

/** A button that does something. */
export function button(
  label: string,
  act: () => void,
  attributes: { readonly [name: string]: string | boolean | null } = {},
): HTMLButtonElement {
  const made = make('button', { type: 'button', class: 'oo-i-button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}

/** A labelled input, the label above it. */
export function field<E extends HTMLElement>(label: string, input: E, hint = ''): HTMLLabelElement {
  if (hint !== '') input.setAttribute('placeholder', hint);
  return make('label', { class: 'oo-i-field' }, make('span', {}, label), input);
}

/** A line of text to type. */
export function textInput(
  value = '',
  attributes: { readonly [name: string]: string } = {},
): HTMLInputElement {
  const input = make('input', { type: 'text', autocomplete: 'off', ...attributes });
  input.value = value;
  return input;
}

/** A choice among a few. */
export function choice(
  options: readonly (readonly [value: string, label: string])[],
  value = '',
): HTMLSelectElement {
  const select = make(
    'select',
    {},
    ...options.map(([each, label]) => make('option', { value: each }, label)),
  );
  select.value = value;
  if (select.selectedIndex < 0) select.selectedIndex = 0;
  return select;
}

/** Does not touch what says the same already: screen readers would read it again. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Hands a file to whoever is at the browser. */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = make('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Copies, and says whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = make('textarea', { class: 'sr-only', 'aria-hidden': 'true' });
    area.value = text;
    (document.querySelector('dialog[open]') ?? document.body).append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    return copied;
  }
}
