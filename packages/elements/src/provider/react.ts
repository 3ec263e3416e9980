import { createComponent, type ReactWebComponent } from '@lit/react';
import * as React from 'react';
import './define.js';
import { JcProvider } from './provider.js';

/** `<jc-provider>` as a component of React 18 and newer. */
export const Provider: ReactWebComponent<JcProvider> = createComponent({ tagName: 'jc-provider', elementClass: JcProvider, react: React });
