import type { ReactWebComponent } from '@lit/react';
import { reactComponent, type ReactEvents } from '../base/react-component.js';
import './define.js';
import type { FundCalculatorEventMap } from './events.js';
import { JcFundCalculator } from './fund-calculator.js';

/** `<jc-fund-calculator>` as a component of React 18 and newer: properties as they are, events as `on…` with their types. */
export const FundCalculator: ReactWebComponent<JcFundCalculator, ReactEvents<FundCalculatorEventMap>> = reactComponent<JcFundCalculator, FundCalculatorEventMap>('jc-fund-calculator', JcFundCalculator);
