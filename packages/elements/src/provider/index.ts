export { JcProvider } from './provider.js';
