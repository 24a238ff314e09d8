import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOutputFolder } from '../../../src/build/publish/publication.ts';
import { withFolder } from './sites.ts';

/** `root/content/sub`, links to it from outside, a file. */
function layOut(root: string): void {
  mkdirSync(join(root, 'project/content/sub'), { recursive: true });
  mkdirSync(join(root, 'project/content-old'), { recursive: true });
  symlinkSync(join(root, 'project'), join(root, 'link-to-project'));
  symlinkSync(join(root, 'project/content'), join(root, 'link-to-content'));
  symlinkSync(join(root, 'nowhere'), join(root, 'dangling'));
  writeFileSync(join(root, 'file'), '');
}

describe('an output folder', () => {
  it.each([
    ['is the content', 'project/content', 'project/content'],
    ['is the content, spelled differently', 'project/./x/../content/', 'project/content'],
    ['contains the content', 'project', 'project/content'],
    ['contains the content deep down', '.', 'project/content/sub'],
    ['is a link to the content', 'link-to-content', 'project/content'],
    ['is a link to a folder above', 'link-to-project', 'project/content'],
    ['is the content, which is named by a link', 'project/content', 'link-to-content'],
    ['contains the content, which is reached by a link', 'project', 'link-to-project/content/sub'],
    ['is the content through a link above', 'link-to-project/content', 'project/content'],
    ['is a file', 'file', 'project/content'],
    ['is a link to nowhere', 'dangling', 'project/content'],
    ['does not exist, nor does the content in it', 'new', 'new/content'],
    ['is the root of the file system', '/', 'project/content'],
  ])('that %s is refused', async (_, out, content) => {
    await withFolder(async (root) => {
      layOut(root);
      const refusal = checkOutputFolder(out === '/' ? out : join(root, out), join(root, content));
      expect(refusal?.message).toContain(out === '/' ? '/' : join(root, out));
      expect(refusal?.hint).toContain('--out');
    });
  });

  it.each([
    ['inside the content', 'project/content/_site', 'project/content'],
    ['inside the content, existing', 'project/content/sub', 'project/content'],
    ['beside the content', 'project/_site', 'project/content'],
    ['with a name that begins like the content', 'project/content-old', 'project/content'],
    ['with a name that the content begins with', 'project/con', 'project/content'],
    ['in folders that do not exist yet', 'new/deep/_site', 'project/content'],
    ['inside the content through a link', 'link-to-content/_site', 'project/content'],
  ])('%s is fine', async (_, out, content) => {
    await withFolder(async (root) => {
      layOut(root);
      expect(checkOutputFolder(join(root, out), join(root, content))).toBeNull();
    });
  });
});
