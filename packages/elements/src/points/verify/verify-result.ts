import { emptyLedger, type LedgerProblem, type LedgerState, type VerifyResult } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { shortHash } from '../../base/short-hash.js';
import { dayText } from '../../locales/format.js';
import type { VerifyStrings } from '../../locales/points/verify.js';
import { groupedHash } from '../ledger/entry-words.js';
import { isStanding, statementsOf, type Statement } from './standing-statements.js';

/** A ledger that was verified, and what is said of it. */
export interface ShownResult {
  readonly result: VerifyResult;
  /** What its entries come to; null where that is not known. */
  readonly state: LedgerState | null;
  readonly text: VerifyStrings;
  readonly locale: string;
  readonly nameOf: (period: string) => string;
  readonly copyHead: (head: string) => void;
  /** Which entry a problem is about, in words; `''` where that is not known or not to be shown. */
  readonly entryOf: (problem: LedgerProblem) => string;
  /** What to do when it does not stand. */
  readonly advice: string;
  /** Hands the ledger out for who supervises it; null where that is not offered. */
  readonly exportLedger: (() => void) | null;
}

/** What the check of a ledger found: that it is whole, or from where on it is not, with all that is wrong. */
export function renderResult(shown: ShownResult): TemplateResult {
  return shown.result.ok ? renderSound(shown) : renderBroken(shown);
}

function statementText({ text, locale, nameOf }: ShownResult, { kind, period, date }: Statement): string {
  return text.standingLine(nameOf(period), dayText(date, locale), kind);
}

function renderSound(shown: ShownResult): TemplateResult {
  const { result, text, locale, nameOf, state, copyHead } = shown;
  if (result.entries === 0) return html`<p class="muted">${text.empty}</p>`;
  const latest = statementsOf(state ?? emptyLedger()).filter((statement) => isStanding(statement, result)).at(-1);
  return html`<div class="gate" data-kind="success">
      ${icon('check')}
      <div>
        <p class="found">${text.sound(result.entries)}</p>
        <p>${text.headIs(shortHash(result.head))}</p>
        <p>${latest ? text.agrees(dayText(latest.date, locale), nameOf(latest.period), latest.kind) : text.notPublished}</p>
        ${result.notices.length > 0 ? html`<p class="small">${text.clockBack(result.notices.length)}</p>` : nothing}
      </div>
    </div>
    <p class="line"><span class="muted">${text.head}</span> <span class="digits">${groupedHash(result.head)}</span> <button type="button" class="plain" @click=${() => copyHead(result.head)}>${text.copyHead}</button></p>`;
}

function renderBroken(shown: ShownResult): TemplateResult {
  const { result, text, state, advice, exportLedger } = shown;
  const { firstBad = 1, entries, problems, problemCount } = result;
  const statements = statementsOf(state ?? emptyLedger());
  const standing = statements.filter((statement) => isStanding(statement, result));
  const doubtful = statements.filter((statement) => !standing.includes(statement));
  const list = (title: string, all: readonly Statement[]): unknown =>
    all.length === 0 ? nothing : html`<p>${title}</p><ul>${all.map((statement) => html`<li>${statementText(shown, statement)}</li>`)}</ul>`;
  return html`<div class="gate" data-kind="danger">
      ${icon('error')}
      <div>
        <p class="found">${firstBad > entries ? text.brokenAtEnd : text.broken(firstBad)}</p>
        <p>${text.stands(firstBad - 1)}</p>
        ${list(text.standing, standing)} ${list(text.doubtful, doubtful)}
      </div>
    </div>
    <div class="small-title">${text.problems(problemCount)}</div>
    <ul class="problems">${problems.map((problem) => renderProblem(shown, problem))}</ul>
    ${problemCount > problems.length ? html`<p class="small muted">${text.more(problemCount - problems.length)}</p>` : nothing}
    <p>${advice}</p>
    ${exportLedger ? html`<div class="buttons"><button type="button" @click=${exportLedger}>${text.export}</button></div>` : nothing}`;
}

/** How many characters of a writer's id tell it apart. */
const writerCharacters = 4;

function renderProblem({ text, result, entryOf }: ShownResult, problem: LedgerProblem): TemplateResult {
  const { code, position, writer, sequence } = problem;
  const entry = entryOf(problem);
  const isPlaced = code !== 'unreadable' && Number.isSafeInteger(sequence);
  const device = isPlaced && result.heads.length > 1 ? text.writer(writer.slice(-writerCharacters)) : '';
  return html`<li>${icon('error')}<span><span class="number">${text.at(isPlaced ? sequence : position)}</span>${device} · ${text.problem[code]}${entry ? html`<br /><bdi class="small muted">${entry}</bdi>` : nothing}</span></li>`;
}
