import { capitalAmount } from '@jiceng/domain/capital';

/** An amount as a cheque says it (人民币大写); `''` in a language that has no such words. */
export function capitalText(fen: number, locale: string): string {
  return locale === 'en' ? '' : capitalAmount(fen);
}
