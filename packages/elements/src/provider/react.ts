import type { ReactWebComponent } from '@lit/react';
import { reactComponent } from '../base/react-component.js';
import './define.js';
import { JcProvider } from './provider.js';

/** `<jc-provider>` as a component of React 18 and newer. */
export const Provider: ReactWebComponent<JcProvider> = reactComponent('jc-provider', JcProvider);
