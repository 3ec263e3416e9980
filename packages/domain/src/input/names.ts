/** The names that a line of text lists, parted by commas, semicolons or line breaks of any of the languages; each once. */
export function namesIn(text: string): string[] {
  return [...new Set(text.split(/[、，,；;،؛\n\r\t]+/).map((name) => name.trim()).filter((name) => name !== ''))];
}
