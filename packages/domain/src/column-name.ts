const names: string[] = [];

/** The letters that a spreadsheet shows above a column: 0 is `A`, 26 is `AA`. */
export function columnName(column: number): string {
  let name = names[column];
  if (name === undefined) {
    name = '';
    for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(0x41 + ((rest - 1) % 26)) + name;
    names[column] = name;
  }
  return name;
}
