/** The event on the document by which every copy of the kit on a page hears that a language was added. */
export const localeAddedEvent = 'jc-locale-added';
