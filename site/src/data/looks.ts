import bootstrap from '../looks/bootstrap3.css?raw';
import comfortable from '../looks/comfortable.css?raw';
import dense from '../looks/dense.css?raw';
import elementUi from '../looks/element-ui.css?raw';
import red from '../looks/red.css?raw';

/** A set of values for a portal's style sheet; what the page shows and what its example wears is the same text. */
export interface Look {
  readonly id: string;
  readonly css: string;
  readonly zh: string;
  readonly en: string;
}

export const looks: readonly Look[] = [
  { id: 'red', css: red, zh: '红色', en: 'Red' },
  { id: 'bootstrap3', css: bootstrap, zh: 'Bootstrap 3 的样子', en: 'Like Bootstrap 3' },
  { id: 'element-ui', css: elementUi, zh: 'Element UI 的样子', en: 'Like Element UI' },
  { id: 'dense', css: dense, zh: '紧凑', en: 'Dense' },
  { id: 'comfortable', css: comfortable, zh: '宽松', en: 'Comfortable' },
];
