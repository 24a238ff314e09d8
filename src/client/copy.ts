/** Gives every block of code a button that copies it, and a place where it is said that it did. */
export function addCopyButtons(): void {
  const blocks = document.querySelectorAll<HTMLElement>('.oo-body pre');
  if (blocks.length === 0) return;
  const said = document.createElement('p');
  said.className = 'sr-only';
  said.setAttribute('role', 'status');
  document.body.append(said);
  for (const block of blocks) addButton(block, said);
}

function addButton(block: HTMLElement, said: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'oo-copy';
  button.textContent = 'Copy';
  const frame = document.createElement('div');
  frame.className = 'oo-code';
  block.replaceWith(frame);
  frame.append(block, button);
  let timer = 0;
  button.addEventListener('click', async () => {
    const copied = await copy(block);
    button.textContent = copied ? 'Copied' : 'Selected';
    said.textContent = copied ? 'Copied' : 'Selected: copy it with your keyboard';
    clearTimeout(timer);
    timer = setTimeout(() => {
      button.textContent = 'Copy';
      said.textContent = '';
    }, 3000);
  });
}

/** Copies a block without its last line ending; where that is not allowed, selects it and says false. */
async function copy(block: HTMLElement): Promise<boolean> {
  const text = (block.textContent ?? '').replace(/\n$/, '');
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or a plain http address, where browsers have no clipboard.
    getSelection()?.selectAllChildren(block);
    return false;
  }
}
