export { JcUnitPicker, type UnitPickedDetail } from './unit-picker.js';
