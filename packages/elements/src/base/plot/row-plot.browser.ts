import { expect, fixture, html } from '@open-wc/testing';
import { printedPlotStyles } from './plot-styles.js';
import type { RowPlotContent } from './row-plot-content.js';
import { drawRowPlot } from './row-plot-drawing.js';

/** One bar of three parts: 60, 30 and 10 of 100. */
function content(labels: readonly [string, string, string], others: Partial<RowPlotContent> = {}): RowPlotContent {
  const [first, second, third] = labels;
  const bars = [
    { from: 0, to: 60, series: 1, label: first },
    { from: 60, to: 90, series: 2, label: second },
    { from: 90, to: 100, series: 3, label: third },
  ];
  const rows = ['a', 'b'].map((key) => ({ key, label: key, value: '100 分', spoken: key, lanes: [bars] }));
  return { title: '', summary: '三项', rows, highest: 100, isExact: true, tickText: String, axisTitle: '', legend: [], table: [], direction: 'ltr', ...others };
}

/** The drawing on a place of a width in em of 16 px. */
async function drawn(plot: RowPlotContent, width: number): Promise<SVGSVGElement> {
  const place = await fixture<HTMLElement>(html`<div class="plot"><style>${printedPlotStyles.cssText}</style>${drawRowPlot(plot, { id: 'plot', width })}</div>`);
  place.style.setProperty('font', '16px sans-serif');
  place.style.setProperty('inline-size', `${width}em`);
  place.style.setProperty('direction', plot.direction);
  return place.querySelector('svg') as SVGSVGElement;
}

const labelsOf = (drawing: SVGSVGElement): SVGTextElement[] => [...drawing.querySelectorAll<SVGTextElement>('.on-bar')];

/** The bar that the middle of a label is on. */
function barUnder(label: SVGTextElement): DOMRect {
  const { left, width } = label.getBoundingClientRect();
  const middle = left + width / 2;
  const bars = [...(label.parentElement?.querySelectorAll('.bar') ?? [])].map((bar) => bar.getBoundingClientRect());
  return bars.find((bar) => bar.left <= middle && middle <= bar.right) as DOMRect;
}

describe('the drawing of bars', () => {
  for (const direction of ['ltr', 'rtl'] as const) {
    for (const labels of [['环境', '参会', '学习'], ['WWWWWWWW', 'Attendance', 'mmm'], ['مۇھىت', 'قاتنىشىش', 'ئۆگىنىش'], ['120', '60', '20']] as const) {
      for (const width of [20, 45, 75]) {
        it(`leaves a part of each bar to be seen beside its label: “${labels.join('”, “')}”, ${direction}, ${width} em`, async () => {
          const found = labelsOf(await drawn(content(labels, { direction }), width));
          // On the widest place the widest part has room for every one of the first labels.
          if (width === 75) expect(found.map(({ textContent }) => textContent)).to.include(labels[0]);
          for (const label of found) {
            const [text, bar] = [label.getBoundingClientRect(), barUnder(label)];
            expect(text.left, label.textContent).to.be.greaterThan(bar.left + 4);
            expect(text.right, label.textContent).to.be.lessThan(bar.right - 4);
            expect(text.width, label.textContent).to.be.lessThan(bar.width * 0.75);
          }
        });
      }
    }
  }

  it('has no label on a part that is narrow, and has it where there is room', async () => {
    const texts = async (width: number): Promise<(string | null)[]> => labelsOf(await drawn(content(['环境', '参会', '学习']), width)).map(({ textContent }) => textContent);
    expect(await texts(6)).to.deep.equal([]);
    expect(await texts(7)).to.deep.equal(['环境', '环境']);
    expect(await texts(13)).to.deep.equal(['环境', '参会', '环境', '参会']);
    expect(await texts(38)).to.deep.equal(['环境', '参会', '学习', '环境', '参会', '学习']);
  });

  it('says each label once where that is asked for', async () => {
    const found = labelsOf(await drawn(content(['环境', '参会', '学习'], { isLabelledOnce: true }), 38));
    expect(found.map(({ textContent }) => textContent)).to.deep.equal(['环境', '参会', '学习']);
  });
});
