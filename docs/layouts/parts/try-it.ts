import { html, type SafeHtml } from 'onlyonce/layout';

/** Pages on which a reader wants to ask: what would it say of mine? */
const aboutTheJudge = new Set([
  'try-it.html',
  'judge-kinds.html',
  'rules/action-item-is-concrete.html',
  'rules/investigation-is-bounded.html',
  'rules/lessons-are-not-commitments.html',
  'rules/no-training-only.html',
  'rules/postmortem-names-a-process-change.html',
]);

export function isAboutTheJudge(url: string): boolean {
  return aboutTheJudge.has(url);
}

/** Leads down to the box from the top of the page. */
export function tryItLink(): SafeHtml {
  return html`<p><a href="#try-it">Try it on an action item of yours</a></p>\n`;
}

/** The box. Its form is hidden until the script is there; without one the paragraph above it says what to do. */
export function tryIt(): SafeHtml {
  return html`<section class="try-it" aria-labelledby="try-it">
<h2 id="try-it">Try it</h2>
<p class="try-it-terminal">In a terminal, <code>onlyonce judge "Be more careful"</code> says what the judge thinks of an action item, and why.</p>
<form class="try-it-form" hidden>
<label for="try-it-text">Action items, one a line</label>
<textarea id="try-it-text" rows="3" maxlength="20000" spellcheck="false" aria-describedby="try-it-note"></textarea>
<p id="try-it-note" class="try-it-note">Judged here in your browser, by the code that <code>onlyonce lint</code> runs. Nothing is sent anywhere.</p>
<p class="try-it-examples"><span>For example:</span></p>
<ol class="try-it-verdicts"></ol>
<p class="sr-only" role="status"></p>
</form>
</section>
`;
}
