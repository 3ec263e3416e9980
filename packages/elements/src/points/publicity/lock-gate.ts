import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { dayBeside } from '../../base/day-strip/day-words.js';
import type { LockBlock } from './period-stage.js';
import { focusPart, type PublicityDesk } from './publicity-desk.js';

/** Why the period cannot be locked yet, each reason leading to what it is about; or that it can be. */
export function renderLockGate(desk: PublicityDesk): unknown {
  const { text, facts } = desk;
  const { standing, blocks } = facts;
  if (!standing.publication || standing.lock || desk.isReadonly) return nothing;
  if (blocks.length === 0) return html`<p class="gate" data-kind="success" id="gate" tabindex="-1">${icon('check')}<span>${text.lockable}</span></p>`;
  return html`<div class="gate" data-kind="warning" id="gate" tabindex="-1">
    ${icon('warning')}
    <div>
      <p>${text.notLockable}</p>
      <ul>${blocks.map((block) => renderBlock(desk, block))}</ul>
    </div>
  </div>`;
}

function blockText({ text, today, locale }: PublicityDesk, block: LockBlock): string {
  switch (block.code) {
    case 'running':
      return text.blockRunning(dayBeside(block.ends, today, locale), dayBeside(block.next, today, locale));
    case 'objections':
      return text.blockObjections(block.count);
    case 'pending':
      return text.blockPending(block.count);
  }
}

function renderBlock(desk: PublicityDesk, block: LockBlock): TemplateResult {
  const { element, facts } = desk;
  const sentence = blockText(desk, block);
  const first = facts.standing.objections.findIndex(({ isOpen }) => isOpen);
  const go: Readonly<Record<LockBlock['code'], (() => void) | null>> = {
    running: facts.standing.stage === 'published' ? () => focusPart(element, 'strip') : null,
    objections: () => focusPart(element, `objection-${first + 1}`),
    pending: () => element.actions.perform(() => element.actions.openForUser('approvals')),
  };
  const run = go[block.code];
  return html`<li>${run ? html`<button type="button" class="plain" @click=${run}>${sentence}</button>` : sentence}</li>`;
}
