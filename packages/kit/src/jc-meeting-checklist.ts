// The meeting checklist alone. A provider around it is fetched when there is one.
import '@jiceng/elements/meeting-checklist/define.js';

export * from '@jiceng/elements/meeting-checklist';
