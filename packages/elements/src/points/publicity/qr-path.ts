/** A QR code as a drawing: one path over a square of modules, its quiet zone around it. */
export interface QrDrawing {
  /** Modules on a side, quiet zone included. */
  readonly size: number;
  /** The dark modules, run by run, for the attribute `d`. */
  readonly path: string;
}

/** Light modules that a reader needs around the code. */
const quietZone = 4;

/** Draws the modules of a code. @param modules rows of modules, true for dark */
export function qrDrawing(modules: readonly (readonly boolean[])[]): QrDrawing {
  let path = '';
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      let end = x;
      while (row[end + 1]) end++;
      path += `M${x + quietZone} ${y + quietZone}h${end - x + 1}v1h-${end - x + 1}z`;
      x = end;
    }
  });
  return { size: modules.length + 2 * quietZone, path };
}

/** The code of a text, with as much redundancy as fits a code of its size; its library is loaded with the first one. */
export async function qrOf(text: string): Promise<QrDrawing> {
  const { encode } = await import('uqr');
  return qrDrawing(encode(text, { ecc: 'M', border: 0, boostEcc: true }).data);
}
