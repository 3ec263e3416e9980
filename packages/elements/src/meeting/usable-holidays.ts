import { holidayFindings, type HolidayTable } from '@jiceng/domain';

/**
 * The page's own holidays as the rules of procedures take them. A table that cannot be used is left out: then the published
 * days count, and the reckoning of duties tells the page what is wrong with it.
 */
export function usableHolidays(table: HolidayTable | undefined): { readonly holidays?: HolidayTable } {
  return table === undefined || holidayFindings(table).some(({ isFatal }) => isFatal) ? {} : { holidays: table };
}
