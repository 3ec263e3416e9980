import { createComponent, type EventName, type ReactWebComponent } from '@lit/react';
import * as React from 'react';
import './define.js';
import type { FundCalculatorEventMap } from './events.js';
import { JcFundCalculator } from './fund-calculator.js';

const events = {
  onReady: 'jc-ready' as EventName<FundCalculatorEventMap['jc-ready']>,
  onSelect: 'jc-select' as EventName<FundCalculatorEventMap['jc-select']>,
  onChange: 'jc-change' as EventName<FundCalculatorEventMap['jc-change']>,
  onProgress: 'jc-progress' as EventName<FundCalculatorEventMap['jc-progress']>,
  onError: 'jc-error' as EventName<FundCalculatorEventMap['jc-error']>,
  onView: 'jc-view' as EventName<FundCalculatorEventMap['jc-view']>,
  onOpen: 'jc-open' as EventName<FundCalculatorEventMap['jc-open']>,
};

/** `<jc-fund-calculator>` as a component of React 18 and newer: properties as they are, events as `on…` with their types. */
export const FundCalculator: ReactWebComponent<JcFundCalculator, typeof events> = createComponent({ tagName: 'jc-fund-calculator', elementClass: JcFundCalculator, react: React, events });
