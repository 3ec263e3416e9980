import type { Profile } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { LazyBasis } from '../../base/basis/lazy-basis.js';
import { icon, type IconName } from '../../base/icons.js';
import { localText } from '../../facts/fact-words.js';
import { joins } from '../../locales/joins.js';
import { findingStrings } from '../../locales/meeting/record-findings.js';
import { verdictStrings, type VerdictStrings } from '../../locales/meeting/record-verdict.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { FormModel } from './record-form.js';
import type { VoteVerdict } from './verdict.js';
import { countTexts, differingLayers, quorumText, quorumTones, spokenVote, voteLines, voteSummary, voteTones, type VerdictTone } from './verdict-words.js';

/** How long typing must pause before a changed result is said. */
const spokenMilliseconds = 800;

const icons: Readonly<Record<VerdictTone, IconName | null>> = { good: 'check', bad: 'error', open: null };

/** The column that says at each change whether a vote may be taken and how it came out, with the clause. */
export class VerdictColumn {
  readonly #element: JcMeetingChecklist;
  readonly #basis: LazyBasis;
  /** What shows, for the basis of a verdict. */
  #shown: { readonly model: FormModel; readonly profile: Profile } | null = null;
  /** In a narrow column it is a bar that expands. */
  #isExpanded = false;
  /** What was said last of each result, so that only changes are said. */
  #said: readonly string[] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: JcMeetingChecklist) {
    this.#element = element;
    this.#basis = new LazyBasis(element, async () => {
      const { verdictBasis } = await import('./verdict-basis.js');
      return (id) => (this.#shown ? verdictBasis(id, this.#shown.model.verdict, this.#shown.profile, element.settings.locale) : undefined);
    });
  }

  get #text(): VerdictStrings {
    return verdictStrings(this.#element.settings.locale);
  }

  /** Another form shows: its results are not news. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#said = null;
    this.#isExpanded = false;
  }

  /** Says what changed, once typing pauses. */
  #say({ verdict }: FormModel): void {
    const text = this.#text;
    const now = [quorumText(verdict.quorum, text), ...verdict.votes.filter(({ state }) => state !== 'waiting' && state !== 'unvoted').map((vote) => spokenVote(vote, text))];
    clearTimeout(this.#timer);
    if (this.#said === null) {
      this.#said = now;
      return;
    }
    this.#timer = setTimeout(() => {
      const before = new Set(this.#said);
      const news = now.filter((sentence) => !before.has(sentence));
      this.#said = now;
      if (news.length === 0) return;
      const isBad = verdict.votes.some(({ state }) => state === 'invalid' || state === 'wrong');
      const spoken = news.join(joins(this.#element.settings.locale).sentence);
      if (isBad) this.#element.announcer.alert(spoken);
      else this.#element.announcer.announce(spoken);
    }, spokenMilliseconds);
  }

  /** @param toSupply what is still missing, in number */
  render(model: FormModel, profile: Profile, toSupply: number, headingLevel: number): TemplateResult {
    this.#say(model);
    this.#shown = { model, profile };
    const text = this.#text;
    const { quorum, votes } = model.verdict;
    const worst = votes.find(({ state }) => voteTones[state] === 'bad');
    const tone = worst ? 'bad' : quorumTones[quorum.state];
    return html`<aside class="verdict" aria-label=${text.title} ?data-expanded=${this.#isExpanded}>
      <button type="button" class="verdict-bar" data-tone=${tone} aria-expanded=${this.#isExpanded ? 'true' : 'false'} @click=${() => this.#toggle()}>
        ${toneIcon(tone)}<span>${worst ? spokenVote(worst, text) : quorumText(quorum, text)}</span>${icon('chevron')}
      </button>
      <div class="verdict-body" part="panel">
        <div class="section-title small-title" role="heading" aria-level=${headingLevel}>${text.title}</div>
        ${this.#renderQuorum(model, profile)} ${votes.map((vote) => this.#renderVote(vote, profile))}
        ${toSupply > 0 ? html`<p class="verdict-supply">${text.toSupply(toSupply)}</p>` : nothing}
      </div>
    </aside>`;
  }

  #toggle(): void {
    this.#isExpanded = !this.#isExpanded;
    this.#element.requestUpdate();
  }

  #renderQuorum({ sheet, verdict: { quorum } }: FormModel, profile: Profile): TemplateResult {
    const text = this.#text;
    const { due, present, state, rule } = quorum;
    const { locale } = this.#element.settings;
    const without = sheet.withoutVote.map(({ standing, count }) => text.without(titleOf(profile, standing, locale), count)).join(text.join);
    return html`<div class="verdict-card">
      ${due === null ? nothing : html`<p>${without ? text.dueWithout(due, without) : text.due(due)}</p>`} ${present === null ? nothing : html`<p>${text.present(present)}</p>`}
      <p class="verdict-result" data-tone=${quorumTones[state]}>${toneIcon(quorumTones[state])}<span>${quorumText(quorum, text)}</span></p>
      ${rule && state !== 'unknown' ? this.#basis.render('quorum', text.quorum) : nothing}
    </div>`;
  }

  #renderVote(vote: VoteVerdict, profile: Profile): TemplateResult {
    const text = this.#text;
    const { state, place, present, at, recused, rule, decision, election, notCast } = vote;
    const title = text.decision(place + 1, vote.text);
    const counts = decision && !election ? countTexts(decision.counts, notCast, text) : [];
    const { finding } = vote;
    const { locale } = this.#element.settings;
    const findingText = finding ? (findingStrings(locale).codes[finding.code]?.(finding.values) ?? finding.code) : '';
    const summary = voteSummary(vote, text);
    return html`<div class="verdict-card">
      <p class="verdict-title"><strong>${title}</strong> ${present === null || state === 'unvoted' ? nothing : html`<span class="number">${text.there(at, present)}</span>`} ${recused > 0 ? html`<span>${text.recused(recused)}</span>` : nothing}</p>
      ${counts.length > 0 ? html`<p class="number">${counts.join(' ')}</p>` : nothing}
      ${election ? html`<p class="number">${election.decisions.map(({ id, decision: { counts: { yes } } }) => text.votesOf(id, yes)).join(text.join)}</p>` : nothing}
      <p class="verdict-result" data-tone=${voteTones[state]}>${toneIcon(voteTones[state])}<strong>${text.states[state]}</strong></p>
      ${voteLines(vote, text, findingText).map((line) => html`<p>${line}</p>`)}
      ${summary ? html`<p class="verdict-summary">${summary}</p>` : nothing}
      ${rule ? differingLayers(rule, profile, text, locale).map((line) => html`<p class="small muted">${line}</p>`) : nothing} ${rule && decision ? this.#basis.render(`vote-${place}`, title) : nothing}
    </div>`;
  }
}

function titleOf(profile: Profile, standing: string, locale: string): string {
  const title = profile.meeting.standings[standing]?.title;
  return title ? localText(title, locale) : standing;
}

function toneIcon(tone: VerdictTone): unknown {
  const name = icons[tone];
  return name ? icon(name) : html`<span class="dash" aria-hidden="true">–</span>`;
}
