/** What proves an award, as it is kept in the ledger: each text says what it is of. */
export interface AwardEvidence {
  /** Ids of attachments. */
  readonly files: readonly string[];
  /** Names of people who saw it. */
  readonly witnesses: readonly string[];
  /** What a host or a sheet named otherwise. */
  readonly others: readonly string[];
}

const filePrefix = 'file:';
const witnessPrefix = 'witness:';

/** The evidence as texts of an entry; empty names are left out. */
export function evidenceTexts({ files, witnesses, others }: AwardEvidence): string[] {
  return [...files.map((id) => `${filePrefix}${id}`), ...witnesses.map((name) => `${witnessPrefix}${name}`), ...others].filter((text) => text !== '' && text !== witnessPrefix);
}

/** What the texts of an entry say. */
export function evidenceOf(texts: readonly string[]): AwardEvidence {
  const after = (prefix: string): string[] => texts.flatMap((text) => (text.startsWith(prefix) ? [text.slice(prefix.length)] : []));
  return { files: after(filePrefix), witnesses: after(witnessPrefix), others: texts.filter((text) => !text.startsWith(filePrefix) && !text.startsWith(witnessPrefix)) };
}
